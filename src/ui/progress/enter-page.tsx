import { useId, useMemo, useState } from 'react';
import { navigate } from 'wouter/use-hash-location';
import type { Plan } from '#core/plan/plan-schema.ts';
import { type EntryGroup, entryGroups, entryPeriods, readPeriod } from '#core/progress/entry-list.ts';
import type { Period } from '#core/progress/reporting-periods.ts';
import { Button, PageLink } from '../common/button.tsx';
import { LevelMark } from '../common/level-mark.tsx';
import { paths } from '../common/routes.ts';
import { useTranslator } from '../common/translation.tsx';
import fieldStyles from '../fields/field.module.css';
import { useOpenSession, useReadOnly, useReadPlan } from '../wizard/session-context.tsx';
import { EntryRow } from './entry-row.tsx';
import { PasteDialog } from './paste-dialog.tsx';
import styles from './progress.module.css';
import { ProgressFrame } from './progress-frame.tsx';
import { useToday } from './use-today.ts';

/** Quick entry: all indicators that one reporting period asks for, ready to type in. `address` is `2026-01-01..2026-03-31`. */
export function EnterPage({ id: address }: { id: string | null }) {
  const { t } = useTranslator();
  const readPlan = useReadPlan();
  const today = useToday();
  const [pasted, setPasted] = useState(0);
  // As the page was opened: what is typed here must not move its rows.
  const plan = useMemo(() => {
    void pasted;
    return readPlan();
  }, [readPlan, pasted]);
  const periods = useMemo(() => entryPeriods(plan, today), [plan, today]);
  // The last one that is over: what it asks for can be known.
  const period = readPeriod(address) ?? periods.findLast(({ to }) => to < today) ?? periods.at(-1) ?? null;
  if (plan.indicators.length === 0) return <NoIndicators planId={plan.id} />;
  return (
    <ProgressFrame tab="enter">
      <p className={styles['lead']}>{t('record.enter.lead')}</p>
      <Tools plan={plan} periods={periods} period={period} onPasted={() => setPasted((count) => count + 1)} />
      <Rows key={`${period?.from}..${period?.to}-${pasted}`} plan={plan} period={period} />
    </ProgressFrame>
  );
}

function NoIndicators({ planId }: { planId: string }) {
  const { t } = useTranslator();
  return (
    <ProgressFrame tab="enter">
      <p className={styles['lead']}>{t('record.enter.noIndicators')}</p>
      <p>
        <PageLink look="primary" to={paths.step(planId, 'indicators')}>
          {t('record.enter.toIndicators')}
        </PageLink>
      </p>
    </ProgressFrame>
  );
}

type ToolsProps = {
  readonly plan: Plan;
  readonly periods: readonly Period[];
  readonly period: Period | null;
  readonly onPasted: () => void;
};

function Tools({ plan, periods, period, onPasted }: ToolsProps) {
  const { t } = useTranslator();
  const id = useId();
  const readOnly = useReadOnly();
  const [isPasting, setPasting] = useState(false);
  const name = usePeriodName();
  const addressOf = ({ from, to }: Period) => `${from}..${to}`;
  const chosen = period === null ? '' : addressOf(period);
  const isListed = periods.some((one) => addressOf(one) === chosen);
  return (
    <div className={styles['tools']}>
      {periods.length > 0 ? (
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
            {periods.toReversed().map((one) => (
              <option key={addressOf(one)} value={addressOf(one)}>
                {name(one)}
              </option>
            ))}
          </select>
        </div>
      ) : (
        <p>{t('record.enter.noPeriods')}</p>
      )}
      {readOnly ? null : (
        <Button icon="copy" onClick={() => setPasting(true)}>
          {t('record.paste')}
        </Button>
      )}
      {isPasting ? <PasteDialog onClose={() => setPasting(false)} onTaken={onPasted} /> : null}
    </div>
  );
}

/** A period in words. */
export function usePeriodName(): (period: Period) => string {
  const { t, date } = useTranslator();
  return ({ from, to }) => t('record.period', { from: date(from), to: date(to) });
}

function Rows({ plan, period }: { plan: Plan; period: Period | null }) {
  const { t } = useTranslator();
  const groups = useMemo(() => entryGroups(plan, period), [plan, period]);
  const [enteredBy, setEnteredBy] = useState(() => plan.measurements.at(-1)?.enteredBy ?? '');
  const [signedBy, setSignedBy] = useState(enteredBy);
  const id = useId();
  const { actor } = useOpenSession();
  return (
    <>
      <div className={fieldStyles['field']}>
        <label className={fieldStyles['label']} htmlFor={id}>
          {t('field.measurements.enteredBy')}
        </label>
        <p className={fieldStyles['help']}>{t('record.enteredBy.help')}</p>
        <input
          id={id}
          className={`${fieldStyles['input']} ${styles['short']}`}
          value={enteredBy}
          autoComplete="off"
          onChange={(event) => setEnteredBy(event.target.value)}
          onBlur={() => setSignedBy(enteredBy)}
        />
      </div>
      {groups.map((group) => (
        <Group key={group.key} group={group} enteredBy={signedBy} />
      ))}
      <div className={styles['actions']} data-screen-only="">
        <PageLink look="primary" to={paths.progress(plan.id)}>
          {t('record.enter.done')}
        </PageLink>
        <Button look="quiet" onClick={() => actor.send({ type: 'save.flushed' })}>
          {t('record.enter.save')}
        </Button>
      </div>
    </>
  );
}

function Group({ group, enteredBy }: { group: EntryGroup; enteredBy: string }) {
  const { t } = useTranslator();
  const { pack } = useOpenSession();
  const title =
    group.kind === 'events'
      ? t('record.enter.events')
      : group.goal?.title.trim() ||
        (group.heading === null
          ? t('record.enter.loose')
          : (pack.text.headings[group.heading]?.title ?? group.heading));
  const headingId = useId();
  return (
    <section aria-labelledby={headingId} className={styles['group']}>
      <h2 id={headingId}>
        {group.goal ? <LevelMark level="goal" size={20} /> : null} {title}
      </h2>
      {group.kind === 'events' ? <p className={styles['facts']}>{t('record.enter.events.help')}</p> : null}
      <ul role="list" className={styles['entries']}>
        {group.rows.map((row) => (
          <EntryRow key={row.indicator.id} {...row} enteredBy={enteredBy} />
        ))}
      </ul>
    </section>
  );
}
