import { describe, expect, it } from 'vitest';
import type { CoverageFilters } from '#core/coverage/coverage.ts';
import { overlapsOf } from '#core/coverage/overlaps.ts';
import type { PlanFacts } from '#core/coverage/plan-facts.ts';
import { renewalsOf } from '#core/coverage/renewals.ts';
import { activityOf, planFor, tableOf, targetOf } from './small-facts.ts';

const school = { organisation: 'School' };
const days = (from: string, to: string) => ({ start: from, end: to });

/** `item @ territory, from-to: plan(depth) plan(depth)`, one line an overlap; then who is unclear. */
function overlapLines(plans: readonly PlanFacts[], withinOne = false, filters: CoverageFilters = {}) {
  const { overlaps, unclear } = overlapsOf(tableOf(plans), { lens: 'goals', filters, withinOne });
  expect(overlapsOf(tableOf(plans.toReversed()), { lens: 'goals', filters, withinOne })).toEqual({ overlaps, unclear });
  return [
    ...overlaps.map(
      ({ item, territory, from, to, plans: own }) =>
        `${item} @ ${territory.words ?? territory.id}, ${from}/${to}: ${own.map(({ planId, depth }) => `${planId}(${depth})`).join(' ')}`,
    ),
    ...unclear.map(({ planId, missing }) => `${planId} has no ${missing}`),
  ];
}

