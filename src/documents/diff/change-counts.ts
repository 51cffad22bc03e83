import { kindOf } from '#core/diff/change-kinds.ts';
import type { ChangeWords } from '#i18n/diff/change-words.ts';
import type { SaidChange } from './diff-report.ts';

/** How many changes there are of each kind; `name` is a table or a section, null for all of them. */
export type ChangeCount = { readonly name: string | null; readonly all: number } & {
  readonly [Kind in ChangeWords['kind']]: number;
};

/** Levels of the chain: that nothing changed there is worth knowing. */
const alwaysCounted: readonly string[] = ['goals', 'targets', 'activities', 'indicators'];

/** Counts of the levels of the chain, then of everything else that changed, and of all. Each change counts once, so that every row and column adds up. */
export function changeCounts(changes: readonly SaidChange[]): readonly ChangeCount[] {
  const names = [...new Set([...alwaysCounted, ...changes.map(({ change }) => kindOf(change))])];
  const rows = names.map((name) =>
    countOf(
      name,
      changes.filter(({ change }) => kindOf(change) === name),
    ),
  );
  return [...rows, countOf(null, changes)];
}

function countOf(name: string | null, changes: readonly SaidChange[]): ChangeCount {
  const of = (kind: ChangeWords['kind']) => changes.filter(({ words }) => words.kind === kind).length;
  return {
    name,
    all: changes.length,
    added: of('added'),
    changed: of('changed'),
    removed: of('removed'),
    moved: of('moved'),
  };
}
