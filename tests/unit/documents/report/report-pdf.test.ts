import { describe, expect, test } from 'vitest';
import { planToJson } from '#core/migrate/plan-to-json.ts';
import { createRow } from '#core/plan/create-plan.ts';
import { maximumTextLength, type Plan } from '#core/plan/plan-schema.ts';
import { withoutHiddenCells } from '#core/progress/safe-plan.ts';
import { exampleNames, loadExample } from '#core/scheme/example-plans.ts';
import { renderHtml } from '#documents/html/render-html.ts';
import { openPlanBytes } from '#documents/json/open-plan-bytes.ts';
import type { Outline } from '#documents/outline.ts';
import { buildReportOutline } from '#documents/report/build-report-outline.ts';
import { reportedPlan } from '../../../support/reported-plan.ts';
import { textsOf } from '../outline-request.ts';
import { hasTool, renderFixture, runTool } from '../pdf/open-pdf.ts';
import { reportRequests } from './report-requests.ts';

const requests = { en: await reportRequests('en'), fr: await reportRequests('fr') };
const told = {
  en: reportedPlan(await loadExample('lindenhafen', 'en')),
  fr: reportedPlan(await loadExample('lindenhafen', 'fr')),
};
const squeezed = (text: string): string => text.replace(/\s+/g, '');

function unseen(outline: Outline): ReadonlySet<string> {
  return new Set(
    outline.chapters.flatMap(({ blocks }) =>
      blocks.flatMap((block) => {
        if (block.kind === 'figure') return [block.alternative];
        return block.kind === 'table' && block.captionIsHeading ? [block.caption] : [];
      }),
    ),
  );
}

function pageCount(bytes: Uint8Array): number {
  return Number(/Pages: +(\d+)/.exec(runTool('pdfinfo', ['{pdf}'], bytes).text)?.[1]);
}

describe.each([
  ['en', 'full'],
  ['en', 'short'],
  ['fr', 'full'],
  ['fr', 'short'],
] as const)('the report in %s, %s', (language, version) => {
  const outline = buildReportOutline(requests[language](told[language], { version }));
  const bytes = renderFixture(outline);

  test.skipIf(!hasTool('pdftotext'))('shows every text of its outline', () => {
    const { output, text } = runTool('pdftotext', ['-raw', '{pdf}', '-'], bytes);
    expect(output).toBeNull();
    const shown = squeezed(text);
    const hidden = unseen(outline);
    const lines = textsOf(outline).flatMap((words) => (hidden.has(words) ? [] : words.split('\n')));
    // A word may be cut at the end of a page by its foot; a table cell is read line by line.
    expect(lines.filter((line) => !shown.includes(squeezed(line))).filter((line) => !wordsIn(line, shown))).toEqual([]);
  });

  test.skipIf(!hasTool('qpdf'))('qpdf finds nothing wrong', () => {
    const { status, text } = runTool('qpdf', ['--check', '{pdf}'], bytes);
    expect(text).toContain('No syntax or stream encoding errors found');
    expect(status).toBe(0);
  });

  test.skipIf(!hasTool('pdfinfo'))('is tagged, and the same input gives the same bytes', () => {
    expect(runTool('pdfinfo', ['{pdf}'], bytes).text).toMatch(/Tagged: +yes/);
    expect(
      Buffer.compare(bytes, renderFixture(buildReportOutline(requests[language](told[language], { version })))),
    ).toBe(0);
  });

  test('is a web page with the same words', () => {
    const page = renderHtml(outline).replaceAll(/<\/?a\b[^>]*>/g, '');
    expect(page.includes('<nav')).toBe(version === 'full');
    const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
    expect(textsOf(outline).filter((text) => !page.includes(escaped(text)))).toEqual([]);
  });
});

/** Whether each word of a text that runs over several lines of a cell is there. */
function wordsIn(line: string, shown: string): boolean {
  return line.split(/\s+/).every((word) => shown.includes(squeezed(word)));
}

