import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { maximumTextLength } from '#core/plan/plan-schema.ts';
import { buildCoverageOutline } from '#documents/coverage/build-coverage-outline.ts';
import { coveragePdf } from '#documents/coverage/coverage-pdf.ts';
import type { CoverageReport } from '#documents/coverage/coverage-report.ts';
import { openPlanBytes } from '#documents/json/open-plan-bytes.ts';
import { city, region } from '../../core/coverage/small-collection.ts';
import { textsOf } from '../outline-request.ts';
import { loadTestFonts } from '../pdf/fixture-outline.ts';
import { hasTool, pageTexts, runTool, withPdf } from '../pdf/open-pdf.ts';
import { reportOn } from '../small-report.ts';

const created = '2028-01-15T08:00:00Z';
const squeezed = (text: string): string => text.replace(/\s+/g, '');

function pdfOf(report: CoverageReport): Uint8Array {
  const pdf = coveragePdf(report, { fonts: loadTestFonts(), created });
  if (!pdf.ok) throw new Error(JSON.stringify(pdf.error));
  return pdf.value;
}

test('shows every text of the outline and attaches the facts, which nobody takes for a plan', async () => {
  const report = await reportOn();
  const outline = buildCoverageOutline(report, { attached: true });
  const bytes = pdfOf(report);
  const shown = squeezed((await pageTexts(bytes)).join('\n'));
  // Alternatives of figures are for those who do not see them.
  const figures = new Set(
    outline.chapters.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'figure' ? [block.alternative] : [])),
    ),
  );
  const unseen = new Set(
    outline.chapters.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'table' && block.captionIsHeading ? [block.caption] : [])),
    ),
  );
  expect(
    textsOf(outline).filter((text) => !figures.has(text) && !unseen.has(text) && !shown.includes(squeezed(text))),
  ).toEqual([]);
  const attachments: Record<string, { content: Uint8Array }> = await withPdf(bytes, (pdf) => pdf.getAttachments());
  const content = attachments['coverage.json']?.content ?? new Uint8Array();
  expect(JSON.parse(new TextDecoder().decode(content))).toMatchObject({
    type: 'integration-coverage-facts',
    facts: { length: 3 },
  });
  expect(await openPlanBytes(bytes, { newId: () => 'new' })).toMatchObject({
    ok: false,
    error: { type: 'not-a-plan', name: 'integration-coverage-facts' },
  });
});

test('flows over pages however long its lists and texts are, each row once', async () => {
  const long = 'Donaudampfschifffahrtsgesellschaft '.repeat(200).slice(0, maximumTextLength / 4);
  const many = Array.from({ length: 130 }, (_, at) => ({
    ...(at % 2 === 0 ? city : region),
    id: `plan-${at}`,
    profile: { ...region.profile, title: at === 7 ? long : `Plan number ${at}`, region: `Valley ${at}` },
  }));
  const text = squeezed((await pageTexts(pdfOf(await reportOn(many, { lens: 'regions' })))).join(''));
  for (const at of [0, 64, 129]) expect(text.split(`Plannumber${at}–`).length - 1).toBe(1);
  const word = 'Donaudampfschifffahrtsgesellschaft';
  expect(text.split(word).length).toBeGreaterThanOrEqual(long.split(word).length);
});

test('the same report gives the same bytes, and characters without a glyph are marked', async () => {
  const smiling = { ...city, profile: { ...city.profile, title: 'City 😀' } };
  const bytes = pdfOf(await reportOn([smiling]));
  expect(Buffer.compare(bytes, pdfOf(await reportOn([smiling])))).toBe(0);
  expect((await pageTexts(bytes)).join('')).toContain('City [U+1F600]');
});

test.skipIf(!hasTool('qpdf'))('qpdf finds nothing wrong', async () => {
  const { status, text } = runTool('qpdf', ['--check', '{pdf}'], pdfOf(await reportOn()));
  expect(text).toContain('No syntax or stream encoding errors found');
  expect(status).toBe(0);
});

test.skipIf(!hasTool('pdftotext'))('pdftotext reads the sentence that a minister reads', async () => {
  const { text } = runTool('pdftotext', ['-layout', '{pdf}', '-'], pdfOf(await reportOn()));
  expect(text.replace(/\s+/g, ' ')).toContain('3 plans together serve 2 of the 34 goals of the scheme.');
});

test.skipIf(!hasTool('pdfdetach'))('pdfdetach returns the facts', async () => {
  const { output } = runTool('pdfdetach', ['-save', '1', '-o', '{out}', '{pdf}'], pdfOf(await reportOn()), (file) =>
    readFileSync(file),
  );
  expect(JSON.parse(Buffer.from(output ?? []).toString('utf8'))).toMatchObject({ facts: { length: 3 } });
});
