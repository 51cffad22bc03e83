import { createPlan, createRow } from '#core/plan/create-plan.ts';
import type { Activity, Goal, Indicator, Plan, Target } from '#core/plan/plan-schema.ts';

type Rows = Partial<Pick<Plan, 'targetGroups' | 'goals' | 'targets' | 'activities' | 'indicators' | 'measurements'>>;

function plan(id: string, profile: Partial<Plan['profile']>, rows: Rows): Plan {
  const blank = createPlan({ id, language: 'en', scheme: { id: 'annex-2004', version: 1 } });
  return { ...blank, profile: { ...blank.profile, ...profile }, ...rows };
}

const goal = (id: string, rest: Partial<Goal>): Goal => ({ ...createRow('goals', id), ...rest });
const target = (id: string, rest: Partial<Target>): Target => ({ ...createRow('targets', id), ...rest });
const activity = (id: string, rest: Partial<Activity>): Activity => ({ ...createRow('activities', id), ...rest });
const indicator = (id: string, rest: Partial<Indicator>): Indicator => ({ ...createRow('indicators', id), ...rest });

const set = { value: 60, unit: '%', deadline: '2028-12-31' };
const from40to60 = {
  baseline: { value: 40, date: '2026-12-31', note: '' },
  target: { value: 60, date: '2028-12-31' },
};
/** The scheme's indicator in its own words, so that it means the same in every plan. */
const starts = {
  catalogueId: 'intro-ind-start-8w',
  title: 'Newcomers starting a course within 8 weeks',
  measure: 'percentage',
  unit: '%',
  ...from40to60,
} as const;

/** City, EUR, FR10, 2026 to 2028: language to depth 6 (66 of 100 is at least 60 %), health named only. */
export const city = plan(
  'city',
  { title: 'City', country: 'FR', region: 'FR10', level: 'local', start: '2026-01-01', end: '2028-12-31' },
  {
    targetGroups: [{ ...createRow('targetGroups', 'g1'), catalogueId: 'recognised-refugees', name: 'Refugees' }],
    goals: [
      goal('language', {
        catalogueId: 'intro-language',
        policyField: 'introduction-programmes',
        targetGroupIds: ['g1'],
      }),
      goal('health', { policyField: 'health', title: 'Own health goal' }),
    ],
    targets: [target('t1', { goalId: 'language', ...set })],
    activities: [activity('a1', { targetIds: ['t1'], lead: 'School', budget: 100_000, expectedParticipants: 120 })],
    indicators: [indicator('i1', { targetId: 't1', ...starts })],
    measurements: [
      {
        ...createRow('measurements', 'm1'),
        indicatorId: 'i1',
        date: '2027-12-31',
        value: 66,
        numerator: 66,
        denominator: 100,
        breakdown: [
          { id: 'cell-1', dimension: 'sex', category: 'women', value: 50, numerator: 3, denominator: 6 },
          { id: 'cell-2', dimension: 'sex', category: 'men', value: 67, numerator: 63, denominator: 94 },
        ],
        note: '',
        evidence: '',
      },
    ],
  },
);

/** Region, SEK, FR10 too, 2027: language to depth 5 (20 of 50 is 40 %, not yet 60 %) by two activities, one of them for two targets. */
export const region = plan(
  'region',
  {
    title: 'Region',
    country: 'FR',
    region: 'FR10',
    level: 'regional',
    currency: 'SEK',
    start: '2027-01-01',
    end: '2027-12-31',
  },
  {
    goals: [
      goal('language', { catalogueId: 'intro-language', policyField: 'introduction-programmes' }),
      goal('housing', { catalogueId: 'housing-access', policyField: 'housing' }),
    ],
    targets: [target('t1', { goalId: 'language', ...set }), target('t2', { goalId: 'housing', ...set })],
    activities: [
      activity('a1', { targetIds: ['t1', 't2'], lead: 'school ', budget: 40_000, expectedParticipants: 50 }),
      activity('a2', { targetIds: ['t1'], lead: 'Library', budget: null, expectedParticipants: 10 }),
    ],
    indicators: [
      indicator('i1', { targetId: 't1', ...starts }),
      indicator('i2', { targetId: 't2', title: 'Homes', measure: 'number', unit: 'households' }),
    ],
    measurements: [
      {
        ...createRow('measurements', 'm1'),
        indicatorId: 'i1',
        date: '2027-12-31',
        value: null,
        numerator: 20,
        denominator: 50,
        breakdown: [
          { id: 'cell-3', dimension: 'sex', category: 'women', value: null, numerator: 10, denominator: 24 },
          { id: 'cell-4', dimension: 'sex', category: 'men', value: null, numerator: 10, denominator: 26 },
        ],
        note: '',
        evidence: '',
      },
    ],
  },
);

/** Agency, EUR, no place, no dates: a target that is not set, an activity that serves nothing, a percentage without terms. */
export const agency = plan(
  'agency',
  { title: 'Agency' },
  {
    goals: [goal('housing', { catalogueId: 'housing-access', policyField: 'housing' })],
    targets: [target('t1', { goalId: 'housing', value: 5, unit: 'households' })],
    activities: [activity('a1', { lead: '', budget: 7_000, expectedParticipants: null })],
    indicators: [indicator('i1', { targetId: null, ...starts })],
    measurements: [
      {
        ...createRow('measurements', 'm1'),
        indicatorId: 'i1',
        date: '2027-06-30',
        value: 90,
        numerator: null,
        denominator: null,
        breakdown: [],
        note: '',
        evidence: '',
      },
    ],
  },
);
