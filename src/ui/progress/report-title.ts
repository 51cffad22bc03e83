import type { ActivityReport, Plan } from '#core/plan/plan-schema.ts';
import { readableSigns } from '#core/words/plain-signs.ts';
import { useTranslator } from '../common/translation.tsx';

/** What a report is called: its title, or its period. */
export function useReportTitle(): (report: ActivityReport, position: number) => string {
  const { t, date } = useTranslator();
  return ({ title, from, to }, position) => {
    if (title.trim() !== '') return readableSigns(title.trim());
    if (from !== null && to !== null) return t('record.reports.untitled', { from: date(from), to: date(to) });
    return t('item.activityReport.numbered', { position });
  };
}

/** The name of the version that keeps a plan as one of its reports told it. */
export function useKeptName(): (plan: Plan, report: ActivityReport) => string {
  const { t } = useTranslator();
  const titleOf = useReportTitle();
  return (plan, report) =>
    t('record.report.kept', { title: titleOf(report, plan.activityReports.indexOf(report) + 1) });
}
