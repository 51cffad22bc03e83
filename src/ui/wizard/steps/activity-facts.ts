import type { Activity } from '#core/plan/plan-schema.ts';
import type { Translator } from '#i18n/translator.ts';
import { useTranslator } from '../../common/translation.tsx';
import { usePlan } from '../session-context.tsx';

/** Lead, period and budget of an activity in one line, for its card. */
export function useActivityFacts(): (activity: Activity) => string {
  const translator = useTranslator();
  const currency = usePlan((plan) => plan.profile.currency);
  return (activity) =>
    [
      activity.lead.trim() || translator.t('delivery.noLead'),
      periodText(translator, activity) ?? translator.t('delivery.noDates'),
      activity.budget === null ? translator.t('delivery.noBudget') : translator.money(activity.budget, currency),
    ].join(' · ');
}

/** Start and end as months; null when neither is known. */
export function periodText({ t, month }: Translator, { start, end }: Pick<Activity, 'start' | 'end'>): string | null {
  if (start !== null && end !== null) return t('delivery.period', { start: month(start), end: month(end) });
  if (start !== null) return t('delivery.period.from', { start: month(start) });
  return end === null ? null : t('delivery.period.until', { end: month(end) });
}
