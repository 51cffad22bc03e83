import type { Indicator } from '#core/plan/plan-schema.ts';
import type { VocabularyName } from '#core/scheme/scheme-schema.ts';
import { vocabularyLabel } from '#core/scheme/vocabulary-label.ts';
import { indicatorValue } from '#i18n/indicator-value.ts';
import type { OutlineContext } from './outline-context.ts';

/** The words for a typed field: its value in the reader's format, else what was typed and could not be read, else null. */
export function fieldText<T>(
  context: OutlineContext,
  path: string,
  value: T | null,
  format: (value: T) => string,
): string | null {
  if (value !== null) return format(value);
  const typed = context.plan.unparsed[path];
  return typed === undefined || typed.trim() === ''
    ? null
    : context.translator.t('documents.undecoded', { text: typed });
}

/** A day (ISO 8601) in the reader's format, or what was typed; see `fieldText`. */
export function dateText(context: OutlineContext, path: string, iso: string | null): string | null {
  return fieldText(context, path, iso, context.translator.date);
}

/** A number in the reader's format, or what was typed; see `fieldText`. */
export function numberText(context: OutlineContext, path: string, value: number | null): string | null {
  return fieldText(context, path, value, context.translator.number);
}

/** An amount in the currency of the plan, or what was typed; see `fieldText`. */
export function moneyText(context: OutlineContext, path: string, value: number | null): string | null {
  return fieldText(context, path, value, (amount) => money(context, amount));
}

/** An amount in the currency of the plan. */
export function money(context: OutlineContext, amount: number): string {
  return context.translator.money(amount, context.plan.profile.currency);
}

/** A value in the words of its indicator. */
export function valueText(
  context: OutlineContext,
  path: string,
  value: number | null,
  indicator: Pick<Indicator, 'measure' | 'unit' | 'scale'>,
): string | null {
  return fieldText(context, path, value, (amount) => indicatorValue(context.translator, indicator, amount));
}

/** The words for an id of a vocabulary, or the own words that stand in its place; null when empty. */
export function labelText(context: OutlineContext, vocabulary: VocabularyName, id: string | null): string | null {
  return id === null || id.trim() === '' ? null : vocabularyLabel(context.pack.text, vocabulary, id);
}

/** A period of which either end may be missing; null when both are. */
export function periodText(
  context: OutlineContext,
  paths: readonly [string, string],
  start: string | null,
  end: string | null,
): string | null {
  const from = dateText(context, paths[0], start);
  const to = dateText(context, paths[1], end);
  const { t } = context.translator;
  if (from !== null && to !== null) return t('documents.period.both', { from, to });
  if (from !== null) return t('documents.period.from', { from });
  return to === null ? null : t('documents.period.until', { to });
}

/** Text as it was typed; null when there is only white space. */
export function typedText(text: string): string | null {
  return text.trim() === '' ? null : text;
}
