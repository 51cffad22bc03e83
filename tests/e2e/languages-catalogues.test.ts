import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { projectPath } from '../../tools/support/project.mjs';
import { launchBrowser } from './support/browser.ts';
import { newPage, siteUrl } from './support/page.ts';
import { coverageScreens, examplePlan, freeScreens, itemScreens, openExample, planScreens } from './support/screens.ts';
import { piecesOf, textsOf, wordsIn } from './support/texts.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

const schemeText = (language: string): unknown =>
  JSON.parse(readFileSync(projectPath(`schemes/annex-2004/2/text/${language}.json`), 'utf8'));
const frameworkText: unknown = JSON.parse(
  readFileSync(projectPath('schemes/common-basic-principles/2/text/en.json'), 'utf8'),
);
const scheme: unknown = JSON.parse(readFileSync(projectPath('schemes/annex-2004/2/scheme.json'), 'utf8'));
const planWords = {
  en: wordsIn(examplePlan('lindenhafen', 'en')),
  fr: wordsIn(examplePlan('lindenhafen', 'fr')),
};

/** The texts of every page, in one language, of a plan that is there. */
async function textsOfAllScreens(page: Page, planId: string, language: string): Promise<Map<string, string>> {
  await page.goto('about:blank');
  await page.goto(`${siteUrl()}?lang=${language}#/plan/${planId}`);
  await page.locator('main h1').waitFor();
  const texts = new Map<string, string>();
  const add = async (name: string) => {
    for (const text of await textsOf(page)) if (!texts.has(text)) texts.set(text, name);
  };
  for (const { name, route } of [
    ...itemScreens(planId),
    ...planScreens(planId),
    ...coverageScreens(planId),
    ...freeScreens,
  ]) {
    const before = await page.title();
    await page.evaluate((hash) => {
      window.location.hash = hash;
    }, route);
    await page.waitForFunction((last) => document.title !== last && document.querySelector('h1') !== null, before);
    await add(name);
  }
  return texts;
}

/** Dates, times and amounts, which the formatters make. */
const isFormatted = (text: string) =>
  /^[^a-zA-Z]*(\d{1,2} )?(January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Oct|Nov|Dec)?\s?[\d\s.,:%€–-]*$/.test(
    text,
  );

/** Pieces of the texts that stand in none of these words, each once with the page where it was met first. */
function piecesOutside(texts: Map<string, string>, known: string): Map<string, string> {
  const lower = known.toLowerCase();
  const pieces = [...texts].flatMap(([text, name]) => piecesOf(text).map((piece) => [piece, name] as const));
  return new Map(pieces.filter(([piece]) => !lower.includes(piece.toLowerCase()) && !isFormatted(piece)).reverse());
}

test('every text comes from the catalogues, the plan or the scheme', async () => {
  const { page, context } = await newPage(browser);
  const planId = await openExample(page);
  const texts = await textsOfAllScreens(page, planId, 'en-XL');
  // Amounts are taken out of pieces, those in sentences of plan and scheme too.
  const written = [planWords.en, wordsIn(schemeText('en')), wordsIn(frameworkText), wordsIn(scheme)].join('\n');
  const known = [written, ...written.split('\n').flatMap(piecesOf)].join('\n');
  const fromNowhere = [...piecesOutside(texts, known)].filter(
    ([text]) => /[aeiouy]/i.test(text) && !/[àéîöüý]{2}/i.test(text),
  );
  expect(fromNowhere).toEqual([]);
  await context.close();
});

/** Words that both languages write alike. */
const sameInBoth = [
  ...[
    'licence',
    'version .*',
    'versions',
    'tab',
    'date',
    'impact',
    'programme',
    'sections',
    'supervision',
    'organisation',
    'participations',
    'tests',
  ],
  ...['absent', 'collections', '1 plan', 'codes', 'administration', '\\d+ places'],
  ...['budget', 'total', 'dates', 'type', 'description', 'suggestions', 'contact', 'node'],
];
/** Formats, surveys, licences, parts of addresses. */
const codes = [
  'JSON',
  'HTML',
  'PDF',
  'PISA',
  'EU-SILC',
  'EU-LFS',
  'EUPL-1.2',
  '[\\w.]+\\.(html|de|pdf)',
  'Lindenhafen',
  // The Italian title of the Annex, as a source.
  'Tradurre le politiche in programmi',
  // The country that the filter of a page asks for.
  'XX',
];

test('no text stays English in French', async () => {
  const { page, context } = await newPage(browser);
  const english = await textsOfAllScreens(page, await openExample(page), 'en');
  await context.close();
  // A device of its own: the English plan would stand on its home.
  const other = await newPage(browser, { locale: 'fr-FR' });
  const frenchPlan = await openExample(other.page, /^Ouvrir l’exemple « Arriver à Lindenhafen »/);
  const french = await textsOfAllScreens(other.page, frenchPlan, 'fr');
  const inBoth = planWords.en.split('\n').filter((words) => planWords.fr.includes(words));
  const known = [...inBoth, wordsIn(scheme)].join('\n');
  const englishPieces = piecesOutside(english, known);
  const names = new RegExp(`^(${[...sameInBoth, ...codes].join('|')})$`, 'i');
  const alike = [...piecesOutside(french, known)].filter(([piece]) => englishPieces.has(piece) && !names.test(piece));
  expect(alike).toEqual([]);
  await other.context.close();
});
