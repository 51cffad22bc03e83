import { type CommandContext, type ExitCode, exitCodes } from './command.ts';
import type { ExportProblem } from './export-document.ts';
import { asOneLine } from './plan-review.ts';
import { fileProblemText } from './read-plan.ts';

/** Writes an output to a file, or on standard output when there is none; tells what went wrong. */
export async function writeOutput(
  output: string | Uint8Array,
  out: string | null,
  context: CommandContext,
): Promise<ExitCode> {
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
  return tellFailure(
    context,
    translator.t('cli.file', { file: out, message: fileProblemText(translator, problem, 'writeFailed') }),
  );
}

/** Says why a report, which marks what no font has, was not made. */
export function reportProblemText(problem: ExportProblem, { translator }: CommandContext): string {
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

export function tellFailure({ io }: CommandContext, message: string): ExitCode {
  io.stderr(`${asOneLine(message)}\n`);
  return exitCodes.failed;
}
