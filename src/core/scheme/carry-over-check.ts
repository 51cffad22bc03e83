import type { CarryOver } from './carry-over-schema.ts';
import type { SchemeProblem } from './scheme-problem.ts';
import type { Scheme } from './scheme-schema.ts';

/** Checks a carry-over against both versions: every old id lives on or is told to go, nothing is named twice, new ids exist, words are in all languages. */
export function checkCarryOver(carryOver: CarryOver, from: Scheme, to: Scheme): readonly SchemeProblem[] {
  const before = idsOf(from);
  const after = idsOf(to);
  const gone = goneIds(carryOver);
  const moved = new Set(gone.map(({ id }) => id));
  return [
    ...versionProblems(carryOver, from, to),
    ...gone.flatMap((one) => goneProblems(one, gone, before, after)),
    ...[...before].filter((id) => !after.has(id) && !moved.has(id)).map((id) => broken('lost', id)),
    ...changeProblems(carryOver, after),
    ...wordProblems(carryOver, to.languages),
  ];
}

type Gone = { readonly id: string; readonly where: string; readonly into: readonly string[] };

function goneIds({ renamed, merged, split, removed }: CarryOver): readonly Gone[] {
  return [
    ...Object.entries(renamed).map(([id, into]) => ({ id, where: `renamed/${id}`, into: [into] })),
    ...Object.entries(merged).map(([id, into]) => ({ id, where: `merged/${id}`, into: [into] })),
    ...Object.entries(split).map(([id, into]) => ({ id, where: `split/${id}`, into })),
    ...Object.keys(removed).map((id) => ({ id, where: `removed/${id}`, into: [] })),
  ];
}

function versionProblems({ scheme, from, to }: CarryOver, old: Scheme, next: Scheme): SchemeProblem[] {
  const isRight = scheme === old.id && scheme === next.id && from === old.version && to === next.version;
  return isRight ? [] : [broken('versions', `${scheme} ${from} ${to}`)];
}

function goneProblems(
  { id, where, into }: Gone,
  all: readonly Gone[],
  before: ReadonlySet<string>,
  after: ReadonlySet<string>,
): SchemeProblem[] {
  const isTwice = all.filter((one) => one.id === id).length > 1;
  return [
    ...(isTwice ? [{ type: 'duplicate-id' as const, where, detail: id }] : []),
    ...(before.has(id) ? [] : [broken(where, id)]),
    ...(after.has(id) ? [broken(where, `${id} is still there`)] : []),
    ...into.filter((target) => !after.has(target)).map((target) => broken(where, target)),
  ];
}

function changeProblems({ changed }: CarryOver, after: ReadonlySet<string>): SchemeProblem[] {
  return changed.flatMap(({ id }, index) => [
    ...(after.has(id) ? [] : [broken(`changed/${id}`, id)]),
    ...(changed.findIndex((other) => other.id === id) < index
      ? [{ type: 'duplicate-id' as const, where: `changed/${id}`, detail: id }]
      : []),
  ]);
}

function wordProblems({ removed, changed }: CarryOver, languages: readonly string[]): SchemeProblem[] {
  const texts = [
    ...Object.entries(removed).map(([id, { reason }]) => ({ where: `removed/${id}`, words: reason })),
    ...changed.map(({ id, why }) => ({ where: `changed/${id}`, words: why })),
  ];
  return texts.flatMap(({ where, words }) =>
    languages
      .filter((language) => words[language] === undefined)
      .map((language): SchemeProblem => ({ type: 'missing-text', where, detail: language })),
  );
}

/** Every id of a scheme that a plan or a screen can name; terms of the vocabularies too. */
function idsOf(scheme: Scheme): ReadonlySet<string> {
  const { vocabularies } = scheme;
  const lists = Object.values(scheme).filter((value) => Array.isArray(value));
  const entries = lists.flatMap((list) => list.flatMap((entry) => (typeof entry === 'string' ? [] : [entry.id])));
  return new Set([...entries, ...Object.values(vocabularies).flat()]);
}

function broken(where: string, detail: string): SchemeProblem {
  return { type: 'broken-link', where, detail };
}
