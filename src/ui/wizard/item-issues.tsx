import type { PlanTable } from '#core/plan/plan-path.ts';
import { issueText } from '#i18n/issue-text.ts';
import { PageLink } from '../common/button.tsx';
import { placeOfIssue } from '../common/routes.ts';
import { SeverityLabel } from '../common/severity-label.tsx';
import { useTranslator } from '../common/translation.tsx';
import { usePlanAnalysis } from './plan-analysis.tsx';
import { useOpenSession } from './session-context.tsx';
import styles from './wizard.module.css';

/** Gaps and advice about one item, after a pause in typing; blockers are said by Done and by Check and finish. */
export function ItemIssues({ table, id }: { table: PlanTable; id: string }) {
  const translator = useTranslator();
  const { pack } = useOpenSession();
  const { issues, plan } = usePlanAnalysis();
  const own = issues.filter((issue) => issue.table === table && issue.itemId === id && issue.severity !== 'blocker');
  if (own.length === 0) return null;
  return (
    <section className={styles['itemIssues']} aria-label={translator.t('wizard.itemIssues')}>
      <h2>{translator.t('wizard.itemIssues')}</h2>
      <ul role="list">
        {own.map((issue) => {
          const { message, fix } = issueText(translator, pack.text, plan, issue);
          const place = placeOfIssue(plan.id, issue);
          return (
            <li key={`${issue.code}${issue.path}`}>
              <SeverityLabel severity={issue.severity} />
              <span>
                {message}{' '}
                <PageLink to={place.path} state={place.field ? { field: place.field } : {}}>
                  {fix}
                </PageLink>
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
