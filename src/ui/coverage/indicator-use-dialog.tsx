import { type ReactNode, useId, useState } from 'react';
import {
  type BreakdownResult,
  type IndicatorUse,
  type UsedValue,
  type UseInYear,
  useInYear,
} from '#core/coverage/indicator-use.ts';
import { smallestShown } from '#core/progress/small-cells.ts';
import { vocabularyLabel } from '#core/scheme/vocabulary-label.ts';
import { notAddedText } from '#i18n/not-added-text.ts';
import { formatQuantity } from '#i18n/quantity.ts';
import { PageLink } from '../common/button.tsx';
import { Dialog } from '../common/dialog.tsx';
import { useTranslator } from '../common/translation.tsx';
import fieldStyles from '../fields/field.module.css';
import styles from './coverage.module.css';
import { useCoverage } from './coverage-context.tsx';
import { useIndicatorTitle } from './use-indicator-title.ts';
import { useIsNarrow } from './use-is-narrow.ts';
import { usePlanNames } from './use-plan-names.ts';
import { useResultText } from './use-result-text.ts';
import { useYearName } from './use-year-name.ts';

/** The result of one indicator opened: formula, values of the plans, what was left out and why, breakdowns. */
export function IndicatorUseDialog({ use, onClose }: { use: IndicatorUse; onClose: () => void }) {
  const { t } = useTranslator();
  const resultText = useResultText();
  const [year, setYear] = useState(use.shown.year);
  const shown = useInYear(use, year);
  return (
    <Dialog wide title={useIndicatorTitle(use)} onClose={onClose}>
      <YearChoice use={use} year={year} onYear={setYear} />
      <p className={styles['sum']}>{resultText(shown)}</p>
      <Days use={shown} />
      <p>{t(`coverage.formula.${shown.result.kind}`)}</p>
      {shown.included.length === 0 ? null : <Values use={shown} />}
      {shown.leftOut.length === 0 ? <p>{t('coverage.evidence.nothingLeftOut')}</p> : <NotAdded use={shown} />}
      {shown.breakdowns.map((breakdown) => (
        <Breakdown key={breakdown.dimension} breakdown={breakdown} />
      ))}
    </Dialog>
  );
}

type YearChoiceProps = {
  readonly use: IndicatorUse;
  readonly year: string;
  readonly onYear: (year: string) => void;
};

/** Values of different years are never one result: the reader chooses a year. */
function YearChoice({ use, year, onYear }: YearChoiceProps) {
  const { t } = useTranslator();
  const id = useId();
  const nameOf = useYearName();
  if (use.years.length < 2) return year === '' ? null : <p>{nameOf(year)}</p>;
  return (
    <p>
      <label htmlFor={id} className={fieldStyles['label']}>
        {t('coverage.year')}
      </label>
      <select id={id} className={fieldStyles['input']} value={year} onChange={({ target }) => onYear(target.value)}>
        {use.years.map((one) => (
          <option key={one.year} value={one.year}>
            {t('coverage.yearOf', { year: nameOf(one.year), count: one.included.length })}
          </option>
        ))}
      </select>
    </p>
  );
}

/** The days that the values of a result are of. */
function Days({ use: { from, to } }: { use: UseInYear }) {
  const { t, date } = useTranslator();
  if (from === '') return null;
  const text =
    from === to
      ? t('coverage.valuesOfDay', { date: date(from) })
      : t('coverage.valuesOfDays', { from: date(from), to: date(to) });
  return <p className={styles['muted']}>{text}</p>;
}

