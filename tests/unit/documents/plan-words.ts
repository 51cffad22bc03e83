import { type FieldKind, fieldKinds } from '#core/plan/field-kinds.ts';
import { planSections, planTables } from '#core/plan/plan-path.ts';
import type { Plan } from '#core/plan/plan-schema.ts';
import type { SchemeText } from '#core/scheme/scheme-text.ts';
import { vocabularyLabel } from '#core/scheme/vocabulary-label.ts';
import { wordKey } from '#core/words/word-key.ts';
import type { Translator } from '#i18n/translator.ts';

type Words = { readonly path: string; readonly anyOf: readonly string[] };
type Reader = { readonly translator: Translator; readonly text: SchemeText; readonly plan: Plan };

/** Everything that its authors put into a plan, as a reader should find it in a document; found by field kinds, so that no field can be forgotten. */
export function planWords(plan: Plan, translator: Translator, text: SchemeText): readonly Words[] {
  const reader = { translator, text, plan };
  const items = [
    ...planSections.map((kind) => ({ kind, id: kind, item: plan[kind] as object })),
    ...planTables.flatMap((kind) =>
      plan[kind].map((item) => ({ kind, id: `${kind}/${item.id}`, item: item as object })),
    ),
  ];
  const fields = items.flatMap(({ kind, id, item }) =>
    Object.entries<FieldKind>(fieldKinds[kind]).flatMap(([name, field]) =>
      isTermInDefinition(item, name) ? [] : wordsOf(reader, field, valueAt(item, name), `${id}/${name}`),
    ),
  );
  const measured = plan.measurements.flatMap((row) => [
    ...wordsOf(reader, { kind: 'longText' }, row.note, row.id),
    ...wordsOf(reader, { kind: 'longText' }, row.evidence, row.id),
    ...wordsOf(reader, { kind: 'longText' }, row.unavailable, row.id),
    ...wordsOf(reader, { kind: 'date' }, row.from, row.id),
    ...wordsOf(reader, { kind: 'date' }, row.date, row.id),
    ...[row.value, row.numerator, row.denominator, row.count].flatMap((value) =>
      wordsOf(reader, { kind: 'number' }, value, row.id),
    ),
  ]);
  const typed = Object.entries(plan.unparsed).flatMap(([path, words]) =>
    wordsOf(reader, { kind: 'longText' }, words, path),
  );
  return [...fields, ...measured, ...typed];
}

/** The one redundancy that documents leave out: a term of a share that stands word for word in the definition of its indicator. */
function isTermInDefinition(item: object, name: string): boolean {
  if (name !== 'numerator' && name !== 'denominator') return false;
  const [term = '', definition = ''] = [valueAt(item, name), valueAt(item, 'calculation')].map((text) =>
    ` ${wordKey(String(text))} `.replace(/\. $/u, ' '),
  );
  const at = definition.indexOf(term.trim());
  const around = [definition[at - 1] ?? '', definition[at + term.trim().length] ?? ''];
  return term.trim() !== '' && at >= 0 && around.every((character) => !/[\p{L}\p{N}]/u.test(character));
}

function valueAt(item: object, name: string): unknown {
  return name.split('.').reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], item);
}

function wordsOf(reader: Reader, field: FieldKind, value: unknown, path: string): readonly Words[] {
  if (value === null || value === '') return [];
  const { translator, text, plan } = reader;
  switch (field.kind) {
    case 'number':
      return [
        { path, anyOf: [translator.number(value as number), translator.money(value as number, plan.profile.currency)] },
      ];
    case 'date':
      return [{ path, anyOf: [translator.date(value as string)] }];
    case 'text':
    case 'longText':
      return lines(value as string).map((line) => ({ path, anyOf: [line, ...unitWords(text, path, line)] }));
    case 'words':
      return (value as string[])
        .filter((word) => word.trim() !== '')
        .map((word) => ({ path, anyOf: [word, label(text, word)] }));
    case 'rows':
      return (value as Record<string, unknown>[]).flatMap((row) =>
        Object.entries(field.fields).flatMap(([name, kind]) => wordsOf(reader, kind, row[name], `${path}/${name}`)),
      );
    default:
      return [];
  }
}

function lines(text: string): readonly string[] {
  return text
    .split(/\r\n|[\n\r\u2028\u2029]/u)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function label(text: SchemeText, word: string): string {
  const sources = vocabularyLabel(text, 'dataSources', word);
  return sources === word ? vocabularyLabel(text, 'disaggregations', word) : sources;
}

/** Units of the vocabulary bend with their number, so only own words are looked for. */
function unitWords(text: SchemeText, path: string, unit: string): readonly string[] {
  return path.endsWith('/unit') && text.vocabularies['units']?.[unit] ? [''] : [];
}
