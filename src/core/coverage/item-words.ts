import { usualSpellings } from '../words/usual-spelling.ts';
import { wholeAt } from './column.ts';
import type { FactsTable } from './facts-table.ts';
import type { LensId } from './lens.ts';
import { isOwnKey } from './own-key.ts';
import { plansInOrder } from './plans-in-order.ts';

/** Finds the words behind keys of own words: as most plans write them. null for ids of a vocabulary. */
export function createLabels(table: FactsTable, lens: LensId): (id: string) => string | null {
  if (lens === 'leads') return spellings(() => leadsOf(table));
  if (lens === 'regions') return spellings(() => plansInOrder(table).map(({ head }) => head.region));
  if (lens === 'target-groups') return spellings(() => plansInOrder(table).flatMap(({ groupNames }) => groupNames));
  return () => null;
}

/** The leads of all activities that count. */
function leadsOf(table: FactsTable): readonly string[] {
  return plansInOrder(table).flatMap(({ activities }) =>
    Array.from(
      { length: activities.to - activities.from },
      (_, at) => table.texts.values[wholeAt(table.activities.lead, activities.from + at)] ?? '',
    ),
  );
}

function spellings(all: () => readonly string[]): (id: string) => string | null {
  let byKey: ReadonlyMap<string, string> | null = null;
  return (id) => {
    if (!isOwnKey(id)) return null;
    byKey ??= usualSpellings(all());
    const key = id.slice('own:'.length);
    return byKey.get(key) ?? key;
  };
}
