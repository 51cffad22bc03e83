import type { IndicatorProgress } from '#core/progress/indicator-progress.ts';
import { PageLink } from '../common/button.tsx';
import { fieldId, paths } from '../common/routes.ts';
import { useTranslator } from '../common/translation.tsx';
import styles from './indicator.module.css';
import { fieldOfGap, type Gap } from './judgement-gaps.ts';
import { judgementGap } from './standing-words.ts';

/** What would make an indicator that cannot be judged one that can, with the way to the field that is missing; nothing for all others. */
export function JudgementGapHint({ planId, progress }: { planId: string; progress: IndicatorProgress }) {
  const { t } = useTranslator();
  if (progress.standing !== 'not-judged') return null;
  const gap = fieldOfGap(judgementGap(progress));
  return (
    <p className={styles['muted']}>
      {t(`progress.gap.${gap}`)} <GapLink planId={planId} progress={progress} gap={gap} />
    </p>
  );
}

type GapLinkProps = {
  readonly planId: string;
  readonly progress: Pick<IndicatorProgress, 'indicator' | 'latest'>;
  readonly gap: Gap;
};

/** The way to the field that is missing. */
export function GapLink({ planId, progress: { indicator, latest }, gap }: GapLinkProps) {
  const { t } = useTranslator();
  const returnTo = paths.progress(planId, 'indicator', indicator.id);
  const place =
    gap === 'day' || gap === 'terms'
      ? {
          to: paths.progress(planId, 'measurement', latest?.id ?? ''),
          field: fieldId('measurements', latest?.id, gap === 'day' ? 'date' : 'numerator'),
        }
      : { to: paths.item(planId, 'indicators', indicator.id), field: fieldId('indicators', indicator.id, gap) };
  return (
    <PageLink to={place.to} state={{ field: place.field, returnTo }}>
      {t(`progress.gap.${gap}.go`)}
    </PageLink>
  );
}
