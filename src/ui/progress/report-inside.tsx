import { type ReactNode, useMemo } from 'react';
import { findRow } from '#core/plan/plan-edit.ts';
import type { ActivityReport, Plan } from '#core/plan/plan-schema.ts';
import { periodAddress } from '#core/progress/entry-list.ts';
import { personalTextsOfReport } from '#core/validation/personal-texts.ts';
import { PageLink } from '../common/button.tsx';
import { Fold } from '../common/fold.tsx';
import { Icon } from '../common/icon.tsx';
import { paths } from '../common/routes.ts';
import { useTranslator } from '../common/translation.tsx';
import { ItemTitle } from '../wizard/item-title.tsx';
import { usePlanAnalysis } from '../wizard/plan-analysis.tsx';
import { EmptyWordLinks, emptyWords } from './empty-words.tsx';
import { PeriodMissed } from './period-note.tsx';
import { PersonalList } from './personal-stop.tsx';
import styles from './report.module.css';
import { type ReportContents, reportContents } from './report-contents.ts';
import { periodOfReport, periodState, type ToldPeriod } from './report-periods.ts';
import { usePeriodName } from './use-period-name.ts';
import { useToday } from './use-today.ts';

/** What is missing longer leads to the page that has all. */
const longest = 4;

/** What the document will have in it and what it will lack, as of the last pause in typing. */
export function ReportInside({ id }: { id: string }) {
  const { t } = useTranslator();
  const today = useToday();
  const { plan } = usePlanAnalysis();
  const report = findRow(plan, 'activityReports', id);
  if (!report) return null;
  const period = periodOfReport(report, plan.profile, today);
  return (
    <section className={styles['inside']} aria-labelledby="report-inside">
      <h2 id="report-inside">{t('record.inside')}</h2>
      {periodState(period, today) === 'reversed' ? (
        <PeriodMissed id={id} period={period} />
      ) : (
        <Contents plan={plan} report={report} period={period} today={today} />
      )}
    </section>
  );
}

type ContentsProps = {
  readonly plan: Plan;
  readonly report: ActivityReport;
  readonly period: ToldPeriod;
  readonly today: string;
};

function Contents({ plan, report, period: { from, to }, today }: ContentsProps) {
  const { t, date } = useTranslator();
  const contents = useMemo(() => reportContents(plan, { from, to }, today), [plan, from, to, today]);
  const missing = countOf(contents.missing);
  return (
    <>
      <p className={styles['muted']}>
        {from === null
          ? t('documents.period.until', { to: date(to) })
          : t('record.period', { from: date(from), to: date(to) })}
      </p>
      <ul role="list" className={styles['tiles']}>
        <Tile
          count={contents.activities}
          to={paths.progress(plan.id, 'activity')}
          label={t('record.inside.activities', { count: contents.activities })}
        >
          {t('record.inside.told', { count: contents.told })}
        </Tile>
        <Tile
          count={contents.values}
          to={paths.progress(plan.id)}
          label={t('record.inside.values', { count: contents.values })}
        >
          {contents.unavailable === 0 ? null : t('record.inside.unavailable', { count: contents.unavailable })}
        </Tile>
        <Tile count={contents.corrections} label={t('record.inside.corrections', { count: contents.corrections })} />
        <Tile count={missing} label={t('record.inside.missing', { count: missing })} isGap={missing > 0} />
      </ul>
      <Missing planId={plan.id} contents={contents} />
      <Corrected plan={plan} contents={contents} />
      <Unwritten planId={plan.id} report={report} />
      <Persons plan={plan} reportId={report.id} />
    </>
  );
}

type TileProps = {
  readonly count: number;
  readonly label: string;
  readonly to?: string;
  readonly isGap?: boolean;
  readonly children?: ReactNode;
};

function Tile({ count, label, to, isGap = false, children = null }: TileProps) {
  const { number } = useTranslator();
  return (
    <li className={styles['tile']} data-gap={isGap || undefined}>
      <p className={styles['count']}>
        {isGap ? <Icon name="warning" /> : null}
        <span>{number(count)}</span>
      </p>
      <p>{to === undefined || count === 0 ? label : <PageLink to={to}>{label}</PageLink>}</p>
      {children === null ? null : <div className={styles['muted']}>{children}</div>}
    </li>
  );
}

/** Values that these periods ask for. */
function countOf(groups: ReportContents['missing']): number {
  return groups.reduce((sum, { due }) => sum + due.length, 0);
}

function Missing({ planId, contents: { missing } }: { planId: string; contents: ReportContents }) {
  const { t } = useTranslator();
  const nameOf = usePeriodName();
  const others = missing.slice(longest);
  const rest = { count: others.length, values: t('progress.due.values', { count: countOf(others) }) };
  if (missing.length === 0) return null;
  return (
    <LinkList title={t('record.inside.missing.list')}>
      <ul role="list">
        {missing.slice(0, longest).map(({ period, due }) => (
          <li key={`${period.from} ${period.to}`}>
            <PageLink to={paths.progress(planId, 'enter', periodAddress(period))}>
              {t('progress.due.enter.label', { count: due.length, period: nameOf(period) })}
            </PageLink>
          </li>
        ))}
        {others.length > 0 ? (
          <li>
            {t('progress.due.later', rest)}{' '}
            <PageLink to={paths.progress(planId, 'due')}>{t('record.inside.allMissing')}</PageLink>
          </li>
        ) : null}
      </ul>
    </LinkList>
  );
}

function Corrected({ plan, contents: { corrected } }: { plan: Plan; contents: ReportContents }) {
  const translator = useTranslator();
  if (corrected.length === 0) return null;
  return (
    <LinkList title={translator.t('record.inside.corrected.list')}>
      <ul role="list">
        {corrected.map((indicator) => (
          <li key={indicator.id}>
            <PageLink to={paths.progress(plan.id, 'indicator', indicator.id)}>
              <ItemTitle plan={plan} table="indicators" row={indicator} />
            </PageLink>
          </li>
        ))}
      </ul>
    </LinkList>
  );
}

function LinkList({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className={styles['links']}>
      <h3>{title}</h3>
      {children}
    </div>
  );
}

function Unwritten({ planId, report }: { planId: string; report: ActivityReport }) {
  const { t } = useTranslator();
  const empty = emptyWords(report);
  if (empty.length === 0) return <p>{t('record.inside.written')}</p>;
  return (
    <LinkList title={t('record.inside.unwritten')}>
      <EmptyWordLinks planId={planId} reportId={report.id} empty={empty} />
    </LinkList>
  );
}

/** What may lead to a person, before anything is made. A report as PDF carries all of it. */
function Persons({ plan, reportId }: { plan: Plan; reportId: string }) {
  const { t } = useTranslator();
  const texts = useMemo(() => personalTextsOfReport(plan, reportId, 'pdf'), [plan, reportId]);
  return texts.length === 0 ? null : (
    <Fold
      className={styles['persons']}
      summary={
        <>
          <Icon name="advice" size={16} /> {t('record.persons', { count: texts.length })}
        </>
      }
    >
      <PersonalList texts={texts} />
    </Fold>
  );
}
