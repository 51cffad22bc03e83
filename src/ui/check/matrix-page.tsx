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
import { itemTitle } from '../wizard/item-names.ts';
import { useOpenSession, usePlan } from '../wizard/session-context.tsx';
import { useTargetFacts } from '../wizard/steps/target-facts.ts';
import styles from './matrix.module.css';
import { NoChain } from './no-chain.tsx';

const levels: readonly ChainLevel[] = ['goal', 'target', 'activity', 'indicator'];

/** The whole chain as one table: each row a target, with its goal before and its activities and indicators after it. */
export function MatrixPage() {
  const { t } = useTranslator();
  const plan = usePlan((present) => present);
  const { rows, position } = useMemo(() => ({ rows: planMatrix(plan), position: positionsOf(plan) }), [plan]);
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
            <Row key={row.target?.id ?? `row-${index}`} row={row} position={position} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Place of a row in its table, for the name of those that have no title yet. */
type Position = (id: string) => number;

function positionsOf({ goals, targets, activities, indicators }: Plan): Position {
  const tables: readonly (readonly { readonly id: string }[])[] = [goals, targets, activities, indicators];
  const positions = new Map(tables.flatMap((rows) => rows.map(({ id }, index) => [id, index + 1] as const)));
  return (id) => positions.get(id) ?? 0;
}

type RowProps = { readonly row: MatrixRow; readonly position: Position };

function Row({ row, position }: RowProps) {
  const { t } = useTranslator();
  const facts = useTargetFacts();
  return (
    <tr>
      {row.span > 0 ? (
        <th scope="rowgroup" rowSpan={row.span} className={styles['serves']}>
          <Serves row={row} position={position} />
        </th>
      ) : null}
      <td>
        {row.target ? (
          <>
            <Item table="targets" row={row.target} position={position} />
            <p className={styles['facts']}>{facts(row.target)}</p>
          </>
        ) : row.serves.kind === 'goal' ? (
          <Gap text={t('check.gap.target')} />
        ) : null}
      </td>
      <td>
        <Items
          table="activities"
          rows={row.activities}
          position={position}
          gap={row.target ? t('check.gap.activity') : null}
        />
      </td>
      <td>
        <Items
          table="indicators"
          rows={row.indicators}
          position={position}
          gap={row.target ? t('check.gap.indicator') : null}
        />
      </td>
    </tr>
  );
}

function Serves({ row, position }: RowProps) {
  const { t } = useTranslator();
  const { pack } = useOpenSession();
  if (row.serves.kind === 'goal') return <Item table="goals" row={row.serves.goal} position={position} />;
  if (row.serves.kind === 'heading')
    return t('check.matrix.heading', { heading: pack.text.headings[row.serves.heading]?.title ?? row.serves.heading });
  return <Gap text={t('check.matrix.nothing')} />;
}

function Items<T extends 'activities' | 'indicators'>({
  table,
  rows,
  position,
  gap,
}: {
  table: T;
  rows: readonly PlanRow<T>[];
  position: Position;
  gap: string | null;
}) {
  if (rows.length === 0) return gap ? <Gap text={gap} /> : null;
  return (
    <ul role="list">
      {rows.map((row) => (
        <li key={row.id}>
          <Item table={table} row={row} position={position} />
        </li>
      ))}
    </ul>
  );
}

function Item<T extends PlanTable>({ table, row, position }: { table: T; row: PlanRow<T>; position: Position }) {
  const translator = useTranslator();
  const planId = usePlan((plan) => plan.id);
  return (
    <PageLink to={paths.item(planId, stepOfTable[table], row.id)}>
      {itemTitle(translator, table, row, position(row.id))}
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
