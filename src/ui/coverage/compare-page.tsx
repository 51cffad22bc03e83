import { useId, useMemo, useState } from 'react';
import { navigate } from 'wouter/use-hash-location';
import type { CoverageItem } from '#core/coverage/coverage.ts';
import type { Depth } from '#core/coverage/depth.ts';
import { holdsWords } from '#core/words/search-key.ts';
import { itemName } from '#i18n/coverage-text.ts';
import { Button, PageLink } from '../common/button.tsx';
import { Icon } from '../common/icon.tsx';
import { useTranslator } from '../common/translation.tsx';
import fieldStyles from '../fields/field.module.css';
import styles from './coverage.module.css';
import { useCoverage } from './coverage-context.tsx';
import { addressOfPlace } from './coverage-place.ts';
import { DepthMark, toDepth } from './depth-mark.tsx';
import { useIsNarrow } from './use-is-narrow.ts';
import { usePlanNames } from './use-plan-names.ts';

const mostPlans = 5;
const shownAtOnce = 30;

/** Two to five plans side by side: how deeply each serves every item. */
export function ComparePage() {
  const { t } = useTranslator();
  const { place, coverage } = useCoverage();
  const known = place.plans.filter((id) => coverage.plans.some(({ planId }) => planId === id)).slice(0, mostPlans);
  return (
    <div className={styles['sections']}>
      <PlanChoice chosen={known} />
      {known.length < 2 ? <p>{t('coverage.compare.choose')}</p> : <Comparison planIds={known} />}
    </div>
  );
}

function PlanChoice({ chosen }: { chosen: readonly string[] }) {
  const { t } = useTranslator();
  const { place, coverage } = useCoverage();
  const { nameOf } = usePlanNames();
  const [typed, setTyped] = useState('');
  const id = useId();
  const go = (plans: readonly string[]) => navigate(addressOfPlace({ ...place, plans }), { replace: true });
  const found = coverage.plans.filter(
    ({ planId, organisation }) => !chosen.includes(planId) && holdsWords(`${nameOf(planId)} ${organisation}`, typed),
  );
  return (
    <section className={styles['section']} aria-label={t('coverage.compare.plans')} data-screen-only="">
      <ul role="list" className={styles['chips']}>
        {chosen.map((planId) => (
          <li key={planId}>
            <button
              type="button"
              className={styles['chip']}
              aria-label={t('coverage.filters.remove', { filter: nameOf(planId) })}
              onClick={() => go(chosen.filter((one) => one !== planId))}
            >
              {nameOf(planId)} <Icon name="close" size={14} />
            </button>
          </li>
        ))}
      </ul>
      {chosen.length >= mostPlans ? null : (
        <>
          <label htmlFor={id} className={fieldStyles['label']}>
            {t('coverage.compare.search')}
          </label>
          <input
            id={id}
            type="search"
            className={fieldStyles['input']}
            value={typed}
            onChange={({ target }) => setTyped(target.value)}
          />
          <ul role="list" className={styles['choices']}>
            {found.slice(0, typed.trim() === '' ? 6 : shownAtOnce).map(({ planId, organisation }) => (
              <li key={planId}>
                <Button look="quiet" icon="add" onClick={() => go([...chosen, planId])}>
                  {t('coverage.compare.add', {
                    title: nameOf(planId),
                    organisation: organisation || t('lens.item.notStated'),
                  })}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

type Row = { readonly item: CoverageItem; readonly depths: readonly Depth[] };

function Comparison({ planIds }: { planIds: readonly string[] }) {
  const { coverage } = useCoverage();
  const isNarrow = useIsNarrow();
  const columns = useMemo(
    () => planIds.map((id) => coverage.plans.findIndex(({ planId }) => planId === id)),
    [planIds, coverage],
  );
  const rows = coverage.items
    .map((item, at) => ({ item, depths: columns.map((column) => toDepth(coverage.depthsOf(at)[column])) }))
    .filter(({ depths }) => depths.some((depth) => depth > 0));
  return isNarrow ? <ComparedList planIds={planIds} rows={rows} /> : <ComparedTable planIds={planIds} rows={rows} />;
}

function ComparedTable({ planIds, rows }: { planIds: readonly string[]; rows: readonly Row[] }) {
  const { t } = useTranslator();
  const { place, words } = useCoverage();
  const { nameOf, linkOf } = usePlanNames();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className={styles['scroll']} aria-label={t('coverage.view.compare')} tabIndex={0}>
      <table className={styles['table']}>
        <caption className="visually-hidden">{t('coverage.view.compare')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('coverage.item')}</th>
            {planIds.map((id) => (
              <th key={id} scope="col">
                <PageLink to={linkOf(id, null)}>{nameOf(id)}</PageLink>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ item, depths }) => (
            <tr key={item.id}>
              <th scope="row">{itemName(words, place.lens, item)}</th>
              {depths.map((depth, at) => (
                <td key={planIds[at]}>
                  <DepthMark depth={depth} isNamed />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Where columns do not fit side by side the plans stand below each item. */
function ComparedList({ planIds, rows }: { planIds: readonly string[]; rows: readonly Row[] }) {
  const { t } = useTranslator();
  const { place, words } = useCoverage();
  const { nameOf, linkOf } = usePlanNames();
  return (
    <ul role="list" className={styles['items']} aria-label={t('coverage.view.compare')}>
      {rows.map(({ item, depths }) => (
        <li key={item.id} className={styles['item']}>
          <strong>{itemName(words, place.lens, item)}</strong>
          <dl className={styles['stacked']}>
            {depths.map((depth, at) => (
              <div key={planIds[at]}>
                <dt>
                  <PageLink to={linkOf(planIds[at] ?? '', null)}>{nameOf(planIds[at] ?? '')}</PageLink>
                </dt>
                <dd>
                  <DepthMark depth={depth} isNamed />
                </dd>
              </div>
            ))}
          </dl>
        </li>
      ))}
    </ul>
  );
}
