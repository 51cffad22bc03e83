import { frameworkSchema, frameworkTextSchema } from './framework-schema.ts';

/** What is wrong with the files of a framework: shape, ids that come twice, items without words in a language, words without an item. Empty for a sound one. */
export function checkFramework(structure: unknown, texts: Readonly<Record<string, unknown>>): readonly string[] {
  const framework = frameworkSchema.safeParse(structure);
  if (!framework.success) return framework.error.issues.map(({ path, message }) => `${path.join('/')}: ${message}`);
  const { items, languages } = framework.data;
  const ids = items.map(({ id }) => id);
  const twice = ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `items: ${id} comes twice`);
  const missing = languages
    .filter((language) => !Object.hasOwn(texts, language))
    .map((name) => `text/${name}: is missing`);
  return [
    ...twice,
    ...missing,
    ...Object.entries(texts).flatMap(([language, text]) => textFaults(ids, language, text)),
  ];
}

function textFaults(ids: readonly string[], language: string, raw: unknown): readonly string[] {
  const text = frameworkTextSchema.safeParse(raw);
  if (!text.success)
    return text.error.issues.map(({ path, message }) => `text/${language}/${path.join('/')}: ${message}`);
  const worded = Object.keys(text.data.items);
  return [
    ...ids.filter((id) => !worded.includes(id)).map((id) => `text/${language}/items: no words for ${id}`),
    ...worded
      .filter((id) => !ids.includes(id))
      .map((id) => `text/${language}/items: words for ${id}, which is no item`),
  ];
}
