import type { ActorLogic, EventFromLogic, SnapshotFrom } from 'xstate';
import { adjacencyMapToArray, getAdjacencyMap } from 'xstate/graph';
import { sessionMachine } from '#session/session-machine.ts';
import type { SessionEvent, SessionInput } from '#session/session-types.ts';
import { completePlan, draftPdf, finalPdf, incompletePlan, noon, replaceBy, titled } from './session-setting.ts';

export type Snapshot = SnapshotFrom<typeof sessionMachine>;
export type WalkEvent = EventFromLogic<typeof sessionMachine> | { readonly type: `xstate.${string}` };
export type Step = { readonly from: Snapshot; readonly event: WalkEvent; readonly to: Snapshot };

// The machine's event type leaves out the events that effects and timers send, which a walk has to send itself.
const logic = sessionMachine as unknown as ActorLogic<Snapshot, WalkEvent, SessionInput>;

export const theirs = titled('Theirs');
export const copy = { ...titled('Copy'), id: 'copy' };

const edits: readonly SessionEvent[] = [
  { type: 'plan.edited', edit: replaceBy(incompletePlan), at: 0 },
  { type: 'plan.edited', edit: replaceBy(completePlan), at: 0 },
  { type: 'plan.undone' },
  { type: 'plan.redone' },
];

const persons: readonly SessionEvent[] = [
  { type: 'access.granted' },
  { type: 'access.denied' },
  { type: 'save.flushed' },
  { type: 'save.retried' },
  { type: 'conflict.resolved', choice: 'keep-as-copy' },
  { type: 'conflict.resolved', choice: 'take-theirs' },
  { type: 'conflict.resolved', choice: 'bring-back' },
  { type: 'plan.removedElsewhere' },
  { type: 'plan.changedElsewhere', plan: completePlan, revision: 'r1', at: noon },
  { type: 'plan.changedElsewhere', plan: theirs, revision: 'r-theirs', at: noon },
];

const exports: readonly SessionEvent[] = [
  { type: 'export.requested', output: finalPdf },
  { type: 'export.requested', output: draftPdf },
  { type: 'export.cancelled' },
  { type: 'export.acknowledged' },
];

function done(id: string, output: unknown): WalkEvent {
  return { type: `xstate.done.actor.${id}`, output, actorId: id } as WalkEvent;
}

function thrown(id: string): WalkEvent {
  return { type: `xstate.error.actor.${id}`, error: new Error('bug'), actorId: id } as WalkEvent;
}

const saves: readonly WalkEvent[] = [
  { type: 'xstate.after.saveThrottle.session.storage.unsaved' },
  { type: 'xstate.after.retryPause.session.storage.failed' },
  done('save', { ok: true, value: { revision: 'r2', at: noon } }),
  done('save', { ok: false, error: { type: 'full' } }),
  done('save', { ok: false, error: { type: 'conflict', current: 'r-theirs' } }),
  thrown('save'),
  done('resolve', { ok: true, value: { plan: copy, revision: 'r-copy', at: noon } }),
  done('resolve', { ok: true, value: { plan: completePlan, revision: 'r1', at: noon, isGround: true } }),
  done('resolve', { ok: false, error: { type: 'full' } }),
  done('resolve', { ok: false, error: { type: 'conflict', current: null } }),
  thrown('resolve'),
];

const outcomes: readonly WalkEvent[] = [
  done('export', { ok: true, value: { fileName: 'plan.pdf' } }),
  done('export', { ok: false, error: { type: 'missing-glyphs', characters: ['漢'] } }),
  thrown('export'),
];

/** Editing and saving with every outcome; exporting with every outcome. Two walks, as the regions multiply. */
export const savingEvents = [...edits, ...persons, ...saves];
export const exportingEvents = [...edits, { type: 'access.granted' } as const, ...exports, ...outcomes];

/** Every step from every state that these events lead to, with at most two steps of history. */
export function walk(input: SessionInput, events: readonly WalkEvent[]): readonly Step[] {
  const map = getAdjacencyMap(logic, {
    input,
    events,
    serializeState: describe,
    serializeEvent: (event) => JSON.stringify(event, (key, value) => (key === 'plan' ? value.profile.title : value)),
    filterEvents: ({ value }, { type }) => isPossible(value, type),
    stopWhen: ({ context: { history } }) => history.past.length + history.future.length > 1,
    limit: 100_000,
  });
  return adjacencyMapToArray(map).map(({ state, event, nextState }) => ({ from: state, event, to: nextState }));
}

/** Effects report only while they run: XState stops them with their state. */
function isPossible(value: Snapshot['value'], type: string): boolean {
  if (type.endsWith('.actor.save')) return value.storage === 'saving';
  if (type.endsWith('.actor.resolve')) return value.storage === 'resolving';
  return type.endsWith('.actor.export') ? value.output === 'exporting' : true;
}

/** Tells states apart by what matters to the machine, plans by their titles and by being the saved one. */
export function describe({ value, context }: Snapshot): string {
  const { history, saved, sending, output } = context;
  return JSON.stringify([
    value,
    history.past.map(({ plan }) => [plan.profile.title, plan === saved.plan]),
    [history.present.profile.title, history.present === saved.plan],
    history.future.map(({ plan }) => [plan.profile.title, plan === saved.plan]),
    [saved.revision, saved.plan?.profile.title],
    [sending?.profile.title, sending === history.present],
    [context.flushAgain, context.problem, context.conflict, context.position],
    output && [output.request.final, output.fileName, output.problem, output.blockers.length],
  ]);
}
