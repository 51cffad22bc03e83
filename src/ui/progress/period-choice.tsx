import { useId, useMemo } from 'react';
import { navigate } from 'wouter/use-hash-location';
import { entryPeriodStates, type PeriodState, periodAddress } from '#core/progress/entry-list.ts';
import type { Period } from '#core/progress/reporting-periods.ts';
import { paths } from '../common/routes.ts';
import { useTranslator } from '../common/translation.tsx';
import fieldStyles from '../fields/field.module.css';
import { usePlanAnalysis } from '../wizard/plan-analysis.tsx';
import { usePeriodName } from './use-period-name.ts';
import { useToday } from './use-today.ts';

type PeriodChoiceProps = { readonly periods: readonly Period[]; readonly period: Period | null };

/** The reporting period that is entered, among all that have begun, each with what is still missing for it. */
export function PeriodChoice({ periods, period }: PeriodChoiceProps) {
  const { t } = useTranslator();
  const id = useId();
  // As of the last pause in typing: what is missing is counted over the whole plan.
  const { plan } = usePlanAnalysis();
  const today = useToday();
  const { measurements, indicators, profile } = plan;
  const states = useMemo(
    () => entryPeriodStates({ measurements, indicators, profile }, periods, today),
    [measurements, indicators, profile, periods, today],
  );
  const name = usePeriodName();
  const stateWords = useStateWords();
  const chosen = period === null ? '' : periodAddress(period);
  const isListed = periods.some((one) => periodAddress(one) === chosen);
  return (
    <div className={fieldStyles['field']}>
      <label className={fieldStyles['label']} htmlFor={id}>
        {t('record.enter.period')}
      </label>
      <select
        id={id}
        className={fieldStyles['input']}
        value={chosen}
        onChange={(event) => navigate(paths.progress(plan.id, 'enter', event.target.value))}
      >
        {isListed || period === null ? null : <option value={chosen}>{name(period)}</option>}
        {states.toReversed().map((state) => (
          <option key={periodAddress(state.period)} value={periodAddress(state.period)}>
            {t('record.period.marked', { period: name(state.period), state: stateWords(state) })}
          </option>
        ))}
      </select>
    </div>
  );
}

function useStateWords(): (state: PeriodState) => string {
  const { t } = useTranslator();
  return ({ isRunning, missing }) => {
    if (missing === 0) return t('record.period.complete');
    return isRunning ? t('record.period.running') : t('record.period.missing', { count: missing });
  };
}
