import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { launchBrowser } from './support/browser.ts';
import { NARROW, newPage, type TestPage, WIDE } from './support/page.ts';
import { openExample, visit } from './support/screens.ts';

let browser: Browser;
let opened: TestPage;
let page: Page;
let plan: string;

beforeAll(async () => {
  browser = await launchBrowser();
  opened = await newPage(browser);
  page = opened.page;
  page.setDefaultTimeout(10_000);
  plan = `/plan/${await openExample(page)}`;
});

// A fresh load each time: nothing of the last test is open or unsaved.
beforeEach(async () => {
  await page.goto('about:blank');
  await page.setViewportSize(WIDE);
});

afterAll(() => browser.close());

const button = (name: string | RegExp) => page.getByRole('button', { name });
const heading = (name: string | RegExp) => page.getByRole('heading', { name });

/** Waits until the focus is on this very element. */
async function expectFocus(locator: ReturnType<Page['locator']>): Promise<void> {
  const element = await locator.first().elementHandle();
  await page.waitForFunction((wanted) => document.activeElement === wanted, element);
}

describe('the focus', () => {
  test('goes to the heading of the step that was gone to', async () => {
    await visit(page, { route: `${plan}/goals` });
    await page.getByRole('navigation', { name: 'Steps' }).getByRole('link', { name: 'Activities' }).click();
    await page.waitForURL(/activities$/);
    await expectFocus(page.locator('h1'));
    expect(await page.title()).toMatch(/^Activities · Arriving in Lindenhafen/);
    await page.goBack();
    await page.waitForURL(/goals$/);
    await expectFocus(page.locator('h1'));
  });

  test('goes to what is wrong after Done, and from there to the field', async () => {
    await visit(page, { route: `${plan}/targets/ex-intro-language-level` });
    await page.getByLabel('Target value').fill('12,5x');
    await button('Done').click();
    const summary = page.getByRole('region', { name: 'There is a problem' });
    await expectFocus(summary);
    expect(await page.title()).toMatch(/^Error: /);
    await summary.getByRole('link').first().click();
    await expectFocus(page.getByLabel('Target value'));
    expect(await page.getByLabel('Target value').getAttribute('aria-invalid')).toBe('true');
    await page.getByLabel('Target value').fill('65');
    await button('Done').click();
    await page.waitForURL(/targets$/);
    await expectFocus(page.locator('h1'));
  });

  test('goes to the problems of a step after Continue, on every press', async () => {
    await visit(page, { route: `${plan}/profile` });
    await page.getByLabel('Title of the programme').fill('');
    await button('Continue').click();
    const summary = page.getByRole('region', { name: 'There is a problem' });
    await expectFocus(summary);
    await button('Settings').focus();
    await button('Continue').click();
    await expectFocus(summary);
    await summary.getByRole('link').first().click();
    await expectFocus(page.getByLabel('Title of the programme'));
    await page.getByLabel('Title of the programme').fill('Arriving');
  });

  test('goes to the page of a new item, and to the first field of a new row', async () => {
    await visit(page, { route: `${plan}/goals` });
    await button('Add your own goal').click();
    await page.waitForURL(/goals\/.+/);
    await expectFocus(page.locator('h1'));
    await visit(page, { route: `${plan}/indicators` });
    await button('Add your own risk').click();
    await expectFocus(page.locator('li form').locator('input, textarea, select'));
  });

  test('goes to the next item after a removal, and to the button that adds after the last one', async () => {
    await visit(page, { route: `${plan}/activities` });
    const list = page.getByRole('list', { name: /Start a suitable|80% start/ }).first();
    const remove = list.getByRole('button', { name: /^Remove: / });
    const names = await remove.evaluateAll((all) => all.map((one) => one.getAttribute('aria-label') ?? ''));
    expect(names.length).toBeGreaterThan(1);
    for (const [index] of names.entries()) {
      await remove.first().click();
      const next = names[index + 1];
      await expectFocus(next === undefined ? page.locator('[data-add="activities"]') : button(next));
    }
  });

  test('comes back from dialogs, however they are closed', async () => {
    await visit(page, { route: `${plan}/goals` });
    const remove = button(/^Remove: /).first();
    for (const close of [
      () => page.keyboard.press('Escape'),
      () => button('Close').click(),
      () => button('Keep it').click(),
    ]) {
      await remove.click();
      const dialog = page.getByRole('dialog');
      await dialog.waitFor();
      expect(await dialog.evaluate((element) => element.contains(document.activeElement))).toBe(true);
      await close();
      await dialog.waitFor({ state: 'detached' });
      await expectFocus(remove);
    }
    await button('Settings').press('Enter');
    await page.getByLabel('Language', { exact: true }).focus();
    await page.keyboard.press('Escape');
    await expectFocus(button('Settings'));
  });

  test('comes back from the panel in a narrow window, and from the list of steps', async () => {
    await page.setViewportSize(NARROW);
    await visit(page, { route: `${plan}/goals/ex-intro-language` });
    for (const name of ['Suggestions and guidance', /^Step 2 of 8$/]) {
      const opener = button(name).first();
      await opener.click();
      await page.getByRole('dialog').waitFor();
      await page.keyboard.press('Escape');
      await expectFocus(opener);
    }
  });

  test('stays on the button of an export while it runs, and near it after Cancel', async () => {
    await page.route('**/*.ttf', () => undefined);
    await visit(page, { route: `${plan}/check/export` });
    await button(/^Export (the|a) /).press('Enter');
    await button('Cancel').waitFor();
    await expectFocus(button(/^Export (the|a) /));
    await page.keyboard.press('Tab');
    await expectFocus(button('Cancel'));
    await page.keyboard.press('Enter');
    await button('Cancel').waitFor({ state: 'detached' });
    await expectFocus(page.locator('main [role="status"][data-state]'));
    await page.keyboard.press('Shift+Tab');
    await expectFocus(button(/^Export (the|a) /));
    await page.unroute('**/*.ttf');
  });

  test('skips to the page with the first button', async () => {
    await visit(page, { route: `${plan}/goals` });
    await heading(/./).first().waitFor();
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await button('Skip to the page').focus();
    const box = await button('Skip to the page').boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    await page.keyboard.press('Enter');
    await expectFocus(page.locator('main'));
  });
});

