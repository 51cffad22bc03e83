import fc from 'fast-check';
import { groupBy } from '#core/chain/group-by.ts';
import type { Plan } from '#core/plan/plan-schema.ts';
import type { CarryOver } from '#core/scheme/carry-over-schema.ts';
import { indexScheme } from '#core/scheme/scheme-index.ts';
import { loadSchemePack, loadSchemeStep, type SchemePack, type SchemeStep } from '#core/scheme/scheme-packs.ts';
import { planArbitrary, textArbitrary } from './plan-arbitrary.ts';

/** The first version of the scheme with its words in a language. */
export async function firstVersion(language: string): Promise<SchemePack> {
  const pack = await loadSchemePack({ id: 'annex-2004', version: 1 }, language);
  if (!pack.ok) throw new Error('no first version');
  return pack.value;
}

/** The published step from version 1 to version 2. */
export async function publishedStep(language: string): Promise<SchemeStep> {
  const step = await loadSchemeStep({ id: 'annex-2004', version: 1 }, language);
  if (step === null) throw new Error('no step');
  return step;
}

type Moves = Pick<CarryOver, 'renamed' | 'merged' | 'split' | 'removed'>;

/** Lists whose entries a made-up step changes; ids of all others belong to the format. */
const lists = ['policyFields', 'goals', 'targets', 'activities', 'indicators', 'risks', 'assumptions'] as const;
const vocabularies = [
  'targetGroups',
  'dataSources',
  'disaggregations',
  'frequencies',
  'units',
  'benchmarkTypes',
  'organisationTypes',
  'riskCategories',
] as const;

/** A step from a version to one that differs from it by the given moves alone. */
export function stepBy(from: SchemePack, moves: Moves): SchemeStep {
  const idsNow = (id: string): readonly string[] => {
    if (Object.hasOwn(moves.renamed, id)) return [moves.renamed[id] ?? ''];
    if (Object.hasOwn(moves.split, id)) return moves.split[id] ?? [];
    return Object.hasOwn(moves.merged, id) || Object.hasOwn(moves.removed, id) ? [] : [id];
  };
  const keyed = <T>(words: Readonly<Record<string, T>>): Record<string, T> =>
    Object.fromEntries(Object.entries(words).flatMap(([id, one]) => idsNow(id).map((now) => [now, one] as const)));
  const scheme = structuredClone(from.scheme);
  const text = structuredClone(from.text);
  scheme.version += 1;
  for (const list of lists) {
    Reflect.set(
      scheme,
      list,
      scheme[list].flatMap((entry) => idsNow(entry.id).map((id) => ({ ...entry, id }))),
    );
    Reflect.set(text, list, keyed<unknown>(text[list]));
  }
  for (const name of vocabularies) {
    scheme.vocabularies[name] = scheme.vocabularies[name].flatMap(idsNow);
    text.vocabularies[name] = keyed(text.vocabularies[name] ?? {});
  }
  const { id, version } = from.scheme;
  const carryOver = { kind: 'carry-over' as const, scheme: id, from: version, to: version + 1, ...moves, changed: [] };
  return { from, to: { scheme, text, index: indexScheme(scheme) }, carryOver };
}

/** Moves of a handful of entries of a version, each list with its own. */
export function movesArbitrary({ scheme }: SchemePack): fc.Arbitrary<Moves> {
  const catalogue = lists.map((list) => scheme[list].map(({ id }) => id));
  const words = vocabularies.map((name) => [...scheme.vocabularies[name]]);
  const entries = Object.values(scheme).filter((value) => Array.isArray(value));
  const all = [
    ...entries.flatMap((list) => list.flatMap((entry) => (typeof entry === 'string' ? [] : [entry.id]))),
    ...Object.values(scheme.vocabularies).flat(),
  ];
  const places = groupBy(all, (id) => id);
  // An id that two lists have would have to move in both.
  const isAlone = (id: string) => places.get(id)?.length === 1;
  const some = [...catalogue, ...words].map((list) =>
    fc
      .shuffledSubarray(list.filter(isAlone), { maxLength: Math.min(4, Math.max(0, list.length - 2)) })
      .map(([renamed, merged, split, removed]) => ({
        renamed: entriesOf(renamed, (id) => `${id}-new`),
        merged: entriesOf(merged, () => list.find((id) => ![renamed, merged, split, removed].includes(id)) ?? ''),
        split: entriesOf(split, (id) => [`${id}-one`, `${id}-two`]),
        removed: entriesOf(removed, () => ({ reason: { en: 'Gone.', fr: 'Parti.' } })),
      })),
  );
  return fc.tuple(...some).map((all) => ({
    renamed: Object.assign({}, ...all.map(({ renamed }) => renamed)),
    merged: Object.assign({}, ...all.map(({ merged }) => merged)),
    split: Object.assign({}, ...all.map(({ split }) => split)),
    removed: Object.assign({}, ...all.map(({ removed }) => removed)),
  }));
}

