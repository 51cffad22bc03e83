import { describe, expect, test } from 'vitest';
import type { Indicator, Plan } from '#core/plan/plan-schema.ts';
import { calendarFrequencies, reportingPeriods } from '#core/progress/reporting-periods.ts';
import { exampleNames, loadExample } from '#core/scheme/example-plans.ts';

const plans = await Promise.all(exampleNames.map(async (name) => ({ name, plan: await loadExample(name, 'en') })));
const [lindenhafen, norvalia] = plans.map(({ plan }) => plan) as [Plan, Plan]; // one for each name

function share(numerator: number, denominator: number): number {
  return Math.round((numerator * 1000) / denominator) / 10;
}

function sum(amounts: readonly (number | null)[]): number {
  return amounts.reduce<number>((total, amount) => total + (amount ?? 0), 0);
}

function byId<T extends { readonly id: string }>(rows: readonly T[], id: string): T {
  const row = rows.find((one) => one.id === id);
  if (!row) throw new Error(`no row ${id}`);
  return row;
}

function isReached({ direction }: Indicator, value: number, aim: number): boolean {
  return direction === 'decrease' ? value <= aim : value >= aim;
}

describe.each(plans)('figures of $name', ({ plan }) => {
  const { profile, indicators, measurements } = plan;

  test('every percentage is its numerator over its denominator, and its breakdown adds up', () => {
    for (const { id, value, numerator, denominator, breakdown } of measurements) {
      if (numerator === null || denominator === null) continue;
      expect(value, id).toBe(share(numerator, denominator));
      if (breakdown.length === 0) continue;
      expect(
        [sum(breakdown.map((cell) => cell.numerator)), sum(breakdown.map((cell) => cell.denominator))],
        id,
      ).toEqual([numerator, denominator]);
      for (const cell of breakdown)
        expect(cell.value, id).toBeCloseTo(share(cell.numerator ?? 0, cell.denominator ?? 0));
    }
  });

  test('every baseline says where it comes from, or when and how it will be known', () => {
    expect(indicators.filter(({ baseline }) => baseline.note === '').map(({ id }) => id)).toEqual([]);
    const open = indicators.filter(
      ({ baseline, toBeEstablished }) => (baseline.value === null) === (toBeEstablished === null),
    );
    expect(open.map(({ id }) => id)).toEqual([]);
  });

  test('every date of the plan lies inside its period', () => {
    const dates = [
      ...plan.targets.map(({ deadline }) => deadline),
      ...plan.activities.flatMap(({ start, end }) => [start, end]),
      ...indicators.flatMap(({ target, toBeEstablished, milestones }) => [
        target.date,
        ...(toBeEstablished === null ? [] : [toBeEstablished]),
        ...milestones.map(({ date }) => date),
      ]),
      ...plan.monitoring.reports.map(({ due }) => due),
    ];
    const outside = dates.filter((date) => date === null || date < (profile.start ?? '') || date > (profile.end ?? ''));
    expect(outside).toEqual([]);
  });

  test('every milestone lies between baseline and target value', () => {
    for (const { id, baseline, target, milestones } of indicators) {
      if (baseline.value === null) continue;
      const [low = 0, high = 0] = [baseline.value, target.value ?? 0].sort((one, other) => one - other);
      expect(
        milestones.filter(({ value }) => value === null || value < low || value > high),
        id,
      ).toEqual([]);
    }
  });

  test('the value of a target is that of the indicator that measures it', () => {
    for (const { id, value, unit, title } of plan.targets) {
      if (/rises by/u.test(title)) continue; // a change, not a level
      const own = indicators.filter((indicator) => indicator.targetId === id);
      expect(
        own.some((indicator) => indicator.unit === unit && indicator.target.value === value),
        id,
      ).toBe(true);
    }
  });

  test('every indicator has a value or a reason in each period of a report, as often as it says', () => {
    for (const { from, to } of plan.activityReports) {
      for (const { id, frequency } of indicators) {
        const told = measurements.filter(
          ({ indicatorId, date }) => indicatorId === id && date !== null && date <= (to ?? ''),
        );
        expect(told.length, id).toBeGreaterThan(0);
        expect(
          told.filter(({ value, unavailable }) => (value === null) === (unavailable === '')),
          id,
        ).toEqual([]);
        if (frequency === null || !calendarFrequencies.includes(frequency)) continue;
        const periods = reportingPeriods(frequency, { from: from ?? '', to: to ?? '' });
        expect(
          told.map(({ date }) => date),
          id,
        ).toEqual(periods.map((period) => period.to));
      }
    }
  });

  test('participants are people who take part themselves, never more than expected', () => {
    const helpers = plan.activities.filter(({ id }) =>
      /employer-network|mentor-support|coordination|microgrants/u.test(id),
    );
    expect(helpers.flatMap(({ expectedParticipants, actual }) => [expectedParticipants, actual.participants])).toEqual(
      helpers.flatMap(() => [null, null]),
    );
    for (const { id, expectedParticipants, actual } of plan.activities)
      expect(actual.participants ?? 0, id).toBeLessThanOrEqual(expectedParticipants ?? actual.participants ?? 0);
  });
});

