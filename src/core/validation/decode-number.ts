import { fail, ok, type Result } from '../result.ts';
import { hasThousandths, type UnitForms, unitForms } from './number-unit.ts';

export type NumberProblem = 'notANumber' | 'ambiguousNumber';

const spaces = /[\s\u00a0\u2009\u202f]+/gu;
const shape = /^([+-]?)(\d[\d.,' ]*|[.,]\d+)$/u;

/**
 * The number that a text means to a reader of `language` (BCP 47); null for an empty text. `12,5` is understood everywhere.
 * `1.234` is ambiguous outside English, and everywhere as money or persons, which have no thousandths: never guessed. A number that JavaScript cannot hold exactly is not accepted.
 * Beside it may stand `unit`, the unit or currency of its field; without one any that is known. Words that change the number,
 * such as "million", make it none.
 */
export function decodeNumber(text: string, language: string, unit?: string): Result<number | null, NumberProblem> {
  const plain = text
    .replace(/[\u2212\u2013]/gu, '-')
    .replace(/[’ʼ]/gu, "'")
    .replace(spaces, ' ')
    .trim();
  if (plain === '') return ok(null);
  const match = shape.exec(withoutUnit(plain, unitForms(unit)));
  const digits = match
    ? separate(match[2] ?? '', decimalSeparator(language), hasThousandths(unit))
    : fail('notANumber' as const);
  if (!digits.ok) return digits;
  const value = Number(`${match?.[1] ?? ''}${digits.value}`);
  if (!Number.isFinite(value) || canonical(digits.value) !== canonical(plainDecimal(Math.abs(value))))
    return fail('notANumber');
  return ok(value === 0 ? 0 : value);
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

function withoutUnit(text: string, { before, after }: UnitForms): string {
  const sign = /^[-+]/u.exec(text)?.[0] ?? '';
  const bare = text.slice(sign.length).trimStart().replace(before, '').replace(after, '');
  return sign !== '' && /^[-+]/u.test(bare) ? text : `${sign}${bare}`;
}

/** Turns grouped digits into JavaScript's notation, or says why that would be a guess. */
function separate(body: string, decimal: '.' | ',', thousandths: boolean): Result<string, NumberProblem> {
  const joined = joinGroups(body, /[ ']/u);
  if (joined === null) return fail('notANumber');
  const lastDot = joined.lastIndexOf('.');
  const lastComma = joined.lastIndexOf(',');
  if (lastDot < 0 && lastComma < 0) return ok(joined);
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
function withBoth(text: string, decimal: '.' | ','): Result<string, NumberProblem> {
  const [whole = '', fraction = '', ...more] = text.split(decimal);
  const joined = joinGroups(whole, decimal === '.' ? /,/u : /\./u);
  return joined === null || more.length > 0 || fraction === '' ? fail('notANumber') : ok(`${joined}.${fraction}`);
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
): Result<string, NumberProblem> {
  const parts = text.split(separator);
  const [whole = '', fraction = ''] = parts;
  if (parts.length > 2) {
    const joined = joinGroups(text, separator === '.' ? /\./u : /,/u);
    return joined !== null && ungrouped ? ok(joined) : fail('notANumber');
  }
  if (fraction === '') return fail('notANumber');
  const couldGroup = ungrouped && fraction.length === 3 && /^[1-9]\d{0,2}$/u.test(whole);
  if (!couldGroup || three === 'decimals') return ok(`${whole === '' ? '0' : whole}.${fraction}`);
  return three === 'groups' ? ok(`${whole}${fraction}`) : fail('ambiguousNumber');
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
