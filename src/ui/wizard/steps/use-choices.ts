import { planLevels, planStatuses, targetDirections } from '#core/plan/plan-schema.ts';
import type { VocabularyName } from '#core/scheme/scheme-schema.ts';
import { vocabularyLabel } from '#core/scheme/vocabulary-label.ts';
import { baseLanguage } from '#i18n/languages.ts';
import { useTranslator } from '../../common/translation.tsx';
import type { Option } from '../../fields/choice-field.tsx';
import { useOpenSession } from '../session-context.tsx';
import { countryCodes, currencyCodes } from './regions.ts';

/** The terms of a vocabulary of the scheme, in the interface language. */
export function useVocabulary(name: VocabularyName): readonly Option[] {
  const { pack } = useOpenSession();
  return pack.scheme.vocabularies[name].map((id) => ({ id, label: vocabularyLabel(pack.text, name, id) }));
}

/** Policy fields of the scheme. */
export function usePolicyFields(): readonly Option[] {
  const { pack } = useOpenSession();
  return pack.scheme.policyFields.map(({ id }) => ({ id, label: pack.text.policyFields[id]?.title ?? id }));
}

/** States that a programme or an activity can be in. */
export function useStatuses(): readonly Option[] {
  const { t } = useTranslator();
  return planStatuses.map((id) => ({ id, label: t(`choice.status.${id}`) }));
}

/** Levels of government that a programme can work on. */
export function useLevels(): readonly Option[] {
  const { pack } = useOpenSession();
  return planLevels.map((id) => ({ id, label: vocabularyLabel(pack.text, 'levels', id) }));
}

/** Whether a target is a floor, a ceiling or something to keep. */
export function useTargetDirections(): readonly Option[] {
  const { t } = useTranslator();
  return targetDirections.map((id) => ({ id, label: t(`choice.targetDirection.${id}`) }));
}

/** Countries by name in the interface language. */
export function useCountries(): readonly Option[] {
  const { language, compare } = useTranslator();
  const names = new Intl.DisplayNames([baseLanguage(language)], { type: 'region' });
  return countryCodes.map((id) => ({ id, label: names.of(id) ?? id })).toSorted((a, b) => compare(a.label, b.label));
}

/** Currencies as code and name. */
export function useCurrencies(): readonly Option[] {
  const { language } = useTranslator();
  const names = new Intl.DisplayNames([baseLanguage(language)], { type: 'currency' });
  return currencyCodes.map((id) => ({ id, label: `${id} · ${names.of(id) ?? id}` }));
}
