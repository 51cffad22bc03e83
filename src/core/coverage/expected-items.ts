import type { Scheme } from '../scheme/scheme-schema.ts';
import { budgetBands, type LensId } from './lens.ts';
import { ownEntry } from './own-entry.ts';

/** What a view expects: the scheme, and the items of each framework by its id, in their order. */
export type ExpectedOf = {
  readonly scheme: Pick<Scheme, 'goals' | 'policyFields' | 'vocabularies'>;
  readonly frameworks: Readonly<Record<string, readonly string[]>>;
};

/** Items of a lens that scheme, framework or product know: a view shows them even where no plan serves them. Empty where only plans say what there is. */
export function expectedItems(lens: LensId, { scheme, frameworks }: ExpectedOf): readonly string[] {
  switch (lens) {
    case 'goals':
      return goalsByField(scheme);
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

function goalsByField({ policyFields, goals }: Pick<Scheme, 'goals' | 'policyFields'>): readonly string[] {
  return policyFields.flatMap(({ id }) => goals.filter((goal) => goal.policyField === id).map((goal) => goal.id));
}
