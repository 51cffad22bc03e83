import { expect, test } from 'vitest';
import { loadExample } from '#core/scheme/example-plans.ts';
import { buildReportOutline } from '#documents/report/build-report-outline.ts';
import { renderFixture } from '../pdf/open-pdf.ts';
import { pdfTexts } from '../pdf/read-links.ts';
import { reportRequests } from './report-requests.ts';

const english = await reportRequests('en');

test('the figure of an indicator stands on the page of its heading', async () => {
  const outline = buildReportOutline(english(await loadExample('lindenhafen', 'en'), { sections: ['indicators'] }));
  const texts = await pdfTexts(renderFixture(outline));
  const [headings, figures] = [new Map<string, number>(), new Map<string, number>()];
  for (const { text, page } of texts) {
    const name = /^Indicator \d+/u.exec(text)?.[0];
    if (name !== undefined) (text.includes('over time') ? figures : headings).set(name, page);
  }
  expect(figures.size).toBeGreaterThan(5);
  expect([...figures].filter(([name, page]) => headings.get(name) !== page)).toEqual([]);
});
