import { describe, expect, test } from 'vitest';
import { planToJson } from '#core/migrate/plan-to-json.ts';
import { planJsonSchema } from '#core/plan/plan-json-schema.ts';
import { exampleNames, loadExample } from '#core/scheme/example-plans.ts';
import { run } from './support/run-main.ts';

const commands = ['validate', 'export', 'coverage', 'diff', 'example', 'schema'];

describe('help', () => {
  test.each([['--help'], ['-h'], ['help']])('%s names every command', async (word) => {
    const { code, stdout, stderr } = await run([word]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    for (const command of commands) expect(stdout).toContain(`  ${command} `);
  });

  test.each(commands)('%s --help shows its usage, whatever else is given', async (command) => {
    const help = await run([command, 'x', '--to', 'pdf', '--help']);
    expect(help).toEqual({ code: 0, stdout: expect.stringContaining(`npm run -s planner -- ${command}`), stderr: '' });
    expect(await run(['help', command])).toEqual(help);
  });

  test('speaks the language that is asked for, else that of the user', async () => {
    const french = await run(['--help', '--lang', 'fr']);
    expect(french.stdout).toContain('Utilisation');
    expect(await run(['--help'], ['fr-CH'])).toEqual(french);
    expect(await run(['--lang=fr', '--help'])).toEqual(french);
    expect((await run(['--help'], ['C'])).stdout).toContain('Usage');
  });
});

describe('what is not understood gets one line with a hint', () => {
  test.each([
    [[], 'planner: no command given. More: npm run -s planner -- --help\n'],
    [['valdate'], 'planner: unknown command “valdate”. More: npm run -s planner -- --help\n'],
    [['--verbose'], 'planner: unknown option “--verbose”. More: npm run -s planner -- --help\n'],
    [['validate'], 'planner: no file given. More: npm run -s planner -- validate --help\n'],
    [
      ['validate', 'a.json', '--jsonn'],
      'planner: unknown option “--jsonn”. More: npm run -s planner -- validate --help\n',
    ],
    [
      ['validate', '--lang', 'de', 'a.json'],
      'planner: option --lang takes en|fr, not “de”. More: npm run -s planner -- validate --help\n',
    ],
    [
      ['export', 'a.json', '--out', 'b'],
      'planner: option --to is missing. More: npm run -s planner -- export --help\n',
    ],
    [
      ['export', 'a.json', '--to', 'pdf'],
      'planner: option --out is missing. More: npm run -s planner -- export --help\n',
    ],
    [
      ['export', 'a.json', '--to', '--out', 'b'],
      'planner: option --to needs a value. More: npm run -s planner -- export --help\n',
    ],
    [
      ['export', 'a.json', '--to', 'docx', '--out', 'b'],
      'planner: option --to takes pdf|html|json, not “docx”. More: npm run -s planner -- export --help\n',
    ],
    [
      ['export', 'a', 'b', '--to', 'pdf', '--out', 'c'],
      'planner: give one file only. More: npm run -s planner -- export --help\n',
    ],
    [
      ['export', 'a', '--to', 'pdf', '--to', 'html', '--out', 'c'],
      'planner: option --to is given twice. More: npm run -s planner -- export --help\n',
    ],
    [['coverage'], 'planner: no file or folder given. More: npm run -s planner -- coverage --help\n'],
    [['example'], 'planner: give the name of an example, or --list. More: npm run -s planner -- example --help\n'],
    [
      ['example', 'x\u001b[31m'],
      'planner: there is no example “x [31m”; there are lindenhafen and norvalia. More: npm run -s planner -- example --help\n',
    ],
    [['example', 'norvalia', 'x'], 'planner: “x” is one word too many. More: npm run -s planner -- example --help\n'],
    [['schema', 'x'], 'planner: “x” is one word too many. More: npm run -s planner -- schema --help\n'],
  ])('%j', async (words, stderr) => {
    expect(await run(words)).toEqual({ code: 2, stdout: '', stderr });
  });
});

test('schema prints the JSON Schema', async () => {
  const { code, stdout, stderr } = await run(['schema']);
  expect({ code, stderr, schema: JSON.parse(stdout) }).toEqual({ code: 0, stderr: '', schema: planJsonSchema() });
});

describe('example', () => {
  test.each(['en', 'fr'])('--list gives a name and a title a line (%s)', async (language) => {
    const titles = await Promise.all(
      exampleNames.map(async (name) => `${name}\t${(await loadExample(name, language)).profile.title}\n`),
    );
    expect(await run(['example', '--list', '--lang', language])).toEqual({
      code: 0,
      stdout: titles.join(''),
      stderr: '',
    });
  });

  test.each(
    exampleNames.flatMap(
      (name) =>
        [
          [name, 'en'],
          [name, 'fr'],
        ] as const,
    ),
  )('%s is printed as a plan file (%s)', async (name, language) => {
    expect(await run(['example', name], [language])).toEqual({
      code: 0,
      stdout: planToJson(await loadExample(name, language)),
      stderr: '',
    });
  });
});
