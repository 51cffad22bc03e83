import { expect, it } from 'vitest';
import { addFacts } from '#core/coverage/add-facts.ts';
import { coverageOf } from '#core/coverage/coverage-of.ts';
import { createFactsTable } from '#core/coverage/facts-table.ts';
import { gapsOf } from '#core/coverage/gaps.ts';
import { plansInOrder } from '#core/coverage/plans-in-order.ts';
import { planFor } from './small-facts.ts';

const places = ['Östersund', 'Åre', 'Zinkgruvan', 'arboga', 'Lund 10', 'Lund 9', ''];

function tableIn(language: string) {
  const table = createFactsTable('2026-06-30', language);
  for (const place of places) addFacts(table, planFor(`plan ${place}`, ['language'], { title: place, region: place }));
  return table;
}

it.each([
  ['en', ['arboga', 'Åre', 'Lund 9', 'Lund 10', 'Östersund', 'Zinkgruvan']],
  ['sv', ['arboga', 'Lund 9', 'Lund 10', 'Zinkgruvan', 'Åre', 'Östersund']],
])('sorts plans and own words as readers of %s expect, what is not stated last', (language, sorted) => {
  const table = tableIn(language);
  expect(plansInOrder(table).map(({ head }) => head.title)).toEqual(['', ...sorted]);
  const { items } = coverageOf(table, { lens: 'regions', filters: {}, expected: [] });
  expect(items.map(({ id, words }) => words ?? id)).toEqual([...sorted, 'not-stated']);
  const asked = { lens: 'goals', filters: {}, items: [], groups: [], policyFields: ['housing'] } as const;
  expect(gapsOf(table, asked).regions.map(({ words }) => words)).toEqual(sorted);
});
