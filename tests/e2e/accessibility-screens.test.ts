import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeInBothThemes } from './support/axe.ts';
import { launchBrowser } from './support/browser.ts';
import { NARROW, newPage } from './support/page.ts';
import {
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

async function violationsOf(page: Page, screens: readonly Screen[]): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  for (const screen of screens) {
    await visit(page, screen);
    const faults = await axeInBothThemes(page);
    if (faults.length > 0) found[screen.name] = faults;
  }
  return found;
}

describe('axe finds nothing, in light and dark, on', () => {
  test('pages without a plan', async () => {
    const { page, context } = await newPage(browser);
    expect(await violationsOf(page, freeScreens)).toEqual({});
    await context.close();
  });

  test('every page of a full plan, and home with plans', async () => {
    const { page, context } = await newPage(browser);
    const planId = await openExample(page);
    const screens = [...itemScreens(planId), ...planScreens(planId), { name: 'home with plans', route: '/' }];
    expect(await violationsOf(page, screens)).toEqual({});
    await context.close();
  });

  test('every page of an empty plan on a narrow window', async () => {
    const { page, context } = await newPage(browser, { viewport: NARROW });
    const planId = await startBlankPlan(page);
    expect(await violationsOf(page, planScreens(planId).reverse())).toEqual({});
    await context.close();
  });
});
