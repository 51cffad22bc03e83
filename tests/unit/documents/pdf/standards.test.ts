import { describe, expect, test } from 'vitest';
import { readFile } from './clause.ts';
import { everyDocument } from './every-document.ts';
import { matterhornClauses } from './matterhorn-clauses.ts';
import { hasTool } from './open-pdf.ts';
import { pdfaClauses } from './pdfa-clauses.ts';

const documents = hasTool('qpdf') ? await everyDocument() : [];

// What a validator would say cannot be run here: these are the clauses that can be held against a file without one.
describe.skipIf(!hasTool('qpdf')).each(documents)('$name', ({ bytes }) => {
  const read = readFile(bytes);

  test.each(matterhornClauses)('PDF/UA-1, Matterhorn $name', ({ problems }) => {
    expect(problems(read)).toEqual([]);
  });

  test.each(pdfaClauses)('PDF/A-3a, ISO 19005-3 $name', ({ problems }) => {
    expect(problems(read)).toEqual([]);
  });
});
