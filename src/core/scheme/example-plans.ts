import { upgradeFormat } from '../migrate/format-upgrades.ts';
import { isJsonObject, type Json } from '../migrate/json-value.ts';
import { type Plan, planSchema } from '../plan/plan-schema.ts';
import { languageOfTag } from '../words/field-codes.ts';

/** Complete fictional programmes that come with the product. */
export const exampleNames = ['lindenhafen', 'norvalia'] as const;
export type ExampleName = (typeof exampleNames)[number];

type ExampleFiles = { readonly en: () => Promise<{ default: unknown }> } & Readonly<
  Record<string, () => Promise<{ default: unknown }>>
>;

const exampleFiles: Readonly<Record<ExampleName, ExampleFiles>> = {
  lindenhafen: {
    en: () => import('#schemes/annex-2004/2/examples/lindenhafen.en.json'),
    fr: () => import('#schemes/annex-2004/2/examples/lindenhafen.fr.json'),
  },
  norvalia: {
    en: () => import('#schemes/annex-2004/2/examples/norvalia.en.json'),
    fr: () => import('#schemes/annex-2004/2/examples/norvalia.fr.json'),
  },
};

/**
 * An example in `language` (BCP 47), or in English where it is not translated, with what was reported on it so far. Its id is fixed: give a copy that a
 * person edits an id of its own.
 */
export async function loadExample(name: ExampleName, language: string): Promise<Plan> {
  const raw = await readFile(exampleFiles[name], language);
  return planSchema.parse(isJsonObject(raw) ? upgradeFormat(raw) : raw);
}

async function readFile(files: ExampleFiles, language: string): Promise<Json> {
  const tag = languageOfTag(language);
  const read = Object.hasOwn(files, tag) ? files[tag] : undefined;
  const file = await (read ?? files.en)();
  return file.default as Json; // a JSON module holds nothing else
}
