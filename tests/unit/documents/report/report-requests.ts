import type { Plan } from '#core/plan/plan-schema.ts';
import { reportSections } from '#core/scheme/report-sections.ts';
import type { ReportOptions, ReportRequest, ReportWords } from '#documents/report/activity-report-context.ts';
import { outlineRequests } from '../outline-request.ts';

export const year: ReportWords = { from: '2025-01-01', to: '2025-12-31' };

/** All that a report needs besides the plan; loads once for many plans. */
export async function reportRequests(
  language: 'en' | 'fr',
): Promise<(plan: Plan, options?: Partial<ReportOptions>, report?: ReportWords) => ReportRequest> {
  const request = await outlineRequests(language);
  return (plan, options = {}, report = plan.activityReports[0] ?? year) => {
    const { pack, translator } = request(plan);
    const usual = { sections: reportSections(pack.scheme), draft: false, asOf: '2026-02-20', version: 'full' } as const;
    return { plan, pack, translator, report, options: { ...usual, ...options } };
  };
}
