import { expect, test } from 'vitest';
import { filesBelow, textOf } from './project-files.ts';

const TEXT = /(?:\.(?:ts|tsx|mjs|js|json|css|html|md|svg|txt|xml|csv)|\/run|LICENSE|\.npmrc|\.gitignore)$/;

test('the lock file names no registry', () => {
  expect(textOf('package-lock.json')).not.toMatch(
    /"resolved"|https?:\/\/(?!.*(?:sponsors|opencollective|funding|github\.com|tidelift))[^"]*registry/,
  );
});

test('no committed file names a folder of one machine', () => {
  const folders = [
    ['work', 'main'],
    ['work', 'shared'],
    ['home', '[a-z]+'],
    ['Users', '\\w+'],
    ['root', '\\.?\\w+'],
  ];
  const pattern = new RegExp(`(?<![\\w./}*])/(?:${folders.map((parts) => parts.join('/')).join('|')})\\b`);
  const found = filesBelow('.').filter((path) => TEXT.test(path) && pattern.test(textOf(path)));
  expect(found).toEqual([]);
});

test('the licence is the EUPL 1.2', () => {
  expect(textOf('LICENSE').startsWith('EUROPEAN UNION PUBLIC LICENCE v. 1.2\n')).toBe(true);
  expect(JSON.parse(textOf('package.json'))).toMatchObject({ license: 'EUPL-1.2' });
});
