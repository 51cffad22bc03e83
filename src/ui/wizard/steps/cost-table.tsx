import { useState } from 'react';
import type { BudgetLine, BudgetSummary } from '#core/chain/budget-summary.ts';
import { findRow } from '#core/plan/plan-edit.ts';
import type { Plan } from '#core/plan/plan-schema.ts';
import { PageLink } from '../../common/button.tsx';
import { LevelMark } from '../../common/level-mark.tsx';
import { paths } from '../../common/routes.ts';
import { useTranslator } from '../../common/translation.tsx';
import { ItemTitle } from '../item-title.tsx';
import styles from './tables.module.css';

type CostTableProps = { readonly plan: Plan; readonly budget: BudgetSummary };

/** Costs by goal with their sum, and by activity on demand. An activity counts once, however many targets it serves. */
export function CostTable({ plan, budget }: CostTableProps) {
  const { t, money, number } = useTranslator();
  const { currency } = plan.profile;
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className={styles['scroll']} aria-label={t('delivery.costs.byGoal')} tabIndex={0}>
        <table className={styles['table']}>
          <thead>
            <tr>
              <th scope="col">{t('delivery.costs.for')}</th>
              <th scope="col" className={styles['amount']}>
                {t('delivery.costs.activities')}
              </th>
              <th scope="col" className={styles['amount']}>
                {t('delivery.costs.amount')}
              </th>
            </tr>
          </thead>
          <tbody>
            {budget.lines.map((line) => (
              <tr key={line.serves.kind === 'goal' ? line.serves.id : line.serves.kind}>
                <th scope="row">
                  {line.serves.kind === 'goal' ? <LevelMark level="goal" size={12} /> : null}{' '}
                  <LineTitle plan={plan} line={line} />
                </th>
                <td className={styles['amount']}>{number(line.activities.length)}</td>
                <td className={styles['amount']}>
                  {isUnknown(line) ? t('delivery.notGiven') : money(line.amount, currency)}
                </td>
              </tr>
            ))}
            <tr>
              <th scope="row">{t('item.monitoring')}</th>
              <td />
              <td className={styles['amount']}>
                {budget.monitoringIsMissing ? t('delivery.notGiven') : money(budget.monitoring, currency)}
              </td>
            </tr>
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('delivery.costs.total')}</th>
              <td className={styles['amount']}>{number(plan.activities.length)}</td>
              <td className={styles['amount']}>{money(budget.planned, currency)}</td>
            </tr>
          </tfoot>
        </table>
      </section>
      {plan.activities.length > 0 ? <CostsByActivity plan={plan} /> : null}
    </>
  );
}

function isUnknown({ activities }: BudgetLine): boolean {
  return activities.length > 0 && activities.every((row) => row.budget === null);
}

function LineTitle({ plan, line: { serves } }: { plan: Plan; line: BudgetLine }) {
  const { t } = useTranslator();
  if (serves.kind !== 'goal')
    return t(serves.kind === 'several-goals' ? 'delivery.costs.severalGoals' : 'delivery.costs.noGoal');
  const goal = findRow(plan, 'goals', serves.id);
  return goal ? <ItemTitle plan={plan} table="goals" row={goal} /> : null;
}

/** Its rows are only made when somebody opens it, because a plan may have hundreds. */
function CostsByActivity({ plan }: { plan: Plan }) {
  const translator = useTranslator();
  const { t, money } = translator;
  const [isOpen, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('delivery.costs.byActivity')}</summary>
      {isOpen ? (
        <table className={styles['table']}>
          <thead>
            <tr>
              <th scope="col">{t('item.activity')}</th>
              <th scope="col" className={styles['amount']}>
                {t('delivery.costs.amount')}
              </th>
            </tr>
          </thead>
          <tbody>
            {plan.activities.map((row) => (
              <tr key={row.id}>
                <th scope="row">
                  <PageLink to={paths.item(plan.id, 'activities', row.id)}>
                    <ItemTitle plan={plan} table="activities" row={row} />
                  </PageLink>
                </th>
                <td className={styles['amount']}>
                  {row.budget === null ? t('delivery.notGiven') : money(row.budget, plan.profile.currency)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
    </details>
  );
}
