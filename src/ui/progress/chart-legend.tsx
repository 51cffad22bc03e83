import type { ReactNode } from 'react';
import type { Indicator } from '#core/plan/plan-schema.ts';
import { indicatorValue } from '#i18n/indicator-value.ts';
import { useTranslator } from '../common/translation.tsx';
import styles from './chart.module.css';
import type { ChartData } from './chart-data.ts';
import { letterOf } from './chart-layout.ts';

type LegendProps = { readonly indicator: Indicator; readonly data: ChartData; readonly hasFuture: boolean };

/** What each mark of the chart means, with its values: nothing is told by the picture alone. */
export function ChartLegend({ indicator, data, hasFuture }: LegendProps) {
  const translator = useTranslator();
  const { t, date } = translator;
  const { current, earlier, baseline, line, milestones, target } = data;
  const words = (value: number) => indicatorValue(translator, indicator, value);
  const isBroken = [current, ...earlier].some(({ broken }) => broken.includes(true));
  return (
    <figcaption>
      <ul role="list" className={styles['legend']}>
        {current.points.length > 0 ? (
          <Entry text={t('progress.legend.measured')} mark={<Line look="current" dot />} />
        ) : null}
        {hasFuture ? <Entry text={t('progress.legend.future')} mark={<Line look="current" dot future />} /> : null}
        {isBroken ? <Entry text={t('progress.legend.broken')} mark={<Line look="current" broken />} /> : null}
        {baseline ? (
          <Entry
            text={t('progress.legend.baseline', { value: words(baseline.value), date: date(baseline.date) })}
            mark={<circle cx="14" cy="8" r="5" className={styles['baseline']} />}
          />
        ) : null}
        {line ? (
          <Entry
            text={t('progress.legend.line', { from: date(line.from.date), to: date(line.to.date) })}
            mark={<path d="M0 8h28" className={styles['line']} />}
          />
        ) : null}
        {milestones.map((one, index) => (
          <Entry
            // biome-ignore lint/suspicious/noArrayIndexKey: two milestones may say the same
            key={index}
            text={t('progress.legend.milestone', { value: words(one.value), date: date(one.date) })}
            mark={<path d="M14 1l7 7-7 7-7-7z" className={styles['milestone']} />}
          />
        ))}
        {target ? (
          <Entry
            text={
              target.date === null
                ? t('progress.legend.target', { value: words(target.value) })
                : t('progress.legend.target.by', { value: words(target.value), date: date(target.date) })
            }
            mark={<path d="M0 8h28" className={styles['target']} />}
          />
        ) : null}
        {earlier.map(({ series, comparable }, index) => (
          <Entry
            key={series.id}
            text={t(comparable ? 'progress.legend.earlier' : 'progress.legend.earlier.other', {
              letter: letterOf(index),
              date: series.until === null ? t('progress.noDate') : date(series.until),
              reason: series.reason.trim() || t('progress.noReason'),
            })}
            mark={<Line look="earlier" dot />}
          />
        ))}
        {indicator.measure === 'qualitative'
          ? indicator.scale.map((level, index) => (
              <Entry
                // biome-ignore lint/suspicious/noArrayIndexKey: a level is its place in the scale
                key={index}
                text={t('progress.legend.level', { position: index + 1, level })}
                mark={null}
              />
            ))
          : null}
      </ul>
    </figcaption>
  );
}

function Entry({ text, mark }: { text: string; mark: ReactNode }) {
  return (
    <li>
      <svg viewBox="0 0 28 16" width="28" height="16" aria-hidden="true">
        {mark}
      </svg>
      <span>{text}</span>
    </li>
  );
}

type LineProps = {
  readonly look: 'current' | 'earlier';
  readonly dot?: boolean;
  readonly broken?: boolean;
  readonly future?: boolean;
};

function Line({ look, dot = false, broken = false, future = false }: LineProps) {
  return (
    <g data-look={look} className={styles['series']}>
      <path d="M0 8h28" data-broken={broken || undefined} />
      {dot ? <circle cx="14" cy="8" r="4.5" data-future={future || undefined} /> : null}
    </g>
  );
}
