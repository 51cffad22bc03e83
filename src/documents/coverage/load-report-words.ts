import type { FactsTable } from '#core/coverage/facts-table.ts';
import { loadFrameworkPacks } from '#core/scheme/framework-packs.ts';
import { knownSchemes, loadSchemePack, type SchemeRef } from '#core/scheme/scheme-packs.ts';
import { frameworkWords } from '#i18n/coverage-text.ts';
import type { Translator } from '#i18n/translator.ts';
import type { CoverageReport } from './coverage-report.ts';

/** Loads the scheme that most plans of a table follow, and the words for all that a report names. */
export async function loadReportWords(
  table: FactsTable,
  translator: Translator,
): Promise<Pick<CoverageReport, 'scheme' | 'words' | 'frameworkNotes'>> {
  const [pack, frameworks] = await Promise.all([
    loadSchemePack(schemeOf(table), translator.language),
    loadFrameworkPacks(translator.language),
  ]);
  // The scheme is one of this build.
  if (!pack.ok) throw new Error(`No scheme ${pack.error.id} ${pack.error.version}`);
  const { scheme, text } = pack.value;
  const notes = frameworks.map((one) => [one.framework.id, [one.text.document, one.text.note]] as const);
  const words = { translator, scheme: text, frameworks: frameworkWords(frameworks) };
  return { scheme, words, frameworkNotes: Object.fromEntries(notes) };
}

/** Plans of all versions are read through the newest one, as their facts are made. Of schemes with as many plans the newest. */
function schemeOf({ plans }: FactsTable): SchemeRef {
  const countOf = (known: SchemeRef) => plans.filter(({ scheme }) => scheme.id === known.id).length;
  const [most] = [...knownSchemes].reverse().sort((one, other) => countOf(other) - countOf(one));
  if (most === undefined) throw new Error('This build knows no scheme');
  return most;
}
