import { useMemo, useState } from 'react';
import { itemName } from '#i18n/coverage-text.ts';
import { Button } from '../common/button.tsx';
import { useTranslator } from '../common/translation.tsx';
import styles from './coverage.module.css';
import { useCoverage } from './coverage-context.tsx';
import matrixStyles from './matrix.module.css';
import { MatrixCounts } from './matrix-counts.tsx';
import { MatrixGrid } from './matrix-grid.tsx';
import { MatrixOverview } from './matrix-overview.tsx';
import { DepthLegend, OverviewPage } from './overview-page.tsx';
import { useIsNarrow } from './use-is-narrow.ts';
import { type PlanOrder, planOrders, usePlanOrder } from './use-plan-order.ts';

/** Items by plans: to read cell by cell, or zoomed out over thousands of plans; as a list in a narrow window. */
export function MatrixPage() {
  const isNarrow = useIsNarrow();
  // Kept here: a window that was narrow for a while comes back as it was.
  const [look, setLook] = useState<Look>({ isOverview: false, start: 0, order: 'title' });
  return isNarrow ? <NarrowMatrix /> : <WideMatrix look={look} onLook={setLook} />;
}

/** How the matrix is looked at; `start` is the column that is shown first. */
type Look = { readonly isOverview: boolean; readonly start: number; readonly order: PlanOrder };

/** A matrix does not fit a narrow window: the same depths as one line an item. */
function NarrowMatrix() {
  const { t } = useTranslator();
  return (
    <>
      <p className={styles['muted']}>{t('coverage.matrix.narrow')}</p>
      <OverviewPage />
    </>
  );
}

function WideMatrix({ look, onLook }: { look: Look; onLook: (look: Look) => void }) {
  const { t } = useTranslator();
  const { coverage, place, words } = useCoverage();
  const { isOverview, start, order } = look;
  const columns = usePlanOrder(order);
  const names = useMemo(
    () => coverage.items.map((item) => itemName(words, place.lens, item)),
    [coverage, words, place.lens],
  );
  return (
    <>
      <div className={matrixStyles['tools']} data-screen-only="">
        <label className={matrixStyles['order']}>
          <span>{t('coverage.matrix.order')}</span>
          <select
            value={order}
            onChange={({ target }) =>
              onLook({ ...look, order: planOrders.find((one) => one === target.value) ?? order })
            }
          >
            {planOrders.map((one) => (
              <option key={one} value={one}>
                {t(`coverage.matrix.order.${one}`)}
              </option>
            ))}
          </select>
        </label>
        <Button onClick={() => onLook({ ...look, isOverview: !isOverview })}>
          {t(isOverview ? 'coverage.matrix.zoomIn' : 'coverage.matrix.zoomOut')}
        </Button>
      </div>
      <DepthLegend />
      {isOverview ? (
        <>
          <MatrixOverview
            columns={columns}
            names={names}
            onChoose={(column) => onLook({ ...look, start: column, isOverview: false })}
          />
          <MatrixCounts names={names} />
        </>
      ) : (
        <MatrixGrid key={`${start} ${order}`} columns={columns} names={names} start={start} />
      )}
    </>
  );
}
