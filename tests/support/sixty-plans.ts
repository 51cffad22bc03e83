import { createPlan, createRow } from '#core/plan/create-plan.ts';
import type { Activity, Goal, Indicator, Measurement, Plan, Target, TargetGroup } from '#core/plan/plan-schema.ts';

/**
 * Sixty plans over 47 towns, made by rules simple enough to compute every answer by hand. `n` is the number of a town.
 *
 * | Plans | Towns | Run | Organisation |
 * |---|---|---|---|
 * | 47 current, `t01` … `t47` | 1–47 | 2026-01-01 to 2027-12-31 | City of Town n |
 * | 8 before them, `t01-before` … `t08-before`, of the same name | 1–8 | 2023-01-01 to 2025-12-31 | the same |
 * | 3 of neighbours, `n09`, `n10`, `n11` | 9–11 | 2026-07-01 to 2027-06-30 | Neighbours of Town n |
 * | 2 of neighbours, `n12`, `n13`: no day in common with the city | 12, 13 | 2024 | Neighbours of Town n |
 *
 * Towns 1–27 are in Germany (EUR), 28–37 in Sweden (SEK), 38–47 in Poland (PLN). Neighbours and plans before are in EUR.
 *
 * | Goal of a current plan | Towns | Group | Target | Activity |
 * |---|---|---|---|---|
 * | intro-language | all | newly-arrived | by 2027-12-31 | 1,000 × n, 10 × n people, 2026-01-01 to 2027-12-31 (365 + 365 days) |
 * | housing-access | n even: 23 | recognised-refugees | by 2026-12-31 | 36,500, 365 people, 2026-07-01 to 2027-06-30 (184 + 181 days) |
 * | health-mental | n of 5: 9 | trauma-disability | none | none |
 * | labour-skills | n of 10: 4 | women-migrants | without a deadline | 7,000, people not said, no dates |
 *
 * All others serve intro-language for newly-arrived: before, 10,000 and 100 people from 2023-01-01 to 2025-12-31 (365 + 366 + 365 days),
 * target by 2025-12-31; neighbours 3,650 and 10 people (184 + 181 days), or 5,000 and 20 people in 2024, target by the last day.
 * Neighbours of Town 9 name own words besides, "Sailors", in an own goal of media-awareness without a target.
 * Town 3 counts 40 older-migrants, Town 4 writes needs of women-care-duties: in no goal.
 */
export function sixtyPlans(): readonly Plan[] {
  return [
    ...numbers(1, 47).map(currentPlan),
    ...numbers(1, 8).map(planBefore),
    ...numbers(9, 11).map((n) =>
      planOfNeighbours(n, { start: '2026-07-01', end: '2027-06-30', budget: 3_650, people: 10 }),
    ),
    ...numbers(12, 13).map((n) =>
      planOfNeighbours(n, { start: '2024-01-01', end: '2024-12-31', budget: 5_000, people: 20 }),
    ),
  ];
}

/** Rows that one goal brings. */
type Part = {
  readonly group: TargetGroup;
  readonly goal: Goal;
  readonly target?: Target;
  readonly activity?: Activity;
  readonly indicators?: readonly Indicator[];
  readonly measurements?: readonly Measurement[];
};

function currentPlan(n: number): Plan {
  const parts = [
    language(n),
    ...(n % 2 === 0 ? [housing(n)] : []),
    ...(n % 5 === 0 ? [health()] : []),
    ...(n % 10 === 0 ? [skills()] : []),
  ];
  const plan = planOf(`t${two(n)}`, n, parts, { start: '2026-01-01', end: '2027-12-31' });
  return { ...plan, targetGroups: [...plan.targetGroups, ...groupsBeside(n)] };
}

function language(n: number): Part {
  const { indicator, measurements = [] } = languageIndicator(n);
  return {
    ...goalFor('intro-language', 'introduction-programmes', 'newly-arrived'),
    target: { ...createRow('targets', 'language-target'), goalId: 'intro-language', value: 60, deadline: '2027-12-31' },
    activity: {
      ...createRow('activities', 'courses'),
      title: 'Courses',
      targetIds: ['language-target'],
      lead: 'School',
      start: '2026-01-01',
      end: '2027-12-31',
      budget: 1_000 * n,
      expectedParticipants: 10 * n,
    },
    indicators: [indicator],
    measurements,
  };
}

