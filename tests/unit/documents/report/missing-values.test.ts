import { expect, test } from 'vitest';
import { missingWithin, scheduleOf } from '#core/progress/due-measurements.ts';
import { loadExample } from '#core/scheme/example-plans.ts';
import { buildReportOutline } from '#documents/report/build-report-outline.ts';
import { textsOf } from '../outline-request.ts';
import { reportRequests } from './report-requests.ts';

const english = await reportRequests('en');
const french = await reportRequests('fr');
const example = await loadExample('lindenhafen', 'en');
const quarter = { from: '2025-07-01', to: '2025-09-30' };
const [first] = example.indicators;
const gappy = {
  ...example,
  measurements: example.measurements.filter(
    ({ indicatorId, date }) => indicatorId !== first?.id || date !== quarter.to,
  ),
};

test('names the periods of each indicator that have no value, and counts them as the screens do', () => {
  const text = textsOf(buildReportOutline(english(gappy))).join('\n');
  expect(text).toContain('No value for 1 July 2025 to 30 September 2025.');
  const missing = missingWithin(scheduleOf(gappy, '2026-02-20').due, { from: '2025-01-01', to: '2025-12-31' });
  expect(missing.map(({ indicator }) => indicator)).toEqual([first]);
  const total = '1 value of 1 indicator is missing in the period of the report.';
  expect(text.split(total)).toHaveLength(3);
});

test('says it in French, and nothing of periods outside that of the report', () => {
  const text = textsOf(buildReportOutline(french(gappy))).join('\n');
  expect(text).toContain('Aucune valeur\u00a0: du 1er juillet 2025 au 30 septembre 2025.');
  const later = buildReportOutline(english(gappy, {}, { from: '2025-10-01', to: '2025-12-31' }));
  expect(textsOf(later).join('\n')).not.toContain('1 July 2025 to 30 September 2025');
});

test('joins the values beside a gap by a broken line', () => {
  const figuresOf = (plan: typeof example) =>
    buildReportOutline(english(plan)).chapters.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'figure' ? [JSON.stringify(block.drawing)] : [])),
    );
  const isBroken = (drawing: string) => drawing.includes('A period in between has no value');
  expect(isBroken(figuresOf(gappy)[0] ?? '')).toBe(true);
  expect(isBroken(figuresOf(example)[0] ?? '')).toBe(false);
});
