import { expect, test } from 'vitest';
import { filesBelow, textOf } from './project-files.ts';

const CODE = /\.(?:ts|tsx|css)$/;
const sources = filesBelow('src').filter((path) => CODE.test(path));
const tests = filesBelow('tests').filter((path) => CODE.test(path));
const everyCode = [...sources, ...tests, ...filesBelow('tools')];

function lineCount(path: string): number {
  return textOf(path).split('\n').length - 1;
}

function longerThan(limit: number, paths: readonly string[]): string[] {
  return paths.filter((path) => lineCount(path) > limit).map((path) => `${path}: ${lineCount(path)} lines`);
}

function withMatch(paths: readonly string[], pattern: RegExp): string[] {
  return paths.flatMap((path) =>
    textOf(path)
      .split('\n')
      .flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1}: ${line.trim()}`] : [])),
  );
}

/** A file that only passes on what other files export. */
function isBarrel(path: string): boolean {
  const code = textOf(path).replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
  return code.replace(/export\s+(?:type\s+)?(?:\*(?:\s+as\s+\w+)?|\{[^}]*\})\s+from\s+'[^']*';?/g, '').trim() === '';
}

test('there are sources to check', () => {
  expect(sources.length).toBeGreaterThan(10);
});

test('source files have at most 300 lines', () => {
  expect(longerThan(300, sources)).toEqual([]);
});

test('test files have at most 500 lines', () => {
  expect(longerThan(500, tests)).toEqual([]);
});

test('half of the source files have at most 80 lines', () => {
  const counts = sources.map(lineCount).sort((a, b) => a - b);
  expect(counts[Math.floor(counts.length / 2)]).toBeLessThanOrEqual(80);
});

test('file and folder names are kebab-case', () => {
  const kebab = /^(?:[a-z0-9]+(?:-[a-z0-9]+)*\/)*[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z0-9]+)+$/;
  expect(everyCode.filter((path) => !kebab.test(path))).toEqual([]);
});

test('no file is a barrel', () => {
  expect(sources.filter((path) => /\/index\.tsx?$/.test(path) || (/\.tsx?$/.test(path) && isBarrel(path)))).toEqual([]);
});

test('no file is called utils or helpers', () => {
  expect(everyCode.filter((path) => /(?:^|[/-])(?:utils?|helpers?)(?:[/.-]|$)/.test(path))).toEqual([]);
});

test('sources export by name only', () => {
  expect(withMatch(sources, /^\s*export\s+default\b|\bas\s+default\b/)).toEqual([]);
});

test('a form is never watched at its root, which would draw it whole on every key', () => {
  expect(withMatch(sources, /\.watch\(|\bwatch\s*[,}].*=\s*useForm\b/)).toEqual([]);
});

test('words are joined by messages, because languages space marks differently', () => {
  const speaking = sources.filter((path) => /^src\/(?:documents|i18n|ui)\/.*\.tsx?$/.test(path));
  const betweenValues = /\}\s?[:;?!»]\s\$\{|[)\w}]\}\s?[:;?!»]\s?\{(?!\s)/;
  const asSeparator = /join\(['"`]\s?[:;?!»]\s?['"`]|['"`]\s?[:;!»]\s['"`]\s*[+}]/;
  expect([...withMatch(speaking, betweenValues), ...withMatch(speaking, asSeparator)]).toEqual([]);
});

test('the type checker is never silenced', () => {
  const silenced = new RegExp(['@ts-ignore', '@ts-nocheck', '@ts-expect-error'].join('|'));
  expect(
    withMatch(
      [...sources, ...tests].filter((path) => !path.endsWith('source-files.test.ts')),
      silenced,
    ),
  ).toEqual([]);
});
