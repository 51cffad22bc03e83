import { z } from 'zod';
import { planFormatVersion, planSchema } from './plan-schema.ts';

/** What the parts of a plan file mean, by their place in it. */
const descriptions: Readonly<Record<string, string>> = {
  id: 'Identifier of the plan. Stays the same through all its versions.',
  scheme: 'The scheme that the plan follows.',
  language: 'BCP 47 tag of the language that the plan is written in.',
  origin: 'The plan that this one comes from; null for one that was begun on its own.',
  'origin.kind': 'practice: a part of that plan for others to see. start: begun from that plan, without its figures.',
  'origin.title': 'Title of that plan at the time.',
  'origin.organisation': 'Organisation of that plan at the time.',
  profile: 'Who runs the programme, where and when.',
  'profile.country': 'ISO 3166-1 alpha-2 code.',
  'profile.region': 'NUTS 2024 code or the name of the place.',
  'profile.currency': 'ISO 4217 code. All amounts of the plan are in this currency.',
  targetGroups: 'Groups of people that the programme addresses.',
  'targetGroups.sizePerYear': 'Persons that the programme expects each year.',
  goals: 'Changes that the programme wants.',
  'goals.catalogueId': 'Entry of the catalogue of the scheme that this row was copied from.',
  'goals.overallPolicyGoal': 'The law, strategy or principle that the goal serves.',
  'goals.targetGroupIds': 'Ids of rows of targetGroups.',
  'goals.alignments': 'Items of other frameworks that the goal serves.',
  targets: 'Measurable results for a group by a date.',
  'targets.goalId': 'Id of a row of goals, or null when the target belongs to a heading.',
  'targets.heading': 'Id of a heading of the scheme, or null when the target belongs to a goal.',
  'targets.unit': 'Id of a unit of the scheme, or own words.',
  activities: 'What is done, by whom, when and with what money.',
  'activities.targetIds': 'Ids of rows of targets. An activity may serve several.',
  indicators: 'How targets are measured.',
  'indicators.targetId': 'Id of a row of targets.',
  'indicators.cumulative': 'Counted since the start of the programme; otherwise one value for each period.',
  'indicators.sources': 'Ids of data sources of the scheme, or own words.',
  'indicators.breakdowns': 'Ids of breakdowns of the scheme, or own words.',
  'indicators.baseline': 'Value before the programme.',
  'indicators.toBeEstablished': 'Date by which a baseline will be known, when there is none yet.',
  'indicators.benchmark': 'A comparison. Never the target.',
  measurements: 'Observed values of indicators.',
  'measurements.numerator': 'Counted above the line of a percentage.',
  'measurements.denominator': 'Counted below the line of a percentage.',
  'measurements.from': 'First day of the period; null when the value holds for its date alone.',
  'measurements.series':
    'Id of the earlier series of the indicator that the value belongs to; null for the present one.',
  'measurements.count': 'Answers that a score rests on.',
  'measurements.unavailable': 'Why there is no value.',
  'measurements.earlier': 'What corrections replaced, oldest first.',
  'activities.actual': 'What came of the activity so far.',
  'indicators.scale': 'Levels of a qualitative indicator, lowest first; its values are positions in it, from 1.',
  'indicators.earlierSeries': 'What the indicator meant before its meaning was changed.',
  activityReports: 'Words of activity reports; their figures are computed.',
  assumptions: 'What must hold for the plan to work.',
  risks: 'What may go wrong.',
  fundingSources: 'Money promised by funders.',
  resources: 'Means other than money.',
  'resources.staffFte': 'Full-time equivalents.',
  monitoring: 'How the programme is steered, reported and evaluated.',
  notes: 'Marks of the authors.',
  'notes.comeBackLater': 'Paths of what an author wants to finish later.',
  unparsed: 'Typed text that is not yet a value, by path: targets/<id>/value. The field itself is null.',
  notCarried: 'Parts of a newer or foreign file that this format does not know.',
};

type Node = {
  properties?: Record<string, Node>;
  items?: Node;
  anyOf?: Node[];
  description?: string;
};

/** JSON Schema (draft 2020-12) of a plan file, made from the schema that plans are checked with. */
export function planJsonSchema(): object {
  const { $schema, ...schema } = z.toJSONSchema(planSchema, { target: 'draft-2020-12' });
  const root = {
    $schema,
    $id: `urn:integration-programme-planner:plan:${planFormatVersion}`,
    title: 'Integration programme plan',
    ...schema,
  };
  for (const [path, description] of Object.entries(descriptions)) describe(root as Node, path, description); // JSON Schema keywords that we read
  return root;
}

function describe(root: Node, path: string, description: string): void {
  const node = path.split('.').reduce<Node | undefined>((place, name) => withFields(place)?.properties?.[name], root);
  if (!node) throw new Error(`The plan schema has no field ${path}`);
  node.description = description;
}

/** A table has its fields in its rows, an object that may be null in one of its choices. */
function withFields(place: Node | undefined): Node | undefined {
  return place?.items ?? place?.anyOf?.find(({ properties }) => properties) ?? place;
}