function entriesOf<T>(id: string | undefined, value: (id: string) => T): Record<string, T> {
  return id === undefined ? {} : { [id]: value(id) };
}

/** Any plan of a version: rows taken from its catalogue, with its words and with others, terms of its vocabularies, own words between them. */
export function planOfVersionArbitrary(pack: SchemePack): fc.Arbitrary<Plan> {
  return fc
    .tuple(planArbitrary, fc.array(fc.nat(), { minLength: 7, maxLength: 7 }), textArbitrary)
    .map(([plan, seeds, own]) => {
      let turn = 0;
      const pick = <T>(choices: readonly T[]): T | undefined => {
        turn += 1;
        return choices[((seeds[turn % seeds.length] ?? 0) + turn) % Math.max(1, choices.length)];
      };
      return withEntries(plan, pack, { pick, own });
    });
}

type Picking = { readonly pick: <T>(choices: readonly T[]) => T | undefined; readonly own: string };

function withEntries(plan: Plan, { scheme, text }: SchemePack, { pick, own }: Picking): Plan {
  const idOf = (entries: readonly { readonly id: string }[]) => pick([null, ...entries.map(({ id }) => id)]) ?? null;
  const term = (terms: readonly string[]) => pick([null, 'own-id', ...terms]) ?? null;
  const word = (terms: readonly string[]) => pick([own, ...terms]) ?? own;
  const words = (terms: readonly string[]) => [word(terms), own, word(terms), word(terms)];
  const { vocabularies: of } = scheme;
  const titled = <R extends { title: string }>(row: R, id: string | null, titles: SchemePack['text']['goals']): R => ({
    ...row,
    title: id === null ? row.title : (pick([row.title, titles[id]?.title ?? '']) ?? ''),
    catalogueId: id,
  });
  const withCells = (cells: Plan['measurements'][number]['breakdown']) =>
    cells.map((cell) => ({ ...cell, dimension: word(of.disaggregations) }));
  return {
    ...plan,
    profile: {
      ...plan.profile,
      organisation: { ...plan.profile.organisation, type: term(of.organisationTypes) },
    },
    targetGroups: plan.targetGroups.map((row) => ({ ...row, catalogueId: term(of.targetGroups) })),
    goals: plan.goals.map((row) => ({
      ...titled(row, idOf(scheme.goals), text.goals),
      policyField: idOf(scheme.policyFields),
    })),
    targets: plan.targets.map((row) => ({
      ...titled(row, idOf(scheme.targets), text.targets),
      unit: word(of.units),
    })),
    activities: plan.activities.map((row) => titled(row, idOf(scheme.activities), text.activities)),
    indicators: plan.indicators.map((row) => ({
      ...titled(row, idOf(scheme.indicators), text.indicators),
      unit: word(of.units),
      sources: words(of.dataSources),
      breakdowns: words(of.disaggregations),
      frequency: term(of.frequencies),
      benchmark: { ...row.benchmark, type: term(of.benchmarkTypes) },
      earlierSeries: row.earlierSeries.map((series) => ({ ...series, unit: word(of.units) })),
    })),
    measurements: plan.measurements.map((row) => ({
      ...row,
      breakdown: withCells(row.breakdown),
      earlier: row.earlier.map((one) => ({ ...one, breakdown: withCells(one.breakdown) })),
    })),
    assumptions: plan.assumptions.map((row) => ({ ...row, catalogueId: idOf(scheme.assumptions) })),
    risks: plan.risks.map((row) => ({
      ...row,
      catalogueId: idOf(scheme.risks),
      category: term(of.riskCategories),
    })),
    monitoring: { ...plan.monitoring, reportFrequency: term(of.frequencies) },
  };
}
