import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { planToJson } from '#core/migrate/plan-to-json.ts';
import type { Plan } from '#core/plan/plan-schema.ts';
import { smallPlan } from '../support/plans.ts';
import { archiveOf } from '../support/zip-files.ts';
import { launchBrowser } from './support/browser.ts';
import { newPage, siteUrl } from './support/page.ts';
import { type GivenFile, jsonFile } from './support/plan-files.ts';

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
  await page.goto(siteUrl('/coverage'));
  await page.getByRole('button', { name: 'New collection' }).click();
  await page.getByLabel('Name of the collection').fill('Region');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('heading', { level: 1, name: 'Region' }).waitFor();
});
afterEach(async () => {
  expect(errors).toEqual([]);
  await context.close();
});

function planOf(id: string, title: string): Plan {
  return { ...smallPlan(), id, profile: { ...smallPlan().profile, title } };
}

async function add(files: readonly GivenFile[]): Promise<void> {
  await page.locator('input[type=file][aria-label="Choose files"]').setInputFiles(files.map((file) => ({ ...file })));
}

const titles = (on: Page) => on.locator('main li a').allTextContents();

describe('adding files', () => {
  test('an archive with a large plan is unpacked under the policy of the page', async () => {
    // Beyond half a megabyte unpackers like to start workers of their own, which the policy forbids.
    const large = { ...planOf('large', 'Large plan'), goals: manyGoals(6_000) };
    const archive = archiveOf({
      'large.json': planToJson(large),
      'small.json': planToJson(planOf('small', 'Small plan')),
    });
    await add([{ name: 'plans.zip', mimeType: 'application/zip', buffer: Buffer.from(archive) }]);
    await page.getByRole('heading', { name: '2 files read' }).waitFor();
    await expect.poll(() => titles(page)).toEqual(expect.arrayContaining(['Large plan', 'Small plan']));
  });

  test('a file has the time of its last change, which the worker asks for', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'collections-'));
    const states = ['2026-02-03T10:00:00Z', '2026-01-02T10:00:00Z'].map((time, at) => {
      const path = join(folder, `state-${at}.json`);
      writeFileSync(path, planToJson(planOf('a', `State ${at}`)));
      utimesSync(path, new Date(time), new Date(time));
      return path;
    });
    await page.locator('input[type=file][aria-label="Choose files"]').setInputFiles(states);
    await page.getByRole('heading', { name: '2 files read' }).waitFor();
    rmSync(folder, { recursive: true });
    const choice = page.getByLabel('State that counts');
    await expect
      .poll(() => choice.locator('option').allTextContents())
      .toEqual(expect.arrayContaining(['state-0.json, 3 Feb 2026, 11:00', 'state-1.json, 2 Jan 2026, 11:00']));
    expect(await choice.locator('option:checked').textContent()).toBe('state-0.json, 3 Feb 2026, 11:00');
  });

  test('a second tab sees what the first one adds', async () => {
    const { page: second } = await newPage(browser, { context });
    await second.goto(page.url());
    await second.getByText('No plans yet.').waitFor();
    await add([jsonFile(planToJson(planOf('a', 'First town')), 'a.json')]);
    await expect.poll(() => titles(second)).toEqual(expect.arrayContaining(['First town']));
  });

  test('a thousand files show how far they are and can be stopped; what was added stays and is stated', async () => {
    const files = Array.from({ length: 1_000 }, (_, at) =>
      jsonFile(planToJson(planOf(`p${at}`, `Town ${at}`)), `${at}.json`),
    );
    await add(files);
    await page.getByText(/^\d+ of 1,000 files$/).waitFor();
    const done = await filesDone();
    await page.getByRole('button', { name: 'Stop' }).click();
    const heading = page.getByRole('heading', { name: /^Stopped after \d+ files?; what was added stays$/ });
    await heading.waitFor();
    const kept = Number((await heading.textContent())?.match(/\d+/)?.[0]);
    expect(kept).toBeGreaterThanOrEqual(done);
    expect(kept).toBeLessThan(1_000);
    await page.getByRole('heading', { name: `Plans (${kept})` }).waitFor();
    await page.reload();
    await page.getByRole('heading', { name: `Plans (${kept})` }).waitFor();
    await add(files);
    await page.getByRole('heading', { name: '1,000 files read' }).waitFor();
    await page.getByRole('heading', { name: 'Plans (1,000)' }).waitFor();
    const groups = await page.locator('main details > summary').allTextContents();
    expect(groups).toEqual([`${1_000 - kept} added`, `${kept} the same as before`]);
  });
});

/** How many files the bar says are done, once it says so of any. */
async function filesDone(): Promise<number> {
  const bar = page.getByRole('progressbar', { name: 'Add plans' });
  await expect.poll(() => bar.evaluate((element: HTMLProgressElement) => element.value)).toBeGreaterThan(0);
  expect(await bar.getAttribute('max')).toBe('1000');
  return bar.evaluate((element: HTMLProgressElement) => element.value);
}

function manyGoals(count: number): Plan['goals'] {
  const [goal] = smallPlan().goals;
  if (!goal) throw new Error('The small plan has no goal');
  return Array.from({ length: count }, (_, at) => ({ ...goal, id: `goal-${at}` }));
}
