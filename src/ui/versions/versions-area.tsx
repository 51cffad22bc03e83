import { PageHeading } from '../common/page-heading.tsx';
import { useTranslator } from '../common/translation.tsx';
import { ProblemBox } from '../plans/problem-box.tsx';
import { usePlan } from '../wizard/session-context.tsx';
import { ComparePage } from './compare-page.tsx';
import { useVersionServices } from './use-version-services.ts';
import styles from './versions.module.css';
import { VersionsPage } from './versions-page.tsx';
import { Waiting } from './waiting.tsx';

/** The versions of the open plan, or what differs between two of its states: `compared` are their ids, `now` for the plan as it is. */
export function VersionsArea({ compared }: { compared: readonly [string, string] | null }) {
  const { t } = useTranslator();
  const planTitle = usePlan((plan) => plan.profile.title) || t('common.untitled');
  const services = useVersionServices();
  if (services !== null && !('message' in services))
    return compared === null ? (
      <VersionsPage services={services} />
    ) : (
      <ComparePage key={compared.join('/')} services={services} before={compared[0]} after={compared[1]} />
    );
  const title = t(compared === null ? 'versions.title' : 'versions.compare.short');
  return (
    <div className={styles['page']}>
      <PageHeading title={title} context={[planTitle]} />
      <Waiting isWaiting={services === null} text={t('versions.loading')} />
      {services === null ? null : <ProblemBox problem={services} title={t('versions.problem.title')} />}
    </div>
  );
}
