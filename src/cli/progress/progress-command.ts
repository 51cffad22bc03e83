import { fail, ok } from '#core/result.ts';
import { localDay } from '#i18n/local-day.ts';
import { type Command, type CommandContext, type ExitCode, exitCodes, languageOption } from '../command.ts';
import { asOneLine } from '../plan-review.ts';
import { readPlan, readProblemText } from '../read-plan.ts';
import { progressCsv, progressJson } from './progress-data.ts';
import { progressTable } from './progress-table.ts';

const progressFormats = ['table', 'json', 'csv'] as const;

type ProgressOrder = {
  readonly file: string;
  readonly format: (typeof progressFormats)[number];
  readonly plain: boolean;
};

/** `progress FILE`: how every indicator of a plan stands today. */
export const progressCommand: Command = {
  name: 'progress',
  syntax: { flags: ['--plain'], options: { '--format': progressFormats, ...languageOption } },
  run: async (line, context) => {
    const [file, extra] = line.words;
    if (file === undefined) return fail({ type: 'noFile' });
    if (extra !== undefined) return fail({ type: 'oneFile' });
    const format = progressFormats.find((known) => known === line.options.get('--format')) ?? 'table';
    return ok(await carryOut({ file, format, plain: line.flags.has('--plain') }, context));
  },
};

async function carryOut({ file, format, plain }: ProgressOrder, { io, translator }: CommandContext): Promise<ExitCode> {
  const opened = await readPlan(file, io);
  if (!opened.ok) {
    const message = readProblemText(translator, opened.error);
    io.stderr(`${asOneLine(translator.t('cli.file', { file, message }))}\n`);
    return exitCodes.failed;
  }
  const { plan } = opened.value;
  const today = localDay(io.now());
  if (format === 'json') io.stdout(progressJson(plan, today));
  else if (format === 'csv') io.stdout(progressCsv(plan, today, { translator, plain }));
  else io.stdout(progressTable(plan, today, translator));
  return exitCodes.fine;
}
