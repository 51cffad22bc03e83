import type { ReactNode } from 'react';
import { PageHeading } from '../common/page-heading.tsx';
import { type CheckView, checkViews, paths } from '../common/routes.ts';
import { useTranslator } from '../common/translation.tsx';
import { ViewNav } from '../common/view-nav.tsx';
import { usePlan } from '../wizard/session-context.tsx';
import styles from './check.module.css';

/** Heading and the ways to look at the plan; each has its own address. */
export function CheckFrame({ view, children }: { view: CheckView | null; children: ReactNode }) {
  const { t } = useTranslator();
  const planId = usePlan((plan) => plan.id);
  const planTitle = usePlan((plan) => plan.profile.title) || t('common.untitled');
  const title = view === null ? t('step.check') : t(`check.view.${view}`);
  return (
    <div className={styles['frame']}>
      <PageHeading key={view} title={title} context={view === null ? [planTitle] : [t('step.check'), planTitle]} />
      <ViewNav
        label={t('check.views')}
        views={[
          { to: paths.step(planId, 'check'), title: t('check.view.issues'), current: view === null },
          ...checkViews.map((name) => ({
            to: paths.check(planId, name),
            title: t(`check.view.${name}`),
            current: view === name,
          })),
        ]}
      />
      {children}
    </div>
  );
}