/**
 * Towns 1–21 and 26–47 measure the share that starts in time: 1–20 at the end of 2026 (3n of 100), 1–10 again in the middle of 2027 (65 of
 * 100). Town 21 has the same entry of the catalogue in other words. Towns 22–24 measure the waiting time in days (30, 40, 50), Town 25 the
 * same title in weeks (6), in its own words.
 */
function languageIndicator(n: number): {
  readonly indicator: Indicator;
  readonly measurements?: readonly Measurement[];
} {
  if (n === 21)
    return {
      indicator: { ...startsInTime(), numerator: 'Newcomers who began a course', denominator: 'All newcomers' },
      measurements: [measured('starts', '2026-12-31', [50, 100])],
    };
  if (n >= 22 && n <= 24)
    return {
      indicator: waitingTime('days', 56, 28, 'intro-ind-wait-days'),
      measurements: [measured('wait', '2026-12-31', n * 10 - 190)],
    };
  if (n === 25)
    return {
      indicator: waitingTime('weeks', 8, 4, null),
      measurements: [measured('wait', '2026-12-31', 6)],
    };
  return {
    indicator: startsInTime(),
    measurements: [
      ...(n <= 20 ? [measured('starts', '2026-12-31', [3 * n, 100])] : []),
      ...(n <= 10 ? [measured('starts', '2027-06-30', [65, 100])] : []),
    ],
  };
}

/** Towns of 4 count households, from 0 to 20; those of them up to 20 have housed 20 by the end of 2026. The others measure nothing. */
function housing(n: number): Part {
  const indicator: Indicator = {
    ...createRow('indicators', 'housed'),
    catalogueId: 'housing-ind-housed',
    targetId: 'housing-target',
    title: 'Households housed with support',
    measure: 'number',
    unit: 'households',
    baseline: { value: 0, date: '2025-12-31', note: '' },
    target: { value: 20, date: '2026-12-31' },
  };
  return {
    ...goalFor('housing-access', 'housing', 'recognised-refugees'),
    target: {
      ...createRow('targets', 'housing-target'),
      goalId: 'housing-access',
      value: 20,
      unit: 'households',
      deadline: '2026-12-31',
    },
    activity: {
      ...createRow('activities', 'homes'),
      title: 'Homes',
      targetIds: ['housing-target'],
      lead: 'Housing office',
      start: '2026-07-01',
      end: '2027-06-30',
      budget: 36_500,
      expectedParticipants: 365,
    },
    ...(n % 4 === 0 ? { indicators: [indicator] } : {}),
    ...(n % 4 === 0 && n <= 20 ? { measurements: [measured('housed', '2026-12-31', 20)] } : {}),
  };
}

function health(): Part {
  return goalFor('health-mental', 'health', 'trauma-disability');
}

function skills(): Part {
  return {
    ...goalFor('labour-skills', 'labour-market', 'women-migrants'),
    target: { ...createRow('targets', 'skills-target'), goalId: 'labour-skills', value: 10, unit: 'persons' },
    activity: {
      ...createRow('activities', 'advice'),
      title: 'Advice',
      targetIds: ['skills-target'],
      lead: 'Employment service',
      budget: 7_000,
    },
  };
}

/** Every plan before measured 30 of 60 at the end of 2024 and 45 of 60 at the end of 2025. */
function planBefore(n: number): Plan {
  const part = language(n);
  const { target, activity } = part;
  const before: Part = {
    ...part,
    ...(target ? { target: { ...target, deadline: '2025-12-31' } } : {}),
    ...(activity
      ? {
          activity: {
            ...activity,
            start: '2023-01-01',
            end: '2025-12-31',
            budget: 10_000,
            expectedParticipants: 100,
          },
        }
      : {}),
    indicators: [{ ...startsInTime(), baseline: { value: 40, date: '2022-12-31', note: '' } }],
    measurements: [measured('starts', '2024-12-31', [30, 60]), measured('starts', '2025-12-31', [45, 60])],
  };
  return planOf(`t${two(n)}-before`, n, [before], { start: '2023-01-01', end: '2025-12-31' });
}

type Neighbours = {
  readonly start: string;
  readonly end: string;
  readonly budget: number;
  readonly people: number;
};

