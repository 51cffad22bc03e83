import type { PlanOrigin } from '#core/plan/plan-schema.ts';
import type { Translator } from './translator.ts';

/** Says which plan another comes from, and how: "Started from “Arriving in Lindenhafen” of the City of Lindenhafen". */
export function originText({ t }: Translator, { kind, title, organisation }: PlanOrigin): string {
  const words = { title: title.trim() || t('common.untitled'), organisation: organisation.trim() };
  return words.organisation === '' ? t(`common.origin.${kind}`, words) : t(`common.origin.${kind}Of`, words);
}
