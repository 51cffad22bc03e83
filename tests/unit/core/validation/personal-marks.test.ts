import { expect, test } from 'vitest';
import { personalMarks } from '#core/validation/personal-marks.ts';

test.each([
  ['Ask amina.k@example.org for the list', ['email amina.k@example.org']],
  ['Reached on +49 170 123 45 67 only', ['phone +49 170 123 45 67']],
  ['File A-20250311 was late', ['number A-20250311']],
  ['One woman, born on 12.03.1990, left', ['birth born on 12.03.1990']],
  ['Mrs Haddad left the course; Herr Özdemir too', ['name Mrs Haddad', 'name Herr Özdemir']],
  ['Mme Diallo, née le 3/4/1988', ['birth née le 3/4/1988', 'name Mme Diallo']],
])('%s', (text, marks) => {
  expect(personalMarks(text).map((mark) => `${mark.kind} ${mark.text}`)).toEqual(marks);
});

test.each([
  'Two teachers were missing in October',
  '96 of 162 people with a plan answered',
  'Spent EUR 1 250 000.50 of 2,000,000 by 31/12/2025',
  'Between 2025-01-01 and 2025-12-31, 44 %',
  'Adult Education Centre and City Library',
  'Ms were collected', // no name after it
  '',
])('nothing in "%s"', (text) => {
  expect(personalMarks(text)).toEqual([]);
});
