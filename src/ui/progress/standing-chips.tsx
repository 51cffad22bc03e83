import { navigate } from 'wouter/use-hash-location';
import { type Standing, standings } from '#core/progress/indicator-progress.ts';
import type { StandingCounts } from '#core/progress/progress-of.ts';
import { useTranslator } from '../common/translation.tsx';
import styles from './overview.module.css';
import { addressOfStandings } from './standing-filter.ts';
import { StandingMark } from './standing-mark.tsx';

/** How many indicators stand where; each count shows its indicators alone, and the address keeps that. */
export function StandingChips({
  planId,
  counts,
  shown,
}: {
  planId: string;
  counts: StandingCounts;
  shown: readonly Standing[];
}) {
  const { t, number } = useTranslator();
  const toggle = (standing: Standing) => {
    const next = shown.includes(standing) ? shown.filter((one) => one !== standing) : [...shown, standing];
    navigate(addressOfStandings(planId, next));
  };
  return (
    <fieldset className={styles['chips']}>
      <legend className="visually-hidden">{t('progress.filter')}</legend>
      {standings.map((standing) => (
        <button
          key={standing}
          type="button"
          className={styles['chip']}
          data-standing={standing}
          aria-pressed={shown.includes(standing)}
          disabled={counts[standing] === 0 && !shown.includes(standing)}
          onClick={() => toggle(standing)}
        >
          <span className={styles['chipCount']}>{number(counts[standing])}</span>
          <span className={styles['chipName']}>
            <StandingMark standing={standing} size={17} /> {t(`progress.standing.${standing}`)}
          </span>
        </button>
      ))}
    </fieldset>
  );
}
