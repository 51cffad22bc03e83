import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from './support/browser.ts';
import { smallTargets } from './support/layout.ts';
import { NARROW, newPage, WIDE } from './support/page.ts';
import {
  coverageScreens,
  freeScreens,
  itemScreens,
  openExample,
  planScreens,
  type Screen,
  visit,
} from './support/screens.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

async function smallTargetsOf(page: Page, screens: readonly Screen[]): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  for (const screen of screens) {
    await visit(page, screen);
    const lines = await smallTargets(page);
    if (lines.length > 0) found[screen.name] = lines;
  }
  return found;
}

test.each([
  ['wide', WIDE],
  ['narrow', NARROW],
])('everything that can be pressed is at least 24 px wide and high in a %s window', async (_, viewport) => {
  const { page, context } = await newPage(browser, { viewport });
  const planId = await openExample(page);
  expect(
    await smallTargetsOf(page, [
      ...itemScreens(planId),
      ...planScreens(planId),
      ...coverageScreens(planId),
      ...freeScreens,
    ]),
  ).toEqual({});
  await context.close();
});
