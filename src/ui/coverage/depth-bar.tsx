import type { CoverageItem } from '#core/coverage/coverage.ts';
import { depths } from '#core/coverage/depth.ts';
import { useTranslator } from '../common/translation.tsx';
import styles from './depth-bar.module.css';

/** Plans at each depth as one bar over all plans of the view; its text says the same. */
export function DepthBar({ item, plans }: { item: CoverageItem; plans: number }) {
  const { t, number, list } = useTranslator();
  const parts = depths.filter((depth) => depth > 0 && (item.byDepth[depth] ?? 0) > 0).reverse();
  const words = parts.map((depth) =>
    t('coverage.bar.part', { depth: t(`lens.depth.${depth}`), number: number(item.byDepth[depth] ?? 0) }),
  );
  return (
    <div
      role="img"
      className={styles['bar']}
      aria-label={
        words.length === 0 ? t('coverage.bar.none', { plans }) : t('coverage.bar', { parts: list(words), plans })
      }
    >
      {parts.map((depth) => (
        <span
          key={depth}
          data-depth={depth}
          style={{ inlineSize: `${(100 * (item.byDepth[depth] ?? 0)) / Math.max(plans, 1)}%` }}
        />
      ))}
    </div>
  );
}
