import type { ActivityReport } from '#core/plan/plan-schema.ts';
import { usePlan } from '../wizard/session-context.tsx';

/** The dates of a report as its author gave them; typing in its other fields draws nothing again. */
export function useReportDates(id: string): Pick<ActivityReport, 'from' | 'to'> {
  const from = usePlan((plan) => plan.activityReports.find((row) => row.id === id)?.from ?? null);
  const to = usePlan((plan) => plan.activityReports.find((row) => row.id === id)?.to ?? null);
  return { from, to };
}
