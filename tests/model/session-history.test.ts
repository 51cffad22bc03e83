import fc from 'fast-check';
import { expect, test } from 'vitest';
import { initialTransition, transition } from 'xstate';
import { createRow } from '#core/plan/create-plan.ts';
import { historyDepth } from '#core/plan/history.ts';
import type { PlanEdit } from '#core/plan/plan-edit.ts';
import type { Plan } from '#core/plan/plan-schema.ts';
import { selectCanRedo, selectCanUndo, selectPlan, selectUndoLabelKind } from '#session/selectors.ts';
import { sessionMachine } from '#session/session-machine.ts';
import type { SessionEvent } from '#session/session-types.ts';
import { completePlan, replaceBy, savedInput, titled } from './session-setting.ts';

const [goal] = completePlan.goals;
const goalIds = [...completePlan.goals.map(({ id }) => id), 'new-a', 'new-b', 'none'];

const editArbitrary: fc.Arbitrary<PlanEdit> = fc.oneof(
  fc.constantFrom('en', 'fr', 'de').map((language): PlanEdit => ({ kind: 'language.set', language })),
  fc
    .constantFrom('new-a', 'new-b')
    .map((id): PlanEdit => ({ kind: 'rows.added', rows: [{ table: 'goals', row: createRow('goals', id) }] })),
  fc.constantFrom(...goalIds).map((id): PlanEdit => ({ kind: 'row.removed', table: 'goals', id })),
  fc
    .record({ id: fc.constantFrom(...goalIds), by: fc.constantFrom<(-1 | 1)[]>(-1, 1) })
    .map((move): PlanEdit => ({ kind: 'row.moved', table: 'goals', ...move })),
  fc
    .constantFrom('profile/title', `goals/${goal?.id}/title`)
    .map((path): PlanEdit => ({ kind: 'later.toggled', path })),
  fc.constantFrom('a', 'b').map((title) => replaceBy(titled(title))),
);

const eventArbitrary: fc.Arbitrary<SessionEvent> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ type: fc.constant('plan.edited' as const), edit: editArbitrary, at: fc.nat() }) },
  { weight: 1, arbitrary: fc.constant({ type: 'plan.undone' as const }) },
  { weight: 1, arbitrary: fc.constant({ type: 'plan.redone' as const }) },
);

type Snapshot = ReturnType<typeof initialTransition<typeof sessionMachine>>[0];

function start(): Snapshot {
  return after(initialTransition(sessionMachine, savedInput)[0], [{ type: 'access.granted' }]);
}

function after(snapshot: Snapshot, events: readonly SessionEvent[]): Snapshot {
  return events.reduce((state, event) => transition(sessionMachine, state, event)[0], snapshot);
}

/** The plans on the way until nothing changes any more, the first one included. */
function repeat(
  snapshot: Snapshot,
  event: SessionEvent,
  goesOn: (state: Snapshot) => boolean,
): { plans: Plan[]; end: Snapshot } {
  const plans = [selectPlan(snapshot)];
  let end = snapshot;
  while (goesOn(end)) {
    end = after(end, [event]);
    plans.push(selectPlan(end));
  }
  return { plans, end };
}

test('undoing all gives the first plan, redoing all the last one, the same objects on the way', () => {
  fc.assert(
    fc.property(fc.array(eventArbitrary, { maxLength: 40 }), (events) => {
      const typed = after(start(), events);
      const latest = repeat(typed, { type: 'plan.redone' }, selectCanRedo).end;
      const back = repeat(latest, { type: 'plan.undone' }, selectCanUndo);
      expect(selectPlan(back.end)).toBe(completePlan);
      const forth = repeat(back.end, { type: 'plan.redone' }, selectCanRedo);
      expect(selectPlan(forth.end)).toBe(selectPlan(latest));
      const turned = back.plans.reverse();
      expect(forth.plans.every((plan, index) => plan === turned[index])).toBe(true);
      expect(forth.plans).toHaveLength(turned.length);
    }),
    { numRuns: 150 },
  );
});

test('every step of the way is a change, and storage knows it', () => {
  fc.assert(
    fc.property(fc.array(eventArbitrary, { maxLength: 30 }), (events) => {
      let state = start();
      for (const event of events) {
        const next = after(state, [event]);
        const changed = selectPlan(next) !== selectPlan(state);
        expect(changed || next.context === state.context).toBe(true);
        expect(next.value.storage).toBe(selectPlan(next) === completePlan ? 'clean' : 'unsaved');
        state = next;
      }
    }),
    { numRuns: 100 },
  );
});

test('at least a hundred steps go back', () => {
  const edits = Array.from(
    { length: 250 },
    (_, index): SessionEvent => ({ type: 'plan.edited', edit: replaceBy(titled(`${index}`)), at: index }),
  );
  const { end, plans } = repeat(after(start(), edits), { type: 'plan.undone' }, selectCanUndo);
  expect(plans).toHaveLength(historyDepth + 1);
  expect(historyDepth).toBeGreaterThanOrEqual(100);
  expect(selectPlan(end)).toEqual(titled(`${249 - historyDepth}`));
});

test('undo names what it takes back', () => {
  const state = after(start(), [
    { type: 'plan.edited', edit: { kind: 'language.set', language: 'fr' }, at: 0 },
    { type: 'plan.edited', edit: { kind: 'later.toggled', path: 'profile/title' }, at: 0 },
  ]);
  const kinds = [state, after(state, [{ type: 'plan.undone' }]), start()].map(selectUndoLabelKind);
  expect(kinds).toEqual(['later.toggled', 'language.set', null]);
});
