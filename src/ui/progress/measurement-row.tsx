import type { Measurement } from '#core/plan/plan-schema.ts';
import type { Aim } from '#core/progress/achievement.ts';
import { type Dates, expectedByLine } from '#core/progress/expected-value.ts';
import { reportedValue } from '#core/progress/reported-value.ts';
import { readableSigns } from '#core/words/plain-signs.ts';
import { expectedWords, type Measured, measuredWords } from '#i18n/measured-words.ts';
import { PageLink } from '../common/button.tsx';
import { paths } from '../common/routes.ts';
import { useTranslator } from '../common/translation.tsx';
import styles from './indicator.module.css';
import type { MeasurementColumns } from './measurement-columns.ts';
import { rowId } from './measurement-row-id.ts';
import { periodWords, termsWords } from './value-words.ts';

type RowProps = {
  readonly planId: string;
  /** What the value was aimed at when it was measured: the indicator, or an earlier meaning of it. */
  readonly aim: Aim & Measured;
  readonly dates: Dates;
  readonly measurement: Measurement;
  readonly columns: MeasurementColumns;
};

/** One measurement; figures elsewhere lead to it, and it leads to its own page. */
export function MeasurementRow({ planId, aim, dates, measurement, columns }: RowProps) {
  const translator = useTranslator();
  const { t } = translator;
  const expected = expectedOf({ aim, dates, measurement });
  const value = measuredWords(translator, aim, measurement, expected);
  const reason = measurement.unavailable.trim();
  return (
    <tr id={rowId(measurement.id)} tabIndex={-1}>
      <th scope="row">
        <PageLink to={paths.progress(planId, 'measurement', measurement.id)}>
          {periodWords(translator, measurement) ?? t('progress.noDate')}
        </PageLink>
      </th>
      <td className={styles['number']}>
        {value ?? (
          <span className={styles['muted']}>
            {reason ? t('progress.unavailable', { reason }) : t('progress.noValue')}
          </span>
        )}
      </td>
      {columns.terms ? <td className={styles['number']}>{termsWords(translator, measurement) ?? '–'}</td> : null}
      {columns.expected ? (
        <td className={styles['number']}>
          {expected === null ? '–' : expectedWords(translator, aim, expected, measurement)}
        </td>
      ) : null}
      {columns.note ? <td className={styles['words']}>{readableSigns(measurement.note)}</td> : null}
      {columns.evidence ? <td className={styles['words']}>{readableSigns(measurement.evidence)}</td> : null}
      {columns.enteredBy ? <td>{measurement.enteredBy}</td> : null}
      {columns.earlier ? (
        <td className={styles['words']}>
          <Corrections measured={aim} measurement={measurement} />
        </td>
      ) : null}
    </tr>
  );
}

function expectedOf({ aim, dates, measurement }: Pick<RowProps, 'aim' | 'dates' | 'measurement'>): number | null {
  const value = reportedValue(aim.measure, measurement);
  if (measurement.date === null || value === null) return null;
  const expectation = expectedByLine(aim, dates, { date: measurement.date, value });
  return expectation.kind === 'none' ? null : expectation.value;
}

/** What corrections replaced, with the day and the reason. */
function Corrections({ measured, measurement }: { measured: Measured; measurement: Measurement }) {
  const translator = useTranslator();
  const { t, date } = translator;
  if (measurement.earlier.length === 0) return null;
  return (
    <ul role="list">
      {measurement.earlier.map((before, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: corrections are only ever added at the end
        <li key={index}>
          {t('progress.correction', {
            value: measuredWords(translator, measured, before) ?? t('progress.noValue'),
            date: before.until === null ? t('progress.noDate') : date(before.until),
            reason: before.reason.trim() || t('progress.noReason'),
          })}
        </li>
      ))}
    </ul>
  );
}
