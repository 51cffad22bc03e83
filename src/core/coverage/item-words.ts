import { wholeAt } from './column.ts';
import type { FactsTable } from './facts-table.ts';
import type { LensId } from './lens.ts';
import { isOwnKey, ownKey } from './own-key.ts';
import { plansInOrder } from './plans-in-order.ts';

/** Finds the words behind keys of own words: for regions and lead organisations as first written, for groups the key itself. */
export function createLabels(table: FactsTable, lens: LensId): (id: string) => string | null {
  if (lens === 'leads') return spellings(() => leadsOf(table));
  if (lens === 'regions') return spellings(() => plansInOrder(table).map(({ head }) => head.region));
  if (lens === 'target-groups') return (id) => (isOwnKey(id) ? id.slice('own:'.length) : null);
  return () => null;
}

/** The leads of all activities that count, each spelling once. */
function leadsOf(table: FactsTable): readonly string[] {
  const numbers = new Set<number>();
  for (const { activities } of plansInOrder(table))
    for (let row = activities.from; row < activities.to; row += 1) numbers.add(wholeAt(table.activities.lead, row));
  return [...numbers].map((number) => table.texts.values[number] ?? '');
}

function spellings(all: () => readonly string[]): (id: string) => string | null {
  let byKey: Map<string, string> | null = null;
  return (id) => {
    if (!isOwnKey(id)) return null;
    byKey ??= firstSpellings(all());
    return byKey.get(id) ?? id.slice('own:'.length);
  };
}

function firstSpellings(texts: readonly string[]): Map<string, string> {
  const byKey = new Map<string, string>();
  for (const text of texts) {
    const key = ownKey(text);
    const known = byKey.get(key);
    // Of several spellings the first in code order, so that the order of adding does not matter.
    if (known === undefined || text < known) byKey.set(key, text);
  }
  return byKey;
}
