import type { ReactNode } from 'react';
import { PageLink } from '../common/button.tsx';
import { PageHeading } from '../common/page-heading.tsx';
import { type ProgressView, paths } from '../common/routes.ts';
import { useTranslator } from '../common/translation.tsx';
import { usePlan } from '../wizard/session-context.tsx';
import styles from './progress.module.css';

/** Pages that stand in the row of tabs; the others show one item and belong to one of these. */
const tabs = [null, 'enter', 'due', 'activity', 'report'] as const satisfies readonly (ProgressView | null)[];
export type ProgressTab = (typeof tabs)[number];

type ProgressFrameProps = {
  readonly tab: ProgressTab;
  /** The h1; that of its tab when it is left out. */
  readonly title?: string;
  /** Above the heading, such as what an item belongs to. */
  readonly kicker?: ReactNode;
  readonly mark?: ReactNode;
  readonly children: ReactNode;
};

/** Heading of a page of what became of the plan, and the ways to its neighbours. */
export function ProgressFrame({ tab, title, kicker, mark, children }: ProgressFrameProps) {
  const { t } = useTranslator();
  const planId = usePlan((plan) => plan.id);
  const planTitle = usePlan((plan) => plan.profile.title) || t('common.untitled');
  const own = title ?? t(`record.tab.${tab ?? 'overview'}`);
  return (
    <div className={styles['frame']}>
      <div>
        {kicker ? <p className={styles['kicker']}>{kicker}</p> : null}
        <PageHeading key={own} title={own} context={[t('record.progress'), planTitle]}>
          {mark ?? null} {own}
        </PageHeading>
      </div>
      <nav className={styles['views']} aria-label={t('record.tabs')} data-screen-only="">
        {tabs.map((name) => (
          <PageLink
            key={name ?? 'overview'}
            to={paths.progress(planId, ...(name === null ? [] : [name]))}
            current={name === tab}
          >
            {t(`record.tab.${name ?? 'overview'}`)}
          </PageLink>
        ))}
      </nav>
      {children}
    </div>
  );
}
