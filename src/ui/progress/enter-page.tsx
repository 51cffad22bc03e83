import { useId, useMemo, useState } from 'react';
import type { Plan } from '#core/plan/plan-schema.ts';
import { type EntryGroup, entryGroups, entryPeriods, lastSignature, readPeriod } from '#core/progress/entry-list.ts';
import type { Period } from '#core/progress/reporting-periods.ts';
import { Button, PageLink } from '../common/button.tsx';
import { LevelMark } from '../common/level-mark.tsx';
import { paths } from '../common/routes.ts';
import { useTranslator } from '../common/translation.tsx';
import { PlainInput } from '../fields/plain-input.tsx';
import { useOpenSession, useReadOnly } from '../wizard/session-context.tsx';
import { useSessionDraft } from '../wizard/session-draft.ts';
import { EntryRow } from './entry-row.tsx';
import { PasteDialog } from './paste-dialog.tsx';
import { PeriodChoice } from './period-choice.tsx';
import styles from './progress.module.css';
import { ProgressFrame } from './progress-frame.tsx';
import { useEntryPlan } from './use-entry-plan.ts';
import { useToday } from './use-today.ts';

/** Quick entry: all indicators that one reporting period asks for, ready to type in. `address` is `2026-01-01..2026-03-31`. */
export function EnterPage({ id: address }: { id: string | null }) {
  const { t } = useTranslator();
  const today = useToday();
  const [plan, renew] = useEntryPlan();
  const periods = useMemo(() => entryPeriods(plan, today), [plan, today]);
  // The last one that is over: what it asks for can be known.
  const period = readPeriod(address) ?? periods.findLast(({ to }) => to < today) ?? periods.at(-1) ?? null;
  const [enteredBy, sign] = useSessionDraft('enteredBy', () => lastSignature(plan));
  if (plan.indicators.length === 0) return <NoIndicators planId={plan.id} />;
  const key = `${period?.from}..${period?.to}`;
  return (
    <ProgressFrame tab="enter">
      <p className={styles['lead']}>{t('record.enter.lead')}</p>
      <Tools periods={periods} period={period} enteredBy={enteredBy} onPasted={renew} />
      <Rows
        key={key}
        plan={plan}
        from={period?.from ?? null}
        to={period?.to ?? null}
        enteredBy={enteredBy}
        onSign={sign}
      />
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
  readonly periods: readonly Period[];
  readonly period: Period | null;
  readonly enteredBy: string;
  readonly onPasted: () => void;
};

function Tools({ periods, period, enteredBy, onPasted }: ToolsProps) {
  const { t } = useTranslator();
  const readOnly = useReadOnly();
  const [isPasting, setPasting] = useState(false);
  return (
    <div className={styles['tools']}>
      {periods.length > 0 ? <PeriodChoice periods={periods} period={period} /> : <p>{t('record.enter.noPeriods')}</p>}
      {readOnly ? null : (
        <Button icon="copy" onClick={() => setPasting(true)}>
          {t('record.paste')}
        </Button>
      )}
      {isPasting ? <PasteDialog enteredBy={enteredBy} onClose={() => setPasting(false)} onTaken={onPasted} /> : null}
    </div>
  );
}

type RowsProps = {
  readonly plan: Plan;
  readonly from: string | null;
  readonly to: string | null;
  readonly enteredBy: string;
  readonly onSign: (name: string) => void;
};

function Rows({ plan, from, to, enteredBy, onSign }: RowsProps) {
  const { t } = useTranslator();
  const period = useMemo(() => (from === null || to === null ? null : { from, to }), [from, to]);
  const groups = useMemo(() => entryGroups(plan, period), [plan, period]);
  const [signedBy, setSignedBy] = useState(enteredBy);
  const { actor } = useOpenSession();
  return (
    <>
      <div className={styles['short']}>
        <PlainInput
          label={t('field.measurements.enteredBy')}
          help={t('record.enteredBy.help')}
          value={enteredBy}
          onChange={onSign}
          onBlur={() => setSignedBy(enteredBy)}
        />
      </div>
      {groups.map((group) => (
        <Group key={group.key} plan={plan} chosen={period} group={group} enteredBy={signedBy} />
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

type GroupProps = {
  readonly plan: Plan;
  readonly chosen: Period | null;
  readonly group: EntryGroup;
  readonly enteredBy: string;
};

function Group({ plan, chosen, group, enteredBy }: GroupProps) {
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
          <EntryRow key={row.indicator.id} plan={plan} chosen={chosen} {...row} enteredBy={enteredBy} />
        ))}
      </ul>
    </section>
  );
}
