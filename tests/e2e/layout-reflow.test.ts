import { readFileSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { casePath } from '../support/case-path.ts';
import { BROWSER_ARGS, browserProgram, launchBrowser } from './support/browser.ts';
import { overflows } from './support/layout.ts';
import { NARROW, newPage, siteUrl } from './support/page.ts';
import { chooseFile, jsonFile } from './support/plan-files.ts';
import {
  coverageScreens,
  freeScreens,
  itemScreens,
  openExample,
  planInAddress,
  planScreens,
  type Screen,
  startBlankPlan,
  visit,
} from './support/screens.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

async function overflowsOf(page: Page, screens: readonly Screen[]): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  for (const screen of screens) {
    await visit(page, screen);
    const lines = await overflows(page);
    if (lines.length > 0) found[screen.name] = lines;
  }
  return found;
}

test.each([
  ['320 px, as 1280 px at 400 % zoom', { width: 320, height: 640 }],
  ['390 px', NARROW],
  ['1024 px', { width: 1024, height: 768 }],
])('nothing sticks out or is cut off at %s', async (_, viewport) => {
  const { page, context } = await newPage(browser, { viewport });
  const empty = await startBlankPlan(page);
  const inEmptyPlan = await overflowsOf(page, [...planScreens(empty).reverse(), ...freeScreens]);
  const planId = await openExample(page);
  const inFullPlan = await overflowsOf(page, [
    ...itemScreens(planId),
    ...planScreens(planId),
    ...coverageScreens(planId),
    { name: 'home with plans', route: '/' },
  ]);
  expect({ inEmptyPlan, inFullPlan }).toEqual({ inEmptyPlan: {}, inFullPlan: {} });
  await context.close();
});

test('a unit of eight words fits at 320 px, beside every number of it', async () => {
  const { page, context } = await newPage(browser, { viewport: { width: 320, height: 640 } });
  const plan = JSON.parse(readFileSync(casePath('11/plan.json'), 'utf8'));
  const measurement = { id: 'm1', indicatorId: 'i1', date: '2026-06-30', value: 1234, note: '', evidence: '' };
  const row = { numerator: null, denominator: null, breakdown: [], ...measurement };
  const file = jsonFile({ ...plan, measurements: [row, { ...row, id: 'm2', date: '2026-09-30', value: 2345 }] });
  await page.goto(siteUrl());
  await chooseFile(page, file);
  await page.getByRole('button', { name: 'Go to the plan' }).click();
  const own = `/plan/${await planInAddress(page)}`;
  const screens = [
    { name: 'target', route: `${own}/targets/t1` },
    { name: 'indicator', route: `${own}/indicators/i1` },
    { name: 'measurement', route: `${own}/progress/measurement/m1` },
    { name: 'entry', route: `${own}/progress/enter` },
    { name: 'progress of the indicator', route: `${own}/progress/indicator/i1` },
    { name: 'progress', route: `${own}/progress` },
    { name: 'due', route: `${own}/progress/due` },
    { name: 'check', route: `${own}/check` },
    { name: 'tree', route: `${own}/check/tree` },
  ];
  expect(await overflowsOf(page, screens)).toEqual({});
  await context.close();
});

test('text at four times its size still fits, without scrolling sideways', async () => {
  const large = await chromium.launch({
    executablePath: await browserProgram(),
    args: [...BROWSER_ARGS, '--blink-settings=defaultFontSize=64'],
  });
  const { page } = await newPage(large, { viewport: { width: 1280, height: 900 } });
  const planId = await openExample(page);
  const found = await overflowsOf(page, [
    ...itemScreens(planId),
    ...planScreens(planId),
    ...coverageScreens(planId),
    ...freeScreens,
  ]);
  expect(await page.evaluate(() => Number.parseFloat(getComputedStyle(document.body).fontSize))).toBeGreaterThan(60);
  expect(found).toEqual({});
  await large.close();
});
