import { isLikelyDay } from '#core/day-number.ts';
import { fail, ok, type Result } from '#core/result.ts';
import { type InterfaceLanguage, interfaceLanguages } from '#i18n/languages.ts';
import type { CommandLine, UsageProblem } from '../command-line.ts';

export const reportFormats = ['pdf', 'html'] as const;

/** What a command line asks of `report`. */
export type ReportOrder = {
  readonly file: string;
  readonly out: string;
  readonly format: (typeof reportFormats)[number];
  readonly period: { readonly from: string; readonly to: string };
  readonly isShort: boolean;
  readonly language: InterfaceLanguage | null;
};

/** Reads the order, or says what is wrong with it. */
export function reportOrder({ words, options, flags }: CommandLine): Result<ReportOrder, UsageProblem> {
  const [file, extra] = words;
  if (file === undefined) return fail({ type: 'noFile' });
  if (extra !== undefined) return fail({ type: 'oneFile' });
  const asked = options.get('--period');
  if (asked === undefined) return fail({ type: 'missingOption', name: '--period' });
  const period = periodOf(asked);
  if (period === null) return fail({ type: 'period', value: asked });
  const format = reportFormats.find((known) => known === options.get('--to'));
  if (!format) return fail({ type: 'missingOption', name: '--to' });
  const out = options.get('--out');
  if (out === undefined) return fail({ type: 'missingOption', name: '--out' });
  const language = interfaceLanguages.find((known) => known === options.get('--lang')) ?? null;
  return ok({ file, out, format, period, isShort: flags.has('--short'), language });
}

/** `2025-01-01..2025-12-31`; null for what is no period. */
function periodOf(text: string): ReportOrder['period'] | null {
  const [from = '', to = '', ...rest] = text.split('..');
  return rest.length === 0 && isLikelyDay(from) && isLikelyDay(to) && from <= to ? { from, to } : null;
}
