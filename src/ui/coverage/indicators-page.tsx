import { useMemo, useState } from 'react';
import type { IndicatorUse } from '#core/coverage/indicator-use.ts';
import { indicatorUses } from '#core/coverage/indicator-uses.ts';
import { unitName } from '#i18n/quantity.ts';
import { Button } from '../common/button.tsx';
import { LevelMark } from '../common/level-mark.tsx';
import { useTranslator } from '../common/translation.tsx';
import styles from './coverage.module.css';
import { useCoverage } from './coverage-context.tsx';
import { IndicatorUseDialog } from './indicator-use-dialog.tsx';
import { useIndicatorTitle } from './use-indicator-title.ts';
import { useResultText } from './use-result-text.ts';

const shownAtOnce = 60;

/** Indicators that plans use, the same definitions together, with what they measured so far. */
export function IndicatorsPage() {
  const { t } = useTranslator();
  const { table, place } = useCoverage();
  const [isWhole, setWhole] = useState(false);
  const [opened, setOpened] = useState<IndicatorUse | null>(null);
  const uses = useMemo(() => indicatorUses(table, place.filters), [table, place.filters]);
  const shared = uses.filter(({ plans }) => plans > 1).length;
  const shown = isWhole ? uses : uses.slice(0, shownAtOnce);
  if (uses.length === 0) return <p>{t('coverage.indicators.none')}</p>;
  return (
    <>
      <p className={styles['lead']}>{t('coverage.indicators.lead', { count: uses.length, shared })}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className={styles['scroll']} aria-label={t('coverage.view.indicators')} tabIndex={0}>
        <table className={styles['table']}>
          <caption className="visually-hidden">{t('coverage.view.indicators')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('item.indicator')}</th>
              <th scope="col">{t('coverage.unit')}</th>
              <th scope="col">{t('lens.figure.plans')}</th>
              <th scope="col">{t('lens.figure.measurable')}</th>
              <th scope="col">{t('coverage.result')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((use) => (
              <UseRow key={use.definition} use={use} onOpen={() => setOpened(use)} />
            ))}
          </tbody>
        </table>
      </section>
      {shown.length < uses.length ? (
        <Button onClick={() => setWhole(true)}>{t('coverage.showAll', { count: uses.length })}</Button>
      ) : null}
      {opened ? <IndicatorUseDialog use={opened} onClose={() => setOpened(null)} /> : null}
    </>
  );
}

function UseRow({ use, onOpen }: { use: IndicatorUse; onOpen: () => void }) {
  const translator = useTranslator();
  const { pack } = useCoverage();
  const resultText = useResultText();
  const title = useIndicatorTitle(use);
  return (
    <tr>
      <th scope="row">
        <LevelMark level="indicator" /> {title}
      </th>
      <td>{unitName(pack.text, use.unit)}</td>
      <td className={styles['number']}>{translator.number(use.plans)}</td>
      <td className={styles['number']}>{translator.number(use.measurable)}</td>
      <td>
        <button
          type="button"
          className={styles['figure']}
          aria-label={translator.t('coverage.evidence.openOf', {
            figure: translator.t('coverage.result'),
            value: resultText(use),
            item: title,
          })}
          onClick={onOpen}
        >
          {resultText(use)}
        </button>
      </td>
    </tr>
  );
}
