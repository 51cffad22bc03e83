import { useMemo, useState } from 'react';
import type { IndicatorFamily } from '#core/coverage/indicator-families.ts';
import { type IndicatorUse, useInYear } from '#core/coverage/indicator-use.ts';
import { indicatorUses } from '#core/coverage/indicator-uses.ts';
import { familiesOf, indicatorName, variantText } from '#i18n/indicator-variant.ts';
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
import { useScopeText } from './use-scope-text.ts';
import { useYearName } from './use-year-name.ts';

const shownAtOnce = 60;

/** Indicators that plans use, the same definitions together, with what they measured so far. */
export function IndicatorsPage() {
  const { t } = useTranslator();
  const { table, place, words } = useCoverage();
  const scope = useScopeText();
  const isNarrow = useIsNarrow();
  const [isWhole, setWhole] = useState(false);
  const [opened, setOpened] = useState<IndicatorUse | null>(null);
  const uses = useMemo(() => indicatorUses(table, place.filters), [table, place.filters]);
  const shared = uses.filter(({ plans }) => plans > 1).length;
  const families = useMemo(() => familiesOf(words, uses), [words, uses]);
  const shown = isWhole ? families : families.slice(0, shownAtOnce);
  if (uses.length === 0) return <p>{t('coverage.indicators.none', { scope })}</p>;
  return (
    <>
      <p className={styles['lead']}>{t('coverage.indicators.lead', { count: uses.length, shared })}</p>
      {isNarrow ? <UseList families={shown} onOpen={setOpened} /> : <UseTable families={shown} onOpen={setOpened} />}
      {shown.length < families.length ? (
        <Button onClick={() => setWhole(true)}>{t('coverage.showAll', { count: families.length })}</Button>
      ) : null}
      {opened ? <IndicatorUseDialog use={opened} onClose={() => setOpened(null)} /> : null}
    </>
  );
}

type UsesProps = { readonly families: readonly IndicatorFamily[]; readonly onOpen: (use: IndicatorUse) => void };

function UseTable({ families, onOpen }: UsesProps) {
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
          {families.map((family) => (
            <FamilyRows key={family.uses[0]?.definition} family={family} onOpen={onOpen} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Where the columns do not fit side by side they stand below the name of each indicator. */
function UseList({ families, onOpen }: UsesProps) {
  const { t } = useTranslator();
  return (
    <ul role="list" className={styles['items']} aria-label={t('coverage.view.indicators')}>
      {families.flatMap((family) =>
        family.uses.map((use) => <UseItem key={use.definition} family={family} use={use} onOpen={() => onOpen(use)} />),
      )}
    </ul>
  );
}

type UseProps = { readonly use: IndicatorUse; readonly onOpen: () => void };
type VariantProps = UseProps & { readonly family: IndicatorFamily };

function UseItem({ family, use, onOpen }: VariantProps) {
  const { t, number } = useTranslator();
  const { pack, words } = useCoverage();
  const variant = variantText(words, family, use);
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
      {variant === '' ? null : <p className={styles['muted']}>{variant}</p>}
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

/** Variants of one indicator stand below its name, each with what is different in it. */
function FamilyRows({ family, onOpen }: { family: IndicatorFamily; onOpen: UsesProps['onOpen'] }) {
  const { t } = useTranslator();
  const { words } = useCoverage();
  const [first] = family.uses;
  if (first === undefined) return null;
  if (family.uses.length === 1) return <UseRow family={family} use={first} onOpen={() => onOpen(first)} />;
  return (
    <>
      <tr>
        <th scope="row" colSpan={5}>
          <LevelMark level="indicator" /> {indicatorName(words, first)}{' '}
          <span className={styles['muted']}>{t('coverage.indicators.variants', { count: family.uses.length })}</span>
        </th>
      </tr>
      {family.uses.map((use) => (
        <UseRow key={use.definition} family={family} use={use} onOpen={() => onOpen(use)} />
      ))}
    </>
  );
}

function UseRow({ family, use, onOpen }: VariantProps) {
  const { number } = useTranslator();
  const { pack, words } = useCoverage();
  const title = useIndicatorTitle(use);
  const isVariant = family.uses.length > 1;
  return (
    <tr>
      <th scope="row">
        {isVariant ? (
          <div className={styles['variant']}>{variantText(words, family, use)}</div>
        ) : (
          <>
            <LevelMark level="indicator" /> {title}
          </>
        )}
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
  const shown = useInYear(use);
  const text = useResultText()(shown);
  const nameOf = useYearName();
  const year = shown.year === '' ? null : nameOf(shown.year);
  const result = year === null ? text : t('coverage.result.inYear', { result: text, year });
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