function Values({ use }: { use: UseInYear }) {
  const translator = useTranslator();
  const { t, number, date } = translator;
  const { nameOf, linkOf } = usePlanNames();
  const isNarrow = useIsNarrow();
  const valueText = ({ numerator, denominator, value }: UsedValue) =>
    use.measure === 'percentage' && numerator !== null && denominator !== null
      ? t('coverage.terms', { numerator: number(numerator), denominator: number(denominator) })
      : formatQuantity(translator, value ?? 0, use.unit);
  const lines = use.included.map((used) => ({
    key: `${used.planId} ${used.at}`,
    plan: <PageLink to={linkOf(used.planId, { figure: 'indicators', at: used.at })}>{nameOf(used.planId)}</PageLink>,
    date: used.date === '' ? '' : date(used.date),
    value: valueText(used),
  }));
  return isNarrow ? <ValueList lines={lines} /> : <ValueTable lines={lines} />;
}

type ValueLines = {
  readonly lines: readonly {
    readonly key: string;
    readonly plan: ReactNode;
    readonly date: string;
    readonly value: string;
  }[];
};

function ValueTable({ lines }: ValueLines) {
  const { t } = useTranslator();
  return (
    <table className={styles['evidence']}>
      <caption className="visually-hidden">{t('coverage.evidence.caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('coverage.plan')}</th>
          <th scope="col">{t('coverage.date')}</th>
          <th scope="col">{t('coverage.value')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ key, plan, date, value }) => (
          <tr key={key}>
            <th scope="row">{plan}</th>
            <td>{date}</td>
            <td>{value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Where three columns do not fit side by side. */
function ValueList({ lines }: ValueLines) {
  const { t } = useTranslator();
  return (
    <ul role="list" className={styles['items']} aria-label={t('coverage.evidence.caption')}>
      {lines.map(({ key, plan, date, value }) => (
        <li key={key} className={styles['item']}>
          {plan}
          <dl className={styles['stacked']}>
            <div>
              <dt>{t('coverage.date')}</dt>
              <dd>{date}</dd>
            </div>
            <div>
              <dt>{t('coverage.value')}</dt>
              <dd>{value}</dd>
            </div>
          </dl>
        </li>
      ))}
    </ul>
  );
}

function NotAdded({ use: { leftOut, year } }: { use: UseInYear }) {
  const translator = useTranslator();
  const { t } = translator;
  const { nameOf, linkOf } = usePlanNames();
  return (
    <details className={styles['leftOut']}>
      <summary>{t('coverage.evidence.leftOut', { count: leftOut.length })}</summary>
      <ul>
        {leftOut.map(({ planId, at, reason }) => (
          <li key={`${planId} ${at}`}>
            <PageLink to={linkOf(planId, { figure: 'indicators', at })}>{nameOf(planId)}</PageLink>{' '}
            {notAddedText(translator, reason, year)}
          </li>
        ))}
      </ul>
    </details>
  );
}

function Breakdown({ breakdown }: { breakdown: BreakdownResult }) {
  const { dimension, cells, addsUp, plans, ofPlans } = breakdown;
  const { t, number } = useTranslator();
  const { pack } = useCoverage();
  const hidden = t('coverage.hiddenCell', { number: smallestShown });
  return (
    <section className={styles['section']}>
      <h3>{t('coverage.breakdown', { dimension: vocabularyLabel(pack.text, 'disaggregations', dimension) })}</h3>
      <table className={styles['evidence']}>
        <tbody>
          {cells.map((cell) => (
            <tr key={cell.category}>
              <th scope="row">{cell.category}</th>
              <td>
                {cell.hidden
                  ? hidden
                  : cell.numerator !== null && cell.denominator !== null
                    ? t('coverage.terms', { numerator: number(cell.numerator), denominator: number(cell.denominator) })
                    : cell.value === null
                      ? '–'
                      : number(cell.value)}
                {cell.leftOut > 0 && !cell.hidden ? ` (${t('lens.breakdown.leftOut', { count: cell.leftOut })})` : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles['muted']}>
        {plans < ofPlans ? `${t('lens.breakdown.plans', { plans: number(plans), all: number(ofPlans) })} ` : null}
        {t(addsUp ? 'coverage.breakdown.addsUp' : 'coverage.breakdown.doesNotAddUp')}
      </p>
    </section>
  );
}
