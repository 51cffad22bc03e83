import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { projectPath } from '../../tools/support/project.mjs';
import { axeInBothThemes } from './support/axe.ts';
import { launchBrowser } from './support/browser.ts';
import { storedPlan } from './support/device.ts';
import { layoutFaults } from './support/layout.ts';
import { NARROW, newPage, siteUrl, WIDE } from './support/page.ts';
import { chooseFile, jsonFile } from './support/plan-files.ts';
import { planInAddress } from './support/screens.ts';

const firstVersion = readFileSync(projectPath('schemes/annex-2004/1/examples/lindenhafen.en.json'), 'utf8');

let browser: Browser;
let context: BrowserContext;
let page: Page;
let errors: string[];

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  ({ page, context, errors } = await newPage(browser));
});
afterEach(async () => {
  expect(errors).toEqual([]);
  await context.close();
});

const notice = () => page.getByRole('region', { name: 'A newer version of the scheme is out' });

test('a plan of version 1 is offered the move, says what would change, moves in one step and comes back', async () => {
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
  const carryOvers = () => fetched.filter((path) => /\/from-\d/u.test(path)).length;
  await page.goto(siteUrl());
  await chooseFile(page, jsonFile(firstVersion, 'lindenhafen.json'));
  const planId = await planInAddress(page);
  await notice().waitFor();
  expect(carryOvers()).toBe(0);
  const before = await storedPlan(page);

  await notice().getByRole('link', { name: 'See what would change' }).click();
  await page.getByRole('heading', { level: 1, name: /^Move to version.2 of the scheme$/u }).waitFor();
  await page.getByRole('region', { name: /^New wording for \d+ items$/u }).waitFor();
  expect(carryOvers()).toBe(1);
  expect(await notice().count()).toBe(0);
  for (const viewport of [WIDE, NARROW]) {
    await page.setViewportSize(viewport);
    expect(await layoutFaults(page)).toEqual([]);
  }
  expect(await axeInBothThemes(page)).toEqual([]);

  await page.getByRole('button', { name: 'Move to version 2' }).click();
  await page.getByText('The plan follows version 2 of the scheme now.').waitFor();
  await expect.poll(async () => (await storedPlan(page)).scheme.version).toBe(2);
  const moved = await storedPlan(page);
  expect(moved.goals.map(({ title }) => title)).toEqual(before.goals.map(({ title }) => title));
  expect(moved.measurements).toEqual(before.measurements);
  expect(await notice().count()).toBe(0);

  await page.getByRole('status').getByRole('button', { name: 'Undo' }).click();
  await notice().waitFor();
  await expect.poll(() => storedPlan(page)).toEqual(before);
  await page.goto(siteUrl(`/plan/${planId}/versions`));
  await page.getByRole('heading', { level: 3, name: 'Before the move to version 2 of the scheme' }).waitFor();
});

test('who stays is not asked again on this device, and finds the way at the programme', async () => {
  await page.goto(siteUrl());
  await chooseFile(page, jsonFile(firstVersion, 'lindenhafen.json'));
  const planId = await planInAddress(page);
  await notice().getByRole('button', { name: 'Stay with version 1' }).click();
  await notice().waitFor({ state: 'detached' });
  await page.reload();
  await page.locator('main h1').waitFor();
  expect(await notice().count()).toBe(0);
  await page.goto(siteUrl(`/plan/${planId}/profile`));
  await page.getByRole('link', { name: 'See what would change' }).click();
  await page.getByRole('button', { name: 'Move to version 2' }).waitFor();
  expect((await storedPlan(page)).scheme.version).toBe(1);
});
