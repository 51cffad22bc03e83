import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { launchBrowser } from './support/browser.ts';
import { storedPlan } from './support/device.ts';
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
