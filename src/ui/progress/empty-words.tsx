import type { ActivityReport } from '#core/plan/plan-schema.ts';
import { PageLink } from '../common/button.tsx';
import { fieldId, paths } from '../common/routes.ts';
import { useTranslator } from '../common/translation.tsx';

const words = ['summary', 'learned', 'changes'] as const;
type Word = (typeof words)[number];

/** What of the words of a report nobody has written yet. */
export function emptyWords(report: Pick<ActivityReport, Word>): readonly Word[] {
  return words.filter((name) => report[name].trim() === '');
}

type EmptyProps = { readonly planId: string; readonly reportId: string; readonly empty: readonly Word[] };

/** Leads to the fields that are still empty. */
export function EmptyWordLinks({ planId, reportId, empty }: EmptyProps) {
  const { t } = useTranslator();
  return (
    <ul role="list">
      {empty.map((name) => {
        const field = fieldId('activityReports', reportId, name);
        return (
          <li key={name}>
            <PageLink to={paths.progress(planId, 'report', reportId)} state={{ field }}>
              {t(`field.activityReports.${name}`)}
            </PageLink>
          </li>
        );
      })}
    </ul>
  );
}
