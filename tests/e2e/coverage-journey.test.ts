import { writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addFacts } from '#core/coverage/add-facts.ts';
import { factsOfPlan } from '#core/coverage/facts-of-plan.ts';
import { createFactsTable } from '#core/coverage/facts-table.ts';
import { gapsOf } from '#core/coverage/gaps.ts';
import { planToJson } from '#core/migrate/plan-to-json.ts';
import type { Plan } from '#core/plan/plan-schema.ts';
import { collectionPlans } from '../bench/generate-collection.ts';
import { annexPack } from '../unit/core/scheme/annex-pack.ts';
import { launchBrowser } from './support/browser.ts';
import { named } from './support/keyboard.ts';
import { download, newPage, siteUrl } from './support/page.ts';
import { statedProperties, taggedText } from './support/pdf-reading.ts';

let browser: Browser;
let folder: string;
let plans: Plan[];

beforeAll(async () => {
  browser = await launchBrowser();
  folder = await mkdtemp(join(tmpdir(), 'coverage-'));
  const planAt = await collectionPlans(7);
  plans = Array.from({ length: 47 }, (_, at) => planAt(at));
  for (const [at, plan] of plans.entries()) writeFileSync(join(folder, `plan-${at}.json`), planToJson(plan));
  writeFileSync(join(folder, 'cut.json'), planToJson(planAt(60)).slice(0, 500));
  writeFileSync(join(folder, 'list.json'), '[1, 2, 3]');
  writeFileSync(join(folder, 'letter.pdf'), '%PDF-1.4 not really');
});

afterAll(async () => {
  await browser.close();
  await rm(folder, { recursive: true });
});

const sumOfPeople = (of: readonly Plan[]) =>
  of.flatMap(({ activities }) => activities).reduce((sum, row) => sum + (row.expectedParticipants ?? 0), 0);
const inEnglish = (value: number) => value.toLocaleString('en-GB');

async function view(page: Page, name: string): Promise<void> {
  const views = page.getByRole('navigation', { name: 'Views of the collection' });
  await views.getByRole('link', { name, exact: true }).click();
  await page.waitForFunction((wanted) => document.title.includes(wanted), name);
}

/** The same question to the core, which is held to its definitions elsewhere. */
async function groupsLeftOut(): Promise<number> {
  const packs = { en: await annexPack('en'), fr: await annexPack('fr') };
  const table = createFactsTable('2030-01-01', 'en');
  for (const plan of plans) {
    const { index, text } = packs[plan.language === 'fr' ? 'fr' : 'en'];
    addFacts(table, factsOfPlan(plan, { asOf: '', index, text }));
  }
  const groups = packs.en.scheme.vocabularies.targetGroups;
  return gapsOf(table, { lens: 'goals', filters: {}, items: [], groups, policyFields: [] }).groups.length;
}

function figure(page: Page, name: string): Locator {
  return page.getByRole('region', { name: 'Sums' }).getByRole('button', { name: new RegExp(`^${name}:`, 'u') });
}

/** From an empty home to a collection of 47 plans, out of a folder of 50 files. */
async function collect(page: Page): Promise<void> {
  await page.goto(siteUrl());
  await named(page, 'link', 'Go to coverage').click();
  await named(page, 'button', 'New collection').click();
  await page.getByLabel('Name of the collection').fill('Municipal plans');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Municipal plans' }).waitFor();
  const asking = page.waitForEvent('filechooser');
  await named(page, 'button', 'Choose a folder').click();
  await (await asking).setFiles(folder);
  await page.getByRole('heading', { name: '50 files read' }).waitFor();
}

