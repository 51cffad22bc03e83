import type { Plan } from '../plan/plan-schema.ts';
import { type RepairLog, setAside } from './repair-log.ts';

type IdsOf = (table: 'targetGroups' | 'goals' | 'targets') => ReadonlySet<string>;

/** Takes out every link to a row that is not there and keeps it aside; the same plan when all links hold. */
export function repairLinks(plan: Plan, log: RepairLog): Plan {
  const known = {
    targetGroups: idsIn(plan.targetGroups),
    goals: idsIn(plan.goals),
    targets: idsIn(plan.targets),
  };
  const idsOf: IdsOf = (table) => known[table];
  return {
    ...plan,
    goals: plan.goals.map((row) => withLinks(row, 'targetGroupIds', 'goals', idsOf('targetGroups'), log)),
    targets: plan.targets.map((row) =>
      withLink(
        withLinks(row, 'targetGroupIds', 'targets', idsOf('targetGroups'), log),
        'goalId',
        'targets',
        idsOf('goals'),
        log,
      ),
    ),
    activities: plan.activities.map((row) => withLinks(row, 'targetIds', 'activities', idsOf('targets'), log)),
    indicators: plan.indicators.map((row) => withLink(row, 'targetId', 'indicators', idsOf('targets'), log)),
    measurements: repairMeasurements(plan, log),
  };
}

/** A measurement of nothing is kept aside; one of a series that its indicator does not have belongs to the present series. */
function repairMeasurements({ indicators, measurements }: Plan, log: RepairLog): Plan['measurements'] {
  const series = new Map(indicators.map((row) => [row.id, idsIn(row.earlierSeries)]));
  return measurements.flatMap((row) => {
    const known = series.get(row.indicatorId);
    if (!known) {
      setAside(log, 'linkBroken', `measurements/${row.id}`, row, { link: row.indicatorId, to: 'indicators' });
      return [];
    }
    if (row.series === null || known.has(row.series)) return [row];
    setAside(log, 'linkBroken', `measurements/${row.id}/series`, row.series, { link: row.series, to: 'series' });
    return [{ ...row, series: null }];
  });
}

function idsIn(rows: readonly { readonly id: string }[]): ReadonlySet<string> {
  return new Set(rows.map((row) => row.id));
}

function withLink<
  K extends 'goalId' | 'targetId',
  R extends { readonly id: string } & { readonly [P in K]: string | null },
>(row: R, field: K, table: string, known: ReadonlySet<string>, log: RepairLog): R {
  const link = row[field];
  if (link === null || known.has(link)) return row;
  reportBroken(log, `${table}/${row.id}/${field}`, link, field);
  return { ...row, [field]: null };
}

function withLinks<
  K extends 'targetGroupIds' | 'targetIds',
  R extends { readonly id: string } & { readonly [P in K]: readonly string[] },
>(row: R, field: K, table: string, known: ReadonlySet<string>, log: RepairLog): R {
  const links: readonly string[] = row[field];
  if (links.every((link) => known.has(link))) return row;
  for (const link of links) if (!known.has(link)) reportBroken(log, `${table}/${row.id}/${field}`, link, field);
  return { ...row, [field]: links.filter((link) => known.has(link)) };
}

const linkedTable = {
  goalId: 'goals',
  targetId: 'targets',
  targetIds: 'targets',
  targetGroupIds: 'targetGroups',
} as const;

function reportBroken(log: RepairLog, path: string, link: string, field: keyof typeof linkedTable): void {
  setAside(log, 'linkBroken', path, link, { link, to: linkedTable[field] });
}
