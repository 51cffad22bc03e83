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
import { useIsNarrow } from './use-is-narrow.ts';
import { useResultText } from './use-result-text.ts';

const shownAtOnce = 60;

/** Indicators that plans use, the same definitions together, with what they measured so far. */
export function IndicatorsPage() {
  const { t } = useTranslator();
  const { table, place } = useCoverage();
  const isNarrow = useIsNarrow();
  const [isWhole, setWhole] = useState(false);
  const [opened, setOpened] = useState<IndicatorUse | null>(null);
  const uses = useMemo(() => indicatorUses(table, place.filters), [table, place.filters]);
  const shared = uses.filter(({ plans }) => plans > 1).length;
  const shown = isWhole ? uses : uses.slice(0, shownAtOnce);
  if (uses.length === 0) return <p>{t('coverage.indicators.none')}</p>;
  return (
    <>
      <p className={styles['lead']}>{t('coverage.indicators.lead', { count: uses.length, shared })}</p>
      {isNarrow ? <UseList uses={shown} onOpen={setOpened} /> : <UseTable uses={shown} onOpen={setOpened} />}
      {shown.length < uses.length ? (
        <Button onClick={() => setWhole(true)}>{t('coverage.showAll', { count: uses.length })}</Button>
      ) : null}
      {opened ? <IndicatorUseDialog use={opened} onClose={() => setOpened(null)} /> : null}
    </>
  );
}

type UsesProps = { readonly uses: readonly IndicatorUse[]; readonly onOpen: (use: IndicatorUse) => void };

function UseTable({ uses, onOpen }: UsesProps) {
  const { t } = useTranslator();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
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
          {uses.map((use) => (
            <UseRow key={use.definition} use={use} onOpen={() => onOpen(use)} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Where the columns do not fit side by side they stand below the name of each indicator. */
function UseList({ uses, onOpen }: UsesProps) {
  const { t } = useTranslator();
  return (
    <ul role="list" className={styles['items']} aria-label={t('coverage.view.indicators')}>
      {uses.map((use) => (
        <UseItem key={use.definition} use={use} onOpen={() => onOpen(use)} />
      ))}
    </ul>
  );
}

type UseProps = { readonly use: IndicatorUse; readonly onOpen: () => void };

function UseItem({ use, onOpen }: UseProps) {
  const { t, number } = useTranslator();
  const { pack } = useCoverage();
  const facts = [
    { name: t('coverage.unit'), value: unitName(pack.text, use.unit) },
    { name: t('lens.figure.plans'), value: number(use.plans) },
    { name: t('lens.figure.measurable'), value: number(use.measurable) },
    { name: t('coverage.result'), value: <ResultButton use={use} onOpen={onOpen} /> },
  ];
  return (
    <li className={styles['item']}>
      <strong>
        <LevelMark level="indicator" /> {useIndicatorTitle(use)}
      </strong>
      <dl className={styles['stacked']}>
        {facts.map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </li>
  );
}

function UseRow({ use, onOpen }: UseProps) {
  const { number } = useTranslator();
  const { pack } = useCoverage();
  return (
    <tr>
      <th scope="row">
        <LevelMark level="indicator" /> {useIndicatorTitle(use)}
      </th>
      <td>{unitName(pack.text, use.unit)}</td>
      <td className={styles['number']}>{number(use.plans)}</td>
      <td className={styles['number']}>{number(use.measurable)}</td>
      <td>
        <ResultButton use={use} onOpen={onOpen} />
      </td>
    </tr>
  );
}

function ResultButton({ use, onOpen }: UseProps) {
  const { t } = useTranslator();
  const result = useResultText()(use);
  const item = useIndicatorTitle(use);
  return (
    <button
      type="button"
      className={styles['figure']}
      aria-label={t('coverage.evidence.openOf', { figure: t('coverage.result'), value: result, item })}
      onClick={onOpen}
    >
      {result}
    </button>
  );
}
