import type { Plan } from '#core/plan/plan-schema.ts';
import { withoutHiddenCells } from '#core/progress/safe-plan.ts';
import { reportSections } from '#core/scheme/report-sections.ts';
import { checkPlan } from '#core/validation/check-plan.ts';
import { buildOutline } from '#documents/build-outline.ts';
import { chapterIds } from '#documents/outline/chapter-ids.ts';
import type { Outline } from '#documents/outline.ts';
import { buildReportOutline } from '#documents/report/build-report-outline.ts';
import { loadTranslator } from '#i18n/translator.ts';
import { benchPack } from './bench-scheme.ts';
import { withMeasurements } from './generate-measurements.ts';
import { generatePlan } from './generate-plan.ts';

/** `tables`: the rows of a plan as plain tables, nothing else. `plan`: the product's own document with all its chapters. `report`: an activity report on five years. */
export const pdfDocuments = ['tables', 'plan', 'report'] as const;
export type PdfDocument = (typeof pdfDocuments)[number];

/** Sizes that give 500 pages, a few more or less. */
const sizes = {
  tables: { goals: 65, targets: 260, activities: 1_040, indicators: 1_300 },
  report: { goals: 10, targets: 40, activities: 120, indicators: 200 },
  plan: { goals: 30, targets: 120, activities: 370, indicators: 610 },
} as const;

/** The outline of a document and the plan that it shows. */
export async function pdfDocument(name: PdfDocument): Promise<{ outline: Outline; plan: Plan }> {
  if (name === 'report') return reportDocument();
  const pack = await benchPack();
  const plan = generatePlan(sizes[name], { seed: 5, scheme: pack.scheme });
  const outline = buildOutline({
    plan,
    pack,
    translator: await loadTranslator('en'),
    issues: checkPlan(plan, pack.scheme),
    options: { sections: chapterIds, draft: false, unanswered: false, asOf: '2026-11-23' },
  });
  return { plan, outline: name === 'plan' ? outline : { ...outline, chapters: [tablesOf(plan)] } };
}

/** The report on a plan whose 200 indicators were measured every month of five years, each time in four categories: 48,000 values. */
async function reportDocument(): Promise<{ outline: Outline; plan: Plan }> {
  const pack = await benchPack();
  const plan = withMeasurements(generatePlan(sizes.report, { seed: 6, scheme: pack.scheme }));
  const outline = buildReportOutline({
    plan,
    pack,
    translator: await loadTranslator('en'),
    report: { from: '2025-01-01', to: '2029-12-31' },
    options: { sections: reportSections(pack.scheme), draft: false, asOf: '2030-01-15', version: 'full' },
  });
  return { plan: withoutHiddenCells(plan), outline };
}

/** One table of activities and one of indicators for each goal. */
function tablesOf(plan: Plan): Outline['chapters'][number] {
  const column = (header: string, weight: number, align: 'start' | 'end' = 'start') => ({ header, weight, align });
  return {
    id: 'tables',
    number: '1',
    title: 'Tables',
    level: null,
    blocks: plan.goals.flatMap((goal) => {
      const targetIds = new Set(plan.targets.flatMap(({ id, goalId }) => (goalId === goal.id ? [id] : [])));
      const activities = plan.activities.filter((row) => row.targetIds.some((id) => targetIds.has(id)));
      const indicators = plan.indicators.filter((row) => targetIds.has(row.targetId ?? ''));
      return [
        {
          kind: 'table' as const,
          caption: goal.title,
          firstColumnIsHeader: true,
          columns: [
            column('Activity', 3),
            column('Description', 4),
            column('Lead', 2),
            column('Start', 1.2),
            column('Budget', 1.2, 'end'),
          ],
          rows: activities.map((row) => [row.title, row.description, row.lead, row.start ?? '', `${row.budget ?? ''}`]),
        },
        {
          kind: 'table' as const,
          caption: goal.title,
          firstColumnIsHeader: true,
          columns: [
            column('Indicator', 3),
            column('Definition', 4),
            column('Owner', 2),
            column('Baseline', 1.2, 'end'),
            column('Target', 1.2, 'end'),
          ],
          rows: indicators.map((row) => [
            row.title,
            row.calculation,
            row.owner,
            `${row.baseline.value ?? ''}`,
            `${row.target.value ?? ''}`,
          ]),
        },
      ];
    }),
  };
}