test('the report on Lindenhafen names every value that was due and missed', () => {
  const [report] = lindenhafen.activityReports;
  const missed = lindenhafen.indicators.flatMap((indicator) => {
    const due = [indicator.target, ...indicator.milestones].filter(({ date }) => date === report?.to);
    const [latest] = lindenhafen.measurements.filter(
      ({ indicatorId, date }) => indicatorId === indicator.id && date === report?.to,
    );
    return due.flatMap(({ value }) =>
      value === null || latest?.value == null || isReached(indicator, latest.value, value)
        ? []
        : [[indicator.id, latest.value, value]],
    );
  });
  expect(missed).toEqual([
    ['ex-intro-ind-start-8w', 77.2, 80],
    ['ex-intro-ind-wait-days', 34, 30],
    ['ex-intro-ind-childcare-use', 93.9, 100],
    ['ex-intro-ind-matches', 36, 40],
  ]);
  expect(report?.summary).toContain('Three values due at the end of 2025 were missed');
  for (const words of [
    '77.2% instead of 80%',
    '34 days instead of 30',
    '93.9% instead of all',
    '36 people in lasting matches instead of the 40',
  ])
    expect(report?.summary).toContain(words);
});

test('people of Lindenhafen are counted the same everywhere', () => {
  const of = (id: string, date = '2025-12-31') =>
    byId(
      lindenhafen.measurements.filter((one) => one.date === date).map((one) => ({ ...one, id: one.indicatorId })),
      `ex-intro-ind-${id}`,
    );
  const denominators = (id: string) =>
    sum(
      lindenhafen.measurements
        .filter(({ indicatorId }) => indicatorId === `ex-intro-ind-${id}`)
        .map(({ denominator }) => denominator),
    );
  const arrived = byId(lindenhafen.activities, 'ex-intro-act-intake').actual.participants;
  expect([denominators('start-8w'), denominators('plan-rate')]).toEqual([arrived, arrived]);
  // Who was enrolled in a course that ended finished with a test, left for an avoidable reason, or for one of six others.
  expect((of('cefr-gain').denominator ?? 0) + (of('dropout').numerator ?? 0) + 6).toBe(of('dropout').denominator);
  expect(of('dropout').denominator).toBeLessThan(
    byId(lindenhafen.activities, 'ex-intro-act-tracks').actual.participants ?? 0,
  );
});

test('the money of Lindenhafen is split as it says, with posts, indirect costs and the course funding named', () => {
  const [fund, city, region, courses] = lindenhafen.fundingSources.map(({ amount }) => amount ?? 0) as [
    number,
    number,
    number,
    number,
  ];
  const own = fund + city + region;
  expect([share(fund, own), share(city, own), share(region, own)]).toEqual([60, 30, 10]);
  expect(courses).toBe((168 * 900 + 280 * 600 + 112 * 400) * 4.5);
  expect(168 + 280 + 112).toBe(byId(lindenhafen.activities, 'ex-intro-act-tracks').expectedParticipants);
  const posts = 840_000 + 330_000 + 174_000 + 186_000;
  expect(posts).toBeLessThan(own / 2);
  const coordination = byId(lindenhafen.activities, 'ex-intro-act-coordination').budget ?? 0;
  expect(coordination).toBe(186_000 + 0.07 * 3_000_000);
  expect(own).toBe(1.07 * 3_000_000);
});

test('the money of Norvalia pays for its evaluation, and ESF+ for nothing electoral', () => {
  expect(norvalia.monitoring.budget).toBe(84_000 + 60_000 + 96_000);
  expect(norvalia.monitoring.budget ?? 0).toBe(0.1 * sum(norvalia.fundingSources.map(({ amount }) => amount)));
  const served = ['ex-civic-assoc-capacity', 'ex-civic-assoc-funding', 'ex-civic-dial-platform', 'ex-civic-dial-trust'];
  const eligible = norvalia.activities.filter(
    ({ id, targetIds }) => id !== 'ex-civic-act-microgrants' && targetIds.every((target) => served.includes(target)),
  );
  const social = norvalia.fundingSources.find(({ name }) => name.startsWith('ESF+'));
  expect(social?.amount ?? 0).toBeLessThanOrEqual(sum(eligible.map(({ budget }) => budget)));
});
