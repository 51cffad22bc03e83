import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { BROWSER_ARGS, browserProgram, launchBrowser } from './support/browser.ts';
import { overflows } from './support/layout.ts';
import { NARROW, newPage } from './support/page.ts';
import {
  coverageScreens,
  freeScreens,
  itemScreens,
  openExample,
  planScreens,
  type Screen,
  startBlankPlan,
  visit,
} from './support/screens.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

async function overflowsOf(page: Page, screens: readonly Screen[]): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  for (const screen of screens) {
    await visit(page, screen);
    const lines = await overflows(page);
    if (lines.length > 0) found[screen.name] = lines;
  }
  return found;
}

test.each([
  ['320 px, as 1280 px at 400 % zoom', { width: 320, height: 640 }],
  ['390 px', NARROW],
  ['1024 px', { width: 1024, height: 768 }],
])('nothing sticks out or is cut off at %s', async (_, viewport) => {
  const { page, context } = await newPage(browser, { viewport });
  const empty = await startBlankPlan(page);
  const inEmptyPlan = await overflowsOf(page, [...planScreens(empty).reverse(), ...freeScreens]);
  const planId = await openExample(page);
  const inFullPlan = await overflowsOf(page, [
    ...itemScreens(planId),
    ...planScreens(planId),
    ...coverageScreens(planId),
    { name: 'home with plans', route: '/' },
  ]);
  expect({ inEmptyPlan, inFullPlan }).toEqual({ inEmptyPlan: {}, inFullPlan: {} });
  await context.close();
});

test('text at four times its size still fits, without scrolling sideways', async () => {
  const large = await chromium.launch({
    executablePath: await browserProgram(),
    args: [...BROWSER_ARGS, '--blink-settings=defaultFontSize=64'],
  });
  const { page } = await newPage(large, { viewport: { width: 1280, height: 900 } });
  const planId = await openExample(page);
  const found = await overflowsOf(page, [
    ...itemScreens(planId),
    ...planScreens(planId),
    ...coverageScreens(planId),
    ...freeScreens,
  ]);
  expect(await page.evaluate(() => Number.parseFloat(getComputedStyle(document.body).fontSize))).toBeGreaterThan(60);
  expect(found).toEqual({});
  await large.close();
});
