import { groupBy } from '#core/chain/group-by.ts';
import type { PlanHead } from '#core/coverage/plan-head.ts';
import type { Plan } from '#core/plan/plan-schema.ts';
import { readableSigns } from '#core/words/plain-signs.ts';
import { wordKey } from '#core/words/word-key.ts';
import { countryName } from './country-name.ts';
import type { Translator } from './translator.ts';

export type NamedPlan = Pick<
  PlanHead,
  'planId' | 'title' | 'organisation' | 'region' | 'country' | 'firstYear' | 'lastYear'
>;

type Profile = Pick<Plan['profile'], 'title' | 'region' | 'country' | 'start' | 'end'> & {
  readonly organisation: Pick<Plan['profile']['organisation'], 'name'>;
};

/** What names a plan among others, under its own id or another. */
export function namedPlan({ id, profile }: { readonly id: string; readonly profile: Profile }, planId = id): NamedPlan {
  const { title, organisation, region, country, start, end } = profile;
  const years = { firstYear: yearOf(start), lastYear: yearOf(end) };
  return { planId, title, organisation: organisation.name, region, country, ...years };
}

function yearOf(day: string | null): number | null {
  return day === null ? null : Number(day.slice(0, 4));
}

/** What is added to a title, in the order in which it is written; it is asked for in the order of `details`. */
type Added = { readonly place: string; readonly years: string; readonly organisation: string };
type Draft = { readonly plan: NamedPlan; readonly title: string; readonly added: Partial<Added> };

/**
 * What each plan of a set is called, by its id: its title, and for those of one title what tells them apart and nothing else, first
 * their years, then their place, then their organisation, at last a number by id. No two names are the same words, and the order of
 * the plans does not matter.
 */
export function planNames(plans: readonly NamedPlan[], translator: Translator): ReadonlyMap<string, string> {
  const titled = plans.map((plan) => ({
    plan,
    title: readableSigns(plan.title.trim()) || translator.t('common.untitled'),
    added: {},
  }));
  const drafts = [...groupBy(titled, ({ title }) => wordKey(title)).values()].flatMap((group) =>
    tellApart(group, details(translator)),
  );
  return withNumbers(drafts, translator);
}

type Detail = readonly [keyof Added, (plan: NamedPlan) => string];

function details(translator: Translator): readonly Detail[] {
  return [
    ['years', (plan) => yearsText(plan, translator)],
    ['place', (plan) => plan.region.trim() || countryText(plan, translator)],
    ['place', (plan) => [plan.region.trim(), countryText(plan, translator)].filter(Boolean).join(', ')],
    ['organisation', ({ organisation }) => organisation.trim()],
  ];
}

function tellApart(drafts: readonly Draft[], [detail, ...others]: readonly Detail[]): readonly Draft[] {
  if (detail === undefined || drafts.length === 1) return drafts;
  const [name, textOf] = detail;
  const classes = [...groupBy(drafts, ({ plan }) => wordKey(textOf(plan))).values()];
  // What all have in common tells nothing apart.
  if (classes.length === 1) return tellApart(drafts, others);
  return classes.flatMap((alike) =>
    tellApart(
      alike.map((draft) => ({ ...draft, added: { ...draft.added, [name]: textOf(draft.plan) } })),
      others,
    ),
  );
}

function withNumbers(drafts: readonly Draft[], translator: Translator): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  const byId = drafts.toSorted((one, other) => (one.plan.planId < other.plan.planId ? -1 : 1));
  return new Map(
    byId.map((draft) => {
      let name = nameOf(draft, '', translator);
      for (let number = 2; taken.has(wordKey(name)); number += 1)
        name = nameOf(draft, translator.t('common.plan.number', { number: translator.number(number) }), translator);
      taken.add(wordKey(name));
      return [draft.plan.planId, name] as const;
    }),
  );
}

function nameOf({ title, added }: Draft, number: string, { t }: Translator): string {
  const parts = [added.place, added.years, added.organisation, number].filter(Boolean);
  return parts.length === 0 ? title : t('common.plan.name', { title, details: parts.join(t('common.plan.between')) });
}

/** Years of a plan as `2024–2026`; one where only one is said, '' for none. */
export function yearsText(
  { firstYear, lastYear }: Pick<NamedPlan, 'firstYear' | 'lastYear'>,
  { t }: Translator,
): string {
  const years = [...new Set([firstYear, lastYear])].flatMap((year) => (year === null ? [] : [`${year}`]));
  const [first = '', last] = years;
  return last === undefined ? first : t('common.plan.years', { first, last });
}

function countryText({ country }: NamedPlan, translator: Translator): string {
  return country === null ? '' : countryName(translator, country);
}
