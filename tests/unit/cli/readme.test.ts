import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { run, temporaryFolder } from './support/run-main.ts';

const start = 'npm run -s planner -- ';

test('the command lines of the README do, one after the other, what they show', async () => {
  const readme = await readFile(new URL('../../../README.md', import.meta.url), 'utf8');
  const lines = readme.split('\n').filter((line) => line.startsWith(start));
  expect(lines.length).toBeGreaterThan(8);
  const folder = await temporaryFolder();
  const outcomes: string[] = [];
  for (const line of lines) {
    const [command = '', redirected] = line.slice(start.length).split(' > ');
    const words = command.split(' ').map((word) => (/\.(?:json|pdf)$|\/$/u.test(word) ? folder.path(word) : word));
    const { code, stdout, stderr } = await run(words);
    if (redirected !== undefined) await folder.write(redirected, stdout);
    outcomes.push(`${words[0]} ${code}${stderr}`);
  }
  const differs = 'diff 1';
  expect(outcomes.filter((outcome) => outcome !== differs && !outcome.endsWith(' 0'))).toEqual([]);
  expect(outcomes).toContain(differs);
});
