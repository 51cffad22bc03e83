import { findRow } from '#core/plan/plan-edit.ts';
import type { ActivityReport, Plan } from '#core/plan/plan-schema.ts';
import { PageLink } from '../common/button.tsx';
import { paths } from '../common/routes.ts';
import { useTranslator } from '../common/translation.tsx';
import type { VersionServices, VersionSummary } from '../common/version-services.ts';
import { useVersionServices } from '../versions/use-version-services.ts';
import { useVersions } from '../versions/use-versions.ts';
import { usePlanAnalysis } from '../wizard/plan-analysis.tsx';
import styles from './report.module.css';
import { useKeptName } from './report-title.ts';

/** The way to what changed since the report before, or since the plan was submitted, which can be taken as a document. */
export function ReportChanges({ id }: { id: string }) {
  const services = useVersionServices();
  return services === null || 'message' in services ? null : <Changes id={id} services={services} />;
}

function Changes({ id, services }: { id: string; services: VersionServices }) {
  const { t, dateTime } = useTranslator();
  const { plan } = usePlanAnalysis();
  const list = useVersions(services, plan.id);
  const sidesOf = useSides(plan, id);
  if (list === null || 'message' in list) return null;
  const { before, after } = sidesOf(list.versions);
  return (
    <section className={styles['changes']}>
      <h2>{t('record.changes')}</h2>
      {before === null ? (
        <p className={styles['muted']}>{t('record.changes.none')}</p>
      ) : (
        <>
          <p className={styles['muted']}>{t('record.changes.help')}</p>
          <p>
            <PageLink look="secondary" icon="history" to={paths.comparison(plan.id, before.id, after?.id ?? 'now')}>
              {t('record.changes.go', { name: before.name })}
            </PageLink>
          </p>
          <p className={styles['muted']}>{t('record.changes.keptOn', { when: dateTime(before.at) })}</p>
        </>
      )}
    </section>
  );
}

type Sides = { readonly before: VersionSummary | null; readonly after: VersionSummary | null };

/** What a report is compared with: what the report before told, else what was submitted. A report that others follow is told as it was kept. */
function useSides(plan: Plan, id: string): (versions: readonly VersionSummary[]) => Sides {
  const { t } = useTranslator();
  const nameOf = useKeptName();
  return (versions) => {
    const report = findRow(plan, 'activityReports', id);
    const named = (name: string | null) => versions.find((version) => version.name === name);
    const nameOfReport = (row: ActivityReport | undefined) => (row === undefined ? null : nameOf(plan, row));
    const own = nameOfReport(report);
    const [earlier, later] = report ? neighboursOf(plan.activityReports, report) : [];
    const first = versions.findLast(({ kind, name }) => kind === 'named' && name !== own);
    return {
      before: named(nameOfReport(earlier)) ?? named(t('versions.default.submitted')) ?? first ?? null,
      after: (later === undefined ? undefined : named(own)) ?? null,
    };
  };
}

/** The reports before and after one, by the ends of their periods; one without an end comes last. */
function neighboursOf(reports: readonly ActivityReport[], report: ActivityReport) {
  const ordered = reports.toSorted((one, other) => compareEnds(one.to, other.to));
  const at = ordered.indexOf(report);
  return [ordered[at - 1], ordered[at + 1]] as const;
}

function compareEnds(one: string | null, other: string | null): number {
  if (one === other) return 0;
  if (one === null || other === null) return one === null ? 1 : -1;
  return one < other ? -1 : 1;
}
