import type { OpenedPlan } from '#core/migrate/open-plan-file.ts';
import { fail, ok, type Result } from '#core/result.ts';
import { forbidsFinal } from '#core/validation/issue.ts';
import { stringsIn } from '#core/words/strings-in.ts';
import { namedSign } from '#core/words/unprintable-signs.ts';
import { chooseLanguage, type InterfaceLanguage, interfaceLanguages } from '#i18n/languages.ts';
import { loadTranslator, type Translator } from '#i18n/translator.ts';
import { type Command, type CommandContext, type ExitCode, exitCodes, languageOption } from './command.ts';
import type { CommandLine, UsageProblem } from './command-line.ts';
import { type ExportFormat, type ExportProblem, exportDocument, exportFormats } from './export-document.ts';
import { asOneLine, issueLine, reviewPlan } from './plan-review.ts';
import { fileProblemText, readPlan, readProblemText } from './read-plan.ts';
import { tellUnprintable } from './tell-unprintable.ts';

type Order = {
  readonly file: string;
  readonly out: string;
  readonly format: ExportFormat;
  readonly draft: boolean;
  readonly origins: boolean;
  readonly language: InterfaceLanguage | null;
};

/** `export FILE --to … --out …`: makes one document of one plan. */
export const exportCommand: Command = {
  name: 'export',
  syntax: { flags: ['--draft', '--origins'], options: { '--to': exportFormats, '--out': null, ...languageOption } },
  run: async (line, context) => {
    const order = orderOf(line);
    return order.ok ? ok(await carryOut(order.value, context)) : order;
  },
};

function orderOf(line: CommandLine): Result<Order, UsageProblem> {
  const [file, extra] = line.words;
  if (file === undefined) return fail({ type: 'noFile' });
  if (extra !== undefined) return fail({ type: 'oneFile' });
  const format = exportFormats.find((known) => known === line.options.get('--to'));
  if (!format) return fail({ type: 'missingOption', name: '--to' });
  const out = line.options.get('--out');
  if (out === undefined) return fail({ type: 'missingOption', name: '--out' });
  const language = interfaceLanguages.find((known) => known === line.options.get('--lang')) ?? null;
  const { flags } = line;
  return ok({ file, out, format, draft: flags.has('--draft'), origins: flags.has('--origins'), language });
}

async function carryOut(order: Order, context: CommandContext): Promise<ExitCode> {
  const { io, translator } = context;
  const opened = await readPlan(order.file, io);
  if (!opened.ok) return refuse(context, order.file, readProblemText(translator, opened.error));
  if (!order.draft && (await tellBlockers(order, opened.value, context))) return exitCodes.blocked;
  const language = order.language ?? chooseLanguage([opened.value.plan.language]);
  if (order.draft && order.format === 'pdf') tellUnprintable(context, stringsIn(opened.value.plan));
  const document = await exportDocument({
    ...order,
    opened: opened.value,
    translator: await loadTranslator(language),
    now: io.now(),
  });
  if (!document.ok) return tellProblem(order.file, document.error, context);
  const written = await io.writeFile(order.out, document.value);
  if (!written.ok) {
    const problem =
      written.error.type === 'notFound' ? ({ type: 'noFolder', code: written.error.code } as const) : written.error;
    return refuse(context, order.out, fileProblemText(translator, problem, 'writeFailed'));
  }
  tellWritten(order, opened.value, context);
  return exitCodes.fine;
}

/** Lists what forbids a final document; false when nothing does. */
async function tellBlockers(
  { file, format }: Order,
  opened: OpenedPlan,
  { io, translator }: CommandContext,
): Promise<boolean> {
  const review = await reviewPlan(opened, translator);
  const blockers = review.issues.filter((issue) => forbidsFinal(issue, format));
  if (blockers.length === 0) return false;
  const message = translator.t('cli.export.blocked', { count: blockers.length });
  const lines = [
    translator.t('cli.file', { file, message }),
    ...blockers.map((issue) => `  ${issueLine(issue, translator)}`),
  ];
  io.stderr(`${lines.map(asOneLine).join('\n')}\n`);
  return true;
}

function tellProblem(file: string, problem: ExportProblem, context: CommandContext): ExitCode {
  refuse(context, file, exportProblemText(context.translator, problem));
  return problem.type === 'missing-glyphs' ? exitCodes.blocked : exitCodes.failed;
}

/** Why a document was not made, in a sentence. */
export function exportProblemText({ t }: Translator, problem: ExportProblem): string {
  switch (problem.type) {
    case 'missing-glyphs': {
      const list = problem.missing.slice(0, 10).map(({ character }) => namedSign(character));
      return t('cli.export.glyphs', { count: problem.missing.length, list: list.join(', ') });
    }
    case 'no-fonts':
      return t('cli.error.fonts', { name: problem.name });
    case 'unusable-font':
      return t('cli.error.fonts', { name: problem.font });
    case 'invalid-date':
      throw new Error(`The clock gives no date: ${problem.value}`);
  }
}

function refuse({ io, translator }: CommandContext, file: string, message: string): ExitCode {
  io.stderr(`${asOneLine(translator.t('cli.file', { file, message }))}\n`);
  return exitCodes.failed;
}

function tellWritten(order: Order, opened: OpenedPlan, { io, translator }: CommandContext): void {
  if (opened.remarks.length > 0) {
    const message = translator.t('cli.export.remarks', { count: opened.remarks.length });
    io.stderr(`${asOneLine(translator.t('cli.file', { file: order.file, message }))}\n`);
  }
  io.stdout(`${asOneLine(translator.t('cli.export.written', { file: order.out }))}\n`);
}