test('the plan inside opens again without the numbers that the report hides', async () => {
  const carried = withoutHiddenCells(told.en);
  const embeddedPlan = { fileName: 'plan.json', json: planToJson(carried) };
  const bytes = renderFixture(buildReportOutline(requests.en(told.en)), { embeddedPlan });
  expect(await openPlanBytes(bytes, { newId: () => 'new' })).toEqual({
    ok: true,
    value: { plan: carried, remarks: [] },
  });
  expect(carried).not.toEqual(told.en);
});

describe.skipIf(!hasTool('pdfinfo'))('the short version has two pages at most', () => {
  test.each(exampleNames.flatMap((name) => (['en', 'fr'] as const).map((language) => [name, language] as const)))(
    'for %s in %s, told or not',
    async (name, language) => {
      const plan = await loadExample(name, language);
      for (const one of [plan, reportedPlan(plan)])
        expect(
          pageCount(renderFixture(buildReportOutline(requests[language](one, { version: 'short' })))),
        ).toBeLessThanOrEqual(2);
    },
  );

  test('for forty targets, of which the worst are shown, with how many more there are', () => {
    const outline = buildReportOutline(requests.en(manyTargets(40), { version: 'short' }));

    expect(pageCount(renderFixture(outline))).toBe(2);
    const blocks = outline.chapters.find(({ id }) => id === 'targets')?.blocks ?? [];
    const [table, note] = blocks;
    if (table?.kind !== 'table' || note?.kind !== 'paragraph') throw new Error('A table and a note');
    expect(table.rows.length).toBeGreaterThanOrEqual(6);
    const left = 40 - table.rows.length;
    expect(note.text).toBe(
      `The targets furthest behind come first. ${left} more are in the full report; how their indicators stand: ${left} missed.`,
    );
    // The values fall with the position, so the last ones are the worst.
    expect(table.rows.map(([title]) => title)).toEqual(
      table.rows.map((_, at) => `Target 1.${40 - at}: 80% reach step ${40 - at} of the pathway`),
    );
  });

  test('however long its texts are', () => {
    const long = 'Donaudampfschifffahrtsgesellschaft meets 12 WWW '.repeat(400).slice(0, maximumTextLength);
    const plan = manyTargets(40);
    const wordy: Plan = {
      ...plan,
      profile: { ...plan.profile, title: long, organisation: { ...plan.profile.organisation, name: long } },
      targets: plan.targets.map((row) => ({ ...row, title: long, unit: 'W'.repeat(300) })),
      indicators: plan.indicators.map((row) => ({ ...row, title: long.replaceAll(' ', ''), unit: long })),
      activityReports: plan.activityReports.map((row) => {
        return {
          ...row,
          summary: long,
          learned: `${long}\n`.repeat(9),
          changes: long.replaceAll('meets', '\n'),
          preparedBy: long,
        };
      }),
    };
    const outline = buildReportOutline(requests.en(wordy, { version: 'short', draft: true }));
    expect(pageCount(renderFixture(outline))).toBeLessThanOrEqual(2);
  });
});

/** A plan of one goal with as many targets, the first nearly there, the last far behind. */
function manyTargets(count: number): Plan {
  const plan = told.en;
  const [goal, target, indicator] = [plan.goals[0], plan.targets[0], plan.indicators[0]];
  if (!goal || !target || !indicator) throw new Error('The example has a chain');
  const positions = Array.from({ length: count }, (_, at) => at + 1);
  return {
    ...plan,
    goals: [goal],
    targets: positions.map((at) => ({
      ...target,
      id: `t${at}`,
      title: `80% reach step ${at} of the pathway`,
      heading: null,
    })),
    indicators: positions.map((at) => ({ ...indicator, id: `i${at}`, targetId: `t${at}`, earlierSeries: [] })),
    measurements: positions.map((at) => ({
      ...createRow('measurements', `m${at}`),
      indicatorId: `i${at}`,
      date: '2025-12-31',
      value: 79 - at,
    })),
  };
}
