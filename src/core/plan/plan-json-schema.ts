import { z } from 'zod';
import examples from './plan-field-examples.json' with { type: 'json' };
import texts from './plan-field-texts.json' with { type: 'json' };
import { planFormatVersion, planSchema } from './plan-schema.ts';

/** A place of a JSON Schema, with the keywords that are read and written here. */
type Node = {
  properties?: Record<string, Node>;
  items?: Node;
  anyOf?: Node[];
  title?: string;
  description?: string;
  examples?: unknown[];
};

/** What a file must keep to and JSON Schema has no words for. */
const beyondSchema = [
  'Beyond this schema: ids of one table differ from each other.',
  'Links hold: what names the id of a row names one that is there, or null.',
  'Days come in their order: a first day is not after its last, a baseline not after its target value, milestones between the two in their order.',
  'Lengths count UTF-16 units, so that a character outside the Basic Multilingual Plane counts twice.',
  'A draft may break the first three: opening it keeps all that it says, and the check names what to mend before a final document is made.',
].join(' ');

/** Parts of a table that repeat fields of another place: what these mean there, they mean here. */
const repeated = [
  ['indicators.earlierSeries.', 'indicators.'],
  ['measurements.earlier.', 'measurements.'],
] as const;

/** JSON Schema (draft 2020-12) of a plan file, made from the schema that plans are checked with; each property has a title, a description and an example. */
export function planJsonSchema(): object {
  const { $schema, ...schema } = z.toJSONSchema(planSchema, { target: 'draft-2020-12' });
  describeFields(schema as Node, ''); // JSON Schema keywords that we read
  return {
    $schema,
    $id: `urn:integration-programme-planner:plan:${planFormatVersion}`,
    title: 'Integration programme plan',
    description: `A plan from its goals to its indicators, with what was measured. ${beyondSchema}`,
    ...schema,
  };
}

function describeFields(place: Node, path: string): void {
  for (const [name, node] of Object.entries(withFields(place)?.properties ?? {})) {
    const own = path === '' ? name : `${path}.${name}`;
    describe(node, own);
    describeFields(node, own);
  }
}

function describe(node: Node, path: string): void {
  const key = keyOf(path);
  if (key === undefined) throw new Error(`Nothing says what ${path} means`);
  const text = texts[key];
  const end = text.indexOf(': ');
  node.title = text.slice(0, end);
  node.description = text.slice(end + 2);
  node.examples = [examples[key]];
}

type Key = keyof typeof texts & keyof typeof examples;

/** Where the meaning of a field is written: at its own place, at that which it repeats, or for all tables. */
function keyOf(path: string): Key | undefined {
  const places = [
    path,
    ...repeated.flatMap(([from, to]) => (path.startsWith(from) ? [to + path.slice(from.length)] : [])),
    `*.${path.split('.').at(-1)}`,
  ];
  return places.find((place): place is Key => place in texts);
}

/** A table has its fields in its rows, an object that may be null in one of its choices. */
function withFields(place: Node): Node | undefined {
  return place.items ?? place.anyOf?.find(({ properties }) => properties) ?? place;
}
