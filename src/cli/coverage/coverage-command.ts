import { coverageOf } from '#core/coverage/coverage-of.ts';
import { textsOfFacts } from '#core/coverage/texts-of-facts.ts';
import { ok } from '#core/result.ts';
import { knownFrameworks } from '#core/scheme/framework-packs.ts';
import { type CoverageReport, createItemNames, reportPlanNames } from '#documents/coverage/coverage-report.ts';
import { loadReportWords } from '#documents/coverage/load-report-words.ts';
import { lensName } from '#i18n/coverage-text.ts';
import { localDay } from '#i18n/local-day.ts';
import { type Command, type CommandContext, type ExitCode, exitCodes, languageOption } from '../command.ts';
import { tellUnprintable } from '../tell-unprintable.ts';
import { reportProblemText, tellFailure, writeOutput } from '../write-output.ts';
import { type CoverageOrder, coverageData, coverageFormats, coverageOrder } from './coverage-order.ts';
import { coverageOutput } from './coverage-output.ts';
import { resolveFilters } from './filter-keys.ts';
import { nothingLeftText } from './nothing-left.ts';
import { type ReadCollection, readCollection } from './read-collection.ts';

/** A report on more plans has no title that names them all. */
const mostNamed = 3;

/** `coverage PATH…`: what many plans cover together. */
export const coverageCommand: Command = {
  name: 'coverage',
  syntax: {
    flags: ['--plain', '--within-one'],
    options: {
      '--by': null,
      '--format': coverageFormats,
      '--data': coverageData,
      '--out': null,
      '--name': null,
      ...languageOption,
    },
    lists: ['--where'],
  },
  run: async (line, context) => {
    const order = coverageOrder(
      line,
      knownFrameworks.map(({ id }) => id),
    );
    return order.ok ? ok(await carryOut(order.value, context)) : order;
  },
};

async function carryOut(order: CoverageOrder, context: CommandContext): Promise<ExitCode> {
  const { io, translator } = context;
  const collection = await readCollection(order.paths, context);
  if (collection.read === 0) return tellFailure(context, translator.t('cli.coverage.nothing'));
  if (collection.repeated > 0)
    tellFailure(context, translator.t('cli.coverage.repeated', { count: collection.repeated }));
  const report = await reportOf(order, collection, context);
  const nothingLeft = nothingLeftText(report);
  if (nothingLeft !== null) return tellFailure(context, nothingLeft);
  if (order.format === 'pdf') tellUnprintable(context, [report.collection, ...textsOfFacts(collection.table)]);
  const output = await coverageOutput(report, order, io.now());
  if (!output.ok) return tellFailure(context, reportProblemText(output.error, context));
  const written = await writeOutput(output.value, order.out, context);
  if (written !== exitCodes.fine) return written;
  return collection.refused > 0 ? exitCodes.partly : exitCodes.fine;
}

async function reportOf(
  order: CoverageOrder,
  { table }: ReadCollection,
  context: CommandContext,
): Promise<CoverageReport> {
  const { io, translator } = context;
  const parts = await loadReportWords(table, translator);
  const { filters, unknown } = resolveFilters(table, order.filters, createItemNames({ ...parts, table }));
  for (const { dimension, key } of unknown)
    tellFailure(context, translator.t('cli.coverage.unknownKey', { key, lens: lensName(parts.words, dimension) }));
  return {
    ...parts,
    table,
    lens: order.lens,
    filters,
    withinOne: order.withinOne,
    collection: order.name ?? titleOf({ ...parts, table }, { lens: order.lens, filters }, context),
    asOf: localDay(io.now()),
    address: null,
  };
}

/** Titles of the plans that the filters leave, or how many there are: others are in no part of the report. */
function titleOf(
  report: Parameters<typeof reportPlanNames>[0],
  query: Pick<CoverageReport, 'lens' | 'filters'>,
  { translator }: CommandContext,
): string {
  const all = reportPlanNames(report);
  const isFiltered = Object.values(query.filters).some((keys) => (keys ?? []).length > 0);
  const left = isFiltered
    ? coverageOf(report.table, { ...query, expected: [] }).plans.map(({ planId }) => planId)
    : [...all.keys()];
  const names = left.map((planId) => all.get(planId) ?? planId);
  const count = names.length;
  if (count <= mostNamed) return translator.list(names);
  return translator.t('cli.coverage.collection', { count, number: translator.number(count) });
}