function planOfNeighbours(n: number, { start, end, budget, people }: Neighbours): Plan {
  const { goal, group, target, activity } = language(n);
  const part: Part = {
    goal,
    group,
    ...(target ? { target: { ...target, deadline: end } } : {}),
    ...(activity
      ? { activity: { ...activity, lead: 'Neighbours', start, end, budget, expectedParticipants: people } }
      : {}),
  };
  const sailors: Part = {
    group: { ...createRow('targetGroups', 'sailors'), name: 'Sailors' },
    goal: {
      ...createRow('goals', 'stories'),
      title: 'Stories of the port',
      policyField: 'media-awareness',
      targetGroupIds: ['sailors'],
    },
  };
  const plan = planOf(`n${two(n)}`, n, n === 9 ? [part, sailors] : [part], { start, end });
  return {
    ...plan,
    profile: {
      ...plan.profile,
      title: `Neighbours for ${townOf(n)}`,
      organisation: { name: `Neighbours of ${townOf(n)}`, type: null },
    },
  };
}

/** Groups that no goal names: a head-count in Town 3, needs in Town 4. */
function groupsBeside(n: number): readonly TargetGroup[] {
  const named = (id: string) => ({ ...createRow('targetGroups', id), catalogueId: id, name: id });
  if (n === 3) return [{ ...named('older-migrants'), sizePerYear: 40 }];
  if (n === 4) return [{ ...named('women-care-duties'), needs: 'Care for children during courses' }];
  return [];
}

function planOf(
  id: string,
  n: number,
  parts: readonly Part[],
  run: { readonly start: string; readonly end: string },
): Plan {
  const blank = createPlan({ id, language: 'en', scheme: { id: 'annex-2004', version: 1 } });
  return {
    ...blank,
    profile: {
      ...blank.profile,
      ...placeOf(n),
      ...run,
      title: `Integration in ${townOf(n)}`,
      organisation: { name: `City of ${townOf(n)}`, type: null },
      level: 'local',
      region: townOf(n),
    },
    targetGroups: parts.map(({ group }) => group),
    goals: parts.map(({ goal }) => goal),
    targets: parts.flatMap(({ target }) => target ?? []),
    activities: parts.flatMap(({ activity }) => activity ?? []),
    indicators: parts.flatMap(({ indicators = [] }) => indicators),
    measurements: parts.flatMap(({ measurements = [] }) => measurements),
  };
}

function placeOf(n: number): Pick<Plan['profile'], 'country' | 'currency'> {
  if (n <= 27) return { country: 'DE', currency: 'EUR' };
  return n <= 37 ? { country: 'SE', currency: 'SEK' } : { country: 'PL', currency: 'PLN' };
}

function goalFor(catalogueId: string, policyField: string, group: string): Pick<Part, 'group' | 'goal'> {
  return {
    group: { ...createRow('targetGroups', group), catalogueId: group, name: group },
    goal: { ...createRow('goals', catalogueId), catalogueId, policyField, title: catalogueId, targetGroupIds: [group] },
  };
}

function startsInTime(): Indicator {
  return {
    ...createRow('indicators', 'starts'),
    catalogueId: 'intro-ind-start-8w',
    targetId: 'language-target',
    title: 'Newcomers starting a course within 8 weeks',
    measure: 'percentage',
    unit: '%',
    baseline: { value: 40, date: '2025-12-31', note: '' },
    target: { value: 60, date: '2027-12-31' },
  };
}

function waitingTime(unit: string, from: number, to: number, catalogueId: string | null): Indicator {
  return {
    ...createRow('indicators', 'wait'),
    catalogueId,
    targetId: 'language-target',
    title: 'Median waiting time for a course place',
    measure: 'number',
    unit,
    direction: 'decrease',
    calculation: catalogueId === null ? 'Median number of weeks between entitlement and first lesson' : '',
    baseline: { value: from, date: '2025-12-31', note: '' },
    target: { value: to, date: '2027-12-31' },
  };
}

function measured(indicatorId: string, date: string, value: number | readonly [number, number]): Measurement {
  const terms =
    typeof value === 'number'
      ? { value, numerator: null, denominator: null }
      : { value: null, numerator: value[0], denominator: value[1] };
  return { ...createRow('measurements', `${indicatorId}-${date}`), indicatorId, date, ...terms };
}

function numbers(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, at) => from + at);
}

function two(n: number): string {
  return String(n).padStart(2, '0');
}

function townOf(n: number): string {
  return `Town ${two(n)}`;
}
