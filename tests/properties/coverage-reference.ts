import type { CoverageFilters } from '#core/coverage/coverage.ts';
import type { LensId } from '#core/coverage/lens.ts';
import type { PlanFacts } from '#core/coverage/plan-facts.ts';
import { wordKey } from '#core/words/word-key.ts';

/** A slow reading of facts, plan by plan and row by row, written from the definitions and not from the code that it judges. */
export type Reference = {
  readonly plans: readonly string[];
  readonly totals: Totals;
  readonly items: ReadonlyMap<string, Totals & { readonly depths: ReadonlyMap<string, number> }>;
};
export type Totals = {
  targets: number;
  activities: number;
  indicators: number;
  measurable: number;
  people: number;
  readonly money: Map<string, number>;
};

const own = (text: string) => (wordKey(text) === '' ? 'not-stated' : `own:${wordKey(text)}`);

/** The states that count: the latest of each plan. */
export function counting(facts: readonly PlanFacts[]): readonly PlanFacts[] {
  const latest = new Map<string, PlanFacts>();
  for (const state of facts) {
    const known = latest.get(state.planId);
    const isLater =
      known === undefined ||
      state.asOf > known.asOf ||
      (state.asOf === known.asOf && JSON.stringify(state) > JSON.stringify(known));
    if (isLater) latest.set(state.planId, state);
  }
  return [...latest.values()];
}

function planKeys(plan: PlanFacts, lens: LensId): readonly string[] | null {
  if (lens === 'countries') return [plan.country ?? 'not-stated'];
  if (lens === 'levels') return [plan.level ?? 'not-stated'];
  if (lens === 'regions') return [/^[A-Z]{2}[0-9A-Z]{1,3}$/u.test(plan.region) ? plan.region : own(plan.region)];
  if (lens === 'budgets') {
    const known = plan.activities.filter(({ money }) => money !== null);
    const sum = known.reduce((total, { money }) => total + (money ?? 0), 0);
    if (known.length === 0) return ['not-stated'];
    if (sum < 50_000) return ['under-50k'];
    if (sum < 250_000) return ['50k-250k'];
    if (sum < 1_000_000) return ['250k-1m'];
    return [sum < 5_000_000 ? '1m-5m' : 'over-5m'];
  }
  if (lens !== 'years') return null;
  const first = plan.firstYear ?? plan.lastYear;
  const last = plan.lastYear ?? plan.firstYear;
  if (first === null || last === null || first > last) return ['not-stated'];
  return Array.from({ length: last - first + 1 }, (_, at) => `${first + at}`);
}

function goalKeys(goal: PlanFacts['goals'][number], lens: LensId): readonly string[] {
  if (lens === 'goals') return [goal.catalogueId ?? `own:${goal.policyField ?? 'not-stated'}`];
  if (lens === 'policy-fields') return [goal.policyField ?? 'not-stated'];
  if (lens === 'target-groups') return goal.groups.length > 0 ? goal.groups : ['not-stated'];
  if (lens === 'leads') return ['not-stated'];
  const prefix = `${lens.replace('framework:', '')}/`;
  const found = goal.alignments.filter((one) => one.startsWith(prefix)).map((one) => one.slice(prefix.length));
  return found.length > 0 ? found : ['not-stated'];
}

function targetKeys(plan: PlanFacts, at: number, lens: LensId, leads: readonly string[]): readonly string[] {
  const target = plan.targets[at];
  if (!target) return [];
  if (lens === 'target-groups') return target.groups.length > 0 ? target.groups : ['not-stated'];
  if (lens === 'leads') return leads.length > 0 ? leads : ['not-stated'];
  const goal = plan.goals[target.goal];
  return goal ? goalKeys(goal, lens) : [];
}

const latestOn = (values: PlanFacts['indicators'][number]['values'], day: string) =>
  values.filter(({ date }) => date <= day).at(-1) ?? null;

function depthOf(plan: PlanFacts, at: number, day: string): number {
  if (!plan.targets[at]?.isSet) return 1;
  if (!plan.activities.some(({ targets }) => targets.includes(at))) return 2;
  const measurable = plan.indicators.filter(
    ({ target, baseline, targetValue }) => target === at && baseline !== null && targetValue !== null,
  );
  if (measurable.length === 0) return 3;
  const met = measurable.filter(({ values, measure, direction, targetValue }) => {
    const latest = latestOn(values, day);
    if (latest === null) return false;
    const { value, numerator, denominator } = latest;
    const hasTerms = measure === 'percentage' && numerator !== null && denominator !== null && denominator > 0;
    // More than all, or less than nothing, is no share, whatever value stands beside it.
    if (measure === 'percentage' && numerator !== null && denominator !== null)
      if (numerator < 0 || denominator < 0 || numerator > denominator) return false;
    const reported = hasTerms ? (100 * Number(numerator)) / Number(denominator) : value;
    if (reported === null) return false;
    return direction === 'decrease' ? reported <= Number(targetValue) : reported >= Number(targetValue);
  });
  if (met.length === measurable.length) return 6;
  return measurable.some(({ values }) => latestOn(values, day) !== null) ? 5 : 4;
}

