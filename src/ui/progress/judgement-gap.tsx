import type { IndicatorProgress } from '#core/progress/indicator-progress.ts';
import { PageLink } from '../common/button.tsx';
import { fieldId, paths } from '../common/routes.ts';
import { useTranslator } from '../common/translation.tsx';
import styles from './indicator.module.css';
import { type JudgementGap, judgementGap } from './standing-words.ts';

/** What a judgement may want for: a field of the indicator, or the day or the terms of its latest value. */
type Gap = 'baseline.value' | 'baseline.date' | 'target.value' | 'target.date' | 'milestones' | 'day' | 'terms';

const figureFields: Readonly<Record<Extract<JudgementGap, { of: 'figure' }>['reason'], Gap>> = {
  'impossible-share': 'terms',
  'no-target': 'target.value',
  'yes-no': 'milestones',
  ordinal: 'milestones',
  maintain: 'milestones',
  'no-baseline': 'baseline.value',
  'baseline-is-target': 'target.value',
  'baseline-beyond-target': 'target.value',
  'target-is-zero': 'baseline.value',
};

const lineFields: Readonly<Record<Extract<JudgementGap, { of: 'line' }>['reason'], Gap>> = {
  'no-date': 'day',
  'no-start-date': 'baseline.date',
  'no-target-date': 'target.date',
  'target-not-after-start': 'target.date',
  'none-due': 'milestones',
};

/** What would make an indicator that cannot be judged one that can, with the way to the field that is missing; nothing for all others. */
export function JudgementGapHint({ planId, progress }: { planId: string; progress: IndicatorProgress }) {
  const { t } = useTranslator();
  if (progress.standing !== 'not-judged') return null;
  const { indicator, latest } = progress;
  const gap = judgementGap(progress);
  const missing = gap.of === 'figure' ? figureFields[gap.reason] : lineFields[gap.reason];
  const returnTo = paths.progress(planId, 'indicator', indicator.id);
  const place =
    missing === 'day' || missing === 'terms'
      ? {
          to: paths.progress(planId, 'measurement', latest?.id ?? ''),
          field: fieldId('measurements', latest?.id, missing === 'day' ? 'date' : 'numerator'),
        }
      : { to: paths.item(planId, 'indicators', indicator.id), field: fieldId('indicators', indicator.id, missing) };
  return (
    <p className={styles['muted']}>
      {t(`progress.gap.${missing}`)}{' '}
      <PageLink to={place.to} state={{ field: place.field, returnTo }}>
        {t(`progress.gap.${missing}.go`)}
      </PageLink>
    </p>
  );
}
