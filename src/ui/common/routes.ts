import type { PlanTable } from '#core/plan/plan-path.ts';
import { itemOfPath } from '#core/plan/plan-path.ts';
import type { Issue, StepId } from '#core/validation/issue.ts';

/** Steps that have a page: the wizard's eight and the last one. */
export type PageStep = StepId | 'check';

/** Ways to look at the finished plan, below Check and finish. */
export const checkViews = ['matrix', 'tree', 'export'] as const;
export type CheckView = (typeof checkViews)[number];

/** Pages of what became of the plan, below its progress; most show one item. */
export const progressViews = ['enter', 'due', 'indicator', 'measurement', 'activity', 'report', 'practice'] as const;
export type ProgressView = (typeof progressViews)[number];

/** What a page is told on arrival: the field to focus, and where "back" leads when it was opened from a list of issues. */
export type ArrivalState = { readonly field?: string | undefined; readonly returnTo?: string };

export const paths = {
  home: '/',
  about: '/about',
  coverage: '/coverage',
  hub: (planId: string) => `/plan/${encodeURIComponent(planId)}`,
  step: (planId: string, step: PageStep) => `/plan/${encodeURIComponent(planId)}/${step}`,
  item: (planId: string, step: StepId, itemId: string) =>
    `/plan/${encodeURIComponent(planId)}/${step}/${encodeURIComponent(itemId)}`,
  progress: (planId: string, view?: ProgressView, id?: string) =>
    ['/plan', encodeURIComponent(planId), 'progress', view, id === undefined ? undefined : encodeURIComponent(id)]
      .filter((part) => part !== undefined)
      .join('/'),
  check: (planId: string, view: CheckView) => `/plan/${encodeURIComponent(planId)}/check/${view}`,
  /** What the next version of its scheme would change in a plan. */
  scheme: (planId: string) => `/plan/${encodeURIComponent(planId)}/scheme`,
  versions: (planId: string) => `/plan/${encodeURIComponent(planId)}/versions`,
  /** What differs between two states of a plan: ids of versions, or `now`. */
  comparison: (planId: string, before: string, after: string) =>
    `/plan/${[planId, 'versions', before, after].map(encodeURIComponent).join('/')}`,
};

/** An address without what it asks of its page: a filter stands after a semicolon, because the router takes a question mark for the part before the hash. */
export function pagePath(address: string): string {
  return address.split(';', 1)[0] ?? '';
}

/** The parts of an address as they were before `paths` wrote them: `plan`, the id, the step, the item. */
export function addressParts(address: string): readonly string[] {
  return address.slice(1).split('/').map(decodePart);
}

/** A hand-made address may hold a broken escape; it is then taken as it stands. */
function decodePart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** The step whose pages edit the rows of a table. */
export const stepOfTable: Readonly<Record<PlanTable, StepId>> = {
  targetGroups: 'target-groups',
  goals: 'goals',
  targets: 'targets',
  activities: 'activities',
  indicators: 'indicators',
  assumptions: 'indicators',
  risks: 'indicators',
  fundingSources: 'resources',
};

/** Tables whose rows have a page each; the rows of the others are edited on the page of their step. */
const tablesWithPages: readonly PlanTable[] = ['goals', 'targets', 'activities', 'indicators', 'targetGroups'];

/** Steps whose items have a page each. */
export const stepsWithItems: readonly StepId[] = tablesWithPages.map((table) => stepOfTable[table]);

/** The page and the field where an issue is mended. */
export function placeOfIssue(
  planId: string,
  issue: Pick<Issue, 'path' | 'step'>,
): { readonly path: string; readonly field: string | undefined } {
  const { step } = issue;
  const page = step === 'progress' ? paths.progress(planId) : paths.step(planId, step);
  return placeOfPath(planId, issue.path) ?? { path: page, field: undefined };
}

/** The page and the field that a path of the plan is edited on; null when it lies outside all items. */
export function placeOfPath(
  planId: string,
  path: string,
): { readonly path: string; readonly field: string | undefined } | null {
  const place = itemOfPath(path);
  if (!place) return null;
  const field = place.field.replaceAll('/', '.') || undefined;
  if ('section' in place.ref) {
    const step = (
      {
        profile: 'profile',
        resources: 'resources',
        monitoring: place.ref.section === 'monitoring' && field === 'steering' ? 'partners' : 'indicators',
      } as const
    )[place.ref.section];
    return { path: paths.step(planId, step), field: fieldId(place.ref.section, undefined, field) };
  }
  const { table, id } = place.ref;
  if (table === 'measurements' || table === 'activityReports')
    return {
      path: paths.progress(planId, table === 'measurements' ? 'measurement' : 'report', id),
      field: fieldId(table, id, field),
    };
  if (field?.startsWith('actual.'))
    return { path: paths.progress(planId, 'activity', id), field: fieldId(table, id, field) };
  const step = stepOfTable[table];
  const page = tablesWithPages.includes(table) ? paths.item(planId, step, id) : paths.step(planId, step);
  return { path: page, field: fieldId(table, id, field) };
}

/** Id of the input of a field in the page; the same for forms, error summaries and jumps. */
export function fieldId(kind: string, id: string | undefined, field: string | undefined): string | undefined {
  return field === undefined ? undefined : [kind, id, field].filter(Boolean).join('--').replaceAll('.', '-');
}
