import { readdirSync } from 'node:fs';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import { describe, expect, test } from 'vitest';
import { projectPath } from '../../tools/support/project.mjs';
import { filesBelow, textOf } from './project-files.ts';

const LOCALES = 'src/i18n/locales';
const REFERENCE = 'en';
const languages = readdirSync(projectPath(LOCALES), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);
const areas = areasOf(REFERENCE);

function areasOf(language: string): string[] {
  return readdirSync(projectPath(LOCALES, language)).sort();
}

function catalogue(language: string, area: string): Record<string, unknown> {
  return JSON.parse(textOf(`${LOCALES}/${language}/${area}`)) as Record<string, unknown>;
}

/** Names and kinds of everything a text asks for, with the tags it marks: `count plural`, `<0>`. */
function placeholders(text: string): string[] {
  const found = new Set<string>();
  const visit = (token: unknown): void => {
    if (typeof token === 'string') for (const [tag] of token.matchAll(/<\/?\w+\/?>/g)) found.add(tag);
    if (!Array.isArray(token)) return;
    const [name, kind, choices] = token;
    found.add([name, ...(typeof kind === 'string' ? [kind] : [])].join(' '));
    if (typeof choices !== 'object' || choices === null) return;
    for (const choice of Object.values(choices)) {
      if (Array.isArray(choice)) choice.forEach(visit);
      else visit(choice);
    }
  };
  compileMessage(text).forEach(visit);
  return [...found].sort();
}

test('placeholders are found inside plurals and tags', () => {
  expect(
    placeholders('<b>{name}</b> {n, plural, one {# of {total}} other {# of {total}, {x, select, a {A} other {B}}}}'),
  ).toEqual(['</b>', '<b>', 'n plural', 'name', 'total', 'x select']);
});

test('the first word of a key belongs to one area only', () => {
  const places = areas.flatMap((area) => [
    ...new Set(Object.keys(catalogue(REFERENCE, area)).map((key) => key.split('.')[0])),
  ]);
  expect(places.filter((word, index) => places.indexOf(word) !== index)).toEqual([]);
});

test('pages say no words that only documents have: they are not loaded with them', () => {
  const words = ['activity.json', 'cli.json', 'coverage-report.json'].flatMap((area) =>
    Object.keys(catalogue(REFERENCE, area)).map((key) => key.split('.')[0]),
  );
  const said = new RegExp(`['"\`](?:${[...new Set(words)].join('|')})\\.[a-zA-Z]`, 'u');
  const pages = ['src/ui', 'src/app', 'src/i18n', 'src/session'].flatMap(filesBelow);
  const sources = pages.filter((path) => /\.tsx?$/u.test(path) && !path.startsWith(LOCALES));
  expect(sources.length).toBeGreaterThan(300);
  expect(sources.filter((path) => said.test(textOf(path)))).toEqual([]);
});

describe.each(languages)('language %s', (language) => {
  test('has the same areas as English', () => {
    expect(areasOf(language)).toEqual(areas);
  });

  test.each(areas)('%s has the texts of English, none empty', (area) => {
    const texts = catalogue(language, area);
    expect(Object.keys(texts).sort()).toEqual(Object.keys(catalogue(REFERENCE, area)).sort());
    expect(Object.entries(texts).filter(([, text]) => typeof text !== 'string' || text.trim() === '')).toEqual([]);
  });

  test.each(areas)('%s asks for the same placeholders as English', (area) => {
    const ask = (texts: Record<string, unknown>) =>
      Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, placeholders(String(text))]));
    expect(ask(catalogue(language, area))).toEqual(ask(catalogue(REFERENCE, area)));
  });
});
