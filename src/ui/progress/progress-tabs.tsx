import { type ProgressView, paths } from '../common/routes.ts';
import { useTranslator } from '../common/translation.tsx';
import { ViewNav } from '../common/view-nav.tsx';
import { usePlan } from '../wizard/session-context.tsx';

/** Pages that stand in the row of tabs; the others show one item and belong to one of these. */
const tabs = [null, 'enter', 'due', 'activity', 'report'] as const satisfies readonly (ProgressView | null)[];
export type ProgressTab = (typeof tabs)[number];

/** The ways between the pages of what became of the plan. */
export function ProgressTabs({ tab }: { tab: ProgressTab }) {
  const { t } = useTranslator();
  const planId = usePlan((plan) => plan.id);
  const views = tabs.map((name) => ({
    to: name === null ? paths.progress(planId) : paths.progress(planId, name),
    title: t(`record.tab.${name ?? 'overview'}`),
    current: name === tab,
  }));
  return <ViewNav label={t('record.tabs')} views={views} />;
}
