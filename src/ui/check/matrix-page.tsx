import { useMemo } from 'react';
import type { ChainLevel } from '#core/chain/drawing.ts';
import { type MatrixRow, planMatrix } from '#core/chain/plan-matrix.ts';
import type { PlanRow, PlanTable } from '#core/plan/plan-path.ts';
import type { Plan } from '#core/plan/plan-schema.ts';
import { PageLink } from '../common/button.tsx';
import { Icon } from '../common/icon.tsx';
import { LevelMark } from '../common/level-mark.tsx';
import { paths, stepOfTable } from '../common/routes.ts';
import { useTranslator } from '../common/translation.tsx';
import { itemTitle, titleLanguage } from '../wizard/item-names.ts';
import { useOpenSession, usePlan } from '../wizard/session-context.tsx';
import { useTargetFacts } from '../wizard/steps/target-facts.ts';
import styles from './matrix.module.css';
import { NoChain } from './no-chain.tsx';

const levels: readonly ChainLevel[] = ['goal', 'target', 'activity', 'indicator'];

/** The whole chain as one table: each row a target, with its goal before and its activities and indicators after it. */
export function MatrixPage() {
  const { t } = useTranslator();
  const plan = usePlan((present) => present);
  const rows = useMemo(() => planMatrix(plan), [plan]);
  if (rows.length === 0) return <NoChain />;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className={styles['scroll']} aria-label={t('check.view.matrix')} tabIndex={0}>
      <table className={styles['matrix']}>
        <caption className="visually-hidden">{t('check.matrix.caption')}</caption>
        <thead>
          <tr>
            {levels.map((level) => (
              <th key={level} scope="col" data-level={level}>
                <LevelMark level={level} /> {t(`item.${level}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <Row key={row.target?.id ?? `row-${index}`} row={row} plan={plan} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

type RowProps = { readonly row: MatrixRow; readonly plan: Plan };

function Row({ row, plan }: RowProps) {
  const { t } = useTranslator();
  const facts = useTargetFacts();
  return (
    <tr>
      {row.span > 0 ? (
        <th scope="rowgroup" rowSpan={row.span} className={styles['serves']}>
          <Serves row={row} plan={plan} />
        </th>
      ) : null}
      <td>
        {row.target ? (
          <>
            <Item table="targets" row={row.target} plan={plan} />
            <p className={styles['facts']}>{facts(row.target)}</p>
          </>
        ) : row.serves.kind === 'goal' ? (
          <Gap text={t('check.gap.target')} />
        ) : null}
      </td>
      <td>
        <Items table="activities" rows={row.activities} plan={plan} gap={row.target ? t('check.gap.activity') : null} />
      </td>
      <td>
        <Items
          table="indicators"
          rows={row.indicators}
          plan={plan}
          gap={row.target ? t('check.gap.indicator') : null}
        />
      </td>
    </tr>
  );
}

function Serves({ row, plan }: RowProps) {
  const { t } = useTranslator();
  const { pack } = useOpenSession();
  if (row.serves.kind === 'goal') return <Item table="goals" row={row.serves.goal} plan={plan} />;
  if (row.serves.kind === 'heading')
    return t('check.matrix.heading', { heading: pack.text.headings[row.serves.heading]?.title ?? row.serves.heading });
  return <Gap text={t('check.matrix.nothing')} />;
}

function Items<T extends 'activities' | 'indicators'>({
  table,
  rows,
  plan,
  gap,
}: {
  table: T;
  rows: readonly PlanRow<T>[];
  plan: Plan;
  gap: string | null;
}) {
  if (rows.length === 0) return gap ? <Gap text={gap} /> : null;
  return (
    <ul role="list">
      {rows.map((row) => (
        <li key={row.id}>
          <Item table={table} row={row} plan={plan} />
        </li>
      ))}
    </ul>
  );
}

function Item<T extends PlanTable>({ table, row, plan }: { table: T; row: PlanRow<T>; plan: Plan }) {
  const translator = useTranslator();
  return (
    <PageLink to={paths.item(plan.id, stepOfTable[table], row.id)} lang={titleLanguage(translator, plan, row)}>
      {itemTitle(translator, plan, table, row)}
    </PageLink>
  );
}

function Gap({ text }: { text: string }) {
  return (
    <span className={styles['gap']}>
      <Icon name="warning" size={16} /> {text}
    </span>
  );
}
