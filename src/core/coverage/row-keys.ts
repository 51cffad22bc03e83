import { smallAt, wholeAt } from './column.ts';
import { type FactsTable, noText, type TablePlan } from './facts-table.ts';
import type { Interner } from './interner.ts';
import { type LensId, notStated } from './lens.ts';
import { ownKey } from './own-key.ts';

/** Own goals of one policy field are one item of the lens `goals`; this is its id. */
export function ownGoalsKey(policyField: string | null): string {
  return `own:${policyField ?? notStated}`;
}

/** Which items of a lens rows belong to, as numbers of `keys`; no row belongs to an item twice. */
export type RowKeys = {
  readonly ofGoal: (row: number) => readonly number[];
  readonly ofTarget: (plan: TablePlan, row: number) => readonly number[];
};

/** Reads rows through a lens that looks at goals or groups. Each text and list is looked at once, however many rows have it. */
export function createRowKeys(table: FactsTable, lens: LensId, keys: Interner<string>): RowKeys {
  if (lens === 'target-groups') return groupKeys(table, keys);
  const ofGoal = goalKeys(table, lens, keys);
  return {
    ofGoal,
    ofTarget: (plan, row) => {
      const goal = smallAt(table.targets.goal, row);
      return goal < 0 ? [] : ofGoal(plan.goalsFrom + goal);
    },
  };
}

function groupKeys(table: FactsTable, keys: Interner<string>): RowKeys {
  const ofList = listKeys(table, keys, (text) => text);
  return {
    ofGoal: (row) => ofList(wholeAt(table.goals.groups, row)),
    ofTarget: (_, row) => ofList(wholeAt(table.targets.groups, row)),
  };
}

function goalKeys(table: FactsTable, lens: LensId, keys: Interner<string>): RowKeys['ofGoal'] {
  const { goals, texts } = table;
  const textOf = (number: number) => (number === noText ? null : (texts.values[number] ?? null));
  if (lens === 'goals') {
    const ofCatalogue = memoByNumber((number) => [keys.numberOf(texts.values[number] ?? '')]);
    const ofField = memoByNumber((number) => [keys.numberOf(ownGoalsKey(textOf(number)))]);
    return (row) => {
      const catalogueId = wholeAt(goals.catalogueId, row);
      return catalogueId === noText ? ofField(wholeAt(goals.policyField, row)) : ofCatalogue(catalogueId);
    };
  }
  if (lens === 'policy-fields') {
    const ofField = memoByNumber((number) => [keys.numberOf(textOf(number) ?? notStated)]);
    return (row) => ofField(wholeAt(goals.policyField, row));
  }
  const prefix = `${lens.slice('framework:'.length)}/`;
  const ofList = listKeys(table, keys, (text) => (text.startsWith(prefix) ? text.slice(prefix.length) : null));
  return (row) => ofList(wholeAt(goals.alignments, row));
}

/** Keys of lists of texts; `keyOf` gives null for a text that the lens does not see. */
function listKeys(
  { lists, texts }: FactsTable,
  keys: Interner<string>,
  keyOf: (text: string) => string | null,
): (list: number) => readonly number[] {
  return memoByNumber((list) => {
    const found = (lists.values[list] ?? []).flatMap((number) => keyOf(texts.values[number] ?? '') ?? []);
    return (found.length === 0 ? [notStated] : found).map(keys.numberOf);
  });
}

/** The items of the lens `leads` that activities belong to, by their rows. */
export function createLeadKeys({ activities, texts }: FactsTable, keys: Interner<string>): (row: number) => number {
  const known: (number | undefined)[] = [];
  return (row) => {
    const text = wholeAt(activities.lead, row);
    known[text] ??= keys.numberOf(ownKey(texts.values[text] ?? '') || notStated);
    return known[text];
  };
}

function memoByNumber(make: (number: number) => readonly number[]): (number: number) => readonly number[] {
  // Shifted by one: no text is -1.
  const known: (readonly number[] | undefined)[] = [];
  return (number) => {
    const found = known[number + 1];
    if (found !== undefined) return found;
    const made = make(number);
    known[number + 1] = made;
    return made;
  };
}
