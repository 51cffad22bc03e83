import type { Page } from 'playwright-core';
import { rawRecords, saveElsewhere, writeRaw } from './device.ts';
import { named } from './keyboard.ts';
import { siteUrl } from './page.ts';
import { beginPlan, openStep, saved } from './plans.ts';
import { examplePlan, openExample, visit } from './screens.ts';

/** Something that went wrong, as the product shows it. */
export type Trouble = {
  readonly name: string;
  /** Brings it about from an empty device, waits until it is said, and gives the page that says it. */
  readonly reach: (page: Page) => Promise<Page>;
};

const goal = examplePlan('lindenhafen', 'en').goals[0]?.id;
const words = (page: Page) => named(page, 'textbox', 'Starting point');

async function openProfile(page: Page): Promise<void> {
  await openStep(page, await beginPlan(page, 'In trouble'), 'profile', 'Programme');
  await saved(page);
}

/** A second tab at a page of the example that the first tab edits. */
function secondTab(name: string, path: string): Trouble {
  return {
    name: `second tab: ${name}`,
    reach: async (page) => {
      const planId = await openExample(page);
      const second = await page.context().newPage();
      await visit(second, { route: `/plan/${planId}${path}` });
      await second.getByText('This plan is open for editing in another tab').waitFor();
      return second;
    },
  };
}

/** A device that begins to refuse what is stored. */
function refusedStorage(name: string, error: string, said: RegExp): Trouble {
  return {
    name,
    reach: async (page) => {
      await openProfile(page);
      await page.evaluate((errorName) => {
        IDBObjectStore.prototype.put = () => {
          throw new DOMException('refused', errorName);
        };
      }, error);
      await words(page).fill('Words without a disk');
      await page.getByRole('alert').getByText(said).waitFor();
      return page;
    },
  };
}

/** An export that ends otherwise than with a file. */
function exportTrouble(
  name: string,
  said: string | RegExp,
  begin: (page: Page, planId: string) => Promise<void>,
  kind: 'final plan' | 'draft' = 'final plan',
): Trouble {
  return {
    name,
    reach: async (page) => {
      const planId = await openExample(page);
      await begin(page, planId);
      await visit(page, { route: `/plan/${planId}/check/export` });
      if (kind === 'draft') await page.getByRole('radio', { name: /^Draft/ }).check();
      await named(page, 'button', kind === 'draft' ? 'Export a draft' : 'Export the final plan').click();
      await page.getByText(said).first().waitFor();
      return page;
    },
  };
}

const torn = '{"type":"integration-programme-plan","formatVersion":1,"id":"torn","profile":{"title":"Half of a pl';

async function damageOnlyPlan(page: Page, change: (json: string) => string): Promise<void> {
  await openProfile(page);
  const [record] = await rawRecords(page);
  await writeRaw(page, { ...record, json: change(record?.json ?? '') });
  await page.goto(siteUrl());
  await named(page, 'link', 'Open “In trouble”').click();
}

export const troubles: readonly Trouble[] = [
  {
    name: 'two versions of a plan',
    reach: async (page) => {
      await openProfile(page);
      await saveElsewhere(page, 'theirs@example.org');
      await words(page).fill('My words');
      await page.getByText('This plan was saved elsewhere in the meantime').waitFor();
      return page;
    },
  },
  secondTab('form', '/profile'),
  secondTab('list', '/goals'),
  secondTab('item', `/goals/${goal}`),
  secondTab('rows', '/resources'),
  secondTab('check', '/check'),
  {
    name: 'damaged plan in the list',
    reach: async (page) => {
      await openProfile(page);
      await writeRaw(page, { id: 'torn', revision: 'r', savedAt: '2026-11-23T09:00:00Z', json: torn, removedAt: null });
      await page.goto(siteUrl());
      await page.getByText('This plan can no longer be read').waitFor();
      return page;
    },
  },
  {
    name: 'damaged plan',
    reach: async (page) => {
      await damageOnlyPlan(page, () => torn);
      await page.getByRole('alert').getByText('This plan can no longer be read').waitFor();
      return page;
    },
  },
  {
    name: 'plan of a newer version',
    reach: async (page) => {
      await damageOnlyPlan(page, (json) => JSON.stringify({ ...JSON.parse(json), formatVersion: 99 }));
      await page.getByRole('alert').getByText('This was stored by a newer version of the planner').waitFor();
      return page;
    },
  },
  refusedStorage('full device', 'QuotaExceededError', /the storage is full/),
  refusedStorage('device that fails', 'UnknownError', /failed for an unexpected reason/),
  {
    name: 'blocked storage at home',
    reach: async (page) => {
      await page.addInitScript(() => {
        IDBFactory.prototype.open = () => {
          throw new DOMException('not here', 'SecurityError');
        };
      });
      await page.goto(siteUrl());
      await page.getByRole('alert').waitFor();
      return page;
    },
  },
  exportTrouble('running export', 'The document is being made…', async (page) => {
    await page.route('**/*.ttf', () => undefined);
  }),
  exportTrouble('failed export', /^The document could not be made\.$/, async (page) => {
    await page.route('**/*.ttf', (route) => route.abort());
  }),
  exportTrouble(
    'letters that no font has',
    /^The fonts of the PDF lack these characters/,
    async (page, planId) => {
      await visit(page, { route: `/plan/${planId}/goals/${goal}` });
      await page.getByLabel('Goal of the programme').fill('Speak 日本語');
      await saved(page);
    },
    'draft',
  ),
  {
    name: 'page that broke',
    reach: async (page) => {
      await openProfile(page);
      await page.evaluate(() => {
        Object.defineProperty(Intl.NumberFormat.prototype, 'format', {
          get: () => {
            throw new Error('broken');
          },
        });
        window.location.hash = window.location.hash.replace('/profile', '/resources');
      });
      await page.locator('[data-crash]').waitFor();
      return page;
    },
  },
];
