import { useId, useMemo } from 'react';
import type { Indicator, Measurement, Plan } from '#core/plan/plan-schema.ts';
import { type DimensionValues, dimensionValues } from '#core/progress/breakdown-gap.ts';
import { noneHidden } from '#core/progress/hidden-cells-of.ts';
import { measurementsOf } from '#core/progress/measured-series.ts';
import { vocabularyLabel } from '#core/scheme/vocabulary-label.ts';
import { usualSpellings } from '#core/words/usual-spelling.ts';
import { sameWords } from '#core/words/word-key.ts';
import { gapQuantity } from '#i18n/gap-sentence.ts';
import { categoryWords } from '#i18n/measured-words.ts';
import { useTranslator } from '../common/translation.tsx';
import { useOpenSession } from '../wizard/session-context.tsx';
import styles from './indicator.module.css';
import { periodWords, termsWords } from './value-words.ts';

/** The newest measurements that fit beside each other. */
const shownAtOnce = 8;

type Column = { readonly measurement: Measurement; readonly values: DimensionValues };
type Dimension = { readonly name: string; readonly columns: readonly Column[] };

/** How the values differ between groups of people, for each way of breaking them down, with the gap between the furthest apart. */
export function BreakdownTables({ plan, indicator }: { plan: Plan; indicator: Indicator }) {
  const { t } = useTranslator();
  const { pack } = useOpenSession();
  const dimensions = useMemo(() => dimensionsOf(plan, indicator), [plan, indicator]);
  if (dimensions.length === 0) return null;
  return (
    <section className={styles['section']} aria-labelledby="progress-breakdown">
      <h2 id="progress-breakdown">{t('progress.breakdown')}</h2>
      <p className={styles['muted']}>{t('progress.breakdown.help')}</p>
      {dimensions.map((dimension) => (
        <DimensionTable
          key={dimension.name}
          indicator={indicator}
          dimension={dimension}
          label={vocabularyLabel(pack.text, 'disaggregations', dimension.name)}
        />
      ))}
    </section>
  );
}

type TableProps = { readonly indicator: Indicator; readonly dimension: Dimension; readonly label: string };

function DimensionTable({ indicator, dimension: { columns }, label }: TableProps) {
  const translator = useTranslator();
  const { t } = translator;
  const id = useId();
  const categories = [
    ...usualSpellings(columns.flatMap(({ values }) => values.categories.map(({ category }) => category))).values(),
  ];
  const hasGap = columns.some(({ values }) => values.gap !== null);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className={styles['scroll']} aria-labelledby={id} tabIndex={0}>
      <table className={styles['table']}>
        <caption id={id}>{label}</caption>
        <thead>
          <tr>
            <th scope="col">{t('progress.breakdown.category')}</th>
            {columns.map(({ measurement }) => (
              <th key={measurement.id} scope="col" className={styles['number']}>
                {periodWords(translator, measurement) ?? t('progress.noDate')}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {categories.map((category) => (
            <tr key={category}>
              <th scope="row">{category}</th>
              {columns.map(({ measurement, values }) => (
                <td key={measurement.id} className={styles['number']}>
                  <Cell indicator={indicator} values={values} category={category} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        {hasGap ? <Gaps indicator={indicator} columns={columns} /> : null}
      </table>
    </section>
  );
}

function Cell({ indicator, values, category }: { indicator: Indicator; values: DimensionValues; category: string }) {
  const translator = useTranslator();
  const at = values.categories.findIndex((one) => sameWords(one.category, category));
  const cell = values.categories[at];
  const words = categoryWords(translator, indicator, values.categories)[at];
  if (!cell || !words) return '–';
  const terms = termsWords(translator, cell);
  return (
    <>
      {words}
      {terms === null ? null : <span className={styles['terms']}>{terms}</span>}
    </>
  );
}

function Gaps({ indicator, columns }: { indicator: Indicator; columns: readonly Column[] }) {
  const translator = useTranslator();
  const { t } = translator;
  return (
    <tfoot>
      <tr>
        <th scope="row">{t('progress.breakdown.gap')}</th>
        {columns.map(({ measurement, values: { dimension, categories, gap } }) => (
          <td key={measurement.id} className={styles['number']}>
            {gap === null ? (
              '–'
            ) : (
              <>
                {gapQuantity(translator, indicator, { dimension, categories, gap })}
                <span className={styles['terms']}>
                  {t('progress.breakdown.between', { highest: gap.highest, lowest: gap.lowest })}
                </span>
              </>
            )}
          </td>
        ))}
      </tr>
    </tfoot>
  );
}

function dimensionsOf(plan: Plan, indicator: Indicator): readonly Dimension[] {
  const byName = new Map<string, Column[]>();
  for (const measurement of measurementsOf(plan, indicator.id))
    for (const values of dimensionValues(indicator, measurement, noneHidden)) {
      const columns = byName.get(values.dimension) ?? [];
      columns.push({ measurement, values });
      byName.set(values.dimension, columns);
    }
  return [...byName].map(([name, columns]) => ({ name, columns: columns.slice(-shownAtOnce) }));
}
