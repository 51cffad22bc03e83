import type { ReactNode } from 'react';
import type { Plan } from '#core/plan/plan-schema.ts';
import { datesOf, type IndicatorProgress } from '#core/progress/indicator-progress.ts';
import { vocabularyLabel } from '#core/scheme/vocabulary-label.ts';
import { readableSigns } from '#core/words/plain-signs.ts';
import { indicatorValue } from '#i18n/indicator-value.ts';
import { latestValueWords, percentWords } from '#i18n/measured-words.ts';
import { lastKnownWords } from '#i18n/span-words.ts';
import { useTranslator } from '../common/translation.tsx';
import { useOpenSession } from '../wizard/session-context.tsx';
import styles from './indicator.module.css';
import { rowId } from './measurement-row-id.ts';
import { showRow } from './show-row.ts';
import { periodWords } from './value-words.ts';

/** Latest value, baseline, target value and who measures when, as one band. */
export function IndicatorFacts({ plan, progress }: { plan: Plan; progress: IndicatorProgress }) {
  const translator = useTranslator();
  const { t, date } = translator;
  const { pack } = useOpenSession();
  const { indicator, achievement } = progress;
  const { baseline, target, frequency, owner } = indicator;
  const end = target.date ?? datesOf(plan, indicator).deadline;
  return (
    <dl className={styles['facts']}>
      <Latest progress={progress} />
      {achievement && achievement.figure.kind !== 'none' ? (
        <Fact
          name={t('progress.figure')}
          value={percentWords(translator, achievement.figure.percent)}
          note={t(`progress.figure.${achievement.figure.kind}.note`)}
        />
      ) : null}
      <Fact
        name={t('progress.baseline')}
        value={
          baseline.value === null
            ? t('progress.baseline.unknown')
            : indicatorValue(translator, indicator, baseline.value)
        }
        note={baseline.date === null ? baseline.note : date(baseline.date)}
      />
      <Fact
        name={t('progress.target')}
        value={
          target.value === null ? t('progress.target.unknown') : indicatorValue(translator, indicator, target.value)
        }
        note={end === null ? '' : t('progress.by', { date: date(end) })}
      />
      <Fact
        name={t('progress.frequency')}
        value={frequency === null ? t('progress.unknown') : vocabularyLabel(pack.text, 'frequencies', frequency)}
        note={owner.trim()}
        isWords
      />
    </dl>
  );
}

function Latest({ progress }: { progress: IndicatorProgress }) {
  const translator = useTranslator();
  const { t } = translator;
  const { latest } = progress;
  const words = latestValueWords(translator, progress);
  if (latest === null || words === null)
    return <Fact name={t('progress.latest')} value={t('progress.noValue')} note="" isWords />;
  return (
    <Fact
      name={t('progress.latest')}
      value={
        <button
          type="button"
          className={styles['trace']}
          aria-label={t('progress.latest.trace', { value: words })}
          onClick={() => showRow(rowId(latest.id))}
        >
          {words}
        </button>
      }
      note={`${periodWords(translator, latest) ?? t('progress.noDate')}${lastKnownWords(translator, progress)}`}
    />
  );
}

type FactProps = {
  readonly name: string;
  readonly value: ReactNode;
  readonly note: string;
  readonly isWords?: boolean;
};

function Fact({ name, value, note, isWords = false }: FactProps) {
  return (
    <div>
      <dt>{name}</dt>
      <dd className={styles['factValue']} data-words={isWords || undefined}>
        {value}
      </dd>
      {note === '' ? null : <dd className={styles['muted']}>{readableSigns(note)}</dd>}
    </div>
  );
}
