import { factsOfPlan } from '#core/coverage/facts-of-plan.ts';
import { loadFactsContext } from '#core/coverage/load-facts-context.ts';
import type { NoFacts } from '#core/coverage/no-facts.ts';
import type { PlanFacts } from '#core/coverage/plan-facts.ts';
import { maximumPdfSize } from '#core/migrate/open-error.ts';
import { type OpenedPlan, openPlanText } from '#core/migrate/open-plan-file.ts';
import { planToJson } from '#core/migrate/plan-to-json.ts';
import type { Plan } from '#core/plan/plan-schema.ts';
import { wholeOfPractice } from '#core/plan/practice-of.ts';
import { fail, ok, type Result } from '#core/result.ts';
import { contentIds } from '#documents/json/content-ids.ts';
import { openPlanBytes } from '#documents/json/open-plan-bytes.ts';
import { fileIdOf } from '#documents/pdf/file-id.ts';
import type { ByteSource } from '#documents/zip/byte-source.ts';
import { isZip, listZip, type ZipError } from '#documents/zip/list-zip.ts';
import { readZipEntry, type ZipEntryError } from '#documents/zip/read-zip-entry.ts';
import type { ZipEntry } from '#documents/zip/zip-directory.ts';
import { chooseLanguage } from '#i18n/languages.ts';
import { remarkText } from '#i18n/open-text.ts';
import { loadTranslator } from '#i18n/translator.ts';

/** A plan file as a collection keeps it; `key` is the same for the same content, whatever file it came in. */
export type ReadPlan = {
  readonly kind: 'plan';
  readonly planId: string;
  readonly key: string;
  readonly title: string;
  readonly json: string;
  readonly facts: PlanFacts;
  /** What had to be mended, in words. */
  readonly remarks: readonly string[];
};

/** An archive, whose entries are read one by one; `leftOut` are paths of what is no plan by its name. */
type OpenedArchive = {
  readonly kind: 'archive';
  readonly entries: readonly ZipEntry[];
  readonly leftOut: readonly string[];
};
export type ReadFile = ReadPlan | OpenedArchive;
export type ReadFileError = NoFacts | ZipError | ZipEntryError;

/** `asOf` is the ISO 8601 time of the file, `language` that of the words. */
type ReadContext = { readonly asOf: string; readonly language: string };

/** Opens a file as the product opens every file, and makes its facts; of an archive only its list. */
export async function readCollectionFile(
  source: ByteSource,
  context: ReadContext,
): Promise<Result<ReadFile, ReadFileError>> {
  if (isZip(await source.read(0, 4))) {
    const listed = await listZip(source);
    if (!listed.ok) return listed;
    const { entries, leftOut, isDocument } = listed.value;
    return isDocument ? fail({ type: 'not-text' }) : ok({ kind: 'archive', entries, leftOut });
  }
  if (source.size > maximumPdfSize) return fail({ type: 'too-large', limit: maximumPdfSize });
  return readPlanBytes(await source.read(0, source.size), context);
}

/** Opens one entry of an archive; an archive in it is not followed. */
export async function readArchiveEntry(
  source: ByteSource,
  entry: ZipEntry,
  context: ReadContext,
): Promise<Result<ReadPlan, ReadFileError>> {
  const bytes = await readZipEntry(source, entry);
  return bytes.ok ? readPlanBytes(bytes.value, context) : bytes;
}

/** The facts of a plan, with the words of its scheme in its own language; a practice has none. */
export async function planFactsAsOf(plan: Plan, asOf: string): Promise<Result<PlanFacts, NoFacts>> {
  const whole = wholeOfPractice(plan);
  if (whole !== null) return fail({ type: 'practice', whole });
  const context = await loadFactsContext(plan);
  return context.ok ? ok(factsOfPlan(plan, { asOf, ...context.value })) : context;
}

/** The facts of the text of a plan file that was read before. */
export async function textFactsAsOf(json: string, asOf: string): Promise<Result<PlanFacts, NoFacts>> {
  const opened = openPlanText(json, { newId: contentIds(new Uint8Array()) });
  return opened.ok ? planFactsAsOf(opened.value.plan, asOf) : opened;
}

async function readPlanBytes(bytes: Uint8Array, { asOf, language }: ReadContext): Promise<Result<ReadPlan, NoFacts>> {
  const opened = await openPlanBytes(bytes, { newId: contentIds(bytes) });
  if (!opened.ok) return opened;
  const { plan } = opened.value;
  const facts = await planFactsAsOf(plan, asOf);
  if (!facts.ok) return facts;
  const json = planToJson(plan);
  const { title } = plan.profile;
  const remarks = await remarkWords(opened.value, language);
  return ok({ kind: 'plan', planId: plan.id, key: fileIdOf(json), title, json, facts: facts.value, remarks });
}

async function remarkWords({ plan, remarks }: OpenedPlan, language: string): Promise<readonly string[]> {
  if (remarks.length === 0) return [];
  const translator = await loadTranslator(chooseLanguage([language]));
  return remarks.map((remark) => {
    const { place, message } = remarkText(translator, plan, remark);
    return place === '' ? message : translator.t('app.remark', { place, message });
  });
}
