import { useMemo, useState } from 'react';
import type { CoverageItem } from '#core/coverage/coverage.ts';
import { depths } from '#core/coverage/depth.ts';
import type { DepthReach } from '#core/coverage/depth-reach.ts';
import type { Figure } from '#core/coverage/evidence.ts';
import type { LensId } from '#core/coverage/lens.ts';
import { isOwnKey } from '#core/coverage/own-key.ts';
import { itemName } from '#i18n/coverage-text.ts';
import { reachDepths, reachScope } from '#i18n/depth-text.ts';
import { Button, PageLink } from '../common/button.tsx';
import { useTranslator } from '../common/translation.tsx';
import styles from './coverage.module.css';
import { useCoverage } from './coverage-context.tsx';
import { addressOfPlace } from './coverage-place.ts';
import { DepthBar } from './depth-bar.tsx';
import { DepthMark } from './depth-mark.tsx';
import { EvidenceDialog } from './evidence-dialog.tsx';
import { useDepthReach } from './use-depth-reach.ts';
import { useItemGroups } from './use-item-groups.ts';
import { useScopeText } from './use-scope-text.ts';

/** Items of a long list that are shown at once. */
const shownAtOnce = 100;

/** Every item of the lens with how many plans serve it and how deeply, grouped by policy field where there are fields. */
export function OverviewPage() {
  const { t } = useTranslator();
  const { coverage, place, asks } = useCoverage();
  const scope = useScopeText();
  const [opened, setOpened] = useState<{ readonly figure: Figure; readonly item: string } | null>(null);
  const groups = useItemGroups(coverage.items);
  const reachOf = useDepthReach();
  const [isWhole, setWhole] = useState(false);
  const limit = isWhole ? Number.POSITIVE_INFINITY : shownAtOnce;
  // The items that are asked about come first. Own goals, and what is not stated, are not among those that could be left out.
  const served = coverage.items.slice(0, asks.length).filter(({ deepest }) => deepest > 0).length;
  const own = coverage.items.filter(({ id }) => isOwnKey(id)).length;
  return (
    <>
      <p className={styles['lead']}>
        {isOfPlans(place.lens) || asks.length === 0
          ? t('coverage.overview.listed', { count: coverage.items.length, plans: coverage.plans.length, scope })
          : t('coverage.overview.sum', { served, count: asks.length, plans: coverage.plans.length, scope })}
        {place.lens === 'goals' && own > 0 ? ` ${t('coverage.overview.own', { own })}` : null}
      </p>
      <DepthLegend />
      {groups.map(({ key, title, items }) => (
        <section key={key} className={styles['group']} aria-label={title ?? t('coverage.overview.items')}>
          {title === null ? null : <h2>{title}</h2>}
          <ul role="list" className={styles['items']}>
            {items.slice(0, limit).map((item) => (
              <ItemLine
                key={item.id}
                item={item}
                reach={reachOf(item)}
                onOpen={(figure) => setOpened({ figure, item: item.id })}
              />
            ))}
          </ul>
          {items.length > limit ? (
            <Button onClick={() => setWhole(true)}>{t('coverage.showAll', { count: items.length })}</Button>
          ) : null}
        </section>
      ))}
      {opened ? <EvidenceDialog {...opened} onClose={() => setOpened(null)} /> : null}
    </>
  );
}

/** Lenses whose items plans belong to as a whole: they are not served, they are there. */
function isOfPlans(lens: LensId): boolean {
  return lens === 'countries' || lens === 'regions' || lens === 'years' || lens === 'budgets' || lens === 'leads';
}

/** What each shade and number means. */
export function DepthLegend() {
  const { t } = useTranslator();
  return (
    <details className={styles['legend']}>
      <summary>{t('coverage.legend')}</summary>
      <ul role="list">
        {depths.map((depth) => (
          <li key={depth}>
            <DepthMark depth={depth} isNamed />
            <span className={styles['muted']}>{t(`lens.depth.${depth}.meaning`)}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

type LineProps = {
  readonly item: CoverageItem;
  readonly reach: DepthReach;
  readonly onOpen: (figure: Figure) => void;
};

function ItemLine({ item, reach, onOpen }: LineProps) {
  const translator = useTranslator();
  const { t } = translator;
  const { place, words } = useCoverage();
  const scope = useScopeText();
  const name = itemName(words, place.lens, item);
  const counts = useMemo(
    () =>
      (['plans', 'targets', 'activities', 'measurable'] as const).map((figure) => ({ figure, value: item[figure] })),
    [item],
  );
  return (
    <li className={styles['item']} data-unserved={item.deepest === 0 || undefined}>
      <div className={styles['itemHead']}>
        <PageLink to={addressOfPlace({ ...place, view: 'item', id: item.id, row: null })}>{name}</PageLink>
        {item.deepest === 0 ? null : (
          <span className={styles['reach']}>
            <strong>{reachScope(translator, reach)}</strong>
            <span className={styles['muted']}>{reachDepths(translator, reach)}</span>
          </span>
        )}
      </div>
      <DepthBar reach={reach} />
      {item.deepest === 0 ? (
        <p className={styles['gap']}>{t(isOfPlans(place.lens) ? 'coverage.noPlan' : 'coverage.nobody', { scope })}</p>
      ) : (
        <ul role="list" className={styles['counts']}>
          {counts.map(({ figure, value }) => (
            <li key={figure}>
              <button
                type="button"
                className={styles['figure']}
                aria-label={t('coverage.evidence.openCount', {
                  value: t(`coverage.count.${figure}`, { count: value }),
                  item: name,
                })}
                onClick={() => onOpen(figure)}
              >
                {t(`coverage.count.${figure}`, { count: value })}
              </button>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
