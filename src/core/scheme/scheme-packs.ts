import { fail, ok, type Result } from '../result.ts';
import { languageOfTag } from '../words/field-codes.ts';
import { withTypographicQuotes } from '../words/typographic-quotes.ts';
import type { CarryOver } from './carry-over-schema.ts';
import { indexScheme, type SchemeIndex } from './scheme-index.ts';
import type { Scheme } from './scheme-schema.ts';
import type { SchemeText } from './scheme-text.ts';

/** A scheme with its words in one language and its index. */
export type SchemePack = { readonly scheme: Scheme; readonly text: SchemeText; readonly index: SchemeIndex };

/** Two versions of a scheme, their words in one language, and how the one lives on in the other. */
export type SchemeStep = { readonly from: SchemePack; readonly to: SchemePack; readonly carryOver: CarryOver };

export type SchemeRef = { readonly id: string; readonly version: number };
export type UnknownScheme = { readonly type: 'unknown-scheme' } & SchemeRef;

type JsonModule = Promise<{ readonly default: unknown }>;
type SchemeFiles = SchemeRef & {
  /** English title, for lists that must not wait for the scheme itself. */
  readonly title: string;
  readonly structure: () => JsonModule;
  readonly texts: { readonly en: () => JsonModule } & Readonly<Record<string, () => JsonModule>>;
  /** How the version before lives on in this one. */
  readonly carryOver?: () => JsonModule;
};

const schemeFiles: readonly SchemeFiles[] = [
  {
    id: 'annex-2004',
    version: 1,
    title: 'Annex scheme (Handbook on Integration, 2004)',
    structure: () => import('#schemes/annex-2004/1/scheme.json'),
    texts: {
      en: () => import('#schemes/annex-2004/1/text/en.json'),
      fr: () => import('#schemes/annex-2004/1/text/fr.json'),
    },
  },
  {
    id: 'annex-2004',
    version: 2,
    title: 'Annex scheme (Handbook on Integration, 2004)',
    structure: () => import('#schemes/annex-2004/2/scheme.json'),
    texts: {
      en: () => import('#schemes/annex-2004/2/text/en.json'),
      fr: () => import('#schemes/annex-2004/2/text/fr.json'),
    },
    carryOver: () => import('#schemes/annex-2004/2/from-1.json'),
  },
];

/** Schemes that this build can open, newest last. */
export const knownSchemes: readonly (SchemeRef & { readonly title: string })[] = schemeFiles.map(
  ({ id, version, title }) => ({ id, version, title }),
);

const packs = new Map<string, Promise<SchemePack>>();

/**
 * Loads a scheme with its words in `language` (BCP 47), or in English where it has none.
 * The same object comes back for the same scheme and language; rejects only when a file of the build cannot be fetched.
 */
export async function loadSchemePack(ref: SchemeRef, language: string): Promise<Result<SchemePack, UnknownScheme>> {
  const files = schemeFiles.find(({ id, version }) => id === ref.id && version === ref.version);
  if (!files) return fail({ type: 'unknown-scheme', id: ref.id, version: ref.version });
  const tag = languageOfTag(language);
  const known = Object.hasOwn(files.texts, tag) ? tag : 'en';
  return ok(await cached(`${files.id}/${files.version}/${known}`, () => readPack(files, known)));
}

/** The next version of a scheme that plans of this one can be carried over to; null for the newest. */
export function nextVersion({ id, version }: SchemeRef): SchemeRef | null {
  const next = filesAfter({ id, version });
  return next === undefined ? null : { id: next.id, version: next.version };
}

/** Loads a version of a scheme, the next one and how the one lives on in the other; words in `language` as of `loadSchemePack`. Null where no next one is known. */
export async function loadSchemeStep(ref: SchemeRef, language: string): Promise<SchemeStep | null> {
  const next = filesAfter(ref);
  if (!next) return null;
  const [from, to, carryOver] = await Promise.all([
    loadSchemePack(ref, language),
    loadSchemePack(next, language),
    next.carryOver(),
  ]);
  // A file of this build: tests/schemes parses it and checks it against both versions.
  return from.ok && to.ok
    ? { from: from.value, to: to.value, carryOver: withQuotes(carryOver.default as CarryOver) }
    : null;
}

/** Loads every step from a version to the newest one, the next first; none for the newest. */
export async function loadSchemeSteps(ref: SchemeRef, language: string): Promise<readonly SchemeStep[]> {
  const step = await loadSchemeStep(ref, language);
  return step === null ? [] : [step, ...(await loadSchemeSteps(step.to.scheme, language))];
}

/** Reasons are words by language, frozen as they were typed. */
function withQuotes(carryOver: CarryOver): CarryOver {
  const inWords = (words: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(words).map(([tag, text]) => [tag, withTypographicQuotes(text, tag)]));
  const removed = Object.entries(carryOver.removed).map(
    ([id, { reason }]) => [id, { reason: inWords(reason) }] as const,
  );
  const changed = carryOver.changed.map((change) => ({ ...change, why: inWords(change.why) }));
  return { ...carryOver, removed: Object.fromEntries(removed), changed };
}

function filesAfter({ id, version }: SchemeRef) {
  const isKnown = schemeFiles.some((files) => files.id === id && files.version === version);
  const next = schemeFiles.find((files) => files.id === id && files.version === version + 1);
  return isKnown && next?.carryOver ? { ...next, carryOver: next.carryOver } : undefined;
}

async function cached(key: string, read: () => Promise<SchemePack>): Promise<SchemePack> {
  const pack = packs.get(key) ?? read();
  packs.set(key, pack);
  try {
    return await pack;
  } catch (problem) {
    // A failed download must not stay in the way of the next attempt.
    packs.delete(key);
    throw problem;
  }
}

async function readPack(files: SchemeFiles, language: string): Promise<SchemePack> {
  const readText = files.texts[language] ?? files.texts.en;
  const [structure, words] = await Promise.all([files.structure(), readText()]);
  // Files of this build, not of a user: tests/schemes parses every one of them, and parsing again would hold up the first screen.
  const scheme = structure.default as Scheme;
  // Published words are frozen as they were typed, with straight quotes.
  const text = withTypographicQuotes(words.default as SchemeText, files.texts[language] ? language : 'en');
  return { scheme, text, index: indexScheme(scheme) };
}
