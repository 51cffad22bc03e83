import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { launchBrowser } from './support/browser.ts';
import { storedPlan } from './support/device.ts';
import { named } from './support/keyboard.ts';
import { download, newPage } from './support/page.ts';
import { taggedText } from './support/pdf-reading.ts';
import { openExample, visit } from './support/screens.ts';

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

const course = 'Newcomers starting a course within 8 weeks';
const agreed = 'Newcomers with an agreed plan within 6 weeks';
const childCare = 'Requests for child care met';

function entryOf(title: string) {
  return page.getByRole('group', { name: `Value of “${title}”`, exact: true });
}

async function enter(title: string, counted: string, outOf: string): Promise<void> {
  const entry = entryOf(title);
  await entry.getByLabel('Counted (above the line)').fill(counted);
  await entry.getByLabel('Out of (below the line)').fill(outOf);
  await entry.getByLabel('Out of (below the line)').press('Tab');
}

async function keepVersion(name: string): Promise<void> {
  await visit(page, { route: `/plan/${planId}/versions` });
  // The page offers a name once it knows the versions that there are.
  await expect.poll(() => page.getByLabel('Name of the version').inputValue()).not.toBe('');
  await page.getByLabel('Name of the version').fill(name);
  await named(page, 'button', 'Keep this version').click();
  await page.getByRole('heading', { level: 3, name, exact: true }).waitFor();
}

/** The line of an indicator in the overview. */
function standingOf(title: string): Promise<string> {
  return page
    .getByRole('listitem')
    .filter({ has: page.getByRole('link', { name: title }) })
    .last()
    .innerText();
}

test('a half-year is entered, an indicator loses its target, the report is written and compared with what was submitted', async () => {
  await keepVersion('As submitted');
  await visit(page, { route: `/plan/${planId}/progress` });
  expect(await standingOf(agreed)).toMatch(/reached/);
  await visit(page, { route: `/plan/${planId}/progress/enter/2026-01-01..2026-06-30` });
  await enter(agreed, '40', '80');
  const signature = page.getByRole('textbox', { name: 'Entered by' }).first();
  await signature.fill('Office for Integration');
  await signature.press('Tab');
  await entryOf(agreed).getByText('That is 50%.').waitFor();
  await enter(childCare, '60', '50');
  await page.getByText('60 are more than all 50. Check whether the two numbers changed places.').waitFor();
  await enter(childCare, '45', '50');

  await visit(page, { route: `/plan/${planId}/progress` });
  expect(await standingOf(agreed)).toMatch(/Missed/);
  await page.getByRole('link', { name: agreed }).first().click();
  await page.getByRole('heading', { level: 1, name: agreed }).waitFor();
  const chart = page.getByRole('img').filter({ visible: true }).last();
  expect((await chart.getAttribute('aria-label')) ?? '').toContain('50%');
  await page.getByRole('row').filter({ hasText: '40 of 80' }).first().waitFor();

  await visit(page, { route: `/plan/${planId}/progress/report` });
  await named(page, 'button', 'New activity report').click();
  await page.getByRole('button', { name: 'The whole programme until today' }).click();
  await page.getByLabel('Summary for readers in a hurry').fill('Two teachers left, and courses began later.');
  await page.getByLabel('What was learned').fill('Keep a list of substitute teachers.');
  await page.getByLabel('What was learned').press('Tab');
  const { bytes } = await download(page, () => page.getByRole('button', { name: 'Make the report' }).click());
  const text = await taggedText(bytes);
  for (const words of [
    'Two teachers left, and courses began later.',
    'Keep a list of substitute teachers.',
    '40 of 80',
  ])
    expect(text).toContain(words);
  await page.getByText(/^Kept as the version “As reported/).waitFor();

  await visit(page, { route: `/plan/${planId}/versions` });
  await expect
    .poll(() => page.locator('main li h3').allTextContents())
    .toEqual([expect.stringMatching(/^As reported: /), 'As submitted']);
  await page.getByText(/· Kept with the report$/u).waitFor();
  await page
    .getByRole('listitem')
    .filter({ hasText: 'As submitted' })
    .getByRole('link', { name: /^Compare with now/ })
    .first()
    .click();
  await page.getByText('Two teachers left, and courses began later.').first().waitFor();
});

