import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadExample } from '#core/scheme/example-plans.ts';
import { buildReportOutline } from '#documents/report/build-report-outline.ts';
import { planArbitrary } from '../../../support/plan-arbitrary.ts';
import { reportedPlan } from '../../../support/reported-plan.ts';
import { hasTool, renderFixture, runTool } from '../pdf/open-pdf.ts';
import { type PdfLink, pdfLinks, pdfTexts } from '../pdf/read-links.ts';
import { reportRequests } from './report-requests.ts';

const requests = { en: await reportRequests('en'), fr: await reportRequests('fr') };
const told = {
  en: reportedPlan(await loadExample('lindenhafen', 'en')),
  fr: reportedPlan(await loadExample('lindenhafen', 'fr')),
};

describe.each(['en', 'fr'] as const)('each figure of the full report in %s leads to its measurement', (language) => {
  const outline = buildReportOutline(requests[language](told[language]));

  test('on paper, with a description, and the row at the place that the link names', async () => {
    const bytes = renderFixture(outline);
    const [links, texts] = [await pdfLinks(bytes), await pdfTexts(bytes)];
    const signed = links.filter(({ words }) => /^M\d+, page \d+$/u.test(words));
    const shown = texts.filter(({ text }) => /^M\d+$/u.test(text));
    const anchored = new Set(signed.map(({ words }) => words.split(',')[0]));
    expect(anchored.size).toBeGreaterThan(10);
    for (const link of signed) {
      const [name] = link.words.split(',');
      const row = shown.find(
        ({ text, page, y }) => text === name && page === link.to.page && y < link.to.y && y > link.to.y - 40,
      );
      expect([link.words, row?.text]).toEqual([`${name}, page ${link.to.page}`, name]);
    }
    expect(unlinkedOnPaper(links, shown)).toEqual([]);
    // A sign inside other words is none of a link; the method explains what a sign is.
    const inWords = texts.filter(({ text }) => /\bM\d+\b/u.test(text) && !/^M\d+$/u.test(text));
    expect(inWords.map(({ text }) => text.includes('M1,') || text.endsWith('M1'))).toEqual([true]);
  });
});

/** Signs in the text that no link lies over, and that are not the name of a row. */
function unlinkedOnPaper(links: readonly PdfLink[], shown: Awaited<ReturnType<typeof pdfTexts>>): readonly string[] {
  const rows = new Set<string>();
  return shown.flatMap(({ text, page, x, y }) => {
    const isLinked = links.some(
      ({ area, page: on }) => on === page && x >= area.left - 1 && x <= area.right && y >= area.bottom && y <= area.top,
    );
    if (isLinked) return [];
    if (!rows.has(text)) {
      rows.add(text);
      return [];
    }
    return [text];
  });
}

test('whatever a plan holds, every reference finds its place', () => {
  fc.assert(
    fc.property(planArbitrary, (plan) => {
      const outline = buildReportOutline(requests.en(plan));
      // A reference without a destination stops the document.
      expect(renderFixture(outline, { missingGlyphs: 'mark' }).byteLength).toBeGreaterThan(1_000);
    }),
    { numRuns: 8 },
  );
});

test.skipIf(!hasTool('pdfinfo'))('links are tagged inside their text', () => {
  const bytes = renderFixture(buildReportOutline(requests.en(told.en)));
  const { text } = runTool('pdfinfo', ['-struct-text', '{pdf}'], bytes);
  expect(text).toMatch(/Link \(inline\)\s+"M5"\s+Object \d+/u);
  expect(text).not.toContain('Syntax');
});
