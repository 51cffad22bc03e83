import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeInBothThemes } from './support/axe.ts';
import { launchBrowser } from './support/browser.ts';
import { layoutFaults } from './support/layout.ts';
import { download, NARROW, newPage, WIDE } from './support/page.ts';
import { chooseFile, jsonFile } from './support/plan-files.ts';
import { examplePlan, openExample, visit } from './support/screens.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

type State = {
  readonly name: string;
  /** Where it begins, below the plan; '' is the plan's overview, null is home. */
  readonly at: string | null;
  /** Brings it about and waits until it can be seen. */
  readonly reach: (page: Page) => Promise<void>;
};

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click();
const dialogIsOpen = (page: Page) => page.getByRole('dialog').first().waitFor();
const target = '/targets/ex-intro-language-start';

const everywhere: readonly State[] = [
  {
    name: 'settings',
    at: '/profile',
    reach: async (page) => {
      await press(page, 'Settings');
      await page.getByLabel('Language', { exact: true }).waitFor();
    },
  },
  {
    name: 'removal dialog',
    at: '/goals',
    reach: async (page) => {
      await press(page, /^Remove: /);
      await dialogIsOpen(page);
    },
  },
  {
    name: 'news of a removal',
    at: '/activities',
    reach: async (page) => {
      await press(page, /^Remove: /);
      await page.getByText(/^Removed: /).waitFor();
    },
  },
  {
    name: 'errors of an item',
    at: target,
    reach: async (page) => {
      await page.getByLabel('Target value', { exact: true }).fill('12,5x');
      await press(page, 'Done');
      await page.getByRole('heading', { name: 'There is a problem' }).waitFor();
    },
  },
  {
    name: 'errors of a step',
    at: '/targets',
    reach: async (page) => {
      await press(page, 'Continue');
      await page.getByRole('heading', { name: 'There is a problem' }).waitFor();
    },
  },
  {
    name: 'blockers on the last page',
    at: '/check',
    reach: (page) => page.getByText('1 blocker stands between you and the final plan.').waitFor(),
  },
  {
    name: 'everything unfolded on the last page',
    at: '/check',
    reach: async (page) => {
      for (const part of await page.locator('main details > summary').all()) await part.click();
      await page.locator('main details[open]').last().waitFor();
    },
  },
  {
    name: 'finished export',
    at: '/check/export',
    reach: async (page) => {
      await page.getByRole('radio', { name: /^Data file/ }).check();
      await download(page, () => press(page, 'Export the data file'));
      await page.getByText(/^Downloaded: /).waitFor();
    },
  },
  {
    name: 'refused file',
    at: null,
    reach: async (page) => {
      await chooseFile(page, jsonFile('not json'));
      await page.getByText('This file was not opened').waitFor();
    },
  },
  {
    name: 'file with remarks',
    at: null,
    reach: async (page) => {
      const plan = { ...examplePlan('norvalia', 'en'), surprise: 'x', goals: [{ id: 'g', title: 7, colour: 'red' }] };
      await chooseFile(page, jsonFile(plan));
      await dialogIsOpen(page);
    },
  },
  {
    name: 'file of a plan that is there already',
    at: null,
    reach: async (page) => {
      await chooseFile(page, jsonFile({ ...examplePlan('norvalia', 'en'), surprise: 'y' }));
      await dialogIsOpen(page);
    },
  },
  {
    name: 'renaming',
    at: null,
    reach: async (page) => {
      await press(page, /^Rename/);
      await dialogIsOpen(page);
    },
  },
];

/** Apart from the others, whose test is long enough. */
const ofReports: readonly State[] = [
  {
    name: 'report that was made, with all its choices',
    at: '/progress/report',
    reach: async (page) => {
      await press(page, 'New activity report');
      await page.getByText('Language, sections, draft').click();
      await download(page, () => press(page, 'Make the report'));
      await page.getByText(/^Kept as the version /).waitFor();
    },
  },
  {
    name: 'refused report',
    at: '/progress/report',
    reach: async (page) => {
      await press(page, 'New activity report');
      await page.getByLabel('To', { exact: true }).fill('01/01/2020');
      await press(page, 'Make the report');
      await page.getByRole('heading', { name: 'There is a problem' }).waitFor();
      await page.getByRole('link', { name: 'Correct the dates' }).waitFor();
    },
  },
];

const wideOnly: readonly State[] = ['Search', 'Guidance', 'Suggestions'].map((tab) => ({
  name: `panel at ${tab}`,
  at: '/goals/ex-intro-language',
  reach: async (page) => {
    await page.getByRole('tab', { name: tab }).click();
    await page.getByRole('tab', { name: tab, selected: true }).waitFor();
  },
}));

const narrowOnly: readonly State[] = [
  {
    name: 'list of steps',
    at: '/goals',
    reach: async (page) => {
      await press(page, /^Step 2 of 8$/);
      await dialogIsOpen(page);
    },
  },
  ...wideOnly.map(
    (state): State => ({
      ...state,
      reach: async (page) => {
        await press(page, 'Suggestions and guidance');
        await dialogIsOpen(page);
        await state.reach(page);
      },
    }),
  ),
];

async function enter(page: Page, planId: string, { at, reach }: State): Promise<void> {
  // A fresh load: what the last state opened is gone.
  await page.goto('about:blank');
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await visit(page, { route: at === null ? '/' : `/plan/${planId}${at}` });
  await reach(page);
}

async function faultsIn(viewport: typeof WIDE, forAxe: readonly State[], others: readonly State[]) {
  const { page, context } = await newPage(browser, { viewport });
  const planId = await openExample(page);
  page.setDefaultTimeout(10_000);
  const found: Record<string, string[]> = {};
  for (const state of [...forAxe, ...others]) {
    await enter(page, planId, state);
    const faults = await layoutFaults(page);
    if (forAxe.includes(state)) faults.push(...(await axeInBothThemes(page)));
    if (faults.length > 0) found[state.name] = faults;
  }
  await context.close();
  return found;
}

test.each([
  // What is the same in both windows is read by axe in the wide one.
  { window: 'wide', viewport: WIDE, forAxe: [...everywhere, ...wideOnly], others: [] },
  { window: 'narrow', viewport: NARROW, forAxe: narrowOnly, others: everywhere },
])('axe finds nothing and all fits in dialogs, errors and outcomes of a $window window', async (given) => {
  expect(await faultsIn(given.viewport, given.forAxe, given.others)).toEqual({});
});

test('axe finds nothing and all fits in reports that were made and refused', async () => {
  expect(await faultsIn(WIDE, ofReports, [])).toEqual({});
  expect(await faultsIn(NARROW, [], ofReports)).toEqual({});
});
