import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { launchBrowser } from './support/browser.ts';
import { storedPlan, storedPlans } from './support/device.ts';
import { pageOf } from './support/journey-planning.ts';
import { named } from './support/keyboard.ts';
import { newPage, siteUrl } from './support/page.ts';
import { beginPlan, openStep } from './support/plans.ts';

let browser: Browser;
let context: BrowserContext;
let page: Page;
let planId: string;

const startingPoint = (on: Page) => named(on, 'textbox', 'Starting point');

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  ({ page, context } = await newPage(browser));
  // Who leaves at once confirms at once.
  page.on('dialog', (dialog) => dialog.accept());
  planId = await beginPlan(page, 'Left in a hurry');
  await openStep(page, planId, 'profile', 'Programme');
  await startingPoint(page).click();
});
afterEach(() => context.close());

async function wordsInNewTab(): Promise<string> {
  const { page: next } = await newPage(browser, { context });
  await openStep(next, planId, 'profile', 'Programme');
  const words = await startingPoint(next).inputValue();
  await expect.poll(async () => (await storedPlan(next)).profile.context).toBe(words);
  return words;
}

test('words typed just before a reload are there after it', async () => {
  await page.keyboard.type('typed, then reloaded');
  await page.reload();
  await pageOf(page, 'Programme');
  expect(await startingPoint(page).inputValue()).toBe('typed, then reloaded');
});

test('words typed just before the tab goes elsewhere are there on return', async () => {
  await page.keyboard.type('typed, then gone');
  await page.goto('about:blank');
  expect(await wordsInNewTab()).toBe('typed, then gone');
});

test('words typed just before the tab is closed are there in the next one', async () => {
  await page.keyboard.type('typed, then closed');
  await page.close({ runBeforeUnload: true });
  await expect.poll(() => context.pages().length).toBe(0);
  expect(await wordsInNewTab()).toBe('typed, then closed');
});

test('words that were saved in the end are not brought up again over newer ones', async () => {
  await page.keyboard.type('first words');
  await page.reload();
  await pageOf(page, 'Programme');
  await startingPoint(page).fill('newer words');
  await expect.poll(async () => (await storedPlan(page)).profile.context).toBe('newer words');
  await page.goto(siteUrl());
  expect(await wordsInNewTab()).toBe('newer words');
});

/** Four tabs, each with a plan of its own, are left this often each. */
const leavings = 25;

test('a hundred leavings while a save is under way, on a slow processor, make no conflict and lose no word', async () => {
  const outcomes = await Promise.all([1, 2, 3, 4].map((tab) => leaveOften(`Tab ${tab}`)));
  const whole = Array.from({ length: leavings }, (_, n) => `${n}ab `).join('');
  expect(outcomes).toEqual(Array.from({ length: 4 }, () => ({ conflicts: 0, words: whole, stored: whole })));
}, 400_000);

async function leaveOften(title: string) {
  const { page: tab } = await newPage(browser, { context });
  tab.on('dialog', (dialog) => dialog.accept());
  const id = await beginPlan(tab, title);
  await openStep(tab, id, 'profile', 'Programme');
  const session = await context.newCDPSession(tab);
  const slowDown = (rate: number) => session.send('Emulation.setCPUThrottlingRate', { rate });
  let conflicts = 0;
  for (let n = 0; n < leavings; n += 1) {
    await typeAtEnd(tab, `${n}a`);
    await slowDown(6);
    // Leaving the field saves at once; what is typed then is on no disk when the page goes.
    await startingPoint(tab).evaluate((input: HTMLElement) => input.blur());
    await typeAtEnd(tab, 'b ');
    await tab.reload({ waitUntil: 'commit' });
    await slowDown(1);
    await startingPoint(tab).waitFor();
    conflicts += await tab.getByText('This plan was saved elsewhere in the meantime').count();
  }
  const words = await startingPoint(tab).inputValue();
  const stored = async () => (await storedPlans(tab)).find((plan) => plan.id === id)?.profile.context;
  await expect.poll(stored).toBe(words);
  return { conflicts, words, stored: await stored() };
}

async function typeAtEnd(tab: Page, text: string): Promise<void> {
  await startingPoint(tab).evaluate((input: HTMLTextAreaElement) => {
    input.focus();
    input.setSelectionRange(input.value.length, input.value.length);
  });
  await tab.keyboard.insertText(text);
}
