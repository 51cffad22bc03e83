import { memo, useState } from 'react';
import { depths } from '#core/coverage/depth.ts';
import { Button } from '../common/button.tsx';
import { useTranslator } from '../common/translation.tsx';
import styles from './coverage.module.css';
import { useCoverage } from './coverage-context.tsx';
import { DepthMark } from './depth-mark.tsx';
import matrixStyles from './matrix.module.css';

/** Items of a long list that are shown at once. */
const shownAtOnce = 100;

type Props = { /** Of the items of the view, in their order. */ readonly names: readonly string[] };

/** What the picture shows, in numbers. Apart from the picture, which is drawn anew as its cursor moves; without rows until it is opened. */
export const MatrixCounts = memo(function MatrixCounts({ names }: Props) {
  const { t } = useTranslator();
  const [isOpen, setOpen] = useState(false);
  return (
    <details className={styles['legend']} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{t('coverage.matrix.counts')}</summary>
      {isOpen ? <CountsTable names={names} /> : null}
    </details>
  );
});

function CountsTable({ names }: Props) {
  const { t, number } = useTranslator();
  const { coverage } = useCoverage();
  const [isWhole, setWhole] = useState(false);
  const caption = t('coverage.matrix.counts.caption', { plans: coverage.plans.length });
  const shown = isWhole ? coverage.items : coverage.items.slice(0, shownAtOnce);
  return (
    <div className={matrixStyles['counts']}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className={styles['scroll']} aria-label={caption} tabIndex={0}>
        <table className={styles['table']}>
          <caption className="visually-hidden">{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{t('coverage.item')}</th>
              {depths.map((depth) => (
                <th key={depth} scope="col">
                  <DepthMark depth={depth} isNamed />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map(({ id, byDepth }, at) => (
              <tr key={id}>
                <th scope="row">{names[at]}</th>
                {depths.map((depth) => (
                  <td key={depth}>{number(byDepth[depth] ?? 0)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {shown.length < coverage.items.length ? (
        <Button onClick={() => setWhole(true)}>{t('coverage.showAll', { count: coverage.items.length })}</Button>
      ) : null}
    </div>
  );
}
