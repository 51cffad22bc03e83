import { useMemo } from 'react';
import type { Indicator } from '#core/plan/plan-schema.ts';
import { axisLevels, isSeenFromZero } from '#core/progress/value-range.ts';
import { indicatorValue } from '#i18n/indicator-value.ts';
import { pointWords } from '#i18n/measured-words.ts';
import type { Translator } from '#i18n/translator.ts';
import { useTranslator } from '../common/translation.tsx';
import styles from './chart.module.css';
import type { ChartData } from './chart-data.ts';
import { type ChartLayout, type ChartWords, chartLayout, type DrawnSeries, type Spot } from './chart-layout.ts';
import { ChartLegend } from './chart-legend.tsx';
import { chartText } from './chart-text.ts';
import { useToday } from './use-today.ts';
import { useWidth } from './use-width.ts';

/** Height in pixels. */
const height = 340;

/** The values of an indicator over time, against what was aimed at. The picture is said in words, too. */
export function ProgressChart({ indicator, title, data }: { indicator: Indicator; title: string; data: ChartData }) {
  const translator = useTranslator();
  const [frame, width] = useWidth<HTMLElement>(760);
  const today = useToday();
  const future = data.current.points.findIndex(({ date }) => date > today);
  const layout = useMemo(
    () =>
      chartLayout(
        data,
        { width, height, levels: axisLevels(indicator), fromZero: isSeenFromZero(indicator) },
        wordsOf(translator, indicator),
      ),
    [data, width, indicator, translator],
  );
  return (
    <figure ref={frame} className={styles['figure']}>
      <svg
        role="img"
        aria-label={chartText(translator, { indicator, title, data, today })}
        className={styles['chart']}
        viewBox={`0 0 ${width} ${height}`}
        height={height}
      >
        <Axes layout={layout} />
        <Aims layout={layout} />
        {layout.earlier.map((series, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: earlier series keep their order
          <Series key={index} series={series} look="earlier" />
        ))}
        <Series series={layout.current} look="current" future={future} />
        <Words layout={layout} />
      </svg>
      <ChartLegend indicator={indicator} data={data} hasFuture={future >= 0} />
    </figure>
  );
}

function Axes({ layout: { plot, rows, columns, ends } }: { layout: ChartLayout }) {
  const bottom = plot.y + plot.height;
  return (
    <>
      {rows.map(({ y, text }) => (
        <g key={y}>
          <path d={`M${plot.x} ${y}h${plot.width}`} className={styles['grid']} />
          <text x={plot.x - 8} y={y + 4.5} textAnchor="end" className={styles['tick']}>
            {text}
          </text>
        </g>
      ))}
      <path d={`M${plot.x} ${bottom}h${plot.width}`} className={styles['axis']} />
      {columns.map(({ x, lines }) => (
        <g key={x}>
          <path d={`M${x} ${bottom}v5`} className={styles['axis']} />
          <text y={bottom + 20} textAnchor="middle" className={styles['tick']}>
            {lines.map((line, index) => (
              <tspan key={line} x={x} dy={index * 16}>
                {line}
              </tspan>
            ))}
          </text>
        </g>
      ))}
      {ends.map(({ x, letter }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: letters begin anew after the last one
        <g key={index}>
          <path d={`M${x} ${plot.y - 2}V${bottom}`} className={styles['end']} />
          <text x={x} y={plot.y - 8} textAnchor="middle" className={styles['letter']}>
            {letter}
          </text>
        </g>
      ))}
    </>
  );
}

/** Straight line, target value, milestones and baseline: what was agreed. */
function Aims({ layout: { plot, line, target, milestones, baseline } }: { layout: ChartLayout }) {
  return (
    <>
      {target === null ? null : <path d={`M${plot.x} ${target}h${plot.width}`} className={styles['target']} />}
      {line ? <path d={pathOf(line.from, line.to)} className={styles['line']} /> : null}
      {baseline ? <circle cx={baseline.x} cy={baseline.y} r="5" className={styles['baseline']} /> : null}
      {milestones.map(({ x, y }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two milestones may share a place
        <path key={index} d={`M${x} ${y - 7}l7 7-7 7-7-7z`} className={styles['milestone']} />
      ))}
    </>
  );
}

type SeriesProps = {
  readonly series: DrawnSeries;
  readonly look: 'current' | 'earlier';
  /** The first dot that lies after today; −1 without one. */
  readonly future?: number;
};

function Series({ series: { dots, stretches }, look, future = -1 }: SeriesProps) {
  return (
    <g data-look={look} className={styles['series']}>
      {stretches.map(({ from, to, broken }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two values may share a day
        <path key={index} d={pathOf(from, to)} data-broken={broken || undefined} />
      ))}
      {dots.map(({ x, y }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two values may share a day
        <circle key={index} cx={x} cy={y} r="4.5" data-future={(future >= 0 && index >= future) || undefined} />
      ))}
    </g>
  );
}

function Words({ layout: { labels } }: { layout: ChartLayout }) {
  return labels.map(({ box, text, kind }) => (
    <text
      key={`${kind} ${box.x} ${box.y}`}
      x={box.x + box.width / 2}
      y={box.y + 13}
      textAnchor="middle"
      className={styles['label']}
      data-kind={kind}
    >
      {text}
    </text>
  ));
}

function pathOf(from: Spot, to: Spot): string {
  return `M${from.x} ${from.y}L${to.x} ${to.y}`;
}

/** "June 2027" in two lines: the month above its year. */
function monthAndYear(words: string): readonly string[] {
  const at = words.lastIndexOf(' ');
  return [words.slice(0, at), words.slice(at + 1)];
}

function wordsOf(translator: Translator, indicator: Indicator): ChartWords {
  const { t, number, month } = translator;
  const value = (one: number) =>
    indicator.measure === 'qualitative' ? number(one) : indicatorValue(translator, indicator, one);
  return {
    tick: (one) => (indicator.measure === 'percentage' || indicator.measure === 'yes-no' ? value(one) : number(one)),
    value: (point) =>
      indicator.measure === 'percentage' ? pointWords(translator, indicator, point) : value(point.value),
    time: (day, months) => (months >= 12 ? [day.slice(0, 4)] : monthAndYear(month(day))),
    target: t('progress.chart.target', {
      value: indicator.target.value === null ? '' : value(indicator.target.value),
    }),
  };
}
