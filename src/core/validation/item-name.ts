import type { RowTable } from '../plan/plan-path.ts';
import type { Plan } from '../plan/plan-schema.ts';
import { readableSigns } from '../words/plain-signs.ts';
import type { Issue } from './issue.ts';
import { itemNumber } from './item-numbers.ts';

/** How an issue names a row: `title` in the words of its author, or else its number in documents as `position` ("1.2"). */
export function itemName(plan: Plan, table: RowTable, row: object): Issue['params'] {
  const words = 'title' in row ? row.title : 'name' in row ? row.name : 'text' in row ? row.text : '';
  const title = typeof words === 'string' ? words.trim() : '';
  if (title !== '') return { title: readableSigns(title) };
  return { position: 'id' in row && typeof row.id === 'string' ? itemNumber(plan, table, row.id) : '' };
}
