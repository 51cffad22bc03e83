import { useMemo, useState } from 'react';
import { evidenceOf } from '#core/coverage/evidence.ts';
import { mixedUnits } from '#core/coverage/mixed-units.ts';
import type { Plan } from '#core/plan/plan-schema.ts';
import { unitName } from '#i18n/quantity.ts';
import { targetResult } from '#i18n/target-sentence.ts';
import { Button, PageLink } from '../common/button.tsx';
import { LevelMark } from '../common/level-mark.tsx';
import { PageHeading } from '../common/page-heading.tsx';
import { useTranslator } from '../common/translation.tsx';
import { ProblemBox } from '../plans/problem-box.tsx';
import styles from './coverage.module.css';
import { useCoverage } from './coverage-context.tsx';
import { addressOfPlace } from './coverage-place.ts';
import { DepthMark } from './depth-mark.tsx';
import { useItemNames } from './filter-bar.tsx';
import { usePlanNames } from './use-plan-names.ts';
import { usePlans } from './use-plans.ts';
import { useScopeText } from './use-scope-text.ts';

const shownAtOnce = 25;

/** One item across all plans: what each plan aims at for it, does and measures, side by side. */
export function ItemPage() {
  const { t } = useTranslator();
  const { place, table, open } = useCoverage();
  const id = place.id ?? '';
  const [limit, setLimit] = useState(shownAtOnce);
  const evidence = useMemo(
    () => evidenceOf(table, { lens: place.lens, filters: place.filters }, { figure: 'plans', item: id }),
    [table, place.lens, place.filters, id],
  );
  const name = useItemNames()(place.lens, id);
  const scope = useScopeText();
  const shown = evidence.rows.slice(0, limit);
  const { plans, isReading, problem } = usePlans(shown.map(({ planId }) => planId));
  return (
    <div className={styles['frame']}>
      <div className={styles['head']}>
        <PageLink to={addressOfPlace({ ...place, view: 'overview', id: null, row: null })} icon="back">
          {open.summary.name}
        </PageLink>
        <PageHeading key={id} title={name} context={[open.summary.name, t('coverage.title')]} />
        <p className={styles['lead']}>{t('coverage.item.plans', { count: evidence.rows.length, scope })}</p>
      </div>
      {problem ? <ProblemBox problem={problem} /> : null}
      <p role="status" className={styles['status']}>
        {isReading ? t('coverage.item.reading', { done: plans.length, total: shown.length }) : ''}
      </p>
      <Units plans={plans} rows={shown} />
      <ul role="list" className={styles['items']}>
        {shown.map((row) => {
          const plan = plans.find((one) => one.id === row.planId);
          return plan ? <PlanRow key={row.planId} plan={plan} at={row.at} depth={row.depth} /> : null;
        })}
      </ul>
      {evidence.rows.length > limit ? (
        <Button onClick={() => setLimit(limit + shownAtOnce)}>
          {t('coverage.showMore', { count: evidence.rows.length - limit })}
        </Button>
      ) : null}
    </div>
  );
}

/** Says when targets for one thing are given in units that cannot be compared. */
function Units({
  plans,
  rows,
}: {
  plans: readonly Plan[];
  rows: readonly { planId: string; at: readonly number[] }[];
}) {
  const { t, list } = useTranslator();
  const { pack } = useCoverage();
  const targets = plans.flatMap((plan) => {
    const at = rows.find(({ planId }) => planId === plan.id)?.at ?? [];
    return at.flatMap((position) => plan.targets[position] ?? []);
  });
  return mixedUnits(targets).map(({ title, units }) => {
    const names = units.map((unit) => unitName(pack.text, unit));
    return (
      <p key={title} className={styles['gap']}>
        {t('coverage.item.units', { title: title || t('common.untitled'), units: list(names) })}
      </p>
    );
  });
}

function PlanRow({
  plan,
  at,
  depth,
}: {
  plan: Plan;
  at: readonly number[];
  depth: Parameters<typeof DepthMark>[0]['depth'];
}) {
  const translator = useTranslator();
  const { pack } = useCoverage();
  const { linkOf, nameOf } = usePlanNames();
  const targets = at.flatMap((position) => {
    const target = plan.targets[position];
    return target ? [{ target, position }] : [];
  });
  return (
    <li className={styles['item']} lang={plan.language}>
      <div className={styles['itemHead']}>
        <PageLink to={linkOf(plan.id, null)}>{nameOf(plan.id)}</PageLink>
        <DepthMark depth={depth} isNamed />
      </div>
      {plan.profile.organisation.name === '' ? null : (
        <p className={styles['muted']}>{plan.profile.organisation.name}</p>
      )}
      <ul role="list" className={styles['chain']}>
        {targets.map(({ target, position }) => (
          <li key={target.id}>
            <LevelMark level="target" />{' '}
            <PageLink to={linkOf(plan.id, { figure: 'targets', at: position })}>
              {target.title || translator.t('common.untitled')}
            </PageLink>
            <p className={styles['muted']}>{targetResult(translator, pack.text, plan, target)}</p>
            <Serving plan={plan} targetId={target.id} />
          </li>
        ))}
      </ul>
    </li>
  );
}

function Serving({ plan, targetId }: { plan: Plan; targetId: string }) {
  const { t } = useTranslator();
  const activities = plan.activities.filter(({ targetIds }) => targetIds.includes(targetId));
  const indicators = plan.indicators.filter((indicator) => indicator.targetId === targetId);
  return (
    <ul role="list" className={styles['chain']}>
      {activities.map(({ id, title, lead }) => (
        <li key={id}>
          <LevelMark level="activity" /> {title || t('common.untitled')}
          {lead === '' ? null : <span className={styles['muted']}> · {lead}</span>}
        </li>
      ))}
      {indicators.map(({ id, title }) => (
        <li key={id}>
          <LevelMark level="indicator" /> {title || t('common.untitled')}
        </li>
      ))}
    </ul>
  );
}
