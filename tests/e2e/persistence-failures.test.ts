import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Plan } from '#core/plan/plan-schema.ts';
import { launchBrowser } from './support/browser.ts';
import { holdDatabase, rawRecords, rawSummaries, storedPlan, writeRaw } from './support/device.ts';
import { pageOf } from './support/journey-planning.ts';
import { named } from './support/keyboard.ts';
import { download, newPage, siteUrl, type TestPage } from './support/page.ts';
import { beginPlan, openStep } from './support/plans.ts';

let browser: Browser;
let opened: TestPage;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  opened = await newPage(browser);
  page = opened.page;
});
afterEach(() => opened.context.close());

const startingPoint = () => named(page, 'textbox', 'Starting point');
const startLink = (title: string) => named(page, 'link', `Open “${title}”`);

/** Downloads what the status line offers when the work cannot be saved. */
async function copyOfWork(): Promise<Plan> {
  const { bytes } = await download(page, () => named(page, 'button', 'Download a copy').first().click());
  return JSON.parse(new TextDecoder().decode(bytes));
}

describe.each([
  ['forbids storage', 'SecurityError', /does not allow the page to store anything/],
  ['is in a private window', 'InvalidStateError', /gives the page no storage, as some private windows do/],
])('a browser that %s', (_, errorName, reason) => {
  beforeEach(() =>
    page.addInitScript((name) => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('not here', name);
      };
    }, errorName),
  );

  test('says so, keeps the work in memory and hands over a copy', async () => {
    await page.goto(siteUrl());
    await page.getByRole('alert').getByText(reason).waitFor();
    const id = await beginPlan(page, 'Only in memory');
    await named(page, 'link', 'Describe the programme').click();
    await pageOf(page, 'Programme');
    await startingPoint().fill('Words without a disk');
    await page.getByRole('alert').getByText(reason).waitFor();
    expect((await copyOfWork()).profile.context).toBe('Words without a disk');
    await named(page, 'link', 'My plans').click();
    await startLink('Only in memory').click();
    await pageOf(page, 'Only in memory');
    await named(page, 'link', 'Describe the programme').click();
    await pageOf(page, 'Programme');
    expect([await startingPoint().inputValue(), page.url().includes(id)]).toEqual(['Words without a disk', true]);
  });
});

test('a full device says so, loses nothing, and saves once there is room', async () => {
  await page.addInitScript(() => {
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (value, key) {
      if (document.documentElement.dataset['device'] === 'full') throw new DOMException('full', 'QuotaExceededError');
      return key === undefined ? put.call(this, value) : put.call(this, value, key);
    };
  });
  const fill = (state: 'full' | 'free') =>
    page.evaluate((device) => Object.assign(document.documentElement.dataset, { device }), state);
  const planId = await beginPlan(page, 'On a full device');
  await openStep(page, planId, 'profile', 'Programme');
  await fill('full');
  await startingPoint().fill('One word too many');
  await page
    .getByRole('alert')
    .getByText(/the storage is full/)
    .waitFor();
  expect((await copyOfWork()).profile.context).toBe('One word too many');
  expect((await storedPlan(page)).profile.context).toBe('');
  await named(page, 'link', 'My plans').click();
  await startLink('On a full device').click();
  await pageOf(page, 'On a full device');
  await page
    .getByRole('alert')
    .getByText(/the storage is full/)
    .waitFor();
  await fill('free');
  await named(page, 'button', 'Try again').click();
  await expect.poll(async () => (await storedPlan(page)).profile.context).toBe('One word too many');
  await page.getByText(/Saved .* on this device/).waitFor();
});

