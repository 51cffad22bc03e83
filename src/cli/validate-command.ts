import { fail, ok } from '#core/result.ts';
import type { Translator } from '#i18n/translator.ts';
import { type Command, type CommandContext, type ExitCode, exitCodes, languageOption } from './command.ts';
import { asOneLine, type PlanReview, reviewLines, reviewPlan } from './plan-review.ts';
import { type ReadProblem, readPlan, readProblemText } from './read-plan.ts';

type FileReview =
  | ({ readonly file: string; readonly readable: true } & PlanReview)
  | {
      readonly file: string;
      readonly readable: false;
      readonly error: { readonly type: string; readonly message: string };
    };

/** `validate FILE…`: checks plans one after the other and lists what is open. */
export const validateCommand: Command = {
  name: 'validate',
  syntax: { flags: ['--json'], options: languageOption },
  run: async (line, context) => {
    if (line.words.length === 0) return fail({ type: 'noFile' });
    const asJson = line.flags.has('--json');
    const reviews: FileReview[] = [];
    for (const file of line.words) {
      const review = await reviewFile(file, context);
      report(file, review, asJson, context);
      reviews.push(review);
    }
    if (asJson) context.io.stdout(`${JSON.stringify({ files: reviews }, null, 2)}\n`);
    return ok(exitCodeOf(reviews));
  },
};

async function reviewFile(file: string, { io, translator }: CommandContext): Promise<FileReview> {
  const opened = await readPlan(file, io);
  if (opened.ok) return { file, readable: true, ...(await reviewPlan(opened.value, translator)) };
  return {
    file,
    readable: false,
    error: { type: errorType(opened.error), message: readProblemText(translator, opened.error) },
  };
}

function errorType(problem: ReadProblem): string {
  return problem.type === 'file' ? problem.problem.type : problem.type;
}

function report(file: string, review: FileReview, asJson: boolean, { io, translator }: CommandContext): void {
  if (!review.readable) io.stderr(`${unreadableLine(file, review.error.message, translator)}\n`);
  else if (!asJson) io.stdout(`${reviewLines(file, review, translator).join('\n')}\n`);
}

function unreadableLine(file: string, message: string, translator: Translator): string {
  return asOneLine(translator.t('cli.file', { file, message }));
}

function exitCodeOf(reviews: readonly FileReview[]): ExitCode {
  if (reviews.some((review) => !review.readable)) return exitCodes.failed;
  return reviews.some((review) => review.readable && review.counts.blocker > 0) ? exitCodes.blocked : exitCodes.fine;
}
