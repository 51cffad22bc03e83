import { principlesFramework } from '../scheme/adopt-catalogue.ts';
import type { Scheme } from '../scheme/scheme-schema.ts';
import type { CoverageFilters } from './coverage.ts';
import { budgetBands, type LensId } from './lens.ts';
import { ownEntry } from './own-entry.ts';
import { isOwnKey } from './own-key.ts';

/** What a view expects: the scheme, and the items of each framework by its id, in their order. */
export type ExpectedOf = {
  readonly scheme: Pick<Scheme, 'goals' | 'policyFields' | 'vocabularies'>;
  readonly frameworks: Readonly<Record<string, readonly string[]>>;
};

/**
 * Items of a lens that are asked about: those that scheme, framework or product know, less what filters take out of the question. A view
 * shows them even where no plan serves them, and nothing else is ever called absent. Empty where only plans say what there is, and where a
 * filter chooses by something that nothing relates to the lens.
 */
export function expectedItems(lens: LensId, filters: CoverageFilters, known: ExpectedOf): readonly string[] {
  const own = filters[lens] ?? [];
  const inScope = scopeOf(lens, filters, known.scheme);
  return itemsKnown(lens, known).filter((id) => (own.length === 0 || own.includes(id)) && inScope(id));
}

function itemsKnown(lens: LensId, { scheme, frameworks }: ExpectedOf): readonly string[] {
  switch (lens) {
    case 'goals':
      return goalsByField(scheme).map(({ id }) => id);
    case 'policy-fields':
      return scheme.policyFields.map(({ id }) => id);
    case 'target-groups':
      return scheme.vocabularies.targetGroups;
    case 'levels':
      return scheme.vocabularies.levels;
    case 'budgets':
      return budgetBands.map(({ id }) => id);
    case 'countries':
    case 'regions':
    case 'leads':
    case 'years':
      return [];
    default:
      return ownEntry(frameworks, lens.slice('framework:'.length)) ?? [];
  }
}

type SchemeGoal = Scheme['goals'][number];

function goalsByField({ policyFields, goals }: Pick<Scheme, 'goals' | 'policyFields'>): readonly SchemeGoal[] {
  return policyFields.flatMap(({ id }) => goals.filter((goal) => goal.policyField === id));
}

const everything = () => true;
const nothing = () => false;

/** Goals, fields and principles belong to each other in the catalogue, so that choosing one chooses of the others. Groups, leads and whole plans do not: who chooses these still asks about all items. */
function scopeOf(lens: LensId, filters: CoverageFilters, scheme: ExpectedOf['scheme']): (id: string) => boolean {
  if (lens !== 'goals' && lens !== 'policy-fields' && !isFramework(lens)) return everything;
  // Object.keys loses that the names are those of the type.
  const dimensions = (Object.keys(filters) as (keyof CoverageFilters)[]).filter(
    (dimension) => dimension !== lens && choosesGoals(dimension) && (filters[dimension]?.length ?? 0) > 0,
  );
  if (dimensions.length === 0) return everything;
  if ([lens, ...dimensions].some((one) => isFramework(one) && one !== principles)) return nothing;
  const goals = goalsByField(scheme).filter((goal) =>
    dimensions.every((dimension) => filters[dimension]?.some((key) => isOf(goal, dimension, key))),
  );
  const items = new Set(goals.flatMap((goal) => keysOf(goal, lens)));
  for (const field of fieldsOfOwnGoals(filters)) if (lens === 'policy-fields') items.add(field);
  return (id) => items.has(id);
}

const principles = `framework:${principlesFramework}`;

function isFramework(dimension: string): boolean {
  return dimension.startsWith('framework:');
}

function choosesGoals(dimension: string): boolean {
  return dimension === 'goals' || dimension === 'policy-fields' || isFramework(dimension);
}

function isOf(goal: SchemeGoal, dimension: string, key: string): boolean {
  return keysOf(goal, dimension).includes(key);
}

function keysOf(goal: SchemeGoal, dimension: string): readonly string[] {
  if (dimension === 'goals') return [goal.id];
  return dimension === 'policy-fields' ? [goal.policyField] : goal.principles;
}

/** Own goals are chosen by their field. */
function fieldsOfOwnGoals({ goals = [], 'policy-fields': fields = [] }: CoverageFilters): readonly string[] {
  const own = goals.filter(isOwnKey).map((key) => key.slice('own:'.length));
  return fields.length === 0 ? own : own.filter((field) => fields.includes(field));
}
