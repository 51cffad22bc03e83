import type { Issue } from './issue.ts';

/** How an issue names a row: `title` in the words of its author, or else its `position` in the table, from 1. */
export function itemName(row: object, index: number): Issue['params'] {
  const words = 'title' in row ? row.title : 'name' in row ? row.name : 'text' in row ? row.text : '';
  const title = typeof words === 'string' ? words.trim() : '';
  return title === '' ? { position: index + 1 } : { title };
}
