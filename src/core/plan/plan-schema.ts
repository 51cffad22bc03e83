import '../zod-setup.ts';
import { z } from 'zod';

/** Version of the plan file format that this build writes. */
export const planFormatVersion = 2;

/** Fixed value of `type` in every plan file. */
export const planType = 'integration-programme-plan';

/** Longest text that one field keeps, in UTF-16 units. */
export const maximumTextLength = 20_000;

const text = z.string().max(maximumTextLength);
const number = z.number().nullable();
/** A day of the years 1900 to 2199, as `isLikelyDay` says; all others wait as typed text. */
const date = z.iso
  .date()
  .regex(/^(?:19|20|21)/u)
  .nullable();
const id = z.string().min(1).max(100);
const ids = z.array(id);
const optionalId = id.nullable();

/** Levels of government that a programme runs on. */
export const planLevels = ['local', 'regional', 'national', 'european'] as const;
/** How far a programme or an activity is. */
export const planStatuses = ['planned', 'running', 'completed', 'stopped'] as const;
/** Whether a target is to be reached from below, kept under, or held. */
export const targetDirections = ['at-least', 'at-most', 'maintain'] as const;
/** Which way the values of an indicator are to go. */
export const indicatorDirections = ['increase', 'decrease', 'maintain'] as const;
/** What an indicator looks at, from what is put in to what changes in the end. */
export const indicatorTypes = ['input', 'output', 'outcome', 'impact'] as const;
/** What the values of an indicator are: see docs/progress.md. Facts of coverage hold positions in this list. */
export const indicatorMeasures = ['number', 'percentage', 'score', 'yes-no', 'qualitative'] as const;
/** How likely a risk is and how much it would change. */
export const ratings = ['low', 'medium', 'high'] as const;

/** Who runs the programme, where and when. `country` is ISO 3166-1 alpha-2, `currency` ISO 4217, dates ISO 8601. */
export const profileSchema = z.strictObject({
  title: text,
  context: text,
  organisation: z.strictObject({ name: text, type: optionalId }),
  level: z.enum(planLevels).nullable(),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .nullable(),
  region: text,
  start: date,
  end: date,
  currency: z.string().regex(/^[A-Z]{3}$/),
  contact: text,
  status: z.enum(planStatuses),
});

/** A group of people that the programme addresses; `sizePerYear` counts persons. */
export const targetGroupSchema = z.strictObject({
  id,
  catalogueId: optionalId,
  name: text,
  sizePerYear: number,
  needs: text,
});

/** A change the programme wants. `targetGroupIds` point to rows of `targetGroups`. */
export const goalSchema = z.strictObject({
  id,
  catalogueId: optionalId,
  policyField: optionalId,
  title: text,
  overallPolicyGoal: text,
  description: text,
  targetGroupIds: ids,
  alignments: z.array(z.strictObject({ framework: id, item: id })),
});

/** A measurable result by a date. `heading` names a heading of the scheme when the target serves it instead of a goal. */
export const targetSchema = z.strictObject({
  id,
  catalogueId: optionalId,
  goalId: optionalId,
  heading: optionalId,
  title: text,
  targetGroupIds: ids,
  value: number,
  unit: text,
  direction: z.enum(targetDirections),
  deadline: date,
});

/** What is done for one or more targets; `budget` in the currency of the plan. `actual` is what came of it so far: `spending` in the currency of the plan, `participants` are persons reached. */
export const activitySchema = z.strictObject({
  id,
  catalogueId: optionalId,
  targetIds: ids,
  title: text,
  description: text,
  start: date,
  end: date,
  lead: text,
  partners: z.array(text),
  budget: number,
  expectedParticipants: number,
  status: z.enum(planStatuses),
  actual: z.strictObject({
    start: date,
    end: date,
    spending: number,
    participants: number,
    obstacle: text,
    lesson: text,
  }),
});

const milestones = z.array(z.strictObject({ id, date, value: number }));

/** What an indicator meant until its meaning was changed; measurements name it as their `series`. Never edited afterwards. */
export const earlierSeriesSchema = z.strictObject({
  id,
  until: date,
  reason: text,
  title: text,
  measure: z.enum(indicatorMeasures),
  unit: text,
  direction: z.enum(indicatorDirections),
  cumulative: z.boolean(),
  calculation: text,
  numerator: text,
  denominator: text,
  scale: z.array(text),
  baseline: z.strictObject({ value: number, date, note: text }),
  target: z.strictObject({ value: number, date }),
  milestones,
});

/**
 * How a target is measured. `sources`, `breakdowns` hold vocabulary ids or own words; `benchmark` is never the target.
 * `scale` names the levels of a qualitative indicator, lowest first: its values are positions in it, from 1. Of yes-no 1 is yes, 0 no.
 */
export const indicatorSchema = z.strictObject({
  id,
  catalogueId: optionalId,
  targetId: optionalId,
  heading: optionalId,
  title: text,
  type: z.enum(indicatorTypes).nullable(),
  measure: z.enum(indicatorMeasures),
  unit: text,
  direction: z.enum(indicatorDirections),
  cumulative: z.boolean(),
  calculation: text,
  numerator: text,
  denominator: text,
  scale: z.array(text),
  sources: z.array(text),
  frequency: optionalId,
  breakdowns: z.array(text),
  owner: text,
  baseline: z.strictObject({ value: number, date, note: text }),
  toBeEstablished: date,
  target: z.strictObject({ value: number, date }),
  milestones,
  benchmark: z.strictObject({ type: optionalId, value: number, source: text }),
  earlierSeries: z.array(earlierSeriesSchema),
});