describe('an overlap', () => {
  it('needs two organisations: capitals, spaces and hyphens make no second one', () => {
    const same = planFor('b', ['language'], { organisation: ' CITY\u00a0office' });
    expect(overlapLines([planFor('a', ['language']), same])).toEqual([]);
    expect(overlapLines([planFor('a', ['language']), planFor('b', ['language'], school)])).toEqual([
      'language @ Malmö, 2024-01-01/2026-12-31: a(3) b(3)',
    ]);
  });

  it('is found within one organisation when that is asked for', () => {
    const plans = [planFor('a', ['language']), planFor('b', ['language'])];
    expect(overlapLines(plans, true)).toEqual(['language @ Malmö, 2024-01-01/2026-12-31: a(3) b(3)']);
  });

  it('needs common days of the plans', () => {
    const later = planFor('b', ['language'], { ...school, ...days('2027-01-01', '2028-12-31') });
    const touching = planFor('c', ['language'], { ...school, ...days('2026-12-31', '2028-12-31') });
    expect(overlapLines([planFor('a', ['language']), later])).toEqual([]);
    expect(overlapLines([planFor('a', ['language']), touching])).toEqual([
      'language @ Malmö, 2026-12-31/2026-12-31: a(3) c(3)',
    ]);
  });

  it('needs common days of the activities for the item, where these have days', () => {
    const spring = planFor('a', ['language'], { activities: [activityOf(0, '2024-01-01/2024-06-30')] });
    const autumn = planFor('b', ['language'], { ...school, activities: [activityOf(0, '2024-09-01/2024-12-31')] });
    expect(overlapLines([spring, autumn])).toEqual([]);
    // Its begin is not said: that of the plan.
    const untilMarch = planFor('c', ['language'], { ...school, activities: [activityOf(0, '/2024-03-31')] });
    expect(overlapLines([spring, autumn, untilMarch])).toEqual(['language @ Malmö, 2024-01-01/2024-03-31: a(3) c(3)']);
  });

  it('needs one territory and one item', () => {
    expect(
      overlapLines([planFor('a', ['language']), planFor('b', ['language'], { ...school, region: 'Lund' })]),
    ).toEqual([]);
    expect(overlapLines([planFor('a', ['language']), planFor('b', ['housing'], school)])).toEqual([]);
    const nowhere = { region: '', country: null };
    expect(
      overlapLines([planFor('a', ['language'], nowhere), planFor('b', ['language'], { ...school, ...nowhere })]),
    ).toEqual([]);
  });

  it('is in a country where no region is said', () => {
    const plans = [
      planFor('a', ['language'], { region: '' }),
      planFor('b', ['language'], { ...school, region: '' }),
      planFor('c', ['language'], { ...school, region: 'Lund' }),
    ];
    expect(overlapLines(plans)).toEqual(['language @ SE, 2024-01-01/2026-12-31: a(3) b(3)']);
  });

  it('of most plans comes first, and plans that meet at other times are another one', () => {
    const plans = [
      planFor('a', ['language', 'housing']),
      planFor('b', ['language', 'housing'], school),
      planFor('c', ['housing'], { organisation: 'Region', ...days('2025-01-01', '2027-12-31') }),
      planFor('d', ['language'], { organisation: 'Region', ...days('2028-01-01', '2028-12-31') }),
      planFor('e', ['language'], { ...school, ...days('2028-06-01', '2029-12-31') }),
    ];
    expect(overlapLines(plans)).toEqual([
      'housing @ Malmö, 2024-01-01/2026-12-31: a(3) b(3) c(3)',
      'language @ Malmö, 2024-01-01/2026-12-31: a(3) b(3)',
      'language @ Malmö, 2028-06-01/2028-12-31: d(3) e(3)',
    ]);
  });

  it('is not guessed: who says no days or no organisation is told', () => {
    const plans = [
      planFor('a', ['language']),
      planFor('b', ['language'], { ...school, start: null }),
      planFor('c', ['language'], { organisation: ' ' }),
      planFor('d', ['language'], { ...school, start: '2026-12-31', end: '2024-01-01' }),
      planFor('e', ['housing'], { organisation: '', end: null }),
    ];
    expect(overlapLines(plans)).toEqual(['b has no days', 'c has no organisation', 'd has no days']);
    expect(overlapLines([planFor('a', ['language']), planFor('b', ['language'], { end: null })])).toEqual([]);
  });

  it('is none between regions of one name in two countries, and is told with its country where there are such', () => {
    const region = 'Limburg';
    const belgian = planFor('a', ['language'], { region, country: 'BE' });
    const dutch = planFor('b', ['language'], { ...school, region: 'limburg', country: 'NL' });
    const agency = planFor('c', ['language'], { region, country: 'NL', organisation: 'Agency' });
    const nowhere = planFor('d', ['language'], { region, country: null, organisation: 'Nobody' });
    expect(overlapLines([belgian, dutch])).toEqual([]);
    expect(overlapLines([belgian, dutch, agency])).toEqual(['language @ Limburg, 2024-01-01/2026-12-31: b(3) c(3)']);
    expect(overlapLines([dutch, nowhere])).toEqual(['language @ Limburg, 2024-01-01/2026-12-31: b(3) d(3)']);
    const [{ territory } = { territory: null }] = overlapsOf(tableOf([belgian, dutch, agency]), {
      lens: 'goals',
      filters: {},
      withinOne: false,
    }).overlaps;
    expect(territory).toEqual({ kind: 'region', id: 'own:NL:limburg', words: 'Limburg' });
    const next = planFor('e', ['language'], { region, country: 'NL', ...days('2027-01-01', '2028-12-31') });
    expect(renewalsOf(tableOf([belgian, next]), {})).toEqual([]);
    expect(
      renewalsOf(tableOf([planFor('f', ['language'], { region, country: 'NL' }), belgian, next]), {}),
    ).toMatchObject([{ planId: 'e', beforeId: 'f' }]);
  });

  it('names depth, leads and groups of each plan, and the groups that two have', () => {
    const one = planFor('a', ['language'], {
      targets: [targetOf(0, ['women', 'men'])],
      activities: [activityOf(0, '/', 'Library'), activityOf(0, '/', 'Adult school'), activityOf(0, '/', 'Library')],
    });
    const other = planFor('b', ['language'], { ...school, targets: [targetOf(0, ['women'], false)], activities: [] });
    expect(overlapsOf(tableOf([one, other]), { lens: 'goals', filters: {}, withinOne: false })).toEqual({
      overlaps: [
        {
          item: 'language',
          territory: { kind: 'region', id: 'own:malmö', words: 'Malmö' },
          from: '2024-01-01',
          to: '2026-12-31',
          plans: [
            { planId: 'a', depth: 3, leads: ['Adult school', 'Library'], groups: ['men', 'women'] },
            { planId: 'b', depth: 1, leads: [], groups: ['women'] },
          ],
          sharedGroups: ['women'],
        },
      ],
      unclear: [],
    });
  });
});

it('counts a lead spelled twice once, as most plans spell it', () => {
  const ledBy = (...leads: string[]) => ({ activities: leads.map((lead) => activityOf(0, '/', lead)) });
  const plans = [
    planFor('a', ['language'], ledBy('Adult school', 'ADULT  school', 'library', '')),
    planFor('b', ['language'], { ...school, ...ledBy('adult school', 'Adult school', 'Library', 'Library') }),
  ];
  const { overlaps } = overlapsOf(tableOf(plans), { lens: 'goals', filters: {}, withinOne: false });
  expect(overlaps.flatMap((overlap) => overlap.plans.map(({ leads }) => leads))).toEqual([
    ['Adult school', 'Library'],
    ['Adult school', 'Library'],
  ]);
});

