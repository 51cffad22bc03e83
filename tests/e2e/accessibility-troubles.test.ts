import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeInBothThemes } from './support/axe.ts';
import { launchBrowser } from './support/browser.ts';
import { layoutFaults } from './support/layout.ts';
import { NARROW, newPage, WIDE } from './support/page.ts';
import { troubles } from './support/troubles.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

/** Whether the page has the width of its window. */
function isLaidOut(width: number): boolean {
  const { left, right } = document.body.getBoundingClientRect();
  return window.innerWidth === width && right - left > width - 40;
}

test.each(troubles.map((trouble) => [trouble.name, trouble] as const))(
  'axe finds nothing and all fits, wide and narrow, with: %s',
  async (_, { reach }) => {
    const { page, context } = await newPage(browser);
    page.setDefaultTimeout(10_000);
    const shown = await reach(page);
    for (const viewport of [WIDE, NARROW]) {
      await shown.setViewportSize(viewport);
      // The size arrives at the page by itself, and its columns a frame later.
      await shown.waitForFunction(isLaidOut, viewport.width);
      const faults = [...(await layoutFaults(shown)), ...(await axeInBothThemes(shown))];
      expect({ viewport, faults }).toEqual({ viewport, faults: [] });
    }
    await context.close();
  },
);
