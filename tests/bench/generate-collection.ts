import { createRow } from '#core/plan/create-plan.ts';
import { applyEdit } from '#core/plan/plan-edit.ts';
import type { Indicator, Measurement, Plan } from '#core/plan/plan-schema.ts';
import { type Adoption, adoptActivity, adoptGoal, adoptIndicator, adoptTarget } from '#core/scheme/adopt-catalogue.ts';
import { loadSchemePack, type SchemePack } from '#core/scheme/scheme-packs.ts';
import { phrase, sentences } from './bench-texts.ts';
import { generatePlan } from './generate-plan.ts';
import { type SeededRandom, seededRandom } from './seeded-random.ts';

/** Rows that the authors wrote themselves, beside what they adopted. */
const ownRows = { goals: 1, targets: 3, activities: 6, indicators: 7 };
const sideRows = { targetGroups: 2, assumptions: 6, risks: 8, fundingSources: 4 };
const territories = ['BE', 'DE', 'FR', 'IT', 'PL', 'ES', 'NL', 'SE', 'EL', 'PT', 'IE', 'AT'] as const;
const currencies: Readonly<Record<string, string>> = { PL: 'PLN', SE: 'SEK' };
const levels = ['local', 'local', 'local', 'regional', 'national'] as const;

/** Makes plan number `at` of a collection: same seed and number, same plan. */
export type CollectionPlans = (at: number) => Plan;

/**
 * Plans as municipalities and agencies send them, about 50 KB each as a file: they adopt goals, targets, activities and indicators of the
 * catalogue in their own language, add some of their own, and go to different depths; some report values with breakdowns.
 */
export async function collectionPlans(seed: number): Promise<CollectionPlans> {
  const packs = { en: await packIn('en'), fr: await packIn('fr') };
  return (at) => {
    const random = seededRandom(seed * 1_000_003 + at);
    const language = random.pick(['en', 'fr'] as const);
    const pack = packs[language];
    const base = withoutNames(
      generatePlan(ownRows, { seed: seed * 1_000_003 + at, scheme: pack.scheme, sides: sideRows }),
      random,
      { at, language },
    );
    return withMeasurements(adoptGoals(base, pack, random), random);
  };
}

async function packIn(language: string): Promise<SchemePack> {
  const pack = await loadSchemePack({ id: 'annex-2004', version: 1 }, language);
  if (!pack.ok) throw new Error('The scheme of the benches is gone');
  return pack.value;
}

function withoutNames(plan: Plan, random: SeededRandom, { at, language }: { at: number; language: string }): Plan {
  const country = random.pick(territories);
  const place = `${phrase(random)} ${at % 997}`;
  const start = random.whole(2024, 2027);
  return {
    ...plan,
    id: `plan-${at}`,
    language,
    profile: {
      ...plan.profile,
      title: `Integration programme ${at + 1}: ${place}`,
      organisation: { ...plan.profile.organisation, name: `Office of ${place}` },
      level: random.pick(levels),
      country: country === 'EL' ? 'GR' : country,
      region: random.chance(0.7) ? `${country}${random.whole(1, 9)}${random.whole(1, 5)}` : place,
      currency: currencies[country] ?? 'EUR',
      start: `${start}-01-01`,
      end: `${start + random.whole(1, 4)}-12-31`,
    },
  };
}

/** Few plans take everything below a goal: some only name it, some stop at targets. */
function adoptGoals(base: Plan, pack: SchemePack, random: SeededRandom): Plan {
  let plan = base;
  let rows = 0;
  const newId = () => `row-${++rows}`;
  const adopt = (adoption: Adoption | null): string => {
    if (!adoption) throw new Error('The catalogue has no such entry');
    plan = applyEdit(plan, adoption.edit);
    return adoption.id;
  };
  for (const goal of random.pickSome(pack.scheme.goals, random.whole(3, 7))) {
    const goalId = adopt(adoptGoal(pack, plan, goal.id, newId));
    const depth = random.whole(1, 6);
    if (depth < 2) continue;
    for (const target of random.pickSome(pack.index.targetsOfGoal(goal.id), random.whole(1, 2))) {
      const targetId = adopt(adoptTarget(pack, plan, target.id, goalId, newId));
      if (depth < 3) continue;
      for (const activity of random.pickSome(pack.index.activitiesOfTarget(target.id), 2))
        adopt(adoptActivity(pack, plan, activity.id, targetId, newId));
      for (const indicator of random.pickSome(pack.index.indicatorsOfTarget(target.id), 2))
        adopt(adoptIndicator(pack, plan, indicator.id, targetId, newId));
    }
  }
  return { ...plan, ...filledRows(plan, random) };
}

/** What the catalogue leaves to the authors: who leads, what it costs, where it begins and what it aims at. */
function filledRows({ activities, indicators }: Plan, random: SeededRandom): Pick<Plan, 'activities' | 'indicators'> {
  return {
    activities: activities.map((row) =>
      row.catalogueId === null
        ? row
        : {
            ...row,
            lead: phrase(random),
            partners: [phrase(random), phrase(random)],
            start: '2026-01-15',
            end: '2027-12-15',
            budget: random.chance(0.8) ? random.whole(2, 400) * 500 : null,
            expectedParticipants: random.chance(0.7) ? random.whole(10, 600) : null,
          },
    ),
    indicators: indicators.map((row) =>
      row.catalogueId === null || random.chance(0.35)
        ? row
        : {
            ...row,
            owner: phrase(random),
            baseline: { value: random.whole(5, 40), date: '2025-12-31', note: sentences(random, 2) },
            milestones: [
              { id: 'm1', date: '2026-12-31', value: random.whole(10, 40) },
              { id: 'm2', date: '2027-12-31', value: random.whole(30, 60) },
            ],
            target: { ...row.target, value: row.target.value ?? random.whole(41, 95) },
          },
    ),
  };
}

function withMeasurements(plan: Plan, random: SeededRandom): Plan {
  const measured = plan.indicators.filter(() => random.chance(0.5));
  return { ...plan, measurements: measured.map((indicator, at) => measurement(indicator, `value-${at + 1}`, random)) };
}

function measurement(indicator: Indicator, id: string, random: SeededRandom): Measurement {
  const denominator = random.whole(40, 900);
  const numerator = random.whole(0, denominator);
  const isShare = indicator.measure === 'percentage';
  const women = { numerator: Math.floor(numerator / 2), denominator: Math.floor(denominator / 2) };
  const men = { numerator: numerator - women.numerator, denominator: denominator - women.denominator };
  const hasBreakdown = isShare && random.chance(0.5);
  return {
    ...createRow('measurements', id),
    indicatorId: indicator.id,
    date: `2026-${random.pick(['03', '06', '09'])}-30`,
    value: isShare ? null : random.whole(1, 400),
    numerator: isShare ? numerator : null,
    denominator: isShare ? denominator : null,
    breakdown: hasBreakdown
      ? [
          { id: 'cell-1', dimension: 'sex', category: 'women', value: null, ...women },
          { id: 'cell-2', dimension: 'sex', category: 'men', value: null, ...men },
        ]
      : [],
    note: sentences(random, 2),
    evidence: sentences(random, 1),
  };
}
