import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { launchBrowser } from './support/browser.ts';
import { storedPlan, storedPlans } from './support/device.ts';
import { download, newPage, siteUrl } from './support/page.ts';
import { chooseFile, type GivenFile, jsonFile, pdfFile } from './support/plan-files.ts';
import { openExample, planInAddress, visit } from './support/screens.ts';

let browser: Browser;
let practice: GivenFile;
let sheet: GivenFile;
let context: BrowserContext;
let page: Page;
let errors: string[];

const title = 'Arriving in Lindenhafen: introduction programme for recognised refugees';
const source = `“${title}” of City of Lindenhafen, Office for Integration`;
const goal = 'Refugees in Lindenhafen speak the language well enough for work and daily life within 18 months';

/** The practice of the first goal of the example, as its city hands it on. */
beforeAll(async () => {
  browser = await launchBrowser();
  const city = await newPage(browser);
  const planId = await openExample(city.page);
  await visit(city.page, { route: `/plan/${planId}/progress/practice` });
  const take = async (format: string) => {
    const button = city.page.getByRole('button', { name: new RegExp(`^${format}: `) }).first();
    return (await download(city.page, () => button.click())).bytes;
  };
  practice = jsonFile(new TextDecoder().decode(await take('Plan file')));
  sheet = pdfFile(await take('PDF'));
  await city.context.close();
});
afterAll(() => browser.close());
beforeEach(async () => {
  ({ page, context, errors } = await newPage(browser));
  await page.goto(siteUrl());
});
afterEach(async () => {
  expect(errors).toEqual([]);
  await context.close();
});

async function answer(button: string): Promise<void> {
  await page.getByRole('dialog').getByRole('button', { name: button }).click();
}

test('a start of a practice is a plan of one’s own that says where it comes from', async () => {
  await chooseFile(page, practice);
  await page.getByRole('dialog').getByText(`A practice of ${source}`).waitFor();
  expect(await storedPlans(page)).toEqual([]);
  await answer('Start my own plan from it');
  const planId = await planInAddress(page);
  const field = page.getByLabel('Title of the programme');
  await expect.poll(() => field.evaluate((input) => input === document.activeElement)).toBe(true);
  expect(await field.inputValue()).toBe('');
  const plan = await storedPlan(page);
  expect([plan.id, plan.measurements, plan.profile.organisation.name]).toEqual([planId, [], '']);
  expect(plan.goals.map((row) => row.title)).toEqual([goal]);

  await page.keyboard.type('Arriving in Norvalia');
  await visit(page, { route: `/plan/${planId}` });
  await page.getByText(`Started from ${source}`).waitFor();
  await visit(page, { route: `/plan/${planId}/progress` });
  await page.getByRole('link', { name: goal }).or(page.getByText(goal)).first().waitFor();
  expect(await page.getByText(/77\.2%/).count()).toBe(0);
});

test('opened as it is it stays the practice of others, on its card too, and can be started from there', async () => {
  await chooseFile(page, practice);
  await answer('Open it as it is');
  const theirs = await planInAddress(page);
  await page.getByText(`A practice of ${source}`).waitFor();
  const before = await storedPlan(page);
  expect(before.measurements.length).toBe(14);
  await visit(page, { route: `/plan/${theirs}/progress` });
  await page
    .getByText(/77\.2%/)
    .first()
    .waitFor();
  await visit(page, { route: '/' });
  await page.getByRole('listitem').getByText(`A practice of ${source}`).waitFor();
  await page.getByRole('button', { name: `Start a new plan from it: “${title}”` }).click();
  await page.getByLabel('Title of the programme').waitFor();
  const plans = await storedPlans(page);
  expect(plans.find(({ id }) => id === theirs)).toEqual(before);
  expect(plans.find(({ id }) => id !== theirs)).toMatchObject({ origin: { kind: 'start' }, measurements: [] });
});

test('the PDF asks the same, and Cancel leaves nothing', async () => {
  await chooseFile(page, sheet);
  await page.getByRole('dialog').getByText(`A practice of ${source}`).waitFor();
  await answer('Cancel');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(await storedPlans(page)).toEqual([]);
});
