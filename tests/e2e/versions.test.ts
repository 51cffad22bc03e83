import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Plan } from '#core/plan/plan-schema.ts';
import { axeInBothThemes } from './support/axe.ts';
import { launchBrowser } from './support/browser.ts';
import { storedPlan } from './support/device.ts';
import { chooseFile } from './support/files.ts';
import { pageOf } from './support/journey-planning.ts';
import { named } from './support/keyboard.ts';
import { layoutFaults } from './support/layout.ts';
import { download, newPage, siteUrl } from './support/page.ts';
import { openExample } from './support/screens.ts';

let browser: Browser;
let context: BrowserContext;
let page: Page;
let errors: string[];
let planId: string;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  ({ page, context, errors } = await newPage(browser));
  planId = await openExample(page);
});
afterEach(async () => {
  expect(errors).toEqual([]);
  await context.close();
});

async function openVersions(on = page): Promise<void> {
  await on.goto(siteUrl(`/plan/${planId}/versions`));
  await pageOf(on, 'Versions');
  await on.getByRole('heading', { name: 'Versions of this plan' }).waitFor();
}

async function keep(name: string, reason = ''): Promise<void> {
  await page.getByLabel('Name of the version').fill(name);
  await page.getByLabel('Reason (optional)').fill(reason);
  await named(page, 'button', 'Keep this version').click();
  await page.getByRole('heading', { level: 3, name, exact: true }).waitFor();
}

async function setTargetValue(value: string): Promise<void> {
  await page.goto(siteUrl(`/plan/${planId}/targets/ex-intro-language-start`));
  await named(page, 'textbox', 'Target value').fill(value);
  await page.getByRole('heading', { level: 1 }).click();
  await page
    .getByText(/^Saved/)
    .first()
    .waitFor();
}

/** Unfolds the card of a version. */
async function unfold(name: string): Promise<void> {
  await named(page, 'button', `More about “${name}”`).click();
}

const targetValue = ({ targets }: Plan) => targets.find(({ id }) => id === 'ex-intro-language-start')?.value;
const names = (on = page) => on.locator('main li h3').allTextContents();

test('two plans of the device are compared in words', async () => {
  planId = await openExample(page);
  await setTargetValue('85');
  await openVersions();
  await named(page, 'button', 'Choose a plan…').click();
  await page.getByRole('dialog').getByRole('link').first().click();
  await page.getByRole('heading', { level: 1, name: /^“Arriving in Lindenhafen.*compared$/ }).waitFor();
  await page
    .getByText(/80%.*85%/)
    .first()
    .waitFor();
  expect(await axeInBothThemes(page)).toEqual([]);
});

test('a plan is kept as submitted, changed, compared, restored, and the return is taken back', async () => {
  await openVersions();
  await page.getByText('There is no version yet.').waitFor();
  expect(await page.getByLabel('Name of the version').inputValue()).toBe('As submitted');
  await keep('As submitted', 'Sent to the ministry');
  const before = await storedPlan(page);
  const first = targetValue(before);
  await setTargetValue('83');
  await openVersions();
  await named(page, 'link', 'Compare with now: “As submitted”').click();
  await page.getByRole('heading', { level: 1, name: /^What changed since “As submitted” of / }).waitFor();
  const change = page.locator('article');
  await change.waitFor();
  expect(await page.locator('fieldset button').allTextContents()).toEqual([
    'All 1',
    '0 added',
    '0 removed',
    '1 changed',
  ]);
  expect(await page.locator('section h2').allTextContents()).toEqual([expect.stringMatching(/Targets.*1 change$/)]);
  expect(await change.locator('dd').allTextContents()).toEqual([`${first}%`, '83%']);
  const html = await download(page, () => named(page, 'button', 'Take it away as web page').click());
  expect(html.name).toMatch(/-changes-\d{4}-\d\d-\d\d\.html$/);
  expect(new TextDecoder().decode(html.bytes)).toContain('83%');
  const pdf = await download(page, () => named(page, 'button', 'Take it away as PDF').click());
  expect(new TextDecoder().decode(pdf.bytes.slice(0, 5))).toBe('%PDF-');
  await named(page, 'button', 'Restore “As submitted”').click();
  await named(page, 'button', 'Restore this version').click();
  await page.getByText('The plan is again as it was in “As submitted”.').waitFor();
  await expect.poll(() => page.locator(':focus').textContent()).toBe('Before “As submitted” was restored');
  await expect.poll(async () => targetValue(await storedPlan(page))).toBe(first);
  expect(await storedPlan(page)).toEqual(before);
  await page.getByRole('status').getByRole('button', { name: 'Undo' }).click();
  await expect.poll(async () => targetValue(await storedPlan(page))).toBe(83);
  await expect
    .poll(() => names())
    .toEqual(['Restored: As submitted', 'Before “As submitted” was restored', 'As submitted']);
});

