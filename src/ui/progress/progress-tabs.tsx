import { PageLink } from '../common/button.tsx';
import { type ProgressView, paths } from '../common/routes.ts';
import { useTranslator } from '../common/translation.tsx';
import { usePlan } from '../wizard/session-context.tsx';
import styles from './progress.module.css';

/** Pages that stand in the row of tabs; the others show one item and belong to one of these. */
const tabs = [null, 'enter', 'due', 'activity', 'report'] as const satisfies readonly (ProgressView | null)[];
export type ProgressTab = (typeof tabs)[number];

/** The ways between the pages of what became of the plan. */
export function ProgressTabs({ tab }: { tab: ProgressTab }) {
  const { t } = useTranslator();
  const planId = usePlan((plan) => plan.id);
  return (
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
  );
}
