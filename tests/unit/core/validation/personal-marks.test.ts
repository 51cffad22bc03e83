import { expect, test } from 'vitest';
import { personalMarks } from '#core/validation/personal-marks.ts';

test.each([
  ['Ask amina.k@example.org for the list', ['email amina.k@example.org']],
  ['Reached on +49 170 123 45 67 only', ['phone +49 170 123 45 67']],
  ['File A-20250311 was late', ['number A-20250311']],
  ['One woman, born on 12.03.1990, left', ['birth born on 12.03.1990']],
  ['Mrs Haddad left the course; Herr Özdemir too', ['name Mrs Haddad', 'name Herr Özdemir']],
  ['Mme Diallo, née le 3/4/1988', ['birth née le 3/4/1988', 'name Mme Diallo']],
  ['His file number is 123456789.', ['number 123456789']],
  ['The file 123456789, closed', ['number 123456789']],
  ['Call +49 170 1234567.', ['phone +49 170 1234567']],
  ['Appeler le 06 12 34 56 78', ['phone 06 12 34 56 78']],
  ['Appeler le 06.12.34.56.78, le matin', ['phone 06.12.34.56.78']],
  ['Since 31/03/2025 0612345678', ['phone 0612345678']],
  ['Ask 030 1234567 or (0170) 12 34 567', ['phone 030 1234567', 'phone (0170) 12 34 567']],
  ['One woman, born on 12 March 1990', ['birth born on 12 March 1990']],
  ['Born on the 12th of March 1990 or March 12, 1990', ['birth Born on the 12th of March 1990']],
  ['date of birth: 1990-03-12', ['birth date of birth: 1990-03-12']],
  ['Amina *12.03.1990, Omar * 1.4.1991', ['birth *12.03.1990', 'birth * 1.4.1991']],
  ['Passport X1234567', ['number Passport X1234567']],
  ['X1234567 was lost', ['number X1234567']],
  ['AZR 1234 5678 9012 was checked', ['number AZR 1234 5678 9012']],
  ['Seen by Dr. Smith and Prof. Dr. Anna Meyer', ['name Dr. Smith', 'name Prof. Dr. Anna Meyer']],
  ['Mr. J. Smith and Frau von der Leyen', ['name Mr. J. Smith', 'name Frau von der Leyen']],
  ['Written to amina@example.org, 0612345678', ['email amina@example.org', 'phone 0612345678']],
  ['Paid in €\n06 12 34 56 78', ['phone 06 12 34 56 78']],
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
  'a budget 12500000 EUR, then €12500000 or 12.500.000,50 Euro',
  'grew by +1 200 000 EUR, and by +1 200 000 places',
  '20250331 and Register_20250331.xlsx',
  'https://example.org/records/123456789012 and www.example.org/?id=12345678',
  'doi:10.1000/123456789',
  'an M. Sc. degree, M.Sc., M. Ed.',
  'Miss World was on television',
  '01.01.-31.03.2025, 01/01/2025 - 31/03/2025, 01/01-31/03/2025, 01 02 2025',
  'Open 08.00-12.00 / 13.00-17.00',
  'Years 2023 2024 2025, ID 4, 0.123456789, 1 045 123 456 persons',
  '* 12.03.2025: the course began',
  '',
])('nothing in "%s"', (text) => {
  expect(personalMarks(text)).toEqual([]);
});

/** Milliseconds that reading a text a number of times takes, at its best of several. */
function timeOf(text: string, times: number): number {
  const rounds = Array.from({ length: 7 }, () => {
    const start = performance.now();
    for (let done = 0; done < times; done += 1) personalMarks(text);
    return performance.now() - start;
  });
  return Math.min(...rounds);
}

/** How often a text has to be read for its time to be far above what a clock can tell and a busy machine takes away. */
function timesFor(text: string): number {
  return Math.max(1, Math.ceil(20 / timeOf(text, 1)));
}

test.each(['a', 'a@', '1 ', '00 1', '0612 ', 'Mr A', 'http://', '12.03.', "1'", 'é.', '1 000 '])(
  'the time for a long text of "%s" does not grow with its square',
  (part) => {
    const times = timesFor(part.repeat(48_000 / part.length));
    const long = timeOf(part.repeat(48_000 / part.length), times);
    const short = timeOf(part.repeat(6_000 / part.length), 8 * times);
    // The same characters in eight pieces take the same time; with the square of its length the whole would take 8 times theirs.
    expect(long / short).toBeLessThan(3);
  },
);
