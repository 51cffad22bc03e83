import { z } from 'zod';
import { maximumTextLength } from '../plan/plan-schema.ts';
import type { BlockerCode } from './issue.ts';

const code = (name: BlockerCode): string => name;

const words = z.string().max(maximumTextLength, code('tooLong'));
const filledText = words.regex(/\S/u, code('required'));
const filledNumber = z.number(code('required'));
const filledDate = z.iso.date(code('required'));
const notNegative = z.number().min(0, code('outOfRange')).nullable();

/** What a final plan asks of single fields, beyond the types of a draft; the messages are codes of issues. Nested names stand for groups. */
export const checkedFields = {
  profile: { title: filledText, start: filledDate, end: filledDate },
  organisation: { name: filledText },
  resources: { staffFte: notNegative },
  monitoring: { budget: notNegative },
  targetGroups: { name: filledText, sizePerYear: notNegative },
  goals: { title: filledText },
  targets: { value: filledNumber, unit: filledText, deadline: filledDate },
  activities: { title: filledText, budget: notNegative, expectedParticipants: notNegative },
  indicators: { title: filledText },
  assumptions: { text: filledText },
  risks: { title: filledText },
  fundingSources: { name: filledText, amount: notNegative },
} as const;

/** The same rules as plain questions: nearly every field is in order, and a parse of each row takes ten times as long. */
const questions = new Map<z.ZodType, (value: unknown) => boolean>([
  [filledText, (value) => typeof value === 'string' && value.length <= maximumTextLength && /\S/u.test(value)],
  [filledNumber, isFiniteNumber],
  [filledDate, (value) => typeof value === 'string' && z.regexes.date.test(value)],
  [notNegative, (value) => value === null || (isFiniteNumber(value) && Number(value) >= 0)],
]);

function isFiniteNumber(value: unknown): boolean {
  return typeof value === 'number' && Number.isFinite(value);
}

/** Whether a value passes the rule of a field; false as well where only the schema itself can tell. */
export function surelyPasses(rule: z.ZodType): (value: unknown) => boolean {
  return questions.get(rule) ?? (() => false);
}
