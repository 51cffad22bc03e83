import { useEffect, useEffectEvent, useMemo, useState } from 'react';
import { createRow } from '#core/plan/create-plan.ts';
import type { Indicator, Measurement, Plan } from '#core/plan/plan-schema.ts';
import type { Period } from '#core/progress/reporting-periods.ts';
import { rowsById } from '#core/validation/rows-by-id.ts';
import { useTranslator } from '../common/translation.tsx';
import { DateField } from '../fields/date-field.tsx';
import { ItemForm } from '../fields/item-form.tsx';
import { useAfterPress } from '../fields/use-after-press.ts';
import { useOpenSession, useReadPlan } from '../wizard/session-context.tsx';
import { BreakdownInputs } from './breakdown-inputs.tsx';
import { AboutInputs, EventDay } from './entry-fields.tsx';
import { type EntryFindings, EntryProblems, findingsOf } from './entry-problems.tsx';
import styles from './progress.module.css';
import { saysAnything, stillTrue } from './still-true.ts';
import { useToday } from './use-today.ts';
import { ValueOrReason } from './value-or-reason.tsx';

type EntryInputsProps = {
  /** The measurement that is entered; it is in the plan as soon as something was typed. */
  readonly id: string;
  /** As the rows show it: typing does not change it. */
  readonly plan: Plan;
  readonly indicator: Indicator;
  readonly period: Period | null;
  readonly enteredBy: string;
  /** What the indicator is called. */
  readonly title: string;
};

/** The inputs of one row of the quick entry: value or reason, the day where no period gives it, and what most values need not. */
export function EntryInputs({ id, plan, indicator, period, enteredBy, title }: EntryInputsProps) {
  const { t } = useTranslator();
  const blank = useBlank(id, indicator.id, period, enteredBy);
  const [wasOpened, setOpened] = useState(false);
  const [findings, look] = useEntryFindings(plan, indicator, id);
  const label = t('record.entryOf', { title });
  return (
    <fieldset className={styles['inputs']}>
      <legend className="visually-hidden">{label}</legend>
      <ItemForm itemRef={{ table: 'measurements', id }} blank={blank} onLeave={look} tellsBelow>
        {period === null ? <EventDay /> : null}
        <ValueOrReason indicator={indicator} title={title} />
        <details className={styles['more']} onToggle={({ currentTarget }) => currentTarget.open && setOpened(true)}>
          <summary>
            {t('record.more')} <span className="visually-hidden">{label}</span>
          </summary>
          {/* Made when first opened: most values need none of it, and a long page would carry thousands of fields. */}
          {wasOpened ? (
            <>
              <BreakdownInputs indicator={indicator} />
              {period === null ? null : <DateField name="date" />}
              <AboutInputs />
            </>
          ) : null}
        </details>
      </ItemForm>
      {findings ? (
        <EntryProblems findings={period === null ? withoutDay(findings) : findings} indicator={indicator} />
      ) : null}
    </fieldset>
  );
}

/** The empty measurement that the inputs begin with; the same one as long as it says the same, so that the form is left alone. */
function useBlank(id: string, indicatorId: string, period: Period | null, enteredBy: string): Measurement {
  const [from, date] = [period?.from ?? null, period?.to ?? null];
  return useMemo(
    () => ({ ...createRow('measurements', id), indicatorId, from, date, enteredBy }),
    [id, indicatorId, from, date, enteredBy],
  );
}

/** What should be looked at again in what was entered, as of the last time that the focus left a field or the rows were brought up to date. */
function useEntryFindings(plan: Plan, indicator: Indicator, id: string): readonly [EntryFindings | null, () => void] {
  const { language } = useTranslator();
  const readPlan = useReadPlan();
  const today = useToday();
  const findingsIn = (present: Plan) => {
    const row = rowsById(present.measurements).get(id);
    // In the entry a value and a reason are kept apart where they are typed.
    return row ? { ...findingsOf(present, indicator, row, today, language), contradicts: false } : null;
  };
  const afterPress = useAfterPress();
  const [seen, setSeen] = useState<Plan | null>(null);
  const [findings, setFindings] = useState<EntryFindings | null>(null);
  if (seen !== plan) {
    setSeen(plan);
    setFindings(findingsIn(plan));
  }
  // What is mended goes with the key that mends it; what is new waits until the focus leaves.
  const { actor } = useOpenSession();
  const keepTrue = useEffectEvent(() => setFindings((shown) => shown && stillTrue(shown, findingsIn(readPlan()))));
  const isSaid = findings !== null && saysAnything(findings);
  useEffect(() => {
    if (!isSaid) return;
    const subscription = actor.subscribe(() => keepTrue());
    return () => subscription.unsubscribe();
  }, [actor, isSaid]);
  return [findings, () => afterPress(() => setFindings(findingsIn(readPlan())))];
}

/** Beside the day itself it is said at once that it is missing. */
function withoutDay(findings: EntryFindings): EntryFindings {
  return { ...findings, problems: findings.problems.filter(({ code }) => code !== 'no-date') };
}
