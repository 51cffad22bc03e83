import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { cyrillic, fixtureOutline, greek, maltese, polish } from './fixture-outline.ts';
import { hasTool, planJson, renderFixture, runTool } from './open-pdf.ts';

const bytes = renderFixture(fixtureOutline({ draftMark: 'Draft' }));

describe.skipIf(!hasTool('qpdf'))('qpdf', () => {
  test('finds nothing wrong', () => {
    const { status, text } = runTool('qpdf', ['--check', '{pdf}'], bytes);
    expect(text).toContain('No syntax or stream encoding errors found');
    expect(text).not.toContain('WARNING');
    expect(status).toBe(0);
  });

  test('paints nothing that is neither tagged nor an artifact', () => {
    const args = ['--qdf', '--object-streams=disable', '{pdf}', '{out}'];
    const { output } = runTool('qpdf', args, bytes, (file) => readFileSync(file));
    const contents = Buffer.from(output ?? [])
      .toString('latin1')
      .matchAll(/stream\n([\s\S]*?)endstream/g);
    let painted = 0;
    for (const [, content = ''] of contents) {
      if (!content.includes(' BT ') && !content.includes(' BDC')) continue;
      let depth = 0;
      for (const operator of content.replaceAll(/<[0-9a-f]*>/g, '').split(/\s+/)) {
        if (operator === 'BDC' || operator === 'BMC') depth += 1;
        else if (operator === 'EMC') depth -= 1;
        else if (['Tj', 'f', 'S', 'B'].includes(operator)) {
          painted += 1;
          expect(depth).toBe(1);
        }
      }
      expect(depth).toBe(0);
    }
    expect(painted).toBeGreaterThan(500);
  });
});

describe.skipIf(!hasTool('pdfinfo'))('pdfinfo', () => {
  test('sees a tagged PDF 1.7 on A4 without complaint', () => {
    const { text } = runTool('pdfinfo', ['{pdf}'], bytes);
    for (const line of [
      /Tagged: +yes/,
      /PDF version: +1\.7/,
      /Page size: +595\.28 x 841\.89 pts \(A4\)/,
      /JavaScript: +no/,
    ]) {
      expect(text).toMatch(line);
    }
    expect(text).not.toContain('Error');
  });

  test('reads the structure in the order of the outline, and no running head in it', () => {
    const { text } = runTool('pdfinfo', ['-struct-text', '{pdf}'], bytes);
    const words = [
      'Municipality of Nova Vila, Department',
      'Contents',
      'Summary',
      'The programme helps people',
      'First point of the list',
      'Integration goals',
      'Goal 1: language for everyone',
      'Overall policy goal',
      'Not yet filled in',
      'Target 1.1',
      'Goal 2: work',
      'Resources and timetable',
      'Budget by activity and year',
      'Row 1:',
      'Row 96:',
    ];
    const body = text.slice(text.lastIndexOf('TOCI'));
    const places = words.map((word, index) => (index < 2 ? text : body).indexOf(word));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places.slice(2)).toEqual(places.slice(2).toSorted((a, b) => a - b));
    expect(text).not.toMatch(/Page \d+ of|"Draft|continued|Syntax/);
  });

  test('tags one table over several pages, with its head once', () => {
    const { text } = runTool('pdfinfo', ['-struct', '{pdf}'], bytes);
    expect(text.match(/^ *Table\b/gm)).toHaveLength(1);
    expect(text.match(/^ *TR\b/gm)).toHaveLength(97);
    expect(text.match(/^ *TH\b/gm)).toHaveLength(4 + 96);
    expect(text.match(/^ *TD/gm)).toHaveLength(3 * 96);
  });
});

describe.skipIf(!hasTool('pdftotext'))('pdftotext', () => {
  test.each([greek, cyrillic, polish, maltese])('finds %s', (sentence) => {
    const { text } = runTool('pdftotext', ['-layout', '{pdf}', '-'], bytes);
    expect(text.replace(/\s+/g, ' ')).toContain(sentence.replace(/\s+/g, ' '));
  });
});

describe.skipIf(!hasTool('pdfdetach'))('pdfdetach', () => {
  test('returns the plan byte for byte', () => {
    const { output } = runTool('pdfdetach', ['-save', '1', '-o', '{out}', '{pdf}'], bytes, (file) =>
      readFileSync(file),
    );
    expect(output === null ? null : Buffer.from(output).toString('utf8')).toBe(planJson);
  });
});