const before = planFor('a', ['language', 'housing', 'Own  Goal']);
const next = days('2027-01-01', '2029-12-31');

function renewalLines(plans: readonly PlanFacts[], filters: CoverageFilters = {}) {
  const renewals = renewalsOf(tableOf(plans), filters);
  expect(renewalsOf(tableOf(plans.toReversed()), filters)).toEqual(renewals);
  const names = (goals: readonly { readonly title: string }[]) =>
    goals.map(({ title }) => title || '?').join('+') || '-';
  return renewals.map(
    ({ planId, beforeId, kept, dropped, added }) =>
      `${planId} after ${beforeId}: ${names(kept)}, without ${names(dropped)}, new ${names(added)}`,
  );
}

describe('a renewal', () => {
  it('is the next plan of an organisation for the same place, and no overlap', () => {
    const plans = [before, planFor('b', ['language', 'own goal', 'health'], { ...next, organisation: 'city OFFICE' })];
    expect(renewalLines(plans)).toEqual(['b after a: language+own goal, without housing, new health']);
    expect(overlapLines(plans)).toEqual([]);
    expect(renewalsOf(tableOf(plans), {})[0]).toMatchObject({
      organisation: 'city OFFICE',
      territory: { kind: 'region', id: 'own:malmö', words: 'Malmö' },
      added: [{ catalogueId: 'health', title: 'health' }],
      kept: [{ catalogueId: 'language' }, { catalogueId: null }],
    });
  });

  it('goes on from the plan that ended last, and of several from the one with most goals in common', () => {
    const older = planFor('o', ['language', 'housing'], days('2021-01-01', '2023-12-31'));
    const beside = planFor('p', ['language']);
    const plans = [older, before, beside, planFor('z', ['language', 'housing'], next)];
    expect(renewalLines(plans)).toEqual([
      'a after o: language+housing, without -, new Own  Goal',
      'p after o: language, without housing, new -',
      'z after a: language+housing, without Own  Goal, new -',
    ]);
  });

  it('needs a goal in common or the same title', () => {
    expect(renewalLines([before, planFor('b', ['health'], next)])).toEqual([]);
    expect(renewalLines([before, planFor('b', ['health'], { ...next, title: 'PLAN A' })])).toEqual([
      'b after a: -, without language+housing+Own  Goal, new health',
    ]);
    const untitled = { title: ' ' };
    expect(
      renewalLines([planFor('a', ['language'], untitled), planFor('b', ['health'], { ...next, ...untitled })]),
    ).toEqual([]);
  });

  it('needs one organisation, one place, and days of which none is common', () => {
    expect(renewalLines([before, planFor('b', ['language'], { ...next, ...school })])).toEqual([]);
    expect(renewalLines([before, planFor('b', ['language'], { ...next, region: 'Lund' })])).toEqual([]);
    expect(renewalLines([before, planFor('b', ['language'], days('2026-12-31', '2028-12-31'))])).toEqual([]);
    expect(renewalLines([before, planFor('b', ['language'], { ...next, end: null })])).toEqual([]);
    expect(renewalLines([before, planFor('b', ['language'], { ...next, end: '2026-01-01' })])).toEqual([]);
    const nobody = { organisation: '' };
    expect(renewalLines([{ ...before, ...nobody }, planFor('b', ['language'], { ...next, ...nobody })])).toEqual([]);
  });

  it('asks about the goals that a filter leaves', () => {
    const plans = [before, planFor('b', ['language', 'housing'], next)];
    expect(renewalLines(plans, { goals: ['housing'] })).toEqual(['b after a: housing, without -, new -']);
    expect(renewalLines(plans, { plans: ['b'] })).toEqual([]);
  });

  it('keeps goals that nobody named apart, and counts goals without targets', () => {
    const unnamed = { catalogueId: null, policyField: null, title: '', groups: [], alignments: [] };
    const plans = [
      { ...before, goals: [unnamed], targets: [], activities: [] },
      { ...planFor('b', [], { ...next, title: 'Plan a' }), goals: [unnamed] },
    ];
    expect(renewalLines(plans)).toEqual(['b after a: -, without ?, new ?']);
  });
});
