import type { StepId } from '../validation/issue.ts';
import type { ToldChange } from './told-change.ts';

/** Chapters of tables and sections; what is not named here is told with the programme. */
const chapters: Readonly<Record<string, StepId>> = {
  goals: 'goals',
  targetGroups: 'target-groups',
  targets: 'targets',
  activities: 'activities',
  activityReports: 'activities',
  fundingSources: 'resources',
  resources: 'resources',
  indicators: 'indicators',
  measurements: 'indicators',
  monitoring: 'indicators',
  assumptions: 'indicators',
  risks: 'indicators',
};

/** Fields of activities that are filled in under the heading of partners. */
const partnerFields: readonly string[] = ['lead', 'partners'];

/** The table or section that a change is about; an undecoded text is about its own place. */
export function kindOf(change: ToldChange): string {
  if (change.kind !== 'field.changed') return change.table;
  if ('table' in change.place) return change.place.table;
  const [part, path = ''] = change.field;
  const isText = change.place.section === 'plan' && part === 'unparsed';
  return isText ? (path.split('/')[0] ?? '') : change.place.section;
}

/** The chapter that tells a change: a heading of the scheme, or `profile` for the programme. */
export function chapterOf(change: ToldChange): StepId {
  const kind = kindOf(change);
  const isPartners =
    change.kind === 'field.changed' && kind === 'activities' && partnerFields.includes(change.field[0] ?? '');
  return isPartners ? 'partners' : (chapters[kind] ?? 'profile');
}
