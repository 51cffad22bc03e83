import { fail, ok, type Result } from '#core/result.ts';

/** What the words after a command can be. */
export type CommandSyntax = {
  /** Options without a value. */
  readonly flags: readonly string[];
  /** Options with a value; `null` for any value, else the values that there are. */
  readonly options: Readonly<Record<string, readonly string[] | null>>;
  /** Options with any value that may come several times. */
  readonly lists?: readonly string[];
};

export type CommandLine = {
  readonly words: readonly string[];
  readonly flags: ReadonlySet<string>;
  readonly options: ReadonlyMap<string, string>;
  readonly lists: ReadonlyMap<string, readonly string[]>;
};

/** What is wrong with a command line. */
export type UsageProblem =
  | {
      readonly type: 'unknownOption' | 'unknownCommand' | 'unknownExample';
      readonly name: string;
      readonly names?: string;
    }
  | { readonly type: 'repeatedOption' | 'optionValue' | 'missingOption'; readonly name: string }
  | { readonly type: 'choice'; readonly name: string; readonly value: string; readonly choices: string }
  | { readonly type: 'period'; readonly value: string }
  | { readonly type: 'filter'; readonly value: string; readonly choices: string }
  | { readonly type: 'unexpected'; readonly value: string }
  | { readonly type: 'noCommand' | 'noFile' | 'noPath' | 'oneFile' | 'twoFiles' | 'noName' };

type Reading = {
  readonly words: string[];
  readonly flags: Set<string>;
  readonly options: Map<string, string>;
  readonly lists: Map<string, string[]>;
};

/** Reads the words after a command: `--name value`, `--name=value`, flags; what follows `--` is never an option. */
export function readCommandLine(given: readonly string[], syntax: CommandSyntax): Result<CommandLine, UsageProblem> {
  const reading: Reading = { words: [], flags: new Set(), options: new Map(), lists: new Map() };
  const waiting = [...given];
  for (let word = waiting.shift(); word !== undefined; word = waiting.shift()) {
    if (word === '--') {
      reading.words.push(...waiting.splice(0));
    } else if (!word.startsWith('-') || word === '-') {
      reading.words.push(word);
    } else {
      const problem = readOption(word, waiting, syntax, reading);
      if (problem) return fail(problem);
    }
  }
  return ok(reading);
}

function readOption(word: string, waiting: string[], syntax: CommandSyntax, reading: Reading): UsageProblem | null {
  const [name = '', ...rest] = word.split('=');
  if (syntax.flags.includes(name) && rest.length === 0) {
    reading.flags.add(name);
    return null;
  }
  const isList = syntax.lists?.includes(name) === true;
  const choices = isList ? null : Object.hasOwn(syntax.options, name) ? syntax.options[name] : undefined;
  if (choices === undefined) return { type: 'unknownOption', name: word };
  if (reading.options.has(name)) return { type: 'repeatedOption', name };
  const value = rest.length > 0 ? rest.join('=') : waiting.shift();
  if (value === undefined || value === '' || (rest.length === 0 && value.startsWith('--')))
    return { type: 'optionValue', name };
  if (choices && !choices.includes(value)) return { type: 'choice', name, value, choices: choices.join('|') };
  if (isList) reading.lists.set(name, [...(reading.lists.get(name) ?? []), value]);
  else reading.options.set(name, value);
  return null;
}
