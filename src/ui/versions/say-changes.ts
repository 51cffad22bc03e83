import type { ToldChange } from '#core/diff/told-change.ts';
import { toldChanges } from '#core/diff/told-changes.ts';
import type { Plan } from '#core/plan/plan-schema.ts';
import type { SchemeText } from '#core/scheme/scheme-text.ts';
import { type ChangeWords, changeWords } from '#i18n/diff/change-words.ts';
import type { Translator } from '#i18n/translator.ts';
import { type ChangeGroup, groupOfChange } from './change-group.ts';
import { createTextDiffer, type TextDiff } from './text-diff.ts';

/** A change in words, the place of its item in the plan, where it is listed, and what in its texts differs; null where that is not marked. */
export type SaidChange = ChangeWords & {
  readonly place: string;
  readonly group: ChangeGroup;
  readonly marks: TextDiff | null;
};

/** Longest piece of work (milliseconds) between two looks at what the person does. */
const longestTurn = 40;

/** Puts all differences between two plans into words, in turns, so that the page answers meanwhile; stops when `signal` ends. */
export async function sayChanges(
  plans: { readonly before: Plan; readonly after: Plan },
  words: { readonly translator: Translator; readonly text: SchemeText },
  signal: AbortSignal,
): Promise<readonly SaidChange[]> {
  const said: SaidChange[] = [];
  const diff = createTextDiffer();
  let turn = performance.now();
  for (const change of toldChanges(plans)) {
    if (performance.now() - turn > longestTurn) {
      await new Promise((resolve) => setTimeout(resolve));
      if (signal.aborted) return said;
      turn = performance.now();
    }
    const told = changeWords(words.translator, words.text, plans, change);
    const { kind, before, after, sentence } = told;
    const marks = sentence || before === '' || after === '' || kind === 'moved' ? null : diff(before, after);
    said.push({ ...told, place: placeOf(change), group: groupOfChange(change), marks });
  }
  return said;
}

function placeOf(change: ToldChange): string {
  if (change.kind === 'rows.ordered') return change.table;
  const place = change.kind === 'field.changed' ? change.place : change;
  return 'section' in place ? place.section : `${place.table}/${place.id}`;
}