function emptyTotals(): Totals {
  return { targets: 0, activities: 0, indicators: 0, measurable: 0, people: 0, money: new Map() };
}

type Share = { readonly year: string; readonly money: number | null; readonly people: number | null };

/** An activity day by day: each cent and each person goes to the year that is owed most of one. */
function sharesOf({ start, end, money, people }: PlanFacts['activities'][number]): readonly Share[] {
  if (start === null || end === null || end < start || Number(end.slice(0, 4)) - Number(start.slice(0, 4)) > 100)
    return [{ year: 'not-stated', money, people }];
  const days = new Map<string, number>();
  for (let day = start; day <= end; day = new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10))
    days.set(day.slice(0, 4), (days.get(day.slice(0, 4)) ?? 0) + 1);
  const all = [...days.values()].reduce((sum, count) => sum + count, 0);
  const split = (amount: number | null, perOne: number) => {
    const units = (amount ?? 0) * perOne;
    const owed = [...days].map(([year, count]) => ({ year, exact: (units * count) / all }));
    const parts = new Map(owed.map(({ year, exact }) => [year, Math.floor(exact)]));
    let left = units - [...parts.values()].reduce((sum, part) => sum + part, 0);
    for (const { year } of owed.toSorted((one, other) => (other.exact % 1) - (one.exact % 1)))
      if (left-- > 0) parts.set(year, (parts.get(year) ?? 0) + 1);
    return (year: string) => (amount === null ? null : (parts.get(year) ?? 0) / perOne);
  };
  const [moneyOf, peopleOf] = [split(money, 100), split(people, 1)];
  return [...days.keys()].map((year) => ({ year, money: moneyOf(year), people: peopleOf(year) }));
}

