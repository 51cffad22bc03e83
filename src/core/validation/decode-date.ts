import { fail, ok, type Result } from '../result.ts';

export type DateProblem = 'notADate' | 'ambiguousDate';

const yearFirst = /^(\d{4})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{1,2})$/u;
const dayFirst = /^(\d{1,2})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{4})$/u;
const shortYear = /^\d{1,2}\s*[-/.]\s*\d{1,2}\s*[-/.]\s*'?\d{2}$/u;
const dayMonthName = /^(\d{1,2})(?:er|st|nd|rd|th|\.)?\s*(?:of |de )?\s*([a-z]+)\.?,?\s*(\d{2}|\d{4})$/u;
const monthNameDay = /^([a-z]+)\.?\s*(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/u;

/** Names of months without accents, English and French; any beginning of three letters that fits one month only is understood. */
const monthNames = [
  ['january', 'janvier'],
  ['february', 'fevrier', 'fevr'],
  ['march', 'mars'],
  ['april', 'avril'],
  ['may', 'mai'],
  ['june', 'juin'],
  ['july', 'juillet'],
  ['august', 'aout'],
  ['september', 'septembre'],
  ['october', 'octobre'],
  ['november', 'novembre'],
  ['december', 'decembre'],
];

/**
 * The day that a text means, as ISO 8601; null for an empty text. Day before month in every language (`language` is BCP 47),
 * names of months in English and French, ISO. A year of two digits is ambiguous, a day that no calendar has is not a date.
 */
export function decodeDate(text: string, _language: string): Result<string | null, DateProblem> {
  const plain = text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/[\s\u00a0\u202f]+/gu, ' ')
    .trim()
    .toLowerCase();
  if (plain === '') return ok(null);
  if (shortYear.test(plain)) return fail('ambiguousDate');
  const iso = yearFirst.exec(plain);
  if (iso) return isoDate(iso[1], Number(iso[2]), iso[3]);
  const numeric = dayFirst.exec(plain);
  if (numeric) return isoDate(numeric[3], Number(numeric[2]), numeric[1]);
  const named = dayMonthName.exec(plain);
  if (named) return named[3]?.length === 2 ? shortNamed(named[2]) : isoDate(named[3], monthOf(named[2]), named[1]);
  const american = monthNameDay.exec(plain);
  return american ? isoDate(american[3], monthOf(american[1]), american[2]) : fail('notADate');
}

/** The text that shows a date in an input: dd/mm/yyyy. Decodes to the same day. */
export function dateToInput(iso: string | null, _language: string): string {
  return iso === null ? '' : iso.split('-').reverse().join('/');
}

function shortNamed(month: string | undefined): Result<never, DateProblem> {
  return fail(monthOf(month) > 0 ? 'ambiguousDate' : 'notADate');
}

/** 1 to 12; 0 when the word is no month, or could be several. */
function monthOf(word: string | undefined): number {
  if (word === undefined || word.length < 3) return 0;
  const found = monthNames.flatMap((names, index) => (names.some((name) => name.startsWith(word)) ? [index + 1] : []));
  return found.length === 1 ? (found[0] ?? 0) : 0;
}

function isoDate(year: string | undefined, month: number, day: string | undefined): Result<string, DateProblem> {
  const last = daysInMonth(Number(year), month);
  if (Number(day) < 1 || Number(day) > last) return fail('notADate');
  return ok(`${year}-${String(month).padStart(2, '0')}-${String(Number(day)).padStart(2, '0')}`);
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  if (month < 1 || month > 12) return 0;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
