import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { projectPath } from '../../tools/support/project.mjs';
import { launchBrowser } from './support/browser.ts';
import { newPage } from './support/page.ts';
import { coverageScreens, freeScreens, itemScreens, openExample, planScreens, visit } from './support/screens.ts';
import { wordsIn } from './support/texts.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

/** Titles of documents keep the marks of their own language. */
const foreignTitles = wordsIn(JSON.parse(readFileSync(projectPath('schemes/annex-2004/2/scheme.json'), 'utf8')));

/** Names and descriptions as a screen reader gets them, with the spaces that they have. */
async function spokenTexts(page: Page): Promise<string[]> {
  const client = await page.context().newCDPSession(page);
  const { nodes } = await client.send('Accessibility.getFullAXTree');
  await client.detach();
  const texts = nodes.flatMap(({ ignored, name, description }) => (ignored ? [] : [name?.value, description?.value]));
  return [...texts, await page.title()].filter((text): text is string => typeof text === 'string' && text !== '');
}

/** Opens what is folded and waits until it is drawn: some folds make their contents only then. */
async function unfold(page: Page): Promise<void> {
  await page.locator('details').evaluateAll(async (all) => {
    for (const fold of all) (fold as HTMLDetailsElement).open = true; // by the selector
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  });
}

/** Marks with nothing or an ordinary space where French has a no-break space. Addresses and times keep theirs. */
function wronglySpaced(text: string): boolean {
  return /(?<![\u00A0\u202F])[:;?!»](?!\d)|«(?![\u00A0\u202F])/.test(text.replace(/https?:\S+/g, ''));
}

test('French has no-break spaces at its marks in everything that is shown or spoken', async () => {
  const { page, context } = await newPage(browser, { locale: 'fr-FR' });
  const planId = await openExample(page, /^Ouvrir l’exemple « Arriver à Lindenhafen »/);
  const found = new Map<string, string>();
  for (const screen of [...itemScreens(planId), ...planScreens(planId), ...coverageScreens(planId), ...freeScreens]) {
    await visit(page, screen);
    await unfold(page);
    for (const text of await spokenTexts(page))
      if (wronglySpaced(text) && !foreignTitles.includes(text)) found.set(text, screen.name);
  }
  expect([...found]).toEqual([]);
  await context.close();
});
