import { navigate } from 'wouter/use-hash-location';
import { createRow } from '#core/plan/create-plan.ts';
import type { ActivityReport } from '#core/plan/plan-schema.ts';
import { useAppServices } from '../common/app-services.tsx';
import { paths } from '../common/routes.ts';
import { useEdit, usePlan } from '../wizard/session-context.tsx';

/** Begins an activity report with what is known of it, and opens it. */
export function useBeginReport(): (begun: Partial<Pick<ActivityReport, 'title' | 'from' | 'to'>>) => void {
  const { newId } = useAppServices();
  const edit = useEdit();
  const planId = usePlan((plan) => plan.id);
  return (begun) => {
    const row = { ...createRow('activityReports', newId()), ...begun };
    edit({ kind: 'rows.added', rows: [{ table: 'activityReports', row }] });
    navigate(paths.progress(planId, 'report', row.id));
  };
}
