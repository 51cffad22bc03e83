import { compareCodes, compareWords } from '../words/compare-words.ts';
import { type SpellingCount, usualSpellings, usualSpellingsOfCounts } from '../words/usual-spelling.ts';
import { type Wholes, wholeAt } from './column.ts';
import type { FactsTable } from './facts-table.ts';
import { type LensId, notStated } from './lens.ts';
import { isOwnKey } from './own-key.ts';
import { plansInOrder } from './plans-in-order.ts';
import { partsOfRegionKey } from './region-keys.ts';

/** Finds the words behind keys of own words: as most plans write them. null for ids of a vocabulary. */
export function createLabels(table: FactsTable, lens: LensId): (id: string) => string | null {
  if (lens === 'leads')
    return spellings(() => usualSpellingsOfCounts(countsIn(table, table.activities.lead, 'activities')));
  if (lens === 'regions') {
    const wordsOf = spellings(() => usualSpellings(plansInOrder(table).map(({ head }) => head.region)));
    return (id) => wordsOf(partsOfRegionKey(id).region);
  }
  if (lens === 'target-groups')
    return spellings(() => usualSpellingsOfCounts(countsIn(table, table.groupNames, 'groupNames')));
  return () => null;
}

/** An item by its id, with its own words where it has some. */
export type NamedItem = { readonly id: string; readonly words: string | null };

/** Sorts items that no scheme sorts: by their own words in the collation of a language (BCP 47), or by their codes; what is not stated comes last. */
export function itemOrder(language: string): (one: NamedItem, other: NamedItem) => number {
  const compare = compareWords(language);
  const rank = ({ id }: NamedItem) => (id === notStated ? 1 : 0);
  return (one, other) =>
    rank(one) - rank(other) || compare(one.words ?? one.id, other.words ?? other.id) || compareCodes(one.id, other.id);
}

/** How often each text of a column is there, in all plans that count; counted by the numbers of the texts, since these are many. */
function countsIn(table: FactsTable, column: Wholes, kind: 'activities' | 'groupNames'): readonly SpellingCount[] {
  const often: (number | undefined)[] = [];
  for (const plan of plansInOrder(table))
    for (let row = plan[`${kind}From`]; row < plan[`${kind}To`]; row += 1) {
      const text = wholeAt(column, row);
      often[text] = (often[text] ?? 0) + 1;
    }
  return often.flatMap((count, text) =>
    count === undefined ? [] : [[table.texts.values[text] ?? '', count] as const],
  );
}

function spellings(make: () => ReadonlyMap<string, string>): (id: string) => string | null {
  let byKey: ReadonlyMap<string, string> | null = null;
  return (id) => {
    if (!isOwnKey(id)) return null;
    byKey ??= make();
    const key = id.slice('own:'.length);
    return byKey.get(key) ?? key;
  };
}
