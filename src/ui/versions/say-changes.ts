import type { ToldChange } from '#core/diff/told-change.ts';
import { toldChanges } from '#core/diff/told-changes.ts';
import type { Plan } from '#core/plan/plan-schema.ts';
import type { SchemeText } from '#core/scheme/scheme-text.ts';
import { type ChangeWords, changeWords } from '#i18n/diff/change-words.ts';
import type { Translator } from '#i18n/translator.ts';
import { type ChangeGroup, groupOfChange } from './change-group.ts';

/** A change in words, the place of its item in the plan, and where it is listed. */
export type SaidChange = ChangeWords & { readonly place: string; readonly group: ChangeGroup };

/** Longest piece of work (milliseconds) between two looks at what the person does. */
const longestTurn = 40;

/** Puts all differences between two plans into words, in turns, so that the page answers meanwhile; stops when `signal` ends. */
export async function sayChanges(
  plans: { readonly before: Plan; readonly after: Plan },
  words: { readonly translator: Translator; readonly text: SchemeText },
  signal: AbortSignal,
): Promise<readonly SaidChange[]> {
  const said: SaidChange[] = [];
  let turn = performance.now();
  for (const change of toldChanges(plans)) {
    if (performance.now() - turn > longestTurn) {
      await new Promise((resolve) => setTimeout(resolve));
      if (signal.aborted) return said;
      turn = performance.now();
    }
    const told = changeWords(words.translator, words.text, plans, change);
    said.push({ ...told, place: placeOf(change), group: groupOfChange(change) });
  }
  return said;
}

function placeOf(change: ToldChange): string {
  if (change.kind === 'rows.ordered') return change.table;
  const place = change.kind === 'field.changed' ? change.place : change;
  return 'section' in place ? place.section : `${place.table}/${place.id}`;
}