/** What was observed, by category of a dimension. */
const breakdownSchema = z.array(
  z.strictObject({ id, dimension: text, category: text, value: number, numerator: number, denominator: number }),
);

/** What one measurement says. `from` is the first day of its period, null when it holds for its `date` alone. `count` is how many answers a score rests on. */
const observation = {
  from: date,
  date,
  value: number,
  numerator: number,
  denominator: number,
  count: number,
  breakdown: breakdownSchema,
  /** Why there is no value; '' when there is one, or when nobody said why. */
  unavailable: text,
  note: text,
  evidence: text,
  enteredBy: text,
};

/** What a measurement said before a correction; `until` is the day of the correction. */
const correctedSchema = z.strictObject({ ...observation, until: date, reason: text });

/**
 * One observed value; percentages carry both terms. `value` is null when only terms are known. `series` is the id of the earlier
 * series of its indicator that it belongs to, null for the present one. `earlier` is what corrections replaced, oldest first.
 */
export const measurementSchema = z.strictObject({
  id,
  indicatorId: id,
  series: optionalId,
  ...observation,
  earlier: z.array(correctedSchema),
});

/** The words of one activity report; its figures are computed. `from` and `to` are the first and the last day that it reports on. */
export const activityReportSchema = z.strictObject({
  id,
  title: text,
  from: date,
  to: date,
  summary: text,
  learned: text,
  changes: text,
  preparedBy: text,
  sentOn: date,
});

/** Something that must hold for the plan to work, and what to do when it does not. */
export const assumptionSchema = z.strictObject({
  id,
  catalogueId: optionalId,
  text,
  howToCheck: text,
  ifNotTrue: text,
});

/** Something that may go wrong; `category` is an id of the vocabulary `riskCategories`. */
export const riskSchema = z.strictObject({
  id,
  catalogueId: optionalId,
  category: optionalId,
  title: text,
  likelihood: z.enum(ratings).nullable(),
  impact: z.enum(ratings).nullable(),
  response: text,
  owner: text,
});

/** Money promised by one funder, in the currency of the plan. */
export const fundingSourceSchema = z.strictObject({ id, name: text, amount: number });

/** Means other than money: `staffFte` in full-time equivalents. */
export const resourcesSchema = z.strictObject({ staffFte: number, note: text });

/** How the programme is steered, reported and evaluated; `budget` in the currency of the plan. */
export const monitoringSchema = z.strictObject({
  steering: text,
  reportFrequency: optionalId,
  reports: z.array(z.strictObject({ id, title: text, due: date })),
  evaluation: text,
  budget: number,
});

/** Ways that a plan comes from another; the first is what an unknown one is read as, because it changes nothing for who opens the file. */
export const originKinds = ['start', 'practice'] as const;

/** The plan that another comes from, by its names of then: a `practice` is a part of it for others to see, a `start` was begun from it. */
export const originSchema = z.strictObject({ kind: z.enum(originKinds), title: text, organisation: text });

/** A plan as its authors left it: complete or not, always of the right types. What could not be decoded is in `unparsed`. */
export const planSchema = z.strictObject({
  type: z.literal(planType),
  formatVersion: z.literal(planFormatVersion),
  id,
  scheme: z.strictObject({ id, version: z.int().min(1) }),
  language: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/),
  origin: originSchema.nullable(),
  profile: profileSchema,
  targetGroups: z.array(targetGroupSchema),
  goals: z.array(goalSchema),
  targets: z.array(targetSchema),
  activities: z.array(activitySchema),
  indicators: z.array(indicatorSchema),
  measurements: z.array(measurementSchema),
  assumptions: z.array(assumptionSchema),
  risks: z.array(riskSchema),
  fundingSources: z.array(fundingSourceSchema),
  resources: resourcesSchema,
  monitoring: monitoringSchema,
  activityReports: z.array(activityReportSchema),
  /** `comeBackLater` holds paths (see plan-path.ts) that their author marked to finish later. */
  notes: z.strictObject({ comeBackLater: z.array(z.string().max(500)) }),
  /** Typed text that is not (yet) a value, by path: `targets/<id>/value` → `12,5x`. */
  unparsed: z.record(z.string().max(500), text),
  /** Parts of a newer or foreign file that this format does not know, kept for its round trip. */
  notCarried: z.array(z.strictObject({ path: z.string().max(2_000), value: z.json() })),
});

export type Plan = z.infer<typeof planSchema>;
export type PlanOrigin = z.infer<typeof originSchema>;
export type Profile = Plan['profile'];
export type TargetGroup = Plan['targetGroups'][number];
export type Goal = Plan['goals'][number];
export type Target = Plan['targets'][number];
export type Activity = Plan['activities'][number];
export type Indicator = Plan['indicators'][number];
export type EarlierSeries = Indicator['earlierSeries'][number];
export type Measurement = Plan['measurements'][number];
export type ActivityReport = Plan['activityReports'][number];
export type Risk = Plan['risks'][number];
