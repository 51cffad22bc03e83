import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { launchBrowser } from './support/browser.ts';
import { saveElsewhere, storedPlan, storedPlans } from './support/device.ts';
import { pageOf } from './support/journey-planning.ts';
import { named } from './support/keyboard.ts';
import { newPage, siteUrl } from './support/page.ts';
import { beginPlan, openStep, saved } from './support/plans.ts';

let browser: Browser;
let context: BrowserContext;
let first: Page;
let planId: string;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

beforeEach(async () => {
  const opened = await newPage(browser);
  first = opened.page;
  context = opened.context;
  planId = await beginPlan(first, 'Open twice');
  await openStep(first, planId, 'profile', 'Programme');
});
afterEach(() => context.close());

async function secondTab(): Promise<Page> {
  const { page } = await newPage(browser, { context });
  await openStep(page, planId, 'profile', 'Programme');
  return page;
}

const startingPoint = (page: Page) => named(page, 'textbox', 'Starting point');

describe('two tabs', () => {
  test('the second reads, says why, and follows what the first writes', async () => {
    const second = await secondTab();
    await second.getByText('This plan is open for editing in another tab').waitFor();
    await second.getByText('Read only: open in another tab').waitFor();
    expect(await startingPoint(second).getAttribute('readonly')).not.toBeNull();
    expect(await named(second, 'button', 'Undo').count()).toBe(0);
    await startingPoint(first).fill('Written in the first tab');
    await expect.poll(() => startingPoint(second).inputValue()).toBe('Written in the first tab');
    await startingPoint(second).pressSequentially('not taken');
    expect(await startingPoint(second).inputValue()).toBe('Written in the first tab');
  });

  test('closing the first lets the second write, after the last words of the first', async () => {
    const second = await secondTab();
    await second.getByText('This plan is open for editing in another tab').waitFor();
    await startingPoint(first).fill('Last words');
    await expect.poll(async () => (await storedPlan(first)).profile.context).toBe('Last words');
    await first.close({ runBeforeUnload: true });
    await second.getByText('The other tab let go of this plan. You can edit it here now.').waitFor();
    await expect.poll(() => startingPoint(second).inputValue()).toBe('Last words');
    await startingPoint(second).press('End');
    await startingPoint(second).pressSequentially(', and more');
    await expect.poll(async () => (await storedPlan(second)).profile.context).toBe('Last words, and more');
    expect(await second.getByText('This plan is open for editing in another tab').count()).toBe(0);
  });
});

describe('a plan that was saved elsewhere in the meantime', () => {
  beforeEach(async () => {
    await saved(first);
    await saveElsewhere(first, 'theirs@example.org');
    await startingPoint(first).fill('My words');
    await first.getByText('This plan was saved elsewhere in the meantime').waitFor();
    await first.getByText('Not saved: a newer version exists').waitFor();
  });

  const wordsOf = (plans: Awaited<ReturnType<typeof storedPlans>>) =>
    plans.map(({ profile: { title, contact, context: words } }) => ({ title, contact, words }));
  const sortedWords = async (on: Page) =>
    wordsOf(await storedPlans(on)).toSorted((a, b) => a.title.localeCompare(b.title));
  const myVersion = { title: 'Open twice (my version)', contact: '', words: 'My words' };
  const theirs = { title: 'Open twice', contact: 'theirs@example.org', words: '' };

  test('is not overwritten while nobody has chosen, and a reload asks again with my words', async () => {
    await startingPoint(first).pressSequentially(', and more');
    first.on('dialog', (dialog) => dialog.accept());
    await first.reload();
    await first.getByText('This plan was saved elsewhere in the meantime').waitFor();
    expect(await startingPoint(first).inputValue()).toBe('My words, and more');
    expect(wordsOf(await storedPlans(first))).toEqual([theirs]);
  });

  test('stands beside my words when I keep both', async () => {
    await named(first, 'button', 'Keep mine as a second plan').click();
    await pageOf(first, 'Open twice (copy)');
    await saved(first);
    const plans = wordsOf(await storedPlans(first)).toSorted((a, b) => a.title.localeCompare(b.title));
    expect(plans).toEqual([theirs, { title: 'Open twice (copy)', contact: '', words: 'My words' }]);
  });

  test('is what I go on with when I take it', async () => {
    await named(first, 'button', 'Go on with the saved one').click();
    await expect.poll(() => named(first, 'textbox', 'Contact').inputValue()).toBe('theirs@example.org');
    await startingPoint(first).fill('New words');
    await expect.poll(() => sortedWords(first)).toEqual([{ ...theirs, words: 'New words' }, myVersion]);
  });

  test('gives my words back by undo, and its own by redo', async () => {
    await named(first, 'button', 'Go on with the saved one').click();
    await expect.poll(() => startingPoint(first).inputValue()).toBe('');
    await named(first, 'button', 'Undo').click();
    await expect.poll(() => sortedWords(first)).toEqual([{ ...theirs, contact: '', words: 'My words' }, myVersion]);
    expect(await startingPoint(first).inputValue()).toBe('My words');
    await named(first, 'button', 'Redo').click();
    await expect.poll(() => sortedWords(first)).toEqual([theirs, myVersion]);
    // There is nothing more to redo, and who works with the keyboard is still there.
    expect(await named(first, 'button', 'Redo').isDisabled()).toBe(true);
    expect(await first.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Redo');
  });

  test('stands beside my words when I leave without a choice', async () => {
    await named(first, 'link', 'My plans').click();
    await first.getByText('Your version is kept under My plans as “Open twice (my version)”.').waitFor();
    await expect.poll(() => sortedWords(first)).toEqual([theirs, myVersion]);
  });
});

describe('a plan that another tab deletes', () => {
  beforeEach(async () => {
    await saved(first);
    const { page: second } = await newPage(browser, { context });
    await second.goto(siteUrl());
    await named(second, 'button', 'Delete “Open twice”').click();
    await first.getByText('This plan was deleted in another tab').waitFor();
  });

  test('says so, and comes back with what was typed since', async () => {
    await startingPoint(first).fill('Typed since');
    await named(first, 'button', 'Bring the plan back').click();
    await expect
      .poll(async () => (await storedPlans(first)).map(({ profile }) => profile.context))
      .toEqual(['Typed since']);
    expect(await first.getByText('This plan was deleted in another tab').count()).toBe(0);
  });

  test('is kept as a new plan', async () => {
    await named(first, 'button', 'Keep as a new plan').click();
    await pageOf(first, 'Open twice (copy)');
    await saved(first);
    expect((await storedPlans(first)).map(({ profile }) => profile.title)).toEqual(['Open twice (copy)']);
  });
});
