import { expect, test } from 'vitest';
import { planToJson } from '#core/migrate/plan-to-json.ts';
import { parseRecord, unsoundPart } from '#storage/sound-plan.ts';
import { smallPlan } from '../../support/plans.ts';

const plan = { ...smallPlan(), profile: { ...smallPlan().profile, start: '2025-01-01' } };
const json = planToJson(plan);
const old = json.replace('"start": "2025-01-01"', '"start": "0025-01-01"');

test('a stored day of an unlikely year waits as typed text, and nothing else of the plan changes', () => {
  const read = parseRecord(old);
  expect(old).not.toBe(json);
  expect(read).toEqual({
    ok: true,
    value: {
      ...plan,
      profile: { ...plan.profile, start: null },
      unparsed: { ...plan.unparsed, 'profile/start': '0025-01-01' },
    },
  });
  expect(read.ok && unsoundPart(read.value)).toBeNull();
});

test('a stored day of a row waits under the ids of its row, beside texts that wait already', () => {
  const [activity] = plan.activities;
  const waiting = { ...plan, unparsed: { [`activities/${activity?.id}/budget`]: 'much' } };
  const begun = planToJson({ ...waiting, activities: plan.activities.map((row) => ({ ...row, start: '2025-02-03' })) });
  const read = parseRecord(begun.replace('"2025-02-03"', '"1025-02-03"'));
  expect(read.ok && [read.value.activities[0]?.start, read.value.unparsed]).toEqual([
    null,
    { [`activities/${activity?.id}/budget`]: 'much', [`activities/${activity?.id}/start`]: '1025-02-03' },
  ]);
});

test('a record that is unsound in other ways too is still told as damaged', () => {
  expect(parseRecord(old.replace('"currency": "EUR"', '"currency": 5'))).toEqual({ ok: false, error: 'corrupt' });
  expect(parseRecord(json.replace('"currency": "EUR"', '"currency": 5'))).toEqual({ ok: false, error: 'corrupt' });
});

test('words that look like such a day are words', () => {
  const titled = { ...plan, profile: { ...plan.profile, title: '0025-01-01' } };
  expect(parseRecord(planToJson(titled))).toEqual({ ok: true, value: titled });
});

test('a plan with such a day is not stored', () => {
  expect(unsoundPart({ ...plan, profile: { ...plan.profile, end: '1025-12-31' } })).toBe('profile/end');
});
