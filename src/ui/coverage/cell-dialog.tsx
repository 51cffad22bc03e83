import { useMemo } from 'react';
import { evidenceOf } from '#core/coverage/evidence.ts';
import { itemName } from '#i18n/coverage-text.ts';
import { PageLink } from '../common/button.tsx';
import { Dialog } from '../common/dialog.tsx';
import { useTranslator } from '../common/translation.tsx';
import styles from './coverage.module.css';
import { useCoverage } from './coverage-context.tsx';
import { addressOfPlace } from './coverage-place.ts';
import { DepthMark, toDepth } from './depth-mark.tsx';
import { usePlanNames } from './use-plan-names.ts';
import { useScopeText } from './use-scope-text.ts';

/** One cell opened: how deeply a plan serves an item, why, and the way to both. */
export function CellDialog({ item, plan, onClose }: { item: number; plan: number; onClose: () => void }) {
  const { t } = useTranslator();
  const { coverage, place, words, table } = useCoverage();
  const { nameOf, linkOf } = usePlanNames();
  const scope = useScopeText();
  const found = coverage.items[item];
  const planId = coverage.plans[plan]?.planId ?? '';
  const depth = toDepth(coverage.depthsOf(item)[plan]);
  const own = useMemo(() => {
    const filters = { ...place.filters, plans: [planId] };
    const rows = (figure: 'targets' | 'activities' | 'measurable') =>
      evidenceOf(table, { lens: place.lens, filters }, { figure, item: found?.id ?? null }).rows[0];
    return { targets: rows('targets'), activities: rows('activities'), measurable: rows('measurable') };
  }, [table, place, planId, found]);
  if (!found) return null;
  const name = itemName(words, place.lens, found);
  return (
    <Dialog title={name} onClose={onClose}>
      <p className={styles['sum']}>{nameOf(planId)}</p>
      <p>
        <DepthMark depth={depth} isNamed />
      </p>
      <p>{depth === 0 ? t('coverage.matrix.absent', { scope }) : t(`lens.depth.${depth}.meaning`)}</p>
      {depth === 0 ? null : (
        <ul className={styles['counts']} role="list">
          {(['targets', 'activities', 'measurable'] as const).map((figure) => (
            <li key={figure}>{t(`coverage.count.${figure}`, { count: own[figure]?.amount ?? 0 })}</li>
          ))}
        </ul>
      )}
      <div className={styles['buttons']}>
        <PageLink look="primary" to={linkOf(planId, { figure: 'targets', at: own.targets?.at[0] })}>
          {t('coverage.matrix.openPlan')}
        </PageLink>
        <PageLink look="secondary" to={addressOfPlace({ ...place, view: 'item', id: found.id, row: null })}>
          {t('coverage.matrix.openItem')}
        </PageLink>
      </div>
    </Dialog>
  );
}
