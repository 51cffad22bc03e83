import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { planToJson } from '#core/migrate/plan-to-json.ts';
import { planJsonSchema } from '#core/plan/plan-json-schema.ts';
import { planSchema } from '#core/plan/plan-schema.ts';
import { planArbitrary } from '../../../support/plan-arbitrary.ts';
import { smallPlan } from '../../../support/plans.ts';

const ajv = new Ajv2020({ strict: true, allErrors: true });
addFormats['default'](ajv);
const validate = ajv.compile(planJsonSchema());

test('the schema names its dialect and itself, and says what the parts mean', () => {
  expect(planJsonSchema()).toMatchObject({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:integration-programme-planner:plan:2',
    title: 'Integration programme plan',
    properties: {
      profile: { description: expect.any(String) },
      origin: { anyOf: [{ properties: { title: { description: 'Title of that plan at the time.' } } }, {}] },
      indicators: { items: { properties: { benchmark: { description: 'A comparison. Never the target.' } } } },
    },
  });
});

test('every plan file is valid', () => {
  fc.assert(
    fc.property(planArbitrary, (plan) => {
      validate(JSON.parse(planToJson(plan)));
      expect(validate.errors).toBeNull();
    }),
    { numRuns: 100 },
  );
});

describe('what the plan schema refuses, the published schema refuses too', () => {
  const plan = smallPlan();
  test.each([
    ['another type', { ...plan, type: 'plan' }],
    ['another format', { ...plan, formatVersion: 3 }],
    ['a missing table', { ...plan, risks: undefined }],
    ['a field too many', { ...plan, colour: 'red' }],
    ['a field too many in a row', { ...plan, goals: [{ ...plan.goals[0], colour: 'red' }] }],
    ['text for a number', { ...plan, targets: [{ ...plan.targets[0], value: '65' }] }],
    ['an impossible date', { ...plan, profile: { ...plan.profile, start: '2027-02-30' } }],
    ['an unknown choice', { ...plan, activities: [{ ...plan.activities[0], status: 'done' }] }],
    ['an empty id', { ...plan, goals: [{ ...plan.goals[0], id: '' }] }],
    ['a text above the limit', { ...plan, profile: { ...plan.profile, title: 'x'.repeat(20_001) } }],
    ['a country in words', { ...plan, profile: { ...plan.profile, country: 'Austria' } }],
    ['a table that is no list', { ...plan, goals: {} }],
    ['an unknown way to come from a plan', { ...plan, origin: { kind: 'copy', title: '', organisation: '' } }],
    ['null for a text', { ...plan, profile: { ...plan.profile, title: null } }],
  ])('%s', (_, changed) => {
    const file: unknown = JSON.parse(JSON.stringify(changed));
    expect(planSchema.safeParse(file).success).toBe(false);
    expect(validate(file)).toBe(false);
  });
});
