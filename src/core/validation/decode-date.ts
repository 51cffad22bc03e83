import { dayNumber, dayOfNumber, daysInMonth, isLikelyYear } from '../day-number.ts';
import { fail, ok, type Result } from '../result.ts';
import { typedLine } from './typed-line.ts';

export type DateProblem = 'notADate' | 'ambiguousDate' | 'unlikelyYear';

/** Names of months without accents, English and French; any beginning of three letters that fits one month only is understood. */
const monthNames = [
  ['january', 'janvier'],
  ['february', 'fevrier'],
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
/** Names of days, English and French; a beginning of them may stand before a date. */
const weekdays =
  'monday tuesday wednesday thursday friday saturday sunday lundi mardi mercredi jeudi vendredi samedi dimanche'.split(
    ' ',
  );
/** Words that stand in dates and say nothing of the day. */
const fillers = new Set(['er', 'st', 'nd', 'rd', 'th', 'of', 'de', 'the', 'le']);
/** A time of day with its zone, as spreadsheets and programs write it behind a day. */
const timeOfDay =
  /(?:t|[, ]+)\d{1,2}[:h][0-5]\d(?::[0-5]\d(?:[.,]\d+)?)?(?: ?[ap]m)?(?: ?(?:z|utc|gmt|[-+]\d{2}:?\d{2}))?$/u;
/** Days as spreadsheets count them (1900 system, the time as a fraction), from 1980 to 2099: others are more likely something else. */
const serial = { pattern: /^(\d{5})(?:[.,]\d+)?$/u, first: 29_221, last: 73_050, origin: dayNumber('1899-12-30') };

/**
 * The day that a text means, as ISO 8601; null for an empty text. Day before month in every language (`language` is BCP 47), names of months in
 * English and French, ISO, serial numbers of spreadsheets; a time behind it says nothing of the day, whatever its zone. A year of two digits is
 * ambiguous, one before 1900 or after 2199 unlikely, a day that no calendar has is not a date.
 */
export function decodeDate(text: string, _language: string): Result<string | null, DateProblem> {
  const line = dateLine(text);
  if (line === '') return ok(null);
  const counted = dayOfSerial(line);
  if (counted) return ok(counted);
  const written = writtenDay(line);
  if (!written) return fail('notADate');
  if (written.year.length === 2) return fail('ambiguousDate');
  return written.year.length === 4 && isLikelyYear(Number(written.year)) ? ok(isoDay(written)) : fail('unlikelyYear');
}

/** The day in this century that a text without a likely year may mean (`31/12/26`, and slips as `0026` and `1026`), as ISO 8601; null for none. */
export function dayInThisCentury(text: string): string | null {
  const written = writtenDay(dateLine(text));
  const year = Number(written?.year);
  return written && year < 1900 && year % 1000 < 100 ? isoDay({ ...written, year: `${2000 + (year % 1000)}` }) : null;
}

/** The year of a text that is a day of the calendar, in the digits that were typed; '' for any other text. */
export function writtenYear(text: string): string {
  return writtenDay(dateLine(text))?.year ?? '';
}

/** The text that shows a date in an input: dd/mm/yyyy. Decodes to the same day. */
export function dateToInput(iso: string | null, _language: string): string {
  return iso === null ? '' : iso.split('-').reverse().join('/');
}

/** What was typed without accents and without a time of day. */
function dateLine(text: string): string {
  const line = typedLine(text) ?? '?';
  return line
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(timeOfDay, '');
}

function dayOfSerial(line: string): string | null {
  const day = Number(serial.pattern.exec(line)?.[1]);
  return day >= serial.first && day <= serial.last ? dayOfNumber(serial.origin + day) : null;
}

/** A day of the calendar; `year` has two digits, or four to six: a key that was held too long makes a year to ask about. */
type WrittenDay = { readonly year: string; readonly month: number; readonly day: number };

function writtenDay(line: string): WrittenDay | null {
  const [first = '', second = '', third = '', ...more] = partsOf(line);
  const isYearFirst = /^\d{4,6}$/u.test(first);
  const [day, month, year] = isYearFirst
    ? [third, second, first]
    : isWord(first)
      ? [second, first, third]
      : [first, second, third];
  if (more.length > 0 || !/^\d{1,2}$/u.test(day) || !/^(?:\d{2}|\d{4,6})$/u.test(year)) return null;
  const written = { year, month: isWord(month) ? monthOf(month) : Number(month), day: Number(day) };
  // Of two digits too: the years 0 to 99 and 2000 to 2099 have the same leap days.
  return written.day >= 1 && written.day <= daysInMonth(Number(year), written.month) ? written : null;
}

/** The numbers and the names of a date; none where something else stands between them. A comma stands in no date without a name. */
function partsOf(line: string): readonly string[] {
  const pieces = line.match(/\d+|[a-z]+|[^\da-z]+/gu) ?? [];
  const parts = pieces.filter((piece) => /^[\da-z]/u.test(piece) && !fillers.has(piece));
  const between = parts.some(isWord) ? /^[-/., ']+$/u : /^[-/. ']+$/u;
  if (!pieces.every((piece) => /^[\da-z]/u.test(piece) || between.test(piece))) return [];
  const [first = ''] = parts;
  return parts.length === 4 && weekdays.some((name) => name.startsWith(first)) ? parts.slice(1) : parts;
}

function isWord(part: string): boolean {
  return /^[a-z]/u.test(part);
}

/** 1 to 12; 0 when the word is no month, or could be several. */
function monthOf(word: string): number {
  const found = monthNames.flatMap((names, at) => (names.some((name) => name.startsWith(word)) ? [at + 1] : []));
  return word.length >= 3 && found.length === 1 ? (found[0] ?? 0) : 0;
}

function isoDay({ year, month, day }: WrittenDay): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
