import { describe, expect, test } from 'vitest';
import { checkPlan, hasBlockers } from '#core/validation/check-plan.ts';
import { newInput, savedInput, scheme } from './session-setting.ts';
import {
  describe as describeState,
  exportingEvents,
  type Snapshot,
  type Step,
  savingEvents,
  walk,
} from './session-walk.ts';

const saving = [...walk(savedInput, savingEvents), ...walk(newInput, savingEvents)];
const exporting = walk(savedInput, exportingEvents);
const steps = [...saving, ...exporting];

/** Steps that break a rule, as words: an empty list is what a test wants. */
function breaches(among: readonly Step[], holds: (step: Step) => boolean): string[] {
  return among
    .filter((step) => !holds(step))
    .slice(0, 3)
    .map(({ from, event, to }) => [describeState(from), event.type, describeState(to)].join('\n'));
}

function present({ context }: Snapshot) {
  return context.history.present;
}

function memoised(describe: (snapshot: Snapshot) => string): (snapshot: Snapshot) => string {
  const known = new WeakMap<Snapshot, string>();
  return (snapshot) => {
    const text = known.get(snapshot) ?? describe(snapshot);
    known.set(snapshot, text);
    return text;
  };
}

const editing = ['plan.edited', 'plan.undone', 'plan.redone'];
const exchanging = ['plan.changedElsewhere', 'xstate.done.actor.resolve'];

test('the walk reaches every state of every region', () => {
  const reached = (region: 'page' | 'storage' | 'output') =>
    [...new Set(steps.map(({ to }) => to.value[region]))].sort();
  expect(reached('page')).toEqual(['editing', 'pending', 'reading']);
  expect(reached('storage')).toEqual(['clean', 'conflicted', 'failed', 'resolving', 'saving', 'unsaved']);
  expect(reached('output')).toEqual(['done', 'exporting', 'failed', 'idle', 'refused']);
  expect(steps.length).toBeGreaterThan(1_000);
});

test('no event breaks the machine', () => {
  expect(breaches(steps, ({ to }) => to.status === 'active')).toEqual([]);
});

describe('the plan', () => {
  test('changes only where this tab edits, or where a stored one takes its place', () => {
    const isAllowed = ({ from, event }: Step) =>
      exchanging.includes(event.type) || (from.value.page === 'editing' && editing.includes(event.type));
    expect(breaches(steps, (step) => present(step.from) === present(step.to) || isAllowed(step))).toEqual([]);
  });

  test('is never exchanged while it has unsaved work, unless a person chose that', () => {
    const elsewhere = steps.filter(({ event }) => event.type === 'plan.changedElsewhere');
    expect(
      breaches(elsewhere, ({ from, to }) => from.value.storage === 'clean' || present(from) === present(to)),
    ).toEqual([]);
  });

  test('does not change while its conflict is being resolved', () => {
    const resolving = steps.filter(
      ({ from, event }) => from.value.storage === 'resolving' && editing.includes(event.type),
    );
    expect(resolving.length).toBeGreaterThan(0);
    expect(breaches(resolving, ({ from, to }) => present(from) === present(to))).toEqual([]);
  });
});

describe('storage', () => {
  test('is clean only with the saved plan, and never calls the saved plan unsaved', () => {
    const isTrue = ({ to }: Step) => {
      const isSaved = present(to) === to.context.saved.plan;
      if (to.value.storage === 'clean') return isSaved;
      return to.value.storage === 'unsaved' || to.value.storage === 'failed' ? !isSaved : true;
    };
    expect(breaches(steps, isTrue)).toEqual([]);
  });

  test('takes a plan for saved only when a write, a choice or another tab said so', () => {
    const saysSo = ['xstate.done.actor.save', ...exchanging];
    expect(
      breaches(steps, ({ from, event, to }) => from.context.saved === to.context.saved || saysSo.includes(event.type)),
    ).toEqual([]);
  });

  test('counts as saved what was written, not what was typed meanwhile', () => {
    const written = steps.filter(
      ({ from, event, to }) => event.type === 'xstate.done.actor.save' && from.context.saved !== to.context.saved,
    );
    expect(written.some(({ from }) => present(from) !== from.context.sending)).toBe(true);
    expect(breaches(written, ({ from, to }) => to.context.saved.plan === from.context.sending)).toEqual([]);
  });

  test('writes nothing over another version: a conflict ends by a choice, or when a removed plan is back as it was', () => {
    const conflicts = steps.filter(({ from }) => from.value.storage === 'conflicted');
    const isBack = ({ from, event }: Step) =>
      event.type === 'plan.changedElsewhere' &&
      from.context.conflict?.current === null &&
      event.revision === from.context.saved.revision;
    const next = (step: Step) => {
      if (step.event.type === 'conflict.resolved') return ['resolving'];
      return isBack(step) ? ['clean', 'unsaved'] : ['conflicted'];
    };
    expect(conflicts.some(isBack)).toBe(true);
    expect(breaches(conflicts, (step) => next(step).includes(step.to.value.storage))).toEqual([]);
  });

  test('says what is wrong exactly while it is wrong', () => {
    const agrees = ({ to: { value, context } }: Step) =>
      (context.conflict !== null) === ['conflicted', 'resolving'].includes(value.storage) &&
      (context.sending !== null) === (value.storage === 'saving') &&
      (value.storage !== 'failed' || context.problem !== null) &&
      (value.storage !== 'clean' || context.problem === null);
    expect(breaches(steps, agrees)).toEqual([]);
  });

  test('can become clean from every state', () => {
    const name = memoised(describeState);
    const before = new Map<string, Set<string>>();
    const safe = new Set<string>();
    for (const { from, to } of saving) {
      before.set(name(to), (before.get(name(to)) ?? new Set()).add(name(from)));
      if (to.value.storage === 'clean') safe.add(name(to));
    }
    for (const state of safe) for (const source of before.get(state) ?? []) safe.add(source);
    expect(breaches(saving, ({ from }) => safe.has(name(from)))).toEqual([]);
  });
});

describe('output', () => {
  test('starts only by a request, and a final one only without blockers', () => {
    const blocked = new Map(
      [...new Set(steps.map(({ from }) => present(from)))].map((plan) => [plan, hasBlockers(checkPlan(plan, scheme))]),
    );
    const starts = steps.filter(({ from, to }) => from.value.output !== 'exporting' && to.value.output === 'exporting');
    expect(new Set(starts.map(({ from }) => blocked.get(present(from))))).toEqual(new Set([true, false]));
    const isAllowed = ({ from, event, to }: Step) =>
      event.type === 'export.requested' && !(to.context.output?.request.final && blocked.get(present(from)));
    expect(breaches(starts, isAllowed)).toEqual([]);
  });

  test('is refused only for blockers, and lists them', () => {
    const refused = steps.filter(({ event, to }) => event.type === 'export.requested' && to.value.output === 'refused');
    expect(refused.length).toBeGreaterThan(0);
    expect(
      breaches(refused, ({ from, to }) => {
        const blockers = checkPlan(present(from), scheme).filter(({ severity }) => severity === 'blocker');
        return (
          blockers.length > 0 &&
          to.context.output?.blockers.length === blockers.length &&
          to.context.output.request.final
        );
      }),
    ).toEqual([]);
  });

  test('never touches plan or storage', () => {
    const outputSteps = exporting.filter(({ event }) => event.type.includes('export'));
    const isApart = ({ from, to }: Step) =>
      from.context.history === to.context.history &&
      from.value.storage === to.value.storage &&
      from.value.page === to.value.page;
    expect(breaches(outputSteps, isApart)).toEqual([]);
  });
});
