import type { Indicator } from '#core/plan/plan-schema.ts';
import { wordKey } from '#core/words/word-key.ts';
import { unitName } from '#i18n/quantity.ts';
import type { Entry } from './blocks.ts';
import { labelText, typedText } from './field-text.ts';
import type { OutlineContext } from './outline-context.ts';

/** What kind of measure an indicator is, in one line: type, measure, direction, frequency, who looks after it. */
export function indicatorFacts(context: OutlineContext, row: Indicator): string {
  const { t } = context.translator;
  const unit = typedText(unitName(context.pack.text, row.unit));
  const owner = typedText(row.owner);
  const words = [
    labelText(context, 'indicatorTypes', row.type),
    labelText(context, 'measures', row.measure) ?? row.measure,
    row.measure === 'percentage' && row.unit === '%' ? null : unit,
    row.cumulative ? t('field.indicators.cumulative') : null,
    labelText(context, 'directions', row.direction) ?? row.direction,
    labelText(context, 'frequencies', row.frequency),
    owner === null ? null : t('documents.labelled', { label: t('field.indicators.owner'), value: owner }),
  ].filter((word) => word !== null);
  const [first = '', ...rest] = words;
  return first + rest.map((word) => t('documents.detail', { word })).join('');
}

/** How an indicator is counted, as labelled values. The terms of a share are left out where the definition already holds them word for word. */
export function indicatorEntries(context: OutlineContext, row: Indicator): readonly Entry[] {
  const { t } = context.translator;
  const label = (vocabulary: 'dataSources' | 'disaggregations') => (id: string) =>
    labelText(context, vocabulary, id) ?? [];
  const scale = row.scale.flatMap((level) => typedText(level) ?? []);
  return [
    ...termEntries(context, row),
    ...(scale.length === 0 ? [] : [[t('field.indicators.scale'), listed(context, scale)] as const]),
    [t('field.indicators.sources'), listed(context, row.sources.flatMap(label('dataSources')))],
    [t('field.indicators.breakdowns'), listed(context, row.breakdowns.flatMap(label('disaggregations')))],
    ...missingFacts(context, row),
  ];
}

/** The line of facts and the definition say only what is known; these are the questions behind what they lack. */
function missingFacts(context: OutlineContext, row: Indicator): readonly Entry[] {
  const { t } = context.translator;
  return [
    ...(typedText(row.calculation) === null ? [[t('field.indicators.calculation'), null] as const] : []),
    ...(row.type === null ? [[t('field.indicators.type'), null] as const] : []),
    ...(row.frequency === null || row.frequency.trim() === ''
      ? [[t('field.indicators.frequency'), null] as const]
      : []),
    ...(typedText(row.owner) === null ? [[t('field.indicators.owner'), null] as const] : []),
  ];
}

function listed({ translator }: OutlineContext, words: readonly string[]): string | null {
  return words.length === 0 ? null : words.join(translator.t('documents.between'));
}

function termEntries(context: OutlineContext, row: Indicator): readonly Entry[] {
  const { t } = context.translator;
  const terms = [
    ['field.indicators.numerator', row.numerator],
    ['field.indicators.denominator', row.denominator],
  ] as const;
  return terms
    .filter(([, term]) => (typedText(term) === null ? row.measure === 'percentage' : !isSaidIn(term, row.calculation)))
    .map(([label, term]) => [t(label), typedText(term)] as const);
}

/** Whether a text holds the words of another as whole words, however they are written; a last full stop does not matter. */
function isSaidIn(part: string, whole: string): boolean {
  const words = spacedWords(part);
  return words.trim() !== '' && spacedWords(whole).includes(words);
}

/** Words and signs with a space around each, so that only whole ones are found. */
function spacedWords(text: string): string {
  const parts = wordKey(text)
    .replace(/\.$/u, '')
    .match(/[\p{L}\p{M}\p{N}]+|[^\p{L}\p{M}\p{N}\s]/gu);
  return ` ${(parts ?? []).join(' ')} `;
}
