import { beforeEach, describe, expect, test } from 'vitest';
import { createActor, fromPromise, SimulatedClock, waitFor } from 'xstate';
import type { Plan } from '#core/plan/plan-schema.ts';
import { selectSaveState } from '#session/selectors.ts';
import { sessionMachine } from '#session/session-machine.ts';
import type { SaveInput, SaveOutcome } from '#session/session-types.ts';
import { completePlan, newInput, noon, replaceBy, savedInput, titled } from './session-setting.ts';

type Write = { readonly input: SaveInput; readonly answer: (outcome: SaveOutcome) => Promise<void> };

let clock: SimulatedClock;
let writes: Write[];

beforeEach(() => {
  clock = new SimulatedClock();
  writes = [];
});

/** A session whose writes wait for the test to answer them. */
function open(input = savedInput) {
  const savePlan = fromPromise<SaveOutcome, SaveInput>(({ input: write }) => {
    const { promise, resolve } = deferred<SaveOutcome>();
    const answer = async (outcome: SaveOutcome) => {
      resolve(outcome);
      await waitFor(session, ({ context }) => context.sending !== write.plan);
    };
    writes.push({ input: write, answer });
    return promise;
  });
  const session = createActor(sessionMachine.provide({ actors: { savePlan } }), { input, clock });
  session.start();
  session.send({ type: 'access.granted' });
  return {
    session,
    type: (plan: Plan) => session.send({ type: 'plan.edited', edit: replaceBy(plan), at: 0 }),
    state: () => selectSaveState(session.getSnapshot()),
  };
}

function saved(revision: string): SaveOutcome {
  return { ok: true, value: { revision, at: noon } };
}

function deferred<T>() {
  let resolve: (value: T) => void = () => undefined;
  const promise = new Promise<T>((onValue) => {
    resolve = onValue;
  });
  return { promise, resolve };
}

describe('when', () => {
  test('400 ms after the first unsaved edit, however fast the next ones come', () => {
    const { type, state } = open();
    type(titled('a'));
    clock.increment(300);
    type(titled('ab'));
    clock.increment(99);
    expect([writes.length, state()]).toEqual([0, { kind: 'unsaved' }]);
    clock.increment(1);
    expect(writes.map(({ input }) => [input.plan.profile.title, input.base])).toEqual([['ab', 'r1']]);
    expect(state()).toEqual({ kind: 'saving' });
  });

  test.each([{ type: 'save.flushed' }, { type: 'position.changed', step: 'goals', itemId: null }] as const)(
    'at once on $type',
    (event) => {
      const { session, type } = open();
      type(titled('a'));
      session.send(event);
      expect(writes).toHaveLength(1);
    },
  );

  test('not when nothing changed, and not when the change was taken back', () => {
    const { session, type, state } = open();
    session.send({ type: 'save.flushed' });
    type(completePlan);
    clock.increment(5_000);
    type(titled('a'));
    session.send({ type: 'plan.undone' });
    clock.increment(5_000);
    session.send({ type: 'position.changed', step: 'hub', itemId: null });
    expect(writes).toEqual([]);
    expect(state()).toEqual({ kind: 'saved', at: savedInput.savedAt });
  });

  test('a new plan is written without being asked', () => {
    open(newInput);
    clock.increment(400);
    expect(writes.map(({ input }) => input)).toEqual([{ plan: completePlan, base: null }]);
  });
});

describe('while a write runs', () => {
  test('edits go on and are written next, on the new revision', async () => {
    const { session, type, state } = open();
    type(titled('a'));
    clock.increment(400);
    type(titled('ab'));
    await writes[0]?.answer(saved('r2'));
    expect([session.getSnapshot().context.saved.plan?.profile.title, state()]).toEqual(['a', { kind: 'unsaved' }]);
    clock.increment(400);
    expect(writes[1]?.input).toEqual({ plan: titled('ab'), base: 'r2' });
    await writes[1]?.answer(saved('r3'));
    expect(state()).toEqual({ kind: 'saved', at: noon });
  });

  test('a wish to save at once is kept for the moment it ends', async () => {
    const { session, type } = open();
    type(titled('a'));
    clock.increment(400);
    type(titled('ab'));
    session.send({ type: 'save.flushed' });
    await writes[0]?.answer(saved('r2'));
    expect(writes[1]?.input).toEqual({ plan: titled('ab'), base: 'r2' });
  });

  test('a wish to save at once that nothing was left for does not hurry a later edit', async () => {
    const { session, type } = open();
    type(titled('a'));
    clock.increment(400);
    session.send({ type: 'save.flushed' });
    await writes[0]?.answer(saved('r2'));
    type(titled('ab'));
    clock.increment(399);
    expect(writes).toHaveLength(1);
  });
});

describe('a write that fails', () => {
  const full: SaveOutcome = { ok: false, error: { type: 'full' } };

  test('is tried again after ten seconds, with all that was typed since, and stays in sight till it works', async () => {
    const { type, state } = open();
    type(titled('a'));
    clock.increment(400);
    await writes[0]?.answer(full);
    expect(state()).toEqual({ kind: 'failed', problem: { type: 'full' } });
    type(titled('ab'));
    clock.increment(9_999);
    expect(writes).toHaveLength(1);
    clock.increment(1);
    expect([writes[1]?.input, state().kind]).toEqual([{ plan: titled('ab'), base: 'r1' }, 'failed']);
    await writes[1]?.answer(saved('r2'));
    expect(state()).toEqual({ kind: 'saved', at: noon });
  });

  test.each(['save.retried', 'save.flushed'] as const)('is tried again on %s', async (event) => {
    const { session, type } = open();
    type(titled('a'));
    clock.increment(400);
    await writes[0]?.answer(full);
    session.send({ type: event });
    expect(writes).toHaveLength(2);
  });

  test('is forgotten when the edit is taken back', async () => {
    const { session, type, state } = open();
    type(titled('a'));
    clock.increment(400);
    await writes[0]?.answer(full);
    session.send({ type: 'plan.undone' });
    expect(state()).toEqual({ kind: 'saved', at: savedInput.savedAt });
  });
});

test('the status line is the same object until it changes', () => {
  const { session, type, state } = open();
  const before = state();
  session.send({ type: 'position.changed', step: 'goals', itemId: 'x' });
  expect(state()).toBe(before);
  type(titled('a'));
  expect(state()).not.toBe(before);
});
