import { createPlan, createRow } from '#core/plan/create-plan.ts';
import type { PlanRow, PlanTable } from '#core/plan/plan-path.ts';
import type { Plan } from '#core/plan/plan-schema.ts';

/** A row with the given fields; everything else empty. */
export function row<T extends PlanTable>(table: T, id: string, fields: Partial<PlanRow<T>> = {}): PlanRow<T> {
  return { ...createRow(table, id), ...fields };
}

/** An otherwise empty plan with the given parts. */
export function planWith(parts: Partial<Plan>): Plan {
  return { ...createPlan({ id: 'p', language: 'en', scheme: { id: 'annex-2004', version: 1 } }), ...parts };
}

/** Two goals of which one is empty, a shared activity, a target under a heading, and rows joined to nothing. */
export function chainPlan(): Plan {
  return planWith({
    goals: [row('goals', 'g1', { title: 'Speak the language' }), row('goals', 'g2', { title: 'Find work' })],
    targets: [
      row('targets', 't1', { goalId: 'g1', title: 'start early' }),
      row('targets', 't2', { goalId: 'g1', title: 'reach the level' }),
      row('targets', 't3', { heading: 'partners', title: 'sign agreements' }),
      row('targets', 't4', { goalId: 'gone', title: 'belongs nowhere' }),
    ],
    activities: [
      row('activities', 'a1', { targetIds: ['t2', 't1', 't1'], title: 'Courses' }),
      row('activities', 'a2', { targetIds: ['gone'], title: 'Festival' }),
    ],
    indicators: [
      row('indicators', 'i1', { targetId: 't1', title: 'Waiting time' }),
      row('indicators', 'i2', { heading: 'partners', title: 'Meetings held' }),
      row('indicators', 'i3', { title: 'Loose count' }),
    ],
  });
}
