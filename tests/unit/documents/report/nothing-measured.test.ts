import { expect, test } from 'vitest';
import { loadExample } from '#core/scheme/example-plans.ts';
import { buildReportOutline } from '#documents/report/build-report-outline.ts';
import { reportRequests } from './report-requests.ts';

const english = await reportRequests('en');
const example = await loadExample('lindenhafen', 'en');

test('why nothing was measured is one text with that nothing was, which pages cannot part', () => {
  const chapter = buildReportOutline(english(example, { version: 'full' })).chapters.find(
    ({ id }) => id === 'indicators',
  );
  const blocks = chapter?.blocks ?? [];
  const at = blocks.findIndex((block) => block.kind === 'heading' && block.text.startsWith('Indicator 9:'));
  expect(blocks.slice(at + 1, at + 3)).toMatchObject([
    {
      kind: 'paragraph',
      text: 'Nothing was measured by the end of the period. Not available: Nobody has reached month 12 yet.',
      tone: 'normal',
    },
    { kind: 'table' },
  ]);
});
