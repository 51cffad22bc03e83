import { dayNumber } from '../day-number.ts';
import type { Plan } from '../plan/plan-schema.ts';
import { chainTree, targetsInOrder } from './chain-tree.ts';

/** One row of the timetable, in days since 1970. `open` bars lack their start or their end in the plan. */
export type TimetableRow =
  | {
      readonly kind: 'activity';
      readonly text: string;
      readonly from: number;
      readonly to: number;
      readonly open: boolean;
    }
  | { readonly kind: 'deadline'; readonly text: string; readonly day: number };

/** Activities with a date, then targets with a deadline, in the order of the chain, and the days that they and the programme span. */
export type Timetable = {
  readonly rows: readonly TimetableRow[];
  readonly programme: { readonly from: number; readonly to: number } | null;
  readonly first: number;
  readonly last: number;
};

/** What a timetable shows; null when nothing in the plan has a date to draw. */
export function timetableOf(plan: Plan, untitled: string): Timetable | null {
  const tree = chainTree(plan);
  const ordered = targetsInOrder(tree);
  const activities = [...new Set([...ordered.flatMap((node) => node.activities), ...tree.loose.activities])];
  const start = plan.profile.start === null ? null : dayNumber(plan.profile.start);
  const end = plan.profile.end === null ? null : dayNumber(plan.profile.end);
  const rows: TimetableRow[] = [
    ...activities.flatMap((activity) => {
      if (activity.start === null && activity.end === null) return [];
      const to = dayNumber(activity.end ?? activity.start ?? '');
      const from = dayNumber(activity.start ?? activity.end ?? '');
      const open = activity.start === null || activity.end === null;
      const span = {
        from: activity.start === null ? Math.min(start ?? from, from) : from,
        to: activity.end === null ? Math.max(end ?? to, to) : to,
      };
      return [
        {
          kind: 'activity' as const,
          text: activity.title.trim() || untitled,
          open,
          from: Math.min(span.from, span.to),
          to: Math.max(span.from, span.to),
        },
      ];
    }),
    ...ordered.flatMap(({ target }) =>
      target.deadline === null
        ? []
        : [{ kind: 'deadline' as const, text: target.title.trim() || untitled, day: dayNumber(target.deadline) }],
    ),
  ];
  if (rows.length === 0) return null;
  const programme = start !== null && end !== null && start <= end ? { from: start, to: end } : null;
  let first = programme?.from ?? Number.POSITIVE_INFINITY;
  let last = programme?.to ?? Number.NEGATIVE_INFINITY;
  for (const row of rows) {
    first = Math.min(first, row.kind === 'activity' ? row.from : row.day);
    last = Math.max(last, row.kind === 'activity' ? row.to : row.day);
  }
  return { rows, programme, first, last };
}
