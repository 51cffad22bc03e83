import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from './support/browser.ts';
import { NARROW, newPage, siteUrl, WIDE } from './support/page.ts';
import { coverageScreens, freeScreens, itemScreens, openExample, planScreens } from './support/screens.ts';

const limit = 0.02;
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

type Shifts = { total: number; what: string[] };

/** Adds up every shift from the start of each page on, those after a key too, with what moved. */
async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const shifts: Shifts = { total: 0, what: [] };
    Object.assign(window, { shifts });
    type Entry = PerformanceEntry & { value: number; sources: { node: Node | null }[] };
    new PerformanceObserver((list) => {
      // The observer asks for layout shifts only, whose type the DOM library does not know.
      for (const { value, sources } of list.getEntries() as Entry[]) {
        shifts.total += value;
        const moved = sources.map(({ node }) => (node?.textContent ?? '').trim().slice(0, 40));
        shifts.what.push(`${value.toFixed(4)}: ${moved.join(' | ')}`);
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

/** The shifts up to now, once what was painted last has been counted. */
async function readShifts(page: Page): Promise<Shifts> {
  return page.evaluate(async () => {
    await document.fonts.ready;
    for (let frame = 0; frame < 3; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
    return (window as unknown as { shifts: Shifts }).shifts; // put there by watchShifts
  });
}

test.each([
  // Full loads take their time: the wide window has the pages that are laid out another way there.
  ['wide', WIDE, ['hub', 'goals', 'activities', 'target-groups item', 'tree', 'home', 'about']],
  ['narrow', NARROW, []],
])(
  'no page moves while it loads in a %s window, its fonts fetched anew',
  async (_, viewport, names: readonly string[]) => {
    const { page, context } = await newPage(browser, { viewport });
    const planId = await openExample(page);
    await watchShifts(page);
    await (await context.newCDPSession(page)).send('Network.setCacheDisabled', { cacheDisabled: true });
    const found: Record<string, Shifts> = {};
    const screens = [...planScreens(planId), ...itemScreens(planId), ...coverageScreens(planId), ...freeScreens];
    for (const { name, route } of screens.filter((screen) => names.length === 0 || names.includes(screen.name))) {
      await page.goto('about:blank');
      await page.goto(siteUrl(route));
      await page.locator('h1').waitFor();
      await page.waitForLoadState('networkidle');
      const shifts = await readShifts(page);
      if (shifts.total >= limit) found[name] = shifts;
    }
    expect(found).toEqual({});
    await context.close();
  },
);

test('nothing moves when the status line tells of saving', async () => {
  const { page, context } = await newPage(browser);
  const planId = await openExample(page);
  await watchShifts(page);
  await page.goto('about:blank');
  await page.goto(siteUrl(`/plan/${planId}/profile`));
  await page.getByText(/^Saved .* on this device$/).waitFor();
  const before = await readShifts(page);
  await page.getByLabel('Contact').pressSequentially('office');
  await page.getByText('Saving…').waitFor();
  await page.getByText(/^Saved .* on this device$/).waitFor();
  const after = await readShifts(page);
  expect({ ...after, total: after.total - before.total }).toEqual({ what: before.what, total: 0 });
  await context.close();
});