test('versions outlive a reload, are heard of in other tabs, and a deleted one can be brought back', async () => {
  await openVersions();
  await keep('First');
  const other = await newPage(browser, { context });
  await openVersions(other.page);
  await other.page.getByRole('heading', { level: 3, name: 'First' }).waitFor();
  await keep('Second');
  await other.page.getByRole('heading', { level: 3, name: 'Second' }).waitFor();
  await other.page.close();
  await page.reload();
  await page.getByRole('heading', { level: 3, name: 'First' }).waitFor();
  await expect.poll(() => names()).toEqual(['Second', 'First']);
  await unfold('Second');
  await page
    .getByRole('link', { name: /since “First”$/u })
    .or(page.getByText('No changes since “First”'))
    .waitFor();
  await named(page, 'button', 'Delete “Second”').click();
  await page.getByText('“Second” deleted.').waitFor();
  await expect.poll(() => names()).toEqual(['First']);
  await page.getByRole('status').getByRole('button', { name: 'Undo' }).click();
  await page.getByText('“Second” is back.').waitFor();
  await expect.poll(() => names()).toEqual(['Second', 'First']);
});

test('a version leaves as the file of its plan, and a file that takes the place of a plan leaves a version', async () => {
  await openVersions();
  await keep('As submitted');
  const submitted = await storedPlan(page);
  await unfold('As submitted');
  const file = await download(page, () => named(page, 'button', 'Download “As submitted” as a plan file').click());
  expect(JSON.parse(new TextDecoder().decode(file.bytes))).toEqual(submitted);
  await setTargetValue('83');
  await page.goto(siteUrl());
  await chooseFile(page, file);
  await named(page, 'button', 'Replace mine with the file').click();
  await page.waitForURL(/#\/plan\//);
  await openVersions();
  await expect.poll(() => names()).toEqual([`Before “${file.name}” took its place`, 'As submitted']);
  await named(page, 'link', `Compare with now: “Before “${file.name}” took its place”`).click();
  await page.locator('article').waitFor();
  expect(await page.locator('article dd').allTextContents()).toEqual(['83%', `${targetValue(submitted)}%`]);
});

test('versions, their dialogs and a comparison with changes pass axe in both themes and fit narrow windows', async () => {
  await openVersions();
  await keep('As submitted', 'Sent to the ministry');
  await setTargetValue('83');
  await page.getByLabel('Target in words').fill('start and finish a suitable course within 8 weeks');
  await openVersions();
  await keep('As approved by the council of the municipality');
  const found: Record<string, string[]> = {};
  const look = async (name: string) => {
    const faults = await axeInBothThemes(page);
    await page.setViewportSize({ width: 320, height: 640 });
    faults.push(...(await layoutFaults(page)));
    await page.setViewportSize({ width: 1280, height: 900 });
    if (faults.length > 0) found[name] = faults;
  };
  await look('list');
  await unfold('As submitted');
  await unfold('As approved by the council of the municipality');
  await page.getByRole('link', { name: '2 changes since “As submitted”' }).waitFor();
  await look('unfolded list');
  for (const [button, closing] of [
    ['Restore “As submitted”', 'Cancel'],
    ['Rename “As submitted”', 'Cancel'],
    ['Compare with another: “As submitted”', 'Close'],
  ] as const) {
    await named(page, 'button', button).click();
    await look(button);
    await page.getByRole('dialog').getByRole('button', { name: closing }).first().click();
  }
  await named(page, 'link', 'Compare with now: “As submitted”').click();
  await page.locator('article ins').first().waitFor();
  await look('comparison');
  expect(found).toEqual({});
});
