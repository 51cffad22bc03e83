import { type FieldKind, fieldKinds, type ItemKind } from '#core/plan/field-kinds.ts';
import { findRow } from '#core/plan/plan-edit.ts';
import type { Plan } from '#core/plan/plan-schema.ts';
import type { VocabularyName } from '#core/scheme/scheme-schema.ts';
import { vocabularyLabel } from '#core/scheme/vocabulary-label.ts';
import type { FormValues } from '#core/validation/form-values.ts';
import { readableSigns } from '#core/words/plain-signs.ts';
import { countryName } from '#i18n/country-name.ts';
import { fieldVocabularies } from '#i18n/field-vocabularies.ts';
import type { Translator } from '#i18n/translator.ts';
import { useTranslator } from '../common/translation.tsx';
import { itemTitle, titleLanguage } from '../wizard/item-names.ts';
import { useOpenSession } from '../wizard/session-context.tsx';

/** Fields whose answers are rows of the plan. */
const links: Readonly<Record<string, 'goals' | 'targets' | 'targetGroups'>> = {
  'goals.targetGroupIds': 'targetGroups',
  'targets.goalId': 'goals',
  'targets.targetGroupIds': 'targetGroups',
  'activities.targetIds': 'targets',
  'indicators.targetId': 'targets',
};

/** Puts the answer to a field into words, '' when there is none. */
export function useAnswerWords(plan: Plan): (kind: ItemKind, name: string, values: FormValues) => string {
  const translator = useTranslator();
  const { pack } = useOpenSession();
  return (kind, name, values) => {
    const field = `${kind}.${name}`;
    const value = valueAt(values, name);
    const wordOf = (id: string) =>
      wordFor(
        translator,
        plan,
        field,
        id,
        (vocabulary) => vocabularyLabel(pack.text, vocabulary, id),
        () => ({ heading: pack.text.headings[id]?.title, policyField: pack.text.policyFields[id]?.title }),
      );
    if (typeof value === 'boolean') return translator.t(value ? 'common.yes' : 'common.no');
    if (typeof value === 'string') return value === '' ? '' : readableSigns(wordOf(value));
    if (!Array.isArray(value)) return '';
    return value
      .map((part: unknown) => readableSigns(typeof part === 'string' ? wordOf(part) : subRowWords(part)))
      .join(translator.t('check.between'));
  };
}

/** The language of an answer: that of the plan for its own words; undefined, so that of the page, for all others. */
export function answerLanguage(
  translator: Translator,
  plan: Plan,
  kind: ItemKind,
  name: string,
  values: FormValues,
): string | undefined {
  const field = `${kind}.${name}`;
  const value = valueAt(values, name);
  const table = links[field];
  if (table) {
    const rows = [value].flat().flatMap((id) => (typeof id === 'string' ? (findRow(plan, table, id) ?? []) : []));
    const isOwn = rows.length > 0 && rows.every((row) => titleLanguage(translator, plan, row) !== undefined);
    return isOwn ? plan.language : undefined;
  }
  const fields: Readonly<Record<string, FieldKind>> = fieldKinds[kind];
  const hasWords = ownWords.includes(fields[name]?.kind ?? 'flag') && value !== '' && !fieldVocabularies[field];
  return hasWords ? plan.language : undefined;
}

const ownWords: readonly FieldKind['kind'][] = ['text', 'longText', 'words'];

function valueAt(values: FormValues, name: string): unknown {
  return name.split('.').reduce<unknown>((part, key) => (isRecord(part) ? part[key] : undefined), values);
}

function wordFor(
  translator: Translator,
  plan: Plan,
  field: string,
  id: string,
  term: (vocabulary: VocabularyName) => string,
  schemeWords: () => { heading: string | undefined; policyField: string | undefined },
): string {
  const { t } = translator;
  const vocabulary = fieldVocabularies[field];
  if (vocabulary) return term(vocabulary);
  const table = links[field];
  if (table) {
    const row = findRow(plan, table, id);
    return row ? itemTitle(translator, plan, table, row) : id;
  }
  if (field.endsWith('.heading')) return schemeWords().heading ?? id;
  if (field === 'goals.policyField') return schemeWords().policyField ?? id;
  if (field === 'profile.country') return countryName(translator, id);
  if (field.endsWith('.status') && (id === 'planned' || id === 'running' || id === 'completed' || id === 'stopped'))
    return t(`choice.status.${id}`);
  if (field === 'targets.direction' && (id === 'at-least' || id === 'at-most' || id === 'maintain'))
    return t(`choice.targetDirection.${id}`);
  if (field.startsWith('risks.') && (id === 'low' || id === 'medium' || id === 'high')) return t(`choice.rating.${id}`);
  return id;
}

function subRowWords(row: unknown): string {
  if (!isRecord(row)) return '';
  return Object.entries(row)
    .filter(([key]) => key !== 'id')
    .map(([, value]) => value)
    .filter((value) => typeof value === 'string' && value !== '')
    .join(' · ');
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