test.each([
  ['wide', WIDE],
  ['narrow', NARROW],
])('nothing that has the focus is hidden under header or bars of a %s window', async (_, viewport) => {
  await page.setViewportSize(viewport);
  const hidden: string[] = [];
  for (const route of ['targets/ex-intro-language-level', 'indicators', 'check']) {
    await visit(page, { route: `${plan}/${route}` });
    await page.locator('main').focus();
    for (const key of ['Tab', 'Shift+Tab']) {
      for (let stop = 0; stop < 60; stop += 1) {
        await page.keyboard.press(key);
        const found = await page.evaluate(coveredFocus);
        if (found !== null) hidden.push(`${route} ${key}: ${found}`);
      }
    }
  }
  expect([...new Set(hidden)]).toEqual([]);
});

/** What has the focus, when no point of it can be seen; null when it can be, or when it is outside the page's content. */
function coveredFocus(): string | null {
  const focused = document.activeElement;
  if (!focused?.closest('main')) return null;
  const { left, top, width, height } = focused.getBoundingClientRect();
  const points = [0.1, 0.5, 0.9].flatMap((x) =>
    [0.1, 0.5, 0.9].map((y) => [left + width * x, top + height * y] as const),
  );
  const isSeen = points.some(([x, y]) => {
    const there = document.elementFromPoint(x, y);
    return there !== null && (focused.contains(there) || there.contains(focused));
  });
  return isSeen ? null : focused.outerHTML.slice(0, 120);
}
