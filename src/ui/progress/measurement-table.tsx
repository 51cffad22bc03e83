import { useMemo } from 'react';
import type { EarlierSeries, Indicator, Measurement, Plan } from '#core/plan/plan-schema.ts';
import { datesOf } from '#core/progress/indicator-progress.ts';
import { measurementsOf } from '#core/progress/measured-series.ts';
import { useTranslator } from '../common/translation.tsx';
import styles from './indicator.module.css';
import { columnsOf, type MeasurementColumns } from './measurement-columns.ts';
import { MeasurementRow } from './measurement-row.tsx';

type Series = { readonly meaning: EarlierSeries | null; readonly rows: readonly Measurement[] };

/** The chart as a table: every measurement of the indicator, those of earlier meanings first. */
export function MeasurementTable({ plan, indicator }: { plan: Plan; indicator: Indicator }) {
  const { t, date } = useTranslator();
  const series = useMemo(() => seriesOf(plan, indicator), [plan, indicator]);
  const all = series.flatMap(({ rows }) => rows);
  const columns = columnsOf(all);
  const count = 2 + Object.values(columns).filter(Boolean).length;
  return (
    <div className={styles['section']}>
      <h2 id="progress-measurements">{t('progress.measurements')}</h2>
      {all.length === 0 ? (
        <p className={styles['muted']}>{t('progress.measurements.none')}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        <section className={styles['scroll']} aria-labelledby="progress-measurements" tabIndex={0}>
          <table className={styles['table']}>
            <Head columns={columns} />
            {series.map(({ meaning, rows }) => (
              <tbody key={meaning?.id ?? ''}>
                {meaning || series.length > 1 ? (
                  <tr>
                    <th scope="rowgroup" colSpan={count} className={styles['meaning']}>
                      <span>
                        {meaning
                          ? t('progress.measurements.earlier', {
                              title: meaning.title,
                              date: meaning.until === null ? t('progress.noDate') : date(meaning.until),
                              reason: meaning.reason.trim() || t('progress.noReason'),
                            })
                          : t('progress.measurements.present')}
                      </span>
                    </th>
                  </tr>
                ) : null}
                {rows.map((row) => (
                  <MeasurementRow
                    key={row.id}
                    planId={plan.id}
                    aim={meaning ?? indicator}
                    dates={datesOf(plan, indicator)}
                    measurement={row}
                    columns={columns}
                  />
                ))}
              </tbody>
            ))}
          </table>
        </section>
      )}
    </div>
  );
}

function Head({ columns }: { columns: MeasurementColumns }) {
  const { t } = useTranslator();
  const names = ['terms', 'expected', 'note', 'evidence', 'enteredBy', 'earlier'] as const;
  return (
    <thead>
      <tr>
        <th scope="col">{t('progress.column.date')}</th>
        <th scope="col" className={styles['number']}>
          {t('progress.column.value')}
        </th>
        {names.map((name) =>
          columns[name] ? (
            <th
              key={name}
              scope="col"
              className={name === 'terms' || name === 'expected' ? styles['number'] : undefined}
            >
              {t(`progress.column.${name}`)}
            </th>
          ) : null,
        )}
      </tr>
    </thead>
  );
}

function seriesOf(plan: Plan, indicator: Indicator): readonly Series[] {
  const earlier = indicator.earlierSeries.map((meaning) => ({
    meaning,
    rows: measurementsOf(plan, indicator.id, meaning.id),
  }));
  return [...earlier, { meaning: null, rows: measurementsOf(plan, indicator.id) }].filter(
    ({ rows }) => rows.length > 0,
  );
}
