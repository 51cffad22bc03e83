import { useId } from 'react';
import type { BudgetSummary } from '#core/chain/budget-summary.ts';
import type { PlanRow, PlanTable } from '#core/plan/plan-path.ts';
import type { Plan } from '#core/plan/plan-schema.ts';
import { PageLink } from '../../common/button.tsx';
import { Icon } from '../../common/icon.tsx';
import { paths, placeOfPath } from '../../common/routes.ts';
import { useTranslator } from '../../common/translation.tsx';
import { ItemTitle } from '../item-title.tsx';
import styles from './steps.module.css';

/** What keeps the budget and the timetable from being whole, each leading to the field that is empty. */
export function MissingMeans({ plan, budget }: { plan: Plan; budget: BudgetSummary }) {
  const { t } = useTranslator();
  const withoutDates = plan.activities.filter((row) => row.start === null || row.end === null);
  const hasCosts = budget.planned > 0;
  const missing = [budget.activitiesWithoutBudget, withoutDates, budget.sourcesWithoutAmount].some(
    (rows) => rows.length > 0,
  );
  if (!missing && !(hasCosts && budget.monitoringIsMissing)) return null;
  const monitoring = placeOfPath(plan.id, 'monitoring/budget');
  return (
    <section className={styles['missing']} aria-labelledby="missing-title">
      <h2 id="missing-title">
        <Icon name="warning" /> {t('delivery.missing')}
      </h2>
      <div className={styles['missingLists']}>
        <MissingRows
          words={t('delivery.missing.budget', { count: budget.activitiesWithoutBudget.length })}
          table="activities"
          rows={budget.activitiesWithoutBudget}
          field={() => 'budget'}
          plan={plan}
        />
        <MissingRows
          words={t('delivery.missing.dates', { count: withoutDates.length })}
          table="activities"
          rows={withoutDates}
          field={(row) => ('start' in row && row.start === null ? 'start' : 'end')}
          plan={plan}
        />
        <MissingRows
          words={t('delivery.missing.amount', { count: budget.sourcesWithoutAmount.length })}
          table="fundingSources"
          rows={budget.sourcesWithoutAmount}
          field={() => 'amount'}
          plan={plan}
        />
        {hasCosts && budget.monitoringIsMissing && monitoring?.field ? (
          <p>
            <PageLink
              to={monitoring.path}
              state={{ field: monitoring.field, returnTo: paths.step(plan.id, 'resources') }}
            >
              {t('delivery.missing.monitoring')}
            </PageLink>
          </p>
        ) : null}
      </div>
    </section>
  );
}

type MissingRowsProps = {
  readonly words: string;
  readonly table: PlanTable;
  readonly rows: readonly PlanRow<PlanTable>[];
  readonly field: (row: PlanRow<PlanTable>) => string;
  readonly plan: Plan;
};

/** How many rows are named; the rest is only counted. */
const named = 8;

function MissingRows({ words, table, rows, field, plan }: MissingRowsProps) {
  const translator = useTranslator();
  const id = useId();
  if (rows.length === 0) return null;
  const returnTo = table === 'fundingSources' ? {} : { returnTo: paths.step(plan.id, 'resources') };
  return (
    <div>
      <p id={id}>{words}</p>
      <ul aria-labelledby={id}>
        {rows.slice(0, named).map((row) => {
          const place = placeOfPath(plan.id, `${table}/${row.id}/${field(row)}`);
          return place?.field ? (
            <li key={row.id}>
              <PageLink to={place.path} state={{ field: place.field, ...returnTo }}>
                <ItemTitle plan={plan} table={table} row={row} />
              </PageLink>
            </li>
          ) : null;
        })}
        {rows.length > named ? <li>{translator.t('delivery.missing.more', { count: rows.length - named })}</li> : null}
      </ul>
    </div>
  );
}