test('a correction keeps what was there before, and what it said can be read', async () => {
  await visit(page, { route: `/plan/${planId}/progress/measurement/ex-intro-ind-start-8w-m4` });
  await page.getByLabel('Why is it corrected?').fill('One person was counted twice');
  await named(page, 'button', 'Correct this value').click();
  await page.getByLabel('Counted (above the line)').fill('43');
  await page.getByLabel('Counted (above the line)').press('Tab');
  const before = page.getByRole('list').filter({ hasText: 'One person was counted twice' });
  expect(await before.innerText()).toContain('77.2% (44 of 57), 31 December 2025');
  const corrected = async () => {
    const row = (await storedPlan(page)).measurements.find(({ id }) => id === 'ex-intro-ind-start-8w-m4');
    return [row?.numerator, row?.earlier.map(({ numerator, reason }) => [numerator, reason])];
  };
  await expect.poll(corrected).toEqual([43, [[44, 'One person was counted twice']]]);
});

test('a change of meaning asks, and splits the series with both parts to be seen', async () => {
  await visit(page, { route: `/plan/${planId}/indicators/ex-intro-ind-wait-days` });
  const unit = page.locator('#indicators--ex-intro-ind-wait-days--unit');
  await unit.fill('weeks');
  await unit.press('Tab');
  const question = page.getByRole('heading', { name: 'Does it still count the same?' });
  await question.waitFor();
  // The unit stands far down the page: the question is in view all the same.
  const box = await question.boundingBox();
  expect(box !== null && box.y >= 0 && box.y < 900).toBe(true);
  await named(page, 'button', 'It counts something else…').click();
  await page.getByLabel('Why does it count something else now?').fill('Partners report weeks');
  await named(page, 'button', 'Begin a new series').click();
  await question.waitFor({ state: 'detached' });
  // The question goes with its dialog: the focus is again in the field that it was in.
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.id))
    .toBe('indicators--ex-intro-ind-wait-days--direction');
  expect(await page.locator('#indicators--ex-intro-ind-wait-days--target-value').inputValue()).toBe('');
  await visit(page, { route: `/plan/${planId}/progress/indicator/ex-intro-ind-wait-days` });
  await page
    .getByText(/Partners report weeks/)
    .first()
    .waitFor();
  await page.getByRole('row').filter({ hasText: '34 days' }).first().waitFor();
});

test('rows of a spreadsheet are taken over, and those with faults are named', async () => {
  await visit(page, { route: `/plan/${planId}/progress/enter` });
  await named(page, 'button', 'Paste from a spreadsheet').click();
  await page
    .getByLabel('Copied rows')
    .fill(
      `Indicator\tDate\tCounted\tOut of\n${course}\t2026-03-31\t41\t80\n${course}\tsoon\t1\t2\nNobody\t2026-03-31\t1\t2`,
    );
  await page.getByText('1 of 3 rows can be taken over.').waitFor();
  await page.getByText(/^Row 3, .*“soon” is no date \(Date, or last day of the period\)\.$/).waitFor();
  await page.getByText('Row 4: “Nobody” is no indicator of this plan.').waitFor();
  await page.getByLabel('Copied rows').press('Escape');
  await page.getByText('The pasted rows stay in the box until you close this plan.').waitFor();
  await named(page, 'button', 'Paste from a spreadsheet').press('Enter');
  await named(page, 'button', 'Take over 1 value').click();
  await page.getByText('1 value was taken over.').waitFor();
  await expect
    .poll(async () => (await storedPlan(page)).measurements.at(-1))
    .toMatchObject({ date: '2026-03-31', numerator: 41, denominator: 80 });
});

test('what was begun and is no value yet stands in its row after a reload, and is finished there', async () => {
  await visit(page, { route: `/plan/${planId}/progress/enter/2026-01-01..2026-06-30` });
  const waiting = 'Median waiting time for a course place';
  const improved = 'Participants who improved by at least one level';
  await entryOf(waiting).getByLabel('Value', { exact: true }).fill('about 31');
  await enter(improved, '55', '80');
  await page
    .getByText(/^Saved/)
    .first()
    .waitFor();
  await page.reload();
  await entryOf(waiting).getByText('“about 31” cannot be read as a value here.', { exact: false }).waitFor();
  expect(await entryOf(waiting).getByLabel('Value', { exact: true }).inputValue()).toBe('about 31');
  expect(await entryOf(improved).getByLabel('Counted (above the line)').inputValue()).toBe('55');
  await entryOf(waiting).getByLabel('Value', { exact: true }).fill('31');
  await entryOf(improved).getByLabel('Date, or last day of the period').fill('31/03/2026');
  await entryOf(improved).getByLabel('Date, or last day of the period').press('Tab');
  const entered = async () =>
    (await storedPlan(page)).measurements
      .filter(({ date }) => (date ?? '') >= '2026-03-31')
      .map(({ date, value, numerator, denominator }) => [date, value, numerator, denominator]);
  await expect.poll(entered).toEqual([
    ['2026-06-30', 31, null, null],
    ['2026-03-31', null, 55, 80],
  ]);
});
