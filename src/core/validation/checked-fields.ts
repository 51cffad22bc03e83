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