describe('a damaged record', () => {
  const torn = '{"type":"integration-programme-plan","formatVersion":1,"id":"torn","profile":{"title":"Half of a pl';
  beforeEach(() => beginPlan(page, 'Sound plan'));

  async function textOfDownload(): Promise<string> {
    const button = named(page, 'button', 'Download what is left');
    const { bytes } = await download(page, () => button.click());
    return new TextDecoder().decode(bytes);
  }

  async function soundPlanOpens(): Promise<void> {
    await page.goto(siteUrl());
    await startLink('Sound plan').click();
    await pageOf(page, 'Sound plan');
  }

  test('is listed as damaged, can be downloaded as it is, and leaves the other plans alone', async () => {
    await writeRaw(page, { id: 'torn', revision: 'r', savedAt: '2026-11-23T09:00:00Z', json: torn, removedAt: null });
    await page.goto(siteUrl());
    const card = page.getByRole('listitem').filter({ hasText: 'Damaged plan' });
    await card.getByText('This plan can no longer be read. Download what is left of it').waitFor();
    expect(await textOfDownload()).toBe(torn);
    await soundPlanOpens();
  });

  test('of times hides nothing: the list stands and every plan opens', async () => {
    const [record] = await rawRecords(page);
    await writeRaw(page, { ...record, savedAt: 'yesterday' });
    await writeRaw(page, { ...(await rawSummaries(page))[0], savedAt: 'yesterday' }, 'summaries');
    await page.goto(siteUrl());
    await page.reload();
    await startLink('Sound plan').click();
    await pageOf(page, 'Sound plan');
    await page.getByText('Saved on this device').filter({ visible: true }).waitFor();
  });

  test('whose text carries another id opens, and is whole after the next save', async () => {
    const [record] = await rawRecords(page);
    const id = record?.id ?? '';
    await writeRaw(page, { ...record, json: record?.json.replace(`"id": "${id}"`, '"id": "another"') });
    await page.goto(siteUrl());
    await page.reload();
    await startLink('Sound plan').click();
    await named(page, 'link', 'Describe the programme').click();
    await pageOf(page, 'Programme');
    await startingPoint().fill('Mended');
    await expect.poll(async () => (await storedPlan(page)).profile.context).toBe('Mended');
    expect((await storedPlan(page)).id).toBe(id);
  });

  test('that looks sound in the list says so when it is opened, and stays as it is', async () => {
    const [record] = await rawRecords(page);
    await writeRaw(page, { ...record, json: torn });
    await page.goto(siteUrl());
    await startLink('Sound plan').click();
    await pageOf(page, 'This plan cannot be opened');
    await page.getByRole('alert').getByText('This plan can no longer be read').waitFor();
    expect(await textOfDownload()).toBe(torn);
    expect(await rawRecords(page)).toEqual([{ ...record, json: torn }]);
  });

  test('of a newer version of the product is left as it is', async () => {
    const [record] = await rawRecords(page);
    const newer = { ...record, json: JSON.stringify({ ...JSON.parse(record?.json ?? ''), formatVersion: 99 }) };
    await writeRaw(page, newer);
    await page.goto(siteUrl());
    await startLink('Sound plan').click();
    await page.getByRole('alert').getByText('This was stored by a newer version of the planner').waitFor();
    expect(await rawRecords(page)).toEqual([newer]);
  });
});

test('a database that falls silent is told after a while, and the work is kept and saved once it answers', async () => {
  const planId = await beginPlan(page, 'On a silent device');
  await openStep(page, planId, 'profile', 'Programme');
  const { page: hog } = await newPage(browser, { context: opened.context });
  await hog.goto(siteUrl());
  await holdDatabase(hog);
  await startingPoint().fill('Said into silence');
  await page
    .getByRole('alert')
    .getByText(/the storage of this browser does not answer/)
    .waitFor();
  expect((await copyOfWork()).profile.context).toBe('Said into silence');
  await hog.close();
  await page.getByText(/Saved .* on this device/).waitFor();
  expect((await storedPlan(page)).profile.context).toBe('Said into silence');
});

test('a part that cannot be loaded says so, keeps the plan open and is there once it can be loaded', async () => {
  const planId = await beginPlan(page, 'Half loaded');
  await openStep(page, planId, 'profile', 'Programme');
  await startingPoint().fill('Kept');
  await page.route('**/assets/**', (route) => route.abort());
  await page.evaluate((id) => {
    window.location.hash = `/plan/${id}/check`;
  }, planId);
  await pageOf(page, 'This page could not be loaded');
  await expect.poll(async () => (await storedPlan(page)).profile.context).toBe('Kept');
  await page.getByText(/Saved .* on this device/).waitFor();
  await page.unroute('**/assets/**');
  await named(page, 'button', 'Try again').click();
  await pageOf(page, 'Check and finish');
});
