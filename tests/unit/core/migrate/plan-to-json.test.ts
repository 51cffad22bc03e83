import { expect, test } from 'vitest';
import { planToJson } from '#core/migrate/plan-to-json.ts';
import { smallPlan } from '../../../support/plans.ts';

test('the file has sections over lines and one row of a table a line, in the order of the schema', () => {
  const plan = { ...smallPlan(), unparsed: { 'profile/start': 'b', 'profile/end': 'a' } };
  const lines = planToJson(plan).split('\n');
  expect(lines.slice(0, 9)).toEqual([
    '{',
    '  "type": "integration-programme-plan",',
    '  "formatVersion": 2,',
    '  "id": "plan-1",',
    '  "scheme": {',
    '    "id": "annex-2004",',
    '    "version": 1',
    '  },',
    '  "language": "en",',
  ]);
  expect(lines).toContain(
    '    {"id":"group-1","catalogueId":null,"name":"Recognised refugees","sizePerYear":120,"needs":""}',
  );
  expect(lines.slice(-7)).toEqual([
    '  "unparsed": {',
    '    "profile/end": "a",',
    '    "profile/start": "b"',
    '  },',
    '  "notCarried": []',
    '}',
    '',
  ]);
  expect(JSON.parse(planToJson(plan))).toEqual(plan);
});

test('a changed row changes its line and no other', () => {
  const plan = smallPlan();
  const edited = { ...plan, goals: plan.goals.map((row) => ({ ...row, title: 'Work first' })) };
  const before = planToJson(plan).split('\n');
  const changed = planToJson(edited)
    .split('\n')
    .filter((line, index) => line !== before[index]);
  expect(changed).toHaveLength(1);
  expect(changed[0]).toContain('"title":"Work first"');
});
