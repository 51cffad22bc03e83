import { diffPlans } from '#core/diff/diff-plans.ts';
import { fail, ok, type Result } from '#core/result.ts';
import { stringsIn } from '#core/words/strings-in.ts';
import type { DiffReport } from '#documents/diff/diff-report.ts';
import { openPlanBytes } from '#documents/json/open-plan-bytes.ts';
import { localDay } from '#i18n/local-day.ts';
import { type Command, type CommandContext, type ExitCode, exitCodes, languageOption } from '../command.ts';
import type { CommandLine, UsageProblem } from '../command-line.ts';
import { packOf } from '../plan-review.ts';
import { readProblemText } from '../read-plan.ts';
import { tellUnprintable } from '../tell-unprintable.ts';
import { reportProblemText, tellFailure, writeOutput } from '../write-output.ts';
import { type DiffFormat, diffFormats, diffOutput } from './diff-output.ts';
import { namedStates, type ReadState } from './named-states.ts';

type Order = {
  readonly files: readonly [string, string];
  readonly format: DiffFormat;
  readonly out: string | null;
  readonly reason: string | null;
};

/** `diff BEFORE AFTER`: what changed between two plans, in words. */
export const diffCommand: Command = {
  name: 'diff',
  syntax: {
    flags: [],
    options: { '--format': diffFormats, '--out': null, '--reason': null, ...languageOption },
  },
  run: async (line, context) => {
    const order = orderOf(line);
    return order.ok ? ok(await carryOut(order.value, context)) : order;
  },
};

function orderOf({ words, options }: CommandLine): Result<Order, UsageProblem> {
  const [before, after, extra] = words;
  if (before === undefined || after === undefined || extra !== undefined) return fail({ type: 'twoFiles' });
  const format = diffFormats.find((known) => known === options.get('--format')) ?? 'text';
  const out = options.get('--out') ?? null;
  if (out === null && (format === 'pdf' || format === 'html')) return fail({ type: 'missingOption', name: '--out' });
  return ok({ files: [before, after], format, out, reason: options.get('--reason') ?? null });
}

async function carryOut({ files, format, out, reason }: Order, context: CommandContext): Promise<ExitCode> {
  const { io, translator } = context;
  // One after the other, so that troubles are told in the order of the files.
  const before = await readState(files[0], context);
  const after = await readState(files[1], context);
  if (before === null || after === null) return exitCodes.failed;
  const { text } = await packOf(after.plan, translator.language);
  const states = namedStates(before, after, translator);
  const report: DiffReport = { ...states, reason, text, translator, asOf: localDay(io.now()) };
  if (format === 'pdf') tellUnprintable(context, stringsIn([before.plan, after.plan, reason]));
  const output = await diffOutput(report, { before: files[0], after: files[1] }, { format, now: io.now() });
  if (!output.ok) return tellFailure(context, reportProblemText(output.error, context));
  const written = await writeOutput(output.value, out, context);
  if (written !== exitCodes.fine) return written;
  return diffPlans(before.plan, after.plan).changes.length > 0 ? exitCodes.different : exitCodes.fine;
}

/** A plan with the day on which its file was changed last; null when it cannot be read, which is told. */
async function readState(file: string, context: CommandContext): Promise<ReadState | null> {
  const { io, translator } = context;
  const read = await io.readDatedFile(file);
  const opened = read.ok
    ? await openPlanBytes(read.value.bytes, { newId: io.newId })
    : fail({ type: 'file' as const, problem: read.error });
  if (read.ok && opened.ok) return { plan: opened.value.plan, date: localDay(read.value.changed) };
  if (!opened.ok)
    tellFailure(context, translator.t('cli.file', { file, message: readProblemText(translator, opened.error) }));
  return null;
}
