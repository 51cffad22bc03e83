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

function depthOf(plan: PlanFacts, at: number): number {
  if (!plan.targets[at]?.isSet) return 1;
  if (!plan.activities.some(({ targets }) => targets.includes(at))) return 2;
  const measurable = plan.indicators.filter(
    ({ target, baseline, targetValue }) => target === at && baseline !== null && targetValue !== null,
  );
  if (measurable.length === 0) return 3;
  const met = measurable.filter(({ latest, measure, direction, targetValue }) => {
    if (latest === null) return false;
    const { value, numerator, denominator } = latest;
    const hasTerms = measure === 'percentage' && numerator !== null && denominator !== null && denominator > 0;
    const reported = hasTerms ? (100 * Number(numerator)) / Number(denominator) : value;
    if (reported === null) return false;
    return direction === 'decrease' ? reported <= Number(targetValue) : reported >= Number(targetValue);
  });
  if (met.length === measurable.length) return 6;
  return measurable.some(({ latest }) => latest !== null) ? 5 : 4;
}

function emptyTotals(): Totals {
  return { targets: 0, activities: 0, indicators: 0, measurable: 0, people: 0, money: new Map() };
}

/** Reads facts through a lens and filters. */
export function reference(facts: readonly PlanFacts[], lens: LensId, filters: CoverageFilters): Reference {
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
    plans.push(plan.planId);
    const wholePlan = planKeys(plan, lens);
    const keysOf = (at: number) => wholePlan ?? targetKeys(plan, at, lens, leadsOf(at, wantedLeads));
    if (wholePlan) serve(wholePlan, 1);
    if (lens === 'target-groups') serve(plan.groups, 1);
    for (const goal of lone) serve(wholePlan ?? goalKeys(goal, lens), 1);
    for (const at of left) {
      serve(keysOf(at), depthOf(plan, at));
      count(keysOf(at), (to) => {
        to.targets += 1;
      });
    }
    for (const activity of plan.activities) {
      const served = activity.targets.filter((at) => left.includes(at));
      const isLeft =
        rowFilters.length === 0 ||
        (served.length > 0 && (wantedLeads === null || wantedLeads.includes(own(activity.lead))));
      if (!isLeft) continue;
      const keys = wholePlan ?? (lens === 'leads' ? [own(activity.lead)] : served.flatMap(keysOf));
      count(keys, (to) => {
        to.activities += 1;
        to.people += activity.people ?? 0;
        if (activity.money !== null) to.money.set(plan.currency, (to.money.get(plan.currency) ?? 0) + activity.money);
      });
    }
    for (const { target, baseline, targetValue } of plan.indicators) {
      if (target < 0 ? rowFilters.length > 0 : !left.includes(target)) continue;
      count(target < 0 ? (wholePlan ?? []) : keysOf(target), (to) => {
        to.indicators += 1;
        to.measurable += baseline !== null && targetValue !== null ? 1 : 0;
      });
    }
  }
  return { plans, totals, items };
}
