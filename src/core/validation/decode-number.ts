import { fail, ok, type Result } from '../result.ts';
import { countsInLarge, hasThousandths, namesCurrency, namesUnit } from './number-unit.ts';
import { typedLine } from './typed-line.ts';

export type NumberProblem = 'notANumber' | 'ambiguousNumber';

/** What stands before the digits of a number, the digits with their separators, and what stands behind them. */
const threeParts = /^(\D*?)([.,]?\d(?:.*\d)?)(\D*)$/u;

/**
 * The number that a text means to a reader of `language` (BCP 47); null for an empty text. `12,5` is understood everywhere, `62k` and `62 000,-` too.
 * `1.234` is ambiguous outside English, and everywhere of money, people and things, which have no thousandths: never guessed (see `numbersOf`). A number
 * that JavaScript cannot hold exactly is not accepted. Beside it may stand `unit`, the unit or currency of its field; without one any that is known.
 */
export function decodeNumber(text: string, language: string, unit?: string): Result<number | null, NumberProblem> {
  if (typedLine(text) === '') return ok(null);
  const [value, ...others] = numbersOf(text, language, unit);
  if (value === undefined) return fail('notANumber');
  return others.length === 0 ? ok(value) : fail('ambiguousNumber');
}

/** Every number that a text may mean: none, one, or two where a separator may group thousands (first) or begin the decimals. */
export function numbersOf(text: string, language: string, unit?: string): readonly number[] {
  const [, before = '', body = '', after = ''] = threeParts.exec(typedLine(text) ?? '') ?? [];
  const sign = signBefore(before, unit);
  const power = powerAfter(after, unit);
  if (sign === null || power === null || !/^[\d.,' ]+$/u.test(body)) return [];
  return readings(body, decimalSeparator(language), hasThousandths(unit)).flatMap((digits) => {
    const scaled = power === 0 ? digits : shiftThousand(digits);
    const value = Number(scaled);
    const isExact = Number.isFinite(value) && canonical(scaled) === canonical(plainDecimal(value));
    return isExact ? [value === 0 ? 0 : Number(`${sign}${scaled}`)] : [];
  });
}

/**
 * The text that shows a number in an input: decimal separator of the language, no grouping, every digit. Decodes to the same number, in every unit:
 * three decimals that could be thousands get a zero more.
 */
export function numberToInput(value: number | null, language: string): string {
  if (value === null) return '';
  const digits = plainDecimal(Math.abs(value)).replace('.', decimalSeparator(language));
  const clear = /^[1-9]\d{0,2}[.,]\d{3}$/u.test(digits) ? `${digits}0` : digits;
  return value < 0 ? `-${clear}` : clear;
}

function decimalSeparator(language: string): '.' | ',' {
  return /^en\b/iu.test(language) ? '.' : ',';
}

/** The sign before a number, beside which its currency may stand; null where there is anything else. */
function signBefore(before: string, unit: string | undefined): string | null {
  const [, first = '', currency = '', last = ''] = /^([-+]?) ?(.*?) ?([-+]?) ?$/u.exec(before) ?? [];
  if (first !== '' && last !== '') return null;
  return currency === '' || namesCurrency(currency, unit) ? first || last : null;
}

/** The power of ten that the words behind a number name; null where there is anything else than such words and its unit. */
function powerAfter(after: string, unit: string | undefined): 0 | 3 | null {
  // Prices without cents are written "62,-".
  const words = after.replace(/^[.,]-{1,2}/u, '');
  // A sign may touch its digits, a letter may not: "12x" is a slip of the finger.
  if (words === '' || (namesUnit(words.trim(), unit) && !/^\p{L}$/u.test(words))) return 0;
  const [, scale, rest = ''] = /^ ?(k|tsd\.?|thousand|mille) ?(.*)$/u.exec(words) ?? [];
  return scale !== undefined && !countsInLarge(unit) && (rest === '' || namesUnit(rest, unit)) ? 3 : null;
}

/** The digits of a thousand times the number. */
function shiftThousand(digits: string): string {
  const [whole = '', fraction = ''] = digits.split('.');
  const moved = fraction.padEnd(3, '0');
  return `${whole}${moved.slice(0, 3)}.${moved.slice(3)}`;
}

/** Grouped digits in JavaScript's notation, in each way that they can be read. */
function readings(body: string, decimal: '.' | ',', thousandths: boolean): readonly string[] {
  const joined = joinGroups(body, /[ ']/u);
  if (joined === null) return [];
  const lastDot = joined.lastIndexOf('.');
  const lastComma = joined.lastIndexOf(',');
  if (lastDot < 0 && lastComma < 0) return [joined];
  if (lastDot >= 0 && lastComma >= 0) return withBoth(joined, lastDot > lastComma ? '.' : ',');
  const separator = lastDot >= 0 ? '.' : ',';
  return withOne(joined, separator, beforeThree(separator, decimal, thousandths), joined === body);
}

/** What a lone separator before three digits does. Only English readers leave no doubt that a comma groups. */
function beforeThree(
  separator: '.' | ',',
  decimal: '.' | ',',
  thousandths: boolean,
): 'decimals' | 'groups' | 'unclear' {
  if (separator === decimal) return thousandths ? 'decimals' : 'unclear';
  return decimal === '.' ? 'groups' : 'unclear';
}

/** Both separators: the last one is the decimal one, the other must group by three. */
function withBoth(text: string, decimal: '.' | ','): readonly string[] {
  const [whole = '', fraction = '', ...more] = text.split(decimal);
  const joined = joinGroups(whole, decimal === '.' ? /,/u : /\./u);
  return joined === null || more.length > 0 ? [] : [`${joined}.${fraction}`];
}

/**
 * One kind of separator: decimal, unless it can only group. `three` says what it does before three digits, where both can be; `ungrouped`: no spaces
 * show the groups.
 */
function withOne(
  text: string,
  separator: '.' | ',',
  three: 'decimals' | 'groups' | 'unclear',
  ungrouped: boolean,
): readonly string[] {
  const [whole = '', fraction = '', ...more] = text.split(separator);
  if (more.length > 0) {
    const joined = joinGroups(text, separator === '.' ? /\./u : /,/u);
    return joined !== null && ungrouped ? [joined] : [];
  }
  const grouped = `${whole}${fraction}`;
  const decimals = `${whole === '' ? '0' : whole}.${fraction}`;
  const couldGroup = ungrouped && fraction.length === 3 && /^[1-9]\d{0,2}$/u.test(whole);
  if (!couldGroup || three === 'decimals') return [decimals];
  return three === 'groups' ? [grouped] : [grouped, decimals];
}

/** Joins groups of three digits; null when they are not groups of three. A decimal part after the last group stays. */
function joinGroups(text: string, separator: RegExp): string | null {
  const [first = '', ...groups] = text.split(separator);
  if (groups.length === 0) return text;
  const whole = groups.every((group, index) =>
    (index < groups.length - 1 ? /^\d{3}$/u : /^\d{3}(?:[.,]\d+)*$/u).test(group),
  );
  return /^\d{1,3}$/u.test(first) && whole ? [first, ...groups].join('') : null;
}

/** The shortest decimal notation that stands for exactly this number, without an exponent. */
function plainDecimal(value: number): string {
  const [mantissa = '', exponentText = ''] = String(value).split('e');
  if (exponentText === '') return mantissa;
  const exponent = Number(exponentText);
  const [whole = '', fraction = ''] = mantissa.split('.');
  if (exponent < 0) return `0.${'0'.repeat(-exponent - 1)}${whole}${fraction}`;
  return `${whole}${fraction}${'0'.repeat(exponent - fraction.length)}`;
}

function canonical(digits: string): string {
  const [whole = '', fraction = ''] = digits.split('.');
  return `${whole.replace(/^0+/u, '')}.${fraction.replace(/0+$/u, '')}`;
}
