import { useEffect, useMemo, useState } from 'react';
import { navigate } from 'wouter/use-hash-location';
import { chainTree, type TargetNode } from '#core/chain/chain-tree.ts';
import type { Plan } from '#core/plan/plan-schema.ts';
import { latestOf, measurementsOf } from '#core/progress/measured-series.ts';
import { indicatorValue } from '#i18n/indicator-value.ts';
import { measuredWords } from '#i18n/measured-words.ts';
import { targetResult } from '#i18n/target-sentence.ts';
import type { Translator } from '#i18n/translator.ts';
import { Button, PageLink } from '../common/button.tsx';
import { LevelMark } from '../common/level-mark.tsx';
import { PageHeading } from '../common/page-heading.tsx';
import type { Problem } from '../common/problem.ts';
import { paths } from '../common/routes.ts';
import { useTranslator } from '../common/translation.tsx';
import { ProblemBox } from '../plans/problem-box.tsx';
import styles from './coverage.module.css';
import { useCoverage } from './coverage-context.tsx';
import { addressOfPlace } from './coverage-place.ts';
import { usePlanNames } from './use-plan-names.ts';
import { usePlans } from './use-plans.ts';

/** One plan of the collection to read: its chain, with the row that a number led to in view. */
export function PlanPage() {
  const { t } = useTranslator();
  const { place, open } = useCoverage();
  const id = place.id ?? '';
  const { plans, isReading, problem } = usePlans([id]);
  const [plan] = plans;
  return (
    <div className={styles['frame']}>
      <div className={styles['head']}>
        <PageLink to={addressOfPlace({ ...place, view: 'overview', id: null, row: null })} icon="back">
          {open.summary.name}
        </PageLink>
        {plan ? <PlanHead plan={plan} /> : null}
      </div>
      {isReading ? (
        <p role="status" className={styles['waiting']}>
          {t('coverage.loading')}
        </p>
      ) : null}
      {problem ? <ProblemBox problem={problem} /> : null}
      {plan ? <PlanChain plan={plan} /> : null}
    </div>
  );
}

function PlanHead({ plan }: { plan: Plan }) {
  const { t, date } = useTranslator();
  const { open, services } = useCoverage();
  const [problem, setProblem] = useState<Problem | null>(null);
  const isOwn = open.members.some(({ planId, own }) => planId === plan.id && own);
  const title = usePlanNames().nameOf(plan.id);
  const { start, end, organisation } = plan.profile;
  const copy = async () => {
    const copied = await services.copyToMyPlans(open.summary.id, plan.id);
    if ('planId' in copied) navigate(paths.hub(copied.planId));
    else setProblem(copied);
  };
  const facts = [organisation.name, start && end ? t('coverage.period', { start: date(start), end: date(end) }) : ''];
  return (
    <>
      <PageHeading title={title} context={[open.summary.name, t('coverage.title')]} />
      <p className={styles['muted']}>{facts.filter(Boolean).join(' · ')}</p>
      <div className={styles['buttons']} data-screen-only="">
        {isOwn ? (
          <PageLink look="primary" to={paths.hub(plan.id)}>
            {t('coverage.plan.openOwn')}
          </PageLink>
        ) : (
          <Button icon="copy" onClick={() => void copy()}>
            {t('coverage.plan.copy')}
          </Button>
        )}
      </div>
      {problem ? <ProblemBox problem={problem} /> : null}
    </>
  );
}

/** Brings the row that the address names into view, and gives it the focus. */
function useAskedRow(): void {
  const { row } = useCoverage().place;
  useEffect(() => {
    if (row === null) return;
    const element = document.getElementById(`row-${row}`);
    element?.scrollIntoView({ block: 'center' });
    element?.focus({ preventScroll: true });
  }, [row]);
}

