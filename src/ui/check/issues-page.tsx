import { useState } from 'react';
import type { Plan } from '#core/plan/plan-schema.ts';
import { type Issue, issueSteps, type Severity } from '#core/validation/issue.ts';
import { issueText } from '#i18n/issue-text.ts';
import { Button, PageLink } from '../common/button.tsx';
import { paths, placeOfIssue } from '../common/routes.ts';
import { SeverityLabel } from '../common/severity-label.tsx';
import { useTranslator } from '../common/translation.tsx';
import { LaterList } from '../wizard/later-list.tsx';
import { usePlanAnalysis } from '../wizard/plan-analysis.tsx';
import { useOpenSession } from '../wizard/session-context.tsx';
import { useStepTitle } from '../wizard/step-title.ts';
import styles from './check.module.css';
import { ReadThrough } from './read-through.tsx';

const tiers: readonly Severity[] = ['blocker', 'warning', 'advice'];

/** What the checks found, in three tiers; every entry leads to its field and back here. */
export function IssuesPage() {
  const { t } = useTranslator();
  const { issues, plan } = usePlanAnalysis();
  const blockers = issues.filter((issue) => issue.severity === 'blocker').length;
  return (
    <>
      <section className={styles['verdict']} data-ready={blockers === 0 || undefined}>
        <p>{blockers === 0 ? t('check.ready') : t('check.notReady', { count: blockers })}</p>
        <PageLink look="primary" to={paths.check(plan.id, 'export')}>
          {t(blockers === 0 ? 'check.toExport' : 'check.toDraft')}
        </PageLink>
      </section>
      {tiers.map((severity) => (
        <Tier
          key={severity}
          severity={severity}
          issues={issues.filter((issue) => issue.severity === severity)}
          plan={plan}
        />
      ))}
      <LaterList />
      <ReadThrough />
    </>
  );
}

/** How many entries of a tier are shown at first. */
const pageSize = 30;

function Tier({ severity, issues, plan }: { severity: Severity; issues: readonly Issue[]; plan: Plan }) {
  const { t } = useTranslator();
  const stepTitle = useStepTitle();
  const [shown, setShown] = useState(pageSize);
  const visible = issues.slice(0, shown);
  return (
    <section className={styles['tier']} data-severity={severity}>
      <h2 data-none={issues.length === 0 || undefined}>
        <SeverityLabel severity={severity} count={issues.length} />
      </h2>
      {issues.length > 0 ? <p className={styles['meaning']}>{t(`check.meaning.${severity}`)}</p> : null}
      {issueSteps.map((step) => {
        const own = visible.filter((issue) => issue.step === step);
        return own.length === 0 ? null : (
          <div key={step}>
            <h3>{stepTitle(step)}</h3>
            <ul role="list">
              {own.map((issue) => (
                <IssueEntry key={`${issue.code} ${issue.path} ${issue.itemId}`} issue={issue} plan={plan} />
              ))}
            </ul>
          </div>
        );
      })}
      {issues.length > shown ? (
        <Button onClick={() => setShown(shown + pageSize)}>
          {t('wizard.list.more', { count: Math.min(pageSize, issues.length - shown), total: issues.length })}
        </Button>
      ) : null}
    </section>
  );
}

function IssueEntry({ issue, plan }: { issue: Issue; plan: Plan }) {
  const translator = useTranslator();
  const { pack } = useOpenSession();
  const { message, fix, why, item } = issueText(translator, pack.text, plan, issue);
  const place = placeOfIssue(plan.id, issue);
  const returnTo = paths.step(plan.id, 'check');
  return (
    <li className={styles['issue']}>
      <p>{message}</p>
      <p>
        <PageLink
          to={place.path}
          state={{ field: place.field, returnTo }}
          label={item ? `${fix} (${item})` : undefined}
        >
          {fix}
        </PageLink>
      </p>
      {why ? <p className={styles['why']}>{why}</p> : null}
    </li>
  );
}
