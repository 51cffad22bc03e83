import { useState } from 'react';
import type { Figure } from '#core/coverage/evidence.ts';
import { useTranslator } from '../common/translation.tsx';
import styles from './coverage.module.css';
import { useCoverage } from './coverage-context.tsx';
import { EvidenceDialog } from './evidence-dialog.tsx';

/** The sums of the view; each opens to the plan values behind it. */
export function TotalsBand() {
  const translator = useTranslator();
  const { t, number, money } = translator;
  const { totals } = useCoverage().coverage;
  const [figure, setFigure] = useState<Figure | null>(null);
  const amounts = totals.money.map(({ currency, amount }) => money(amount, currency));
  const figures: readonly (readonly [Figure, string])[] = [
    ['plans', number(totals.plans)],
    ['targets', number(totals.targets)],
    ['activities', number(totals.activities)],
    ['indicators', number(totals.indicators)],
    ['measurable', number(totals.measurable)],
    ['money', amounts.length === 0 ? t('coverage.noMoney') : amounts.join(' + ')],
    ['people', number(totals.people)],
  ];
  return (
    <section aria-label={t('coverage.totals')}>
      <dl className={styles['totals']}>
        {figures.map(([name, value]) => (
          <div key={name}>
            <dt>{t(`lens.figure.${name}`)}</dt>
            <dd>
              <button
                type="button"
                className={styles['figure']}
                aria-label={t('coverage.evidence.open', { figure: t(`lens.figure.${name}`), value })}
                onClick={() => setFigure(name)}
              >
                {value}
              </button>
            </dd>
          </div>
        ))}
      </dl>
      {figure === null ? null : <EvidenceDialog figure={figure} item={null} onClose={() => setFigure(null)} />}
    </section>
  );
}
