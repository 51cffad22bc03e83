import { assign } from 'xstate';
import { session } from './session-setup.ts';
import {
  endResolving,
  endSending,
  failResolving,
  noteConflict,
  noteRemoval,
  startSending,
  takeStored,
  toProblem,
  toResolveInput,
  toSaveInput,
} from './storage-updates.ts';

const conflictElsewhere = {
  guard: 'isOtherRevision',
  target: 'conflicted',
  actions: session.assign(({ event }) => (event.type === 'plan.changedElsewhere' ? noteConflict(event) : {})),
} as const;

const removedElsewhere = { target: 'conflicted', actions: session.assign(() => noteRemoval()) } as const;

const clean = session.createStateConfig({
  description: 'The store has exactly this plan.',
  always: { guard: 'hasUnsavedWork', target: 'unsaved' },
  on: {
    'plan.changedElsewhere': { guard: 'isOtherRevision', actions: assign(({ event }) => takeStored(event)) },
    'plan.removedElsewhere': removedElsewhere,
  },
});

const unsaved = session.createStateConfig({
  description: 'There are edits that the store does not have; the time to save runs from the first of them.',
  always: { guard: 'isSavedState', target: 'clean' },
  after: { saveThrottle: 'saving' },
  on: {
    'save.flushed': 'saving',
    'position.changed': { guard: 'isOtherPosition', target: 'saving' },
    'plan.changedElsewhere': conflictElsewhere,
    'plan.removedElsewhere': removedElsewhere,
  },
});

const saving = session.createStateConfig({
  description: 'The plan as it was a moment ago is being written; edits go on.',
  entry: assign(({ context }) => startSending(context)),
  on: { 'save.flushed': { actions: assign({ flushAgain: true }) } },
  invoke: {
    id: 'save',
    src: 'savePlan',
    input: ({ context }) => toSaveInput(context),
    onDone: [
      {
        guard: ({ context, event }) =>
          event.output.ok && context.flushAgain && context.history.present !== context.sending,
        target: 'saving',
        reenter: true,
        actions: assign(({ context, event }) => endSending(context, event.output)),
      },
      {
        guard: ({ event }) => event.output.ok,
        target: 'clean',
        actions: assign(({ context, event }) => endSending(context, event.output)),
      },
      {
        guard: ({ event }) => !event.output.ok && event.output.error.type === 'conflict',
        target: 'conflicted',
        actions: assign(({ context, event }) => endSending(context, event.output)),
      },
      { target: 'failed', actions: assign(({ context, event }) => endSending(context, event.output)) },
    ],
    onError: {
      target: 'failed',
      actions: assign(({ event }) => ({ problem: toProblem(event.error), sending: null, flushAgain: false })),
    },
  },
});

const failed = session.createStateConfig({
  description:
    'The last write failed: the work is in memory and edits go on; the next attempt comes by itself or on request.',
  always: { guard: 'isSavedState', target: 'clean', actions: assign({ problem: null }) },
  after: { retryPause: 'saving' },
  on: {
    'save.retried': 'saving',
    'save.flushed': 'saving',
    'plan.changedElsewhere': conflictElsewhere,
    'plan.removedElsewhere': removedElsewhere,
  },
});

const conflicted = session.createStateConfig({
  description: 'Another tab changed or removed the stored plan: nothing is written until a person chooses.',
  on: {
    'conflict.resolved': 'resolving',
    'plan.changedElsewhere': [
      conflictElsewhere,
      { guard: 'isBackAgain', target: 'clean', actions: session.assign({ conflict: null, problem: null }) },
    ],
    'plan.removedElsewhere': removedElsewhere,
  },
});

const resolving = session.createStateConfig({
  description: 'The choice is being carried out: a copy is stored, or the other version is read.',
  invoke: {
    id: 'resolve',
    src: 'resolveConflict',
    input: ({ context, event }) => toResolveInput(context, event),
    onDone: [
      {
        guard: ({ event }) => event.output.ok,
        target: 'clean',
        actions: assign(({ context, event }) => (event.output.ok ? endResolving(context, event.output.value) : {})),
      },
      { target: 'conflicted', actions: assign(({ event }) => (event.output.ok ? {} : failResolving(event.output))) },
    ],
    onError: { target: 'conflicted', actions: assign(({ event }) => ({ problem: toProblem(event.error) })) },
  },
});

/** What is safely on disk. */
export const storageRegion = session.createStateConfig({
  description: 'Saving, with nothing ever overwritten that another tab wrote.',
  initial: 'clean',
  states: { clean, unsaved, saving, failed, conflicted, resolving },
});
