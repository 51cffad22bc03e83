import { chooseLanguage } from '#i18n/languages.ts';
import type { MessageParams, Translator } from '#i18n/translator.ts';
import { loadTranslator } from '#i18n/translator.ts';
import type { CliIo } from './cli-io.ts';
import { type Command, exitCodes } from './command.ts';
import { readCommandLine, type UsageProblem } from './command-line.ts';
import { coverageCommand } from './coverage/coverage-command.ts';
import { diffCommand } from './diff/diff-command.ts';
import { exampleCommand } from './example-command.ts';
import { exportCommand } from './export-command.ts';
import { nodeIo } from './node-io.ts';
import { openInThread, serveOpening } from './opening-thread.ts';
import { asOneLine } from './plan-review.ts';
import { progressCommand } from './progress/progress-command.ts';
import { reportCommand } from './report/report-command.ts';
import { schemaCommand } from './schema-command.ts';
import { validateCommand } from './validate-command.ts';

const commands: readonly Command[] = [
  validateCommand,
  exportCommand,
  reportCommand,
  progressCommand,
  coverageCommand,
  diffCommand,
  exampleCommand,
  schemaCommand,
];
const helpWords = ['--help', '-h', 'help'];

/** Runs one command line of this process; `program` is the built module that holds this function, which opens plans in a thread of its own. */
export function runPlanner(words: readonly string[], program: URL): Promise<number> {
  return main(words, nodeIo(openInThread(program)));
}

serveOpening();

/** Runs one command line (without the names of program and script) and gives the exit code. Never throws; faults are told in one line. */
export async function main(words: readonly string[], io: CliIo = nodeIo()): Promise<number> {
  const translator = await loadTranslator(languageOf(words, io));
  try {
    return await runCommand(words, io, translator);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    io.stderr(`${asOneLine(translator.t('cli.error.internal', { message }))}\n`);
    return exitCodes.failed;
  }
}

async function runCommand(words: readonly string[], io: CliIo, translator: Translator): Promise<number> {
  const [name, ...rest] = withoutLanguage(words);
  const command = commands.find((known) => known.name === name);
  if (command) return runKnown(command, words.slice(words.indexOf(command.name) + 1), io, translator);
  if (name !== undefined && helpWords.includes(name))
    return tellHelp(
      commands.find((known) => rest.includes(known.name)),
      io,
      translator,
    );
  return tellUsage(name === undefined ? { type: 'noCommand' } : unknownWord(name), undefined, io, translator);
}

async function runKnown(
  command: Command,
  words: readonly string[],
  io: CliIo,
  translator: Translator,
): Promise<number> {
  const options = words.includes('--') ? words.slice(0, words.indexOf('--')) : words;
  if (options.includes('--help') || options.includes('-h')) return tellHelp(command, io, translator);
  const line = readCommandLine(words, command.syntax);
  const done = line.ok ? await command.run(line.value, { io, translator }) : line;
  return done.ok ? done.value : tellUsage(done.error, command, io, translator);
}

function unknownWord(name: string): UsageProblem {
  return { type: name.startsWith('-') ? 'unknownOption' : 'unknownCommand', name };
}

/** `--lang` may stand before the command too. */
function withoutLanguage(words: readonly string[]): readonly string[] {
  const [first = '', , ...rest] = words;
  if (first === '--lang') return rest;
  return first.startsWith('--lang=') ? words.slice(1) : words;
}

function languageOf(words: readonly string[], io: CliIo) {
  const at = words.indexOf('--lang');
  const asked = at >= 0 ? words[at + 1] : words.find((word) => word.startsWith('--lang='))?.slice('--lang='.length);
  return chooseLanguage([asked ?? '', ...io.languages]);
}

function tellHelp(command: Command | undefined, io: CliIo, translator: Translator): number {
  io.stdout(`${translator.t(`cli.help.${command?.name ?? 'overall'}`)}\n`);
  return exitCodes.fine;
}

function tellUsage(problem: UsageProblem, command: Command | undefined, io: CliIo, translator: Translator): number {
  const params: MessageParams = { ...problem };
  const help = ['npm run -s planner --', command?.name, '--help'].filter(Boolean).join(' ');
  const hint = translator.t('cli.hint', { problem: translator.t(`cli.error.${problem.type}`, params), command: help });
  io.stderr(`planner: ${asOneLine(hint)}\n`);
  return exitCodes.failed;
}
