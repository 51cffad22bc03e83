import { describe, expect, test } from 'vitest';
import { createRow } from '#core/plan/create-plan.ts';
import type { Plan } from '#core/plan/plan-schema.ts';
import { loadExample } from '#core/scheme/example-plans.ts';
import { buildReportOutline } from '#documents/report/build-report-outline.ts';
import { sheetPages } from '#documents/sheet/page-breaks.ts';
import { renderFixture, withPdf } from '../pdf/open-pdf.ts';
import { reportRequests } from './report-requests.ts';

const requests = { en: await reportRequests('en'), fr: await reportRequests('fr') };
const examples = { en: await loadExample('lindenhafen', 'en'), fr: await loadExample('lindenhafen', 'fr') };
const long =
  'Women and men who live in the reception centre attend language courses and receive help with work and housing every month.';
const word = 'Donaudampfschifffahrtsgesellschaftskapitänswitwe';

type Shape = {
  readonly language: 'en' | 'fr';
  readonly targets: number;
  readonly indicators: number;
  readonly text: string;
};

/** A plan of one goal with as many targets and indicators of each, all behind, with this text everywhere. */
function planOf({ language, targets, indicators, text }: Shape): Plan {
  const plan = examples[language];
  const [goal, target, indicator] = [plan.goals[0], plan.targets[0], plan.indicators[0]];
  if (!goal || !target || !indicator) throw new Error('The example has a chain');
  const targetAt = (at: number) => `t${Math.floor(at / indicators)}`;
  const all = Array.from({ length: targets * indicators }, (_, at) => at);
  const lines = Array.from({ length: 5 }, (_, at) => `${at} ${text}`).join('\n');
  return {
    ...plan,
    profile: { ...plan.profile, title: text, organisation: { ...plan.profile.organisation, name: text } },
    goals: [goal],
    targets: Array.from({ length: targets }, (_, at) => ({ ...target, id: `t${at}`, title: text, unit: 'persons' })),
    indicators: all.map((at) => ({
      ...indicator,
      id: `i${at}`,
      targetId: targetAt(at),
      title: text,
      unit: 'persons',
      measure: 'number',
      target: { value: 12_345, date: '2025-06-30' },
      earlierSeries: [],
    })),
    measurements: all.map((at) => ({
      ...createRow('measurements', `m${at}`),
      indicatorId: `i${at}`,
      date: at % 2 === 0 ? '2024-11-30' : '2025-11-30',
      value: 1_234,
    })),
    activityReports: [
      {
        ...createRow('activityReports', 'r'),
        from: '2025-01-01',
        to: '2025-12-31',
        title: text,
        summary: text,
        preparedBy: text,
        learned: lines,
        changes: lines,
        sentOn: '2026-02-15',
      },
    ],
  };
}

async function pagesOf(shape: Shape): Promise<{ readonly estimated: number; readonly printed: number }> {
  const outline = buildReportOutline(requests[shape.language](planOf(shape), { version: 'short' }));
  const printed = await withPdf(renderFixture(outline), async ({ numPages }) => numPages);
  return { estimated: sheetPages(outline.cover, outline.chapters), printed };
}

const targetCounts = [1, 3, 20];

describe.each([
  ['short texts', 'Courses'],
  ['long texts', long],
  ['long words', `${word} ${word} ${word}`],
])('the short report has two pages at most with %s', (_, text) => {
  test.each((['en', 'fr'] as const).flatMap((language) => [1, 4, 5].map((indicators) => ({ language, indicators }))))(
    'in $language with $indicators indicators a target',
    async (shape) => {
      const found: { targets: number; printed: number }[] = [];
      for (const targets of targetCounts) {
        const { estimated, printed } = await pagesOf({ ...shape, targets, text });
        if (printed > Math.min(2, estimated)) found.push({ targets, printed });
      }
      expect(found).toEqual([]);
    },
  );
});

test('it still tells at least three targets, each with its day, and how many more there are', () => {
  const shape = { language: 'en', targets: 3, indicators: 4, text: long } as const;
  const outline = buildReportOutline(requests.en(planOf(shape), { version: 'short' }));
  const [table] = outline.chapters.find(({ id }) => id === 'targets')?.blocks ?? [];
  if (table?.kind !== 'table') throw new Error('A table');
  expect(table.rows.length).toBe(3);
  const reached = table.rows[0]?.[2]?.split('\n');
  expect(reached?.slice(0, 2)).toEqual([
    'Indicator 1: 1,234 persons (planned: at least 12,345 persons)',
    '30\u00a0November\u00a02024, before the period (last known, 1 year and 1 month old)',
  ]);
});
