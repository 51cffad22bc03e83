import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeViolations } from './support/axe.ts';
import { launchBrowser } from './support/browser.ts';
import { overflows } from './support/layout.ts';
import { NARROW, newPage, siteUrl, WIDE } from './support/page.ts';
import { coverageScreens, freeScreens, itemScreens, openExample, planScreens, visit } from './support/screens.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

/** Chooses a language for this device, as the settings do. */
async function chooseLanguage(page: Page, language: string): Promise<void> {
  await page.evaluate((tag) => localStorage.setItem('planner.language', tag), language);
  await page.goto('about:blank');
}

test.each([
  ['long words', 'en-XL', NARROW],
  ['long words', 'en-XL', WIDE],
  ['right to left', 'en-XR', NARROW],
  ['right to left', 'en-XR', WIDE],
])('nothing sticks out or is cut off with %s (%s)', async (_, language, viewport) => {
  const { page, context } = await newPage(browser, { viewport });
  const planId = await openExample(page);
  await chooseLanguage(page, language);
  const found: Record<string, string[]> = {};
  for (const screen of [...planScreens(planId), ...itemScreens(planId), ...coverageScreens(planId), ...freeScreens]) {
    await visit(page, screen);
    const lines = await overflows(page);
    if (lines.length > 0) found[screen.name] = lines;
  }
  expect(found).toEqual({});
  await context.close();
});

test('right to left turns the page round: direction, columns, arrows of tabs', async () => {
  const { page, context } = await newPage(browser);
  const planId = await openExample(page);
  const places = () =>
    page.evaluate(() =>
      ['nav', 'main', 'aside'].map((name) => Math.round(document.querySelector(name)?.getBoundingClientRect().x ?? -1)),
    );
  await visit(page, { route: `/plan/${planId}/goals` });
  const [nav = 0, main = 0, aside = 0] = await places();
  expect([nav < main, main < aside]).toEqual([true, true]);

  await chooseLanguage(page, 'en-XR');
  await page.goto(siteUrl(`/plan/${planId}/goals`));
  await page.getByRole('tab').first().waitFor();
  expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
  const [turnedNav = 0, turnedMain = 0, turnedAside = 0] = await places();
  expect([turnedNav > turnedMain, turnedMain > turnedAside]).toEqual([true, true]);

  const tabs = page.getByRole('tab');
  await tabs.first().click();
  await page.keyboard.press('ArrowLeft');
  expect(await tabs.nth(1).getAttribute('aria-selected')).toBe('true');
  expect(await axeViolations(page)).toEqual([]);
  await context.close();
});
