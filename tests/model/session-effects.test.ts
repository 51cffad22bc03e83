import { describe, expect, test } from 'vitest';
import { createActor, fromPromise, SimulatedClock, waitFor } from 'xstate';
import type { Plan } from '#core/plan/plan-schema.ts';
import { selectOutput, selectOutputState, selectPlan, selectSaveState } from '#session/selectors.ts';
import { sessionMachine } from '#session/session-machine.ts';
import type {
  ExportInput,
  ExportOutcome,
  ResolveInput,
  ResolveOutcome,
  SaveInput,
  SaveOutcome,
} from '#session/session-types.ts';
import {
  completePlan,
  draftPdf,
  finalPdf,
  incompletePlan,
  morning,
  noon,
  replaceBy,
  savedInput,
  scheme,
  titled,
} from './session-setting.ts';

type Effects = {
  readonly save?: (input: SaveInput) => SaveOutcome;
  readonly resolve?: (input: ResolveInput) => ResolveOutcome;
  readonly export?: (input: ExportInput, signal: AbortSignal) => Promise<ExportOutcome>;
};

function open(effects: Effects, input = savedInput) {
  const unexpected = (): never => {
    throw new Error('unexpected effect');
  };
  const machine = sessionMachine.provide({
    actors: {
      savePlan: fromPromise<SaveOutcome, SaveInput>(async (run) => (effects.save ?? unexpected)(run.input)),
      resolveConflict: fromPromise<ResolveOutcome, ResolveInput>(async (run) =>
        (effects.resolve ?? unexpected)(run.input),
      ),
      exportPlan: fromPromise<ExportOutcome, ExportInput>((run) =>
        (effects.export ?? unexpected)(run.input, run.signal),
      ),
    },
  });
  const session = createActor(machine, { input, clock: new SimulatedClock() });
  session.start();
  session.send({ type: 'access.granted' });
  const until = (storage: string) => waitFor(session, ({ value }) => value.storage === storage);
  return { session, until, type: (plan: Plan) => session.send({ type: 'plan.edited', edit: replaceBy(plan), at: 0 }) };
}

describe('conflict', () => {
  const stale = (): SaveOutcome => ({ ok: false, error: { type: 'conflict', current: 'r9' } });
  const copy = { ...titled('mine'), id: 'copy' };

  async function openInConflict(resolve: (input: ResolveInput) => ResolveOutcome) {
    const opened = open({ save: stale, resolve });
    opened.type(titled('mine'));
    opened.session.send({ type: 'save.flushed' });
    await opened.until('conflicted');
    return opened;
  }

  test('a stale write waits for a choice, edits go on, nothing is written', async () => {
    const { session, type } = await openInConflict(() => ({ ok: false, error: { type: 'full' } }));
    type(titled('mine, more'));
    session.send({ type: 'save.flushed' });
    session.send({ type: 'save.retried' });
    const snapshot = session.getSnapshot();
    expect([snapshot.value.storage, snapshot.context.conflict]).toEqual([
      'conflicted',
      { type: 'conflict', current: 'r9' },
    ]);
    expect([selectSaveState(snapshot), selectPlan(snapshot)]).toEqual([{ kind: 'conflict' }, titled('mine, more')]);
  });

  test.each([
    ['keep-as-copy', { plan: copy, revision: 'c1', at: noon }, []],
    [
      'take-theirs',
      { plan: titled('theirs'), revision: 'r9', at: noon },
      [{ plan: titled('mine'), edit: 'plan.replaced' }],
    ],
  ] as const)('%s goes on with what was stored, and undo leads back to what was not', async (choice, stored, past) => {
    const asked: ResolveInput[] = [];
    const { session, until } = await openInConflict((input) => {
      asked.push(input);
      return { ok: true, value: stored };
    });
    session.send({ type: 'conflict.resolved', choice });
    const { context } = await until('clean');
    expect(asked).toEqual([{ choice, plan: titled('mine'), base: 'r1' }]);
    expect([context.history.present, context.saved, context.conflict]).toEqual([stored.plan, stored, null]);
    expect([context.history.past, context.history.future]).toEqual([past, []]);
  });

  test('a choice that fails can be made again', async () => {
    const { session, until } = await openInConflict(() => ({ ok: false, error: { type: 'full' } }));
    session.send({ type: 'conflict.resolved', choice: 'keep-as-copy' });
    const { context } = await until('conflicted');
    expect([context.problem, context.conflict, context.history.present]).toEqual([
      { type: 'full' },
      { type: 'conflict', current: 'r9' },
      titled('mine'),
    ]);
  });
});

describe('another tab', () => {
  const change = { type: 'plan.changedElsewhere', plan: titled('theirs'), revision: 'r9', at: noon } as const;

  test('a reading tab shows what is saved there and refuses every edit', () => {
    const { session, type } = open({});
    session.send({ type: 'access.denied' });
    type(titled('mine'));
    session.send(change);
    session.send({ type: 'plan.undone' });
    const snapshot = session.getSnapshot();
    expect([selectPlan(snapshot), selectSaveState(snapshot)]).toEqual([titled('theirs'), { kind: 'reading' }]);
    expect(snapshot.context.saved).toEqual({ plan: titled('theirs'), revision: 'r9', at: noon });
  });

  test('a tab that loses the right to edit still saves what was typed', async () => {
    const { session, until, type } = open({ save: () => ({ ok: true, value: { revision: 'r2', at: noon } }) });
    type(titled('mine'));
    session.send({ type: 'access.denied' });
    session.send({ type: 'save.flushed' });
    const { context } = await until('clean');
    expect(context.saved).toEqual({ plan: titled('mine'), revision: 'r2', at: noon });
  });

  test('news of the revision that is open already changes nothing', () => {
    const { session } = open({});
    const before = session.getSnapshot().context;
    session.send({ ...change, revision: 'r1' });
    expect(session.getSnapshot().context).toBe(before);
  });

  test('a change under unsaved work is a conflict', () => {
    const { session, type } = open({});
    type(titled('mine'));
    session.send(change);
    const { value, context } = session.getSnapshot();
    expect([value.storage, context.conflict, context.history.present]).toEqual([
      'conflicted',
      { type: 'conflict', current: 'r9' },
      titled('mine'),
    ]);
  });
});

