import { depths } from '#core/coverage/depth.ts';
import type { DepthReach } from '#core/coverage/depth-reach.ts';
import { useTranslator } from '../common/translation.tsx';
import styles from './depth-bar.module.css';

/** What lies at each depth as one bar over all that could; its text says the same. */
export function DepthBar({ reach: { counted, of, own, byDepth } }: { reach: DepthReach }) {
  const { t, number, list } = useTranslator();
  const all = of + own;
  const parts = depths.filter((depth) => depth > 0 && (byDepth[depth] ?? 0) > 0).reverse();
  const words = parts.map((depth) =>
    t('coverage.bar.part', { depth: t(`lens.depth.${depth}`), number: number(byDepth[depth] ?? 0) }),
  );
  const message = counted === 'plans' ? ('coverage.bar' as const) : ('coverage.bar.goals' as const);
  const label = { parts: list(words), plans: all, goals: all };
  return (
    <div
      role="img"
      className={styles['bar']}
      aria-label={words.length === 0 ? t(`${message}.none`, label) : t(message, label)}
    >
      {parts.map((depth) => (
        <span
          key={depth}
          data-depth={depth}
          style={{ inlineSize: `${(100 * (byDepth[depth] ?? 0)) / Math.max(all, 1)}%` }}
        />
      ))}
    </div>
  );
}
