import type { ReactNode } from 'react';
import { PageHeading } from '../common/page-heading.tsx';
import { useTranslator } from '../common/translation.tsx';
import { usePlan } from '../wizard/session-context.tsx';
import styles from './progress.module.css';
import { type ProgressTab, ProgressTabs } from './progress-tabs.tsx';

type ProgressFrameProps = {
  readonly tab: ProgressTab;
  /** The h1; that of its tab when it is left out. */
  readonly title?: string;
  /** Of the title, where it is not that of the page. */
  readonly lang?: string | undefined;
  /** What the page shows, where its title follows what is typed: another title is then no other page. */
  readonly id?: string;
  /** Above the heading, such as what an item belongs to. */
  readonly kicker?: ReactNode;
  readonly mark?: ReactNode;
  readonly children: ReactNode;
};

/** Heading of a page of what became of the plan, and the ways to its neighbours. */
export function ProgressFrame({ tab, title, lang, id, kicker, mark, children }: ProgressFrameProps) {
  const { t } = useTranslator();
  const planTitle = usePlan((plan) => plan.profile.title) || t('common.untitled');
  const own = title ?? t(`record.tab.${tab ?? 'overview'}`);
  return (
    <div className={styles['frame']}>
      <div>
        {kicker ? <p className={styles['kicker']}>{kicker}</p> : null}
        <PageHeading key={id ?? own} title={own} context={[t('progress.title'), planTitle]} lang={lang}>
          {mark ?? null} {own}
        </PageHeading>
      </div>
      <ProgressTabs tab={tab} />
      {children}
    </div>
  );
}
