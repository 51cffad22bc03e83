import { paths } from '../common/routes.ts';

/** How what is due is put together: by the period that asks for it, or by the person who looks after the indicator. */
export const dueViews = ['period', 'owner'] as const;
export type DueView = (typeof dueViews)[number];

/** The view that an address such as `/plan/p/progress/due;by=owner` asks for. */
export function dueViewOfAddress(address: string): DueView {
  const query = address.includes(';') ? address.slice(address.indexOf(';') + 1) : '';
  return dueViews.find((view) => view === new URLSearchParams(query).get('by')) ?? 'period';
}

/** The address of what is due in one of its views. */
export function addressOfDueView(planId: string, view: DueView): string {
  return view === 'period' ? paths.progress(planId, 'due') : `${paths.progress(planId, 'due')};by=${view}`;
}
