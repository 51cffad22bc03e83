import { fail, ok, type Result } from '../result.ts';
import { languageOfTag } from '../words/field-codes.ts';
import { indexScheme, type SchemeIndex } from './scheme-index.ts';
import type { Scheme } from './scheme-schema.ts';
import type { SchemeText } from './scheme-text.ts';

/** A scheme with its words in one language and its index. */
export type SchemePack = { readonly scheme: Scheme; readonly text: SchemeText; readonly index: SchemeIndex };

export type SchemeRef = { readonly id: string; readonly version: number };
export type UnknownScheme = { readonly type: 'unknown-scheme' } & SchemeRef;

type JsonModule = Promise<{ readonly default: unknown }>;
type SchemeFiles = SchemeRef & {
  /** English title, for lists that must not wait for the scheme itself. */
  readonly title: string;
  readonly structure: () => JsonModule;
  readonly texts: { readonly en: () => JsonModule } & Readonly<Record<string, () => JsonModule>>;
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
  return { scheme, text: words.default as SchemeText, index: indexScheme(scheme) };
}
