import { basename } from 'node:path';
import { ok } from '#core/result.ts';
import { knownFrameworks } from '#core/scheme/framework-packs.ts';
import type { CoverageReport } from '#documents/coverage/coverage-report.ts';
import { loadReportWords } from '#documents/coverage/load-report-words.ts';
import { lensName } from '#i18n/coverage-text.ts';
import { localDay } from '#i18n/local-day.ts';
import { type Command, type CommandContext, type ExitCode, exitCodes, languageOption } from '../command.ts';
import type { ExportProblem } from '../export-document.ts';
import { asOneLine } from '../plan-review.ts';
import { fileProblemText } from '../read-plan.ts';
import { type CoverageOrder, coverageData, coverageFormats, coverageOrder } from './coverage-order.ts';
import { coverageOutput } from './coverage-output.ts';
import { resolveFilters } from './filter-keys.ts';
import { type ReadCollection, readCollection } from './read-collection.ts';

/** `coverage PATH…`: what many plans cover together. */
export const coverageCommand: Command = {
  name: 'coverage',
  syntax: {
    flags: [],
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
  if (collection.read === 0) return tell(context, translator.t('cli.coverage.nothing'));
  if (collection.repeated > 0) tell(context, translator.t('cli.coverage.repeated', { count: collection.repeated }));
  const report = await reportOf(order, collection, context);
  const output = await coverageOutput(report, order, io.now());
  if (!output.ok) return tell(context, problemText(output.error, context));
  const written = await write(output.value, order, context);
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
    tell(context, translator.t('cli.coverage.unknownKey', { key, lens: lensName(parts.words, dimension) }));
  return {
    ...parts,
    table,
    lens: order.lens,
    filters,
    collection: order.name ?? translator.list(order.paths.map((path) => basename(path))),
    asOf: localDay(io.now()),
    address: null,
  };
}

async function write(output: string | Uint8Array, { out }: CoverageOrder, context: CommandContext): Promise<ExitCode> {
  const { io, translator } = context;
  if (out === null) {
    io.stdout(String(output));
    return exitCodes.fine;
  }
  const written = await io.writeFile(out, typeof output === 'string' ? new TextEncoder().encode(output) : output);
  if (written.ok) {
    io.stdout(`${asOneLine(translator.t('cli.export.written', { file: out }))}\n`);
    return exitCodes.fine;
  }
  const { error } = written;
  const problem = error.type === 'notFound' ? ({ type: 'noFolder', code: error.code } as const) : error;
  return tell(
    context,
    translator.t('cli.file', { file: out, message: fileProblemText(translator, problem, 'writeFailed') }),
  );
}

function problemText(problem: ExportProblem, { translator }: CommandContext): string {
  switch (problem.type) {
    case 'no-fonts':
      return translator.t('cli.error.fonts', { name: problem.name });
    case 'unusable-font':
      return translator.t('cli.error.fonts', { name: problem.font });
    case 'missing-glyphs':
    case 'invalid-date':
      throw new Error(`A report marks what no font has, and the clock gives dates: ${problem.type}`);
  }
}

function tell({ io }: CommandContext, message: string): ExitCode {
  io.stderr(`${asOneLine(message)}\n`);
  return exitCodes.failed;
}
