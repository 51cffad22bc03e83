import type { Measurement, Plan } from '../plan/plan-schema.ts';
import type { EntryList } from './entry-fates.ts';

/**
 * Carries ids from one version of a scheme to the next; own words come back as they are. `path` is the place of the field.
 * `row`: the entry that a row was taken from, null when it is gone: the row keeps its words · `choice`: a field that takes one id, null when it is gone
 * `word`: a field that takes an id or own words · `words`: a list of these.
 */
export type Carrier = {
  readonly row: (path: string, list: EntryList, id: string | null) => string | null;
  readonly choice: (path: string, list: EntryList, id: string | null) => string | null;
  readonly word: (path: string, list: EntryList, id: string) => string;
  readonly words: (path: string, list: EntryList, ids: readonly string[]) => string[];
};

type Rows = Pick<Plan, 'targetGroups' | 'goals' | 'targets' | 'activities' | 'indicators' | 'assumptions' | 'risks'>;
type Tables = keyof Rows;
type RowCarriers = { readonly [T in Tables]: (row: Plan[T][number], carrier: Carrier) => Plan[T][number] };

/** How a row of each table names entries of the scheme. Alignments name items of frameworks, whose ids are permanent. */
export const carryRow: RowCarriers = {
  targetGroups: (row, { row: carry }) => ({
    ...row,
    catalogueId: carry(`targetGroups/${row.id}`, 'targetGroups', row.catalogueId),
  }),
  goals: (row, { row: carry, choice }) => ({
    ...row,
    catalogueId: carry(`goals/${row.id}`, 'goals', row.catalogueId),
    policyField: choice(`goals/${row.id}/policyField`, 'policyFields', row.policyField),
  }),
  targets: (row, { row: carry, choice, word }) => ({
    ...row,
    catalogueId: carry(`targets/${row.id}`, 'targets', row.catalogueId),
    heading: choice(`targets/${row.id}/heading`, 'headings', row.heading),
    unit: word(`targets/${row.id}/unit`, 'units', row.unit),
  }),
  activities: (row, { row: carry }) => ({
    ...row,
    catalogueId: carry(`activities/${row.id}`, 'activities', row.catalogueId),
  }),
  indicators: (row, carrier) => {
    const path = `indicators/${row.id}`;
    const { choice, word, words } = carrier;
    return {
      ...row,
      catalogueId: carrier.row(path, 'indicators', row.catalogueId),
      heading: choice(`${path}/heading`, 'headings', row.heading),
      unit: word(`${path}/unit`, 'units', row.unit),
      sources: words(`${path}/sources`, 'dataSources', row.sources),
      frequency: choice(`${path}/frequency`, 'frequencies', row.frequency),
      breakdowns: words(`${path}/breakdowns`, 'disaggregations', row.breakdowns),
      benchmark: {
        ...row.benchmark,
        type: choice(`${path}/benchmark/type`, 'benchmarkTypes', row.benchmark.type),
      },
      // The same unit in both meanings, or a change of its id would pass for a change of meaning.
      earlierSeries: row.earlierSeries.map((series) => ({
        ...series,
        unit: word(`${path}/earlierSeries/${series.id}/unit`, 'units', series.unit),
      })),
    };
  },
  assumptions: (row, { row: carry }) => ({
    ...row,
    catalogueId: carry(`assumptions/${row.id}`, 'assumptions', row.catalogueId),
  }),
  risks: (row, { row: carry, choice }) => ({
    ...row,
    catalogueId: carry(`risks/${row.id}`, 'risks', row.catalogueId),
    category: choice(`risks/${row.id}/category`, 'riskCategories', row.category),
  }),
};

/** The plan with every id of the scheme carried over; all else as it is. */
export function carryReferences(plan: Plan, carrier: Carrier): Plan {
  const { profile, monitoring } = plan;
  const type = carrier.choice('profile/organisation/type', 'organisationTypes', profile.organisation.type);
  return {
    ...plan,
    profile: { ...profile, organisation: { ...profile.organisation, type } },
    targetGroups: plan.targetGroups.map((row) => carryRow.targetGroups(row, carrier)),
    goals: plan.goals.map((row) => carryRow.goals(row, carrier)),
    targets: plan.targets.map((row) => carryRow.targets(row, carrier)),
    activities: plan.activities.map((row) => carryRow.activities(row, carrier)),
    indicators: plan.indicators.map((row) => carryRow.indicators(row, carrier)),
    measurements: plan.measurements.map((row) => carryMeasurement(row, carrier)),
    assumptions: plan.assumptions.map((row) => carryRow.assumptions(row, carrier)),
    risks: plan.risks.map((row) => carryRow.risks(row, carrier)),
    monitoring: {
      ...monitoring,
      reportFrequency: carrier.choice('monitoring/reportFrequency', 'frequencies', monitoring.reportFrequency),
    },
  };
}

function carryMeasurement(row: Measurement, { word }: Carrier): Measurement {
  const cells = (breakdown: Measurement['breakdown']) =>
    breakdown.map((cell) => ({
      ...cell,
      dimension: word(`measurements/${row.id}/breakdown/${cell.id}/dimension`, 'disaggregations', cell.dimension),
    }));
  return {
    ...row,
    breakdown: cells(row.breakdown),
    earlier: row.earlier.map((one) => ({ ...one, breakdown: cells(one.breakdown) })),
  };
}