/** Reads facts through a lens and filters, on a day. */
export function reference(facts: readonly PlanFacts[], lens: LensId, filters: CoverageFilters, day: string): Reference {
  const wantedYears = filters.years ?? [];
  const isInTime = (year: string) => wantedYears.length === 0 || wantedYears.includes(year);
  const isTimed = lens === 'years' || wantedYears.length > 0;
  const dueOf = ({ due }: PlanFacts['targets'][number]) => (due === null ? 'not-stated' : `${due}`);
  const items = new Map<string, Totals & { depths: Map<string, number> }>();
  const totals = emptyTotals();
  const plans: string[] = [];
  const isAsked = (key: string) => (filters[lens] ?? []).length === 0 || filters[lens]?.includes(key) === true;
  const item = (key: string) => {
    const known = items.get(key) ?? { ...emptyTotals(), depths: new Map<string, number>() };
    items.set(key, known);
    return known;
  };
  // Object.entries loses that the names are lenses.
  const asked = Object.entries(filters) as [LensId | 'plans', readonly string[]][];
  for (const plan of counting(facts)) {
    const serve = (keys: Iterable<string>, depth: number) => {
      for (const key of [...keys].filter(isAsked))
        item(key).depths.set(plan.planId, Math.max(depth, item(key).depths.get(plan.planId) ?? 0));
    };
    const count = (keys: Iterable<string>, add: (to: Totals) => void) => {
      add(totals);
      for (const key of new Set(keys)) if (isAsked(key)) add(item(key));
    };
    const passesPlan = asked.every(([dimension, keys]) => {
      if (dimension === 'years') return true;
      if (dimension === 'plans') return keys.includes(plan.planId);
      const ownKeys = planKeys(plan, dimension);
      return ownKeys === null || ownKeys.some((key) => keys.includes(key));
    });
    if (!passesPlan) continue;
    const rowFilters = asked.filter(([dimension]) => dimension !== 'plans' && planKeys(plan, dimension) === null) as [
      LensId,
      readonly string[],
    ][];
    const leadsOf = (at: number, wanted: readonly string[] | null) =>
      plan.activities
        .filter(({ targets }) => targets.includes(at))
        .map(({ lead }) => own(lead))
        .filter((lead) => wanted === null || wanted.includes(lead));
    const hasTarget = (at: number) =>
      rowFilters.every(([dimension, keys]) =>
        targetKeys(plan, at, dimension, leadsOf(at, null)).some((key) => keys.includes(key)),
      );
    const wantedLeads = rowFilters.find(([dimension]) => dimension === 'leads')?.[1] ?? null;
    const left = plan.targets.map((_, at) => at).filter(hasTarget);
    const lone = plan.goals.filter(
      (goal, at) =>
        !plan.targets.some((target) => target.goal === at) &&
        rowFilters.every(([dimension, keys]) => goalKeys(goal, dimension).some((key) => keys.includes(key))),
    );
    if (rowFilters.length > 0 && left.length + lone.length === 0) continue;
    const isWhole = rowFilters.length === 0;
    const targets = left.filter((at) =>
      isInTime(dueOf(plan.targets[at] ?? { goal: 0, isSet: false, due: null, groups: [] })),
    );
    const goals = isInTime('not-stated') ? lone : [];
    const activities = plan.activities.flatMap((activity) => {
      const served = activity.targets.filter((at) => left.includes(at));
      const isLeft =
        isWhole || (served.length > 0 && (wantedLeads === null || wantedLeads.includes(own(activity.lead))));
      const shares = sharesOf(activity).filter(({ year }) => isInTime(year));
      return isLeft && shares.length > 0 ? [{ activity, served, shares }] : [];
    });
    const indicators = plan.indicators.filter(({ target }) =>
      target < 0 ? isWhole && isInTime('not-stated') : targets.includes(target),
    );
    const runs = isWhole && (planKeys(plan, 'years') ?? []).some(isInTime);
    if (wantedYears.length > 0 && !runs && [...targets, ...goals, ...activities, ...indicators].length === 0) continue;
    plans.push(plan.planId);
    const wholePlan = lens === 'years' ? null : planKeys(plan, lens);
    const keysOf = (at: number) => {
      if (lens === 'years') return plan.targets.slice(at, at + 1).map(dueOf);
      return wholePlan ?? targetKeys(plan, at, lens, leadsOf(at, wantedLeads));
    };
    if (lens === 'years' && isWhole) serve(planKeys(plan, 'years') ?? [], 1);
    if (wholePlan) serve(wholePlan, 1);
    if (lens === 'target-groups') serve(plan.groups, 1);
    for (const goal of goals) serve(lens === 'years' ? ['not-stated'] : (wholePlan ?? goalKeys(goal, lens)), 1);
    for (const at of targets) {
      const depth = depthOf(plan, at, day);
      const isToCome = isTimed && Number(plan.targets[at]?.due ?? 0) > Number(day.slice(0, 4));
      serve(keysOf(at), isToCome ? Math.min(depth, 5) : depth);
      count(keysOf(at), (to) => {
        to.targets += 1;
      });
    }
    const addShare = (to: Totals, { money, people }: Pick<Share, 'money' | 'people'>) => {
      to.people += people ?? 0;
      if (money !== null) to.money.set(plan.currency, (to.money.get(plan.currency) ?? 0) + money);
    };
    for (const { activity, served, shares } of activities) {
      const isSet = served.some((at) => plan.targets[at]?.isSet);
      const keys = wholePlan ?? (lens === 'leads' ? [own(activity.lead)] : served.flatMap(keysOf));
      if (isTimed) serve(lens === 'years' ? shares.map(({ year }) => year) : keys, isSet ? 3 : 1);
      const whole = {
        money: activity.money === null ? null : shares.reduce((sum, { money }) => sum + (money ?? 0), 0),
        people: activity.people === null ? null : shares.reduce((sum, { people }) => sum + (people ?? 0), 0),
      };
      const add = (to: Totals, share: Pick<Share, 'money' | 'people'>) => {
        to.activities += 1;
        addShare(to, share);
      };
      add(totals, whole);
      if (lens === 'years') for (const share of shares) add(item(share.year), share);
      else for (const key of new Set(keys)) if (isAsked(key)) add(item(key), whole);
    }
    for (const { target, baseline, targetValue } of indicators) {
      const loose = lens === 'years' ? ['not-stated'] : (wholePlan ?? []);
      count(target < 0 ? loose : keysOf(target), (to) => {
        to.indicators += 1;
        to.measurable += baseline !== null && targetValue !== null ? 1 : 0;
      });
    }
  }
  return {
    plans,
    totals: rounded(totals),
    items: new Map([...items].map(([key, one]) => [key, { ...one, ...rounded(one) }])),
  };
}

/** Sums of cents as the amounts that they are. */
function rounded<T extends Totals>(totals: T): T {
  return {
    ...totals,
    money: new Map([...totals.money].map(([currency, amount]) => [currency, Math.round(amount * 100) / 100])),
  };
}
