import { type ReactNode, useId } from 'react';
import type { ChainLevel } from '#core/chain/drawing.ts';
import { PageLink } from '../common/button.tsx';
import { Icon } from '../common/icon.tsx';
import { LevelMark } from '../common/level-mark.tsx';
import styles from './chain-group.module.css';

type ChainGroupProps = {
  /** Level of the head; null for a group that no row of the chain heads (a heading of the scheme, loose items). */
  readonly level: ChainLevel | null;
  readonly title: string;
  /** Of the title, where it is not that of the page. */
  readonly lang?: string | undefined;
  /** 2 directly on a page, 3 inside another group. */
  readonly heading?: 2 | 3;
  readonly to?: string | undefined;
  /** What is missing here, in words: the spine is then drawn broken. */
  readonly gap?: string | undefined;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
};

/** Items below what they serve, on one spine; a broken spine is a gap in the chain. Groups may stand inside groups. */
export function ChainGroup({ level, title, lang, heading = 2, to, gap, children, actions }: ChainGroupProps) {
  const id = useId();
  const Heading = heading === 2 ? 'h2' : 'h3';
  return (
    <section className={styles['group']} aria-labelledby={id} data-gap={gap === undefined ? undefined : ''}>
      <div className={styles['head']}>
        <span className={styles['mark']}>
          {level ? <LevelMark level={level} size={heading === 2 ? 18 : 14} /> : null}
        </span>
        <Heading id={id} className={styles['title']} tabIndex={-1}>
          {to === undefined ? (
            <span lang={lang}>{title}</span>
          ) : (
            <PageLink to={to} lang={lang}>
              {title}
            </PageLink>
          )}
        </Heading>
      </div>
      <div className={styles['body']}>
        {gap === undefined ? null : (
          <p className={styles['gap']}>
            <Icon name="warning" size={17} /> <span>{gap}</span>
          </p>
        )}
        {children}
        {actions ? (
          <div className={styles['actions']} data-screen-only="">
            {actions}
          </div>
        ) : null}
      </div>
    </section>
  );
}