test('an effect that throws is a problem, never a lost plan', async () => {
  const { session, until, type } = open({});
  type(titled('mine'));
  session.send({ type: 'save.flushed' });
  const { context } = await until('failed');
  expect([context.problem, context.history.present]).toEqual([
    { type: 'unknown', message: 'unexpected effect' },
    titled('mine'),
  ]);
});

test('an edit that changes nothing leaves the context the same object', () => {
  const { session, type } = open({});
  const before = session.getSnapshot().context;
  type(completePlan);
  session.send({ type: 'plan.edited', edit: { kind: 'row.removed', table: 'goals', id: 'none' }, at: 0 });
  session.send({ type: 'plan.undone' });
  session.send({ type: 'plan.redone' });
  session.send({ type: 'position.changed', step: 'hub', itemId: null });
  expect(session.getSnapshot().context).toBe(before);
});

describe('export', () => {
  const pdf = async (): Promise<ExportOutcome> => ({ ok: true, value: { fileName: 'plan.pdf' } });
  const ended = (session: ReturnType<typeof open>['session']) =>
    waitFor(session, ({ value }) => value.output !== 'exporting');

  test('a final one of a complete plan gets the plan of the moment of the request', async () => {
    const asked: ExportInput[] = [];
    const { session, type } = open({
      export: (input) => {
        asked.push(input);
        return pdf();
      },
    });
    session.send({ type: 'export.requested', output: finalPdf });
    type(incompletePlan);
    const snapshot = await ended(session);
    expect(asked).toEqual([{ plan: completePlan, request: finalPdf }]);
    expect([selectOutputState(snapshot), selectOutput(snapshot)]).toEqual([
      'done',
      { request: finalPdf, fileName: 'plan.pdf', problem: null, blockers: [] },
    ]);
  });

  test('undo makes a plan incomplete again, and the final export is refused then', () => {
    const { session, type } = open({}, { ...savedInput, plan: incompletePlan, savedAt: morning });
    type(completePlan);
    session.send({ type: 'plan.undone' });
    session.send({ type: 'export.requested', output: finalPdf });
    const snapshot = session.getSnapshot();
    expect(selectOutputState(snapshot)).toBe('refused');
    expect(selectOutput(snapshot)?.blockers.map(({ code, path }) => [code, path])).toEqual([
      ['required', 'profile/title'],
    ]);
  });

  test('a final one is judged by the version of the scheme that was loaded last', async () => {
    const otherVersion = { ...scheme, version: 1, policyFields: [] };
    const { session } = open({ export: pdf }, { ...savedInput, scheme: otherVersion });
    session.send({ type: 'export.requested', output: finalPdf });
    expect(selectOutputState(session.getSnapshot())).toBe('refused');
    session.send({ type: 'scheme.loaded', scheme });
    session.send({ type: 'export.requested', output: finalPdf });
    expect(selectOutputState(await ended(session))).toBe('done');
  });

  test('a draft is always possible, also for a reader', async () => {
    const { session } = open({ export: pdf }, { ...savedInput, plan: incompletePlan });
    session.send({ type: 'access.denied' });
    session.send({ type: 'export.requested', output: draftPdf });
    expect(selectOutputState(await ended(session))).toBe('done');
  });

  test('a cancelled one is stopped and leaves nothing', async () => {
    const stopped = new Promise<void>((resolve) => {
      const { session } = open({
        export: (_, signal) => {
          signal.addEventListener('abort', () => resolve());
          return new Promise(() => undefined);
        },
      });
      session.send({ type: 'export.requested', output: finalPdf });
      session.send({ type: 'export.cancelled' });
      expect([session.getSnapshot().value.output, session.getSnapshot().context.output]).toEqual(['idle', null]);
    });
    await stopped;
  });

  test('one that fails says why, and the next one starts afresh', async () => {
    const problem = { type: 'missing-glyphs', characters: ['漢'] } as const;
    const outcomes: ExportOutcome[] = [{ ok: false, error: problem }];
    const { session } = open({ export: async () => outcomes.pop() ?? { ok: true, value: { fileName: 'plan.pdf' } } });
    session.send({ type: 'export.requested', output: finalPdf });
    const failed = await ended(session);
    expect([selectOutputState(failed), selectOutput(failed)?.problem]).toEqual(['failed', problem]);
    session.send({ type: 'export.requested', output: finalPdf });
    expect(selectOutput(session.getSnapshot())?.problem).toBeNull();
    expect(selectOutputState(await ended(session))).toBe('done');
    session.send({ type: 'export.acknowledged' });
    expect(session.getSnapshot().context.output).toBeNull();
  });
});
