import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import examples from '#core/plan/plan-field-examples.json' with { type: 'json' };
import texts from '#core/plan/plan-field-texts.json' with { type: 'json' };
import { planJsonSchema } from '#core/plan/plan-json-schema.ts';
import { maximumTextLength, type Plan, planSchema } from '#core/plan/plan-schema.ts';
import { loadExample } from '#core/scheme/example-plans.ts';
import { reportedPlan } from '../../../support/reported-plan.ts';

type Node = { readonly [keyword: string]: unknown };
type Field = { readonly path: string; readonly node: Node };

const schema = planJsonSchema() as Node;
const ajv = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true });
addFormats['default'](ajv);
const isValid = ajv.compile(schema);

/** Every property of every object in the schema, whatever keyword holds it. */
function fieldsIn(node: unknown, path: string): readonly Field[] {
  if (Array.isArray(node)) return node.flatMap((one) => fieldsIn(one, path));
  if (node === null || typeof node !== 'object') return [];
  const { properties = {}, examples: _, $defs: __, ...others } = node as Record<string, object>;
  return [
    ...Object.entries(properties).flatMap(([name, field]) => [
      { path: `${path}/${name}`, node: field as Node },
      ...fieldsIn(field, `${path}/${name}`),
    ]),
    ...Object.values(others).flatMap((value) => fieldsIn(value, path)),
  ];
}

const fields = fieldsIn(schema, '');

test('every property of every object has a title, a description and an example', () => {
  expect(fields.length).toBeGreaterThan(180);
  const lacking = fields.filter(
    ({ node: { title, description, examples: shown } }) =>
      !(String(title ?? '').length > 1 && String(description ?? '').length > 10 && Array.isArray(shown)),
  );
  expect(lacking.map(({ path }) => path)).toEqual([]);
  expect(Object.keys(examples)).toEqual(Object.keys(texts));
});

test.each(fields.map(({ path, node }) => [path, node] as const))('the example of %s is valid there', (_, node) => {
  const check = ajv.compile({ $schema: String(schema['$schema']), ...node, $defs: schema['$defs'] });
  for (const example of node['examples'] as unknown[]) {
    check(example);
    expect(check.errors).toBeNull();
  }
});

test('what no schema can say is said in words', () => {
  for (const words of ['ids of one table differ', 'names one that is there', 'not after its last', 'UTF-16'])
    expect(schema['description']).toContain(words);
});

/** A plan with something in each table, as plain data that can be changed anywhere. */
const base: Plan = reportedPlan(await loadExample('lindenhafen', 'en'));
type Tree = { [key: string]: Tree };

function changedAt(path: string, value: unknown): unknown {
  const copy = structuredClone(base) as unknown as Tree;
  const keys = path.split('/');
  const last = keys.pop() ?? '';
  const place = keys.reduce<Tree>((tree, key) => tree[key] ?? {}, copy);
  place[last] = value as Tree;
  return copy;
}

describe('bounds are those that a plan is checked with', () => {
  test.each([
    ['id', ['p', 'p'.repeat(100)], ['', 'p'.repeat(101)]],
    ['goals/0/id', ['g', 'g'.repeat(100)], ['', 'g'.repeat(101)]],
    ['goals/0/title', ['', 'é'.repeat(maximumTextLength)], ['é'.repeat(maximumTextLength + 1)]],
    ['scheme/version', [1, Number.MAX_SAFE_INTEGER], [0, 1.5, Number.MAX_SAFE_INTEGER + 1]],
    ['profile/start', [null, '1900-01-01', '2199-12-31', '2028-02-29'], ['1899-12-31', '2200-01-01', '2027-02-29', '']],
    ['profile/country', [null, 'DE'], ['D', 'DEU', 'de']],
    ['profile/currency', ['EUR'], ['EU', 'EURO', 'eur', null]],
    ['language', ['en', 'sr-Latn'], ['e', 'EN', 'en-', '']],
    ['targets/0/value', [null, 0, -1e15, 0.001, Number.MAX_VALUE], ['1', true]],
    ['notes/comeBackLater', [[], ['x'.repeat(500)]], [['x'.repeat(501)], [1]]],
    ['unparsed', [{}, { ['x'.repeat(500)]: 'x'.repeat(maximumTextLength) }], [{ ['x'.repeat(501)]: '' }, { a: 1 }]],
    ['notCarried/0', [{ path: 'x'.repeat(2_000), value: [null] }], [{ path: 'x'.repeat(2_001), value: 1 }]],
  ] as const)('%s', (path, within, beyond) => {
    for (const [values, isFine] of [[within, true] as const, [beyond, false] as const])
      for (const value of values) {
        const plan = changedAt(path, value);
        expect([isValid(plan), planSchema.safeParse(plan).success]).toEqual([isFine, isFine]);
      }
  });
});
