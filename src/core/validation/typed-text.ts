import type { FieldKind } from '../plan/field-kinds.ts';
import { ok, type Result } from '../result.ts';
import { type DateProblem, dateToInput, decodeDate } from './decode-date.ts';
import { decodeNumber, type NumberProblem, numberToInput } from './decode-number.ts';

export type TypedValue = number | string | null;
export type TypedTextProblem = NumberProblem | DateProblem;

/** Kinds of fields whose text is decoded. */
export type TypedKind = 'number' | 'date';

/** Whether the text of a field is decoded into a value of another type. */
export function isTypedKind(kind: FieldKind['kind']): kind is TypedKind {
  return kind === 'number' || kind === 'date';
}

/** The value that typed text stands for; `unit` is that of its field (see decode-number.ts). */
export function decodeTyped(
  kind: TypedKind,
  text: string,
  language: string,
  unit?: string,
): Result<TypedValue, TypedTextProblem> {
  return kind === 'number' ? decodeNumber(text, language, unit) : decodeDate(text, language);
}

/** The text that stands for a value in an input; '' for none. */
export function encodeTyped(value: unknown, language: string): string {
  if (typeof value === 'number') return numberToInput(value, language);
  return typeof value === 'string' ? dateToInput(value, language) : '';
}

/** Why text that a form could not decode has no value. What only its language could tell is ambiguous in any other. */
export function problemOfText(kind: TypedKind, text: string, language: string, unit?: string): TypedTextProblem {
  const decoded: Result<TypedValue, TypedTextProblem> =
    text.trim() === '' ? ok(null) : decodeTyped(kind, text, language, unit);
  if (!decoded.ok) return decoded.error;
  return kind === 'number' ? 'ambiguousNumber' : 'ambiguousDate';
}
