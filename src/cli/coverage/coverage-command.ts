import { basename } from 'node:path';
import { ok } from '#core/result.ts';
import { knownFrameworks } from '#core/scheme/framework-packs.ts';
import type { CoverageReport } from '#documents/coverage/coverage-report.ts';
import { loadReportWords } from '#documents/coverage/load-report-words.ts';
import { lensName } from '#i18n/coverage-text.ts';
import { localDay } from '#i18n/local-day.ts';
import { type Command, type CommandContext, type ExitCode, exitCodes, languageOption } from '../command.ts';
import { reportProblemText, tellFailure, writeOutput } from '../write-output.ts';
import { type CoverageOrder, coverageData, coverageFormats, coverageOrder } from './coverage-order.ts';
import { coverageOutput } from './coverage-output.ts';
import { resolveFilters } from './filter-keys.ts';
import { nothingLeftText } from './nothing-left.ts';
import { type ReadCollection, readCollection } from './read-collection.ts';

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
  const { filters, unknown } = resolveFilters(table, order.filters);
  const parts = await loadReportWords(table, translator);
  for (const { dimension, key } of unknown)
    tellFailure(context, translator.t('cli.coverage.unknownKey', { key, lens: lensName(parts.words, dimension) }));
  return {
    ...parts,
    table,
    lens: order.lens,
    filters,
    withinOne: order.withinOne,
    collection: order.name ?? translator.list(order.paths.map((path) => basename(path))),
    asOf: localDay(io.now()),
    address: null,
  };
}
