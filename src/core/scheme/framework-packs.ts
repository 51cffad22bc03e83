import { languageOfTag } from '../words/field-codes.ts';
import type { Framework, FrameworkText } from './framework-schema.ts';

/** A framework with its words in one language. */
export type FrameworkPack = { readonly framework: Framework; readonly text: FrameworkText };

type JsonModule = Promise<{ readonly default: unknown }>;
type FrameworkFiles = {
  readonly id: string;
  readonly version: number;
  readonly structure: () => JsonModule;
  readonly texts: { readonly en: () => JsonModule } & Readonly<Record<string, () => JsonModule>>;
};

const frameworkFiles: readonly FrameworkFiles[] = [
  {
    id: 'common-basic-principles',
    version: 2,
    structure: () => import('#schemes/common-basic-principles/2/scheme.json'),
    texts: {
      en: () => import('#schemes/common-basic-principles/2/text/en.json'),
      fr: () => import('#schemes/common-basic-principles/2/text/fr.json'),
    },
  },
];

/** Frameworks that this build can read plans through, by id and newest version: plans name items by their permanent ids. */
export const knownFrameworks: readonly { readonly id: string; readonly version: number }[] = frameworkFiles.map(
  ({ id, version }) => ({ id, version }),
);

/** Loads all frameworks with their words in `language` (BCP 47), or in English where one has none. Rejects only when a file of the build cannot be fetched. */
export function loadFrameworkPacks(language: string): Promise<readonly FrameworkPack[]> {
  const tag = languageOfTag(language);
  return Promise.all(
    frameworkFiles.map(async ({ structure, texts }) => {
      const readText = (Object.hasOwn(texts, tag) ? texts[tag] : undefined) ?? texts.en;
      const [framework, words] = await Promise.all([structure(), readText()]);
      // Files of this build, not of a user: tests/schemes parses every one of them.
      return { framework: framework.default as Framework, text: words.default as FrameworkText };
    }),
  );
}