test('fifty files, three of them broken, become a view, a number with its evidence, and a report', async () => {
  const { page, context, errors, foreignRequests } = await newPage(browser);
  await collect(page);
  await page.getByText('3 refused').waitFor();
  await page.getByText('47 added').waitFor();
  for (const name of ['cut.json', 'list.json', 'letter.pdf']) await page.getByText(name).first().waitFor();

  await view(page, 'Gaps');
  const unserved = page.getByRole('heading', { name: /^Target groups that nobody names/u });
  await unserved.waitFor();
  expect(await unserved.textContent()).toBe(`Target groups that nobody names (${await groupsLeftOut()})`);

  await view(page, 'Overview');
  const people = inEnglish(sumOfPeople(plans));
  expect(await figure(page, 'People to be reached').textContent()).toBe(people);
  await figure(page, 'People to be reached').click();
  const dialog = page.getByRole('dialog', { name: 'People to be reached' });
  await dialog.getByText(`Together: ${people}, from 47 plans`).waitFor();
  expect(await dialog.getByRole('row').count()).toBe(48);
  await page.keyboard.press('Escape');

  await view(page, 'Take away');
  const pdf = await download(page, () => named(page, 'button', 'Download: Report as PDF').click());
  expect(pdf.name).toBe('municipal-plans-coverage.pdf');
  const text = (await taggedText(pdf.bytes)).replace(/\s+/gu, ' ');
  for (const words of ['Municipal plans', people, 'What nobody covers']) expect(text).toContain(words);
  expect(await statedProperties(pdf.bytes)).toMatchObject({ language: 'en' });
  const csv = await download(page, () => named(page, 'button', 'Download: Matrix as CSV').click());
  expect(new TextDecoder().decode(csv.bytes)).toContain(plans[0]?.profile.title);
  expect([errors, foreignRequests]).toEqual([[], []]);
  await context.close();
});

test('lens and filters stand in the address and come back with it', async () => {
  const { page, context } = await newPage(browser);
  await collect(page);
  await view(page, 'Overview');
  await page.getByLabel('Read the plans by').selectOption({ label: 'Countries' });
  await named(page, 'button', 'Filter').click();
  await page.getByLabel('Filter by').selectOption({ label: 'Countries' });
  await page
    .getByRole('dialog')
    .getByRole('checkbox', { name: /^France/u })
    .check();
  await named(page, 'button', 'Done').click();
  const french = plans.filter(({ profile }) => profile.country === 'FR');
  await expect.poll(() => figure(page, 'Plans').textContent()).toBe(`${french.length}`);
  expect(page.url()).toMatch(/overview;lens=countries&where=countries%3DFR$/u);
  await page.reload();
  await expect.poll(() => figure(page, 'People to be reached').textContent()).toBe(inEnglish(sumOfPeople(french)));
  await named(page, 'button', 'Remove Countries: France').click();
  await expect.poll(() => figure(page, 'Plans').textContent()).toBe('47');
  await context.close();
});

test('the matrix is read by keyboard alone', async () => {
  const { page, context } = await newPage(browser);
  await collect(page);
  await view(page, 'Matrix');
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-cell') ?? '');
  await named(page, 'button', 'Zoom out to all plans').focus();
  for (let tabs = 0; tabs < 6 && (await focused()) === ''; tabs += 1) await page.keyboard.press('Tab');
  expect(await focused()).toBe('0,0');
  const press = async (key: string, cell: string) => {
    await page.keyboard.press(key);
    await expect.poll(focused).toBe(cell);
  };
  await press('ArrowRight', '1,0');
  await press('ArrowDown', '1,1');
  await press('End', '46,1');
  await press('Control+Home', '0,0');
  await page.keyboard.press('Control+End');
  await expect.poll(focused).toMatch(/^46,\d+$/u);
  const label = await page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  const [item = ''] = label.split(', Integration programme');
  expect(await dialog.getByRole('heading', { level: 2 }).textContent()).toBe(item);
  await page.keyboard.press('Escape');
  await expect.poll(focused).toMatch(/^46,\d+$/u);
  await context.close();
});

test('the same files again change nothing', async () => {
  const { page, context } = await newPage(browser);
  await collect(page);
  const asking = page.waitForEvent('filechooser');
  await named(page, 'button', 'Choose a folder').click();
  await (await asking).setFiles(folder);
  await page.getByText('47 the same as before').waitFor();
  await page.getByRole('heading', { name: 'Plans (47)' }).waitFor();
  await context.close();
});
