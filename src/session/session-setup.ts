import { fromPromise, setup } from 'xstate';
import { isComplete } from './output-updates.ts';
import type {
  ExportInput,
  ExportOutcome,
  ResolveInput,
  ResolveOutcome,
  SaveInput,
  SaveOutcome,
  SessionContext,
  SessionEvent,
  SessionInput,
} from './session-types.ts';

/** Stands where `app` supplies the effect with `.provide()`. */
function notProvided(): never {
  throw new Error('The session machine runs without its actors');
}

/** Types, effects, guards and delays of the session machine; the regions are built from it. */
export const session = setup({
  types: { context: {} as SessionContext, events: {} as SessionEvent, input: {} as SessionInput }, // types only, never read
  actors: {
    savePlan: fromPromise<SaveOutcome, SaveInput>(notProvided),
    resolveConflict: fromPromise<ResolveOutcome, ResolveInput>(notProvided),
    exportPlan: fromPromise<ExportOutcome, ExportInput>(notProvided),
  },
  guards: {
    hasUnsavedWork: ({ context }) => context.history.present !== context.saved.plan,
    isSavedState: ({ context }) => context.history.present === context.saved.plan,
    isOtherRevision: ({ context, event }) =>
      event.type === 'plan.changedElsewhere' && event.revision !== context.saved.revision,
    /** A removed plan was brought back as it was. */
    isBackAgain: ({ context, event }) =>
      event.type === 'plan.changedElsewhere' &&
      context.conflict?.current === null &&
      event.revision === context.saved.revision,
    isOtherScheme: ({ context, event }) => event.type === 'scheme.loaded' && event.scheme !== context.scheme,
    isOtherPosition: ({ context, event }) =>
      event.type === 'position.changed' &&
      (event.step !== context.position.step || event.itemId !== context.position.itemId),
    /** Undo can make a finished plan incomplete again, so this is proved at the moment of the request and nowhere else. */
    mayExport: ({ context, event }) =>
      event.type === 'export.requested' && (!event.output.final || isComplete(context, event.output)),
  },
  delays: {
    /** From the first unsaved edit: everything typed is on disk within a second. */
    saveThrottle: 400,
    retryPause: 10_000,
  },
});
