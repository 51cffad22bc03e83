import type { PlanTable } from '#core/plan/plan-path.ts';
import { issueText } from '#i18n/issue-text.ts';
import { PageLink } from '../common/button.tsx';
import { paths, placeOfIssue, stepOfTable } from '../common/routes.ts';
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
  const here = paths.item(plan.id, stepOfTable[table], id);
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
                {message} <Fix place={place} isHere={!place.field && place.path === here} text={fix} />
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** What mends an issue: a link to its place, or words alone when that is this very page and no single field of it. */
function Fix({ place, isHere, text }: { place: ReturnType<typeof placeOfIssue>; isHere: boolean; text: string }) {
  if (isHere) return text;
  return (
    <PageLink to={place.path} state={{ field: place.field }}>
      {text}
    </PageLink>
  );
}
