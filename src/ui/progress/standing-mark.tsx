import type { Standing } from '#core/progress/indicator-progress.ts';
import styles from './standing-mark.module.css';

/** Shapes that stay apart without colour. */
const shapes: Readonly<Record<Standing, string>> = {
  met: 'M10 17.5a7.5 7.5 0 1 0 0-15 7.5 7.5 0 0 0 0 15Zm-3.6-7.2 2.5 2.5 4.8-5.4',
  'on-track': 'M3 14.5 8 9.5l3 3 6-6.5M12.5 5.5H17V10',
  'met-late': 'M10 17.5a7.5 7.5 0 1 0 0-15 7.5 7.5 0 0 0 0 15ZM10 5.5V10l3.2 2',
  behind: 'M10 3 2.5 16.5h15zm0 5v4.3m0 2v.1',
  missed: 'M10 17.5a7.5 7.5 0 1 0 0-15 7.5 7.5 0 0 0 0 15ZM7 7l6 6M13 7l-6 6',
  'not-judged': 'M6.8 7.2a3.2 3.2 0 1 1 4.7 2.8c-1 .6-1.5 1.1-1.5 2.3m0 3v.1',
  'no-data': 'M10 17.5a7.5 7.5 0 1 0 0-15 7.5 7.5 0 0 0 0 15Z',
};

/** How an indicator stands as a symbol in its colour; the words stand beside it. */
export function StandingMark({ standing, size = 18 }: { standing: Standing; size?: number }) {
  return (
    <svg
      viewBox="0 0 20 20"
      width={size}
      height={size}
      aria-hidden="true"
      className={styles['mark']}
      data-standing={standing}
    >
      <path d={shapes[standing]} strokeDasharray={standing === 'no-data' ? '2.6 3.3' : undefined} />
    </svg>
  );
}

/** A standing as symbol and words. */
export function StandingLabel({ standing, children }: { standing: Standing; children: string }) {
  return (
    <span className={styles['label']} data-standing={standing}>
      <StandingMark standing={standing} />
      <span>{children}</span>
    </span>
  );
}
