import type { Depth } from '#core/coverage/depth.ts';
import { useTranslator } from '../common/translation.tsx';
import styles from './depth.module.css';

/** A depth as shade and number; with its name beside it, or for screen readers only. */
export function DepthMark({ depth, isNamed = false }: { depth: Depth; isNamed?: boolean }) {
  const { t } = useTranslator();
  return (
    <span className={styles['named']}>
      <span className={styles['mark']} data-depth={depth} aria-hidden="true">
        {depth === 0 ? '–' : depth}
      </span>
      <span className={isNamed ? undefined : 'visually-hidden'}>{t(`lens.depth.${depth}`)}</span>
    </span>
  );
}

/** Reads a number of a facts column as a depth; anything else is absent. */
export function toDepth(value: number | undefined): Depth {
  return value === 1 || value === 2 || value === 3 || value === 4 || value === 5 || value === 6 ? value : 0;
}