function PlanChain({ plan }: { plan: Plan }) {
  const { t } = useTranslator();
  const tree = useMemo(() => chainTree(plan), [plan]);
  useAskedRow();
  const headingIndicators = tree.headings.flatMap(({ indicators }) => indicators);
  const loose = { activities: tree.loose.activities, indicators: [...headingIndicators, ...tree.loose.indicators] };
  const others = [...tree.headings.flatMap(({ targets }) => targets), ...tree.loose.targets];
  return (
    <div className={styles['sections']} lang={plan.language}>
      {tree.goals.map(({ goal, targets }) => (
        <section key={goal.id} className={styles['section']}>
          <h2>
            <LevelMark level="goal" /> {goal.title || t('common.untitled')}
          </h2>
          {targets.length === 0 ? <p className={styles['gap']}>{t('check.gap.target')}</p> : null}
          {targets.map((node) => (
            <TargetPart key={node.target.id} plan={plan} node={node} />
          ))}
        </section>
      ))}
      {others.length === 0 ? null : (
        <section className={styles['section']}>
          <h2>{t('coverage.plan.otherTargets')}</h2>
          {others.map((node) => (
            <TargetPart key={node.target.id} plan={plan} node={node} />
          ))}
        </section>
      )}
      {loose.activities.length + loose.indicators.length === 0 ? null : (
        <section className={styles['section']}>
          <h2>{t('coverage.plan.loose')}</h2>
          <Served plan={plan} activities={loose.activities} indicators={loose.indicators} />
        </section>
      )}
    </div>
  );
}

function TargetPart({ plan, node: { target, activities, indicators } }: { plan: Plan; node: TargetNode }) {
  const translator = useTranslator();
  const { pack } = useCoverage();
  return (
    <div className={styles['item']} id={`row-targets-${plan.targets.indexOf(target)}`} tabIndex={-1}>
      <h3>
        <LevelMark level="target" /> {target.title || translator.t('common.untitled')}
      </h3>
      <p className={styles['muted']}>{targetResult(translator, pack.text, plan, target)}</p>
      <Served plan={plan} activities={activities} indicators={indicators} />
    </div>
  );
}

type ServedProps = { readonly plan: Plan } & Pick<TargetNode, 'activities' | 'indicators'>;

function Served({ plan, activities, indicators }: ServedProps) {
  const { table } = useCoverage();
  const translator = useTranslator();
  const { t, money } = translator;
  return (
    <ul role="list" className={styles['chain']}>
      {activities.map((activity) => (
        <li key={activity.id} id={`row-activities-${plan.activities.indexOf(activity)}`} tabIndex={-1}>
          <LevelMark level="activity" /> {activity.title || t('common.untitled')}
          <Facts
            facts={[activity.lead, activity.budget === null ? '' : money(activity.budget, plan.profile.currency)]}
          />
        </li>
      ))}
      {indicators.map((indicator) => (
        <li key={indicator.id} id={`row-indicators-${plan.indicators.indexOf(indicator)}`} tabIndex={-1}>
          <LevelMark level="indicator" /> {indicator.title || t('common.untitled')}
          <Facts facts={[measureText(translator, { plan, day: table.day }, indicator)]} />
        </li>
      ))}
    </ul>
  );
}

function Facts({ facts }: { facts: readonly string[] }) {
  const { t } = useTranslator();
  return facts.filter(Boolean).map((fact) => (
    <span key={fact} className={styles['muted']}>
      {' '}
      {t('coverage.fact', { fact })}
    </span>
  ));
}

type MeasuredOn = { readonly plan: Plan; readonly day: string };

function measureText(translator: Translator, { plan, day }: MeasuredOn, indicator: Plan['indicators'][number]): string {
  const { baseline, target, measure } = indicator;
  const { t } = translator;
  const words = (value: number) => indicatorValue(translator, indicator, value);
  const change =
    baseline.value === null || target.value === null
      ? t('coverage.plan.notMeasurable')
      : t('coverage.plan.fromTo', { from: words(baseline.value), to: words(target.value) });
  const measured = measurementsOf(plan, indicator.id);
  const isToCome = ({ date }: { readonly date: string | null }) => date !== null && date > day;
  const said = (known: typeof measured) => {
    const latest = latestOf(measure, known);
    const value = latest && measuredWords(translator, indicator, latest);
    return value === null || latest?.date == null ? null : { value, date: translator.date(latest.date) };
  };
  const known = said(measured.filter((one) => !isToCome(one)));
  const toCome = said(measured.filter(isToCome));
  const text = known === null ? change : t('coverage.plan.measured', { change, ...known });
  // What was entered for a day to come says nothing yet.
  return toCome === null ? text : t('coverage.plan.toCome', { text, ...toCome });
}
