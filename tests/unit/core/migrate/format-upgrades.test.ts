import { describe, expect, test } from 'vitest';
import { upgradeFormat } from '#core/migrate/format-upgrades.ts';
import { openPlanText } from '#core/migrate/open-plan-file.ts';
import { createRow } from '#core/plan/create-plan.ts';
import { planSchema } from '#core/plan/plan-schema.ts';
import lindenhafen from '#schemes/annex-2004/1/examples/lindenhafen.en.json';
import norvalia from '#schemes/annex-2004/1/examples/norvalia.fr.json';
import { parseRecord } from '#storage/sound-plan.ts';
import { smallPlan } from '../../../support/plans.ts';

// The examples are frozen as the first format wrote them.
const firstFormat = [lindenhafen, norvalia].map((plan) => JSON.stringify(plan));

describe('a plan of the first format', () => {
  test.each(firstFormat)('opens without remarks and keeps every value', (text) => {
    const opened = openPlanText(text, { newId: () => 'never' });
    if (!opened.ok) throw new Error(opened.error.type);
    const before = JSON.parse(text);
    expect(before.formatVersion).toBe(1);
    expect(opened.value.remarks).toEqual([]);
    expect(opened.value.plan).toMatchObject({ ...before, formatVersion: 2 });
  });

  test('gets empty places for what became of it', () => {
    const upgraded = planSchema.parse(upgradeFormat(JSON.parse(firstFormat[0] ?? '')));
    const [activity] = upgraded.activities;
    const [indicator] = upgraded.indicators;
    const [measurement] = upgraded.measurements;
    expect(activity?.actual).toEqual(createRow('activities', 'a').actual);
    expect([indicator?.scale, indicator?.earlierSeries]).toEqual([[], []]);
    expect(measurement).toMatchObject({
      series: null,
      from: null,
      count: null,
      unavailable: '',
      enteredBy: '',
      earlier: [],
    });
    expect(measurement?.breakdown.map(({ id, category }) => [id, category])).toEqual([
      ['cell-1', 'women'],
      ['cell-2', 'men'],
    ]);
    expect(upgraded.activityReports).toEqual([]);
  });

  test('is read from the store as well', () => {
    const read = parseRecord(firstFormat[0] ?? '');
    expect(read.ok && read.value.formatVersion).toBe(2);
  });
});

test('a plan of the present format, and what is no plan, stay the same object', () => {
  for (const raw of [{ formatVersion: 2, origin: null }, { formatVersion: 99 }, { formatVersion: '1' }, {}])
    expect(upgradeFormat(raw)).toBe(raw);
});

test('tables that are no lists are left to the repair', () => {
  expect(
    upgradeFormat({ formatVersion: 1, activities: 'none', indicators: [3], measurements: [{ breakdown: 'x' }] }),
  ).toEqual({
    formatVersion: 2,
    activities: 'none',
    indicators: [3],
    measurements: [
      { series: null, earlier: [], from: null, count: null, unavailable: '', enteredBy: '', breakdown: 'x' },
    ],
    activityReports: [],
    origin: null,
  });
});

test('a plan that was made before plans had an origin comes from no other, as a file and as a record', () => {
  const { origin, ...plan } = smallPlan();
  const text = JSON.stringify(plan);
  expect(openPlanText(text, { newId: () => 'never' })).toEqual({ ok: true, value: { plan: smallPlan(), remarks: [] } });
  expect(parseRecord(text)).toEqual({ ok: true, value: smallPlan() });
});
