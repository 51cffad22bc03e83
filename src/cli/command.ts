import type { Result } from '#core/result.ts';
import type { Translator } from '#i18n/translator.ts';
import type { CliIo } from './cli-io.ts';
import type { CommandLine, CommandSyntax, UsageProblem } from './command-line.ts';

/** All well · a plan has blockers, some of many files were refused, or two plans differ · something cannot be read or written, or is not understood. */
export const exitCodes = { fine: 0, blocked: 1, partly: 1, different: 1, failed: 2 } as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** What a command works with. `translator` speaks the language of the messages. */
export type CommandContext = { readonly io: CliIo; readonly translator: Translator };

export type Command = {
  readonly name: 'validate' | 'export' | 'report' | 'progress' | 'coverage' | 'diff' | 'example' | 'schema';
  readonly syntax: CommandSyntax;
  /** Fails when the words do not make sense; everything else is told to the user and shows in the exit code. */
  readonly run: (line: CommandLine, context: CommandContext) => Promise<Result<ExitCode, UsageProblem>>;
};

/** Option that every command has. */
export const languageOption = { '--lang': ['en', 'fr'] } as const;
