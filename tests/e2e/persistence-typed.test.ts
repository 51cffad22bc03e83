import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Plan } from '#core/plan/plan-schema.ts';
import { launchBrowser } from './support/browser.ts';
import { storedPlan } from './support/device.ts';
import { chooseFile } from './support/files.ts';
import { pageOf } from './support/journey-planning.ts';
import { named } from './support/keyboard.ts';
import { download, newPage, siteUrl } from './support/page.ts';
import { beginPlan, openStep } from './support/plans.ts';

let browser: Browser;
let context: BrowserContext;
let page: Page;
let planId: string;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  ({ page, context } = await newPage(browser));
  planId = await beginPlan(page, 'Typed as it is');
});
afterEach(() => context.close());

describe('what is typed into a number', () => {
  const value = (on = page) => named(on, 'textbox', 'Target value');
  const follow = async (link: string, heading = link) => {
    await named(page, 'link', link).first().click();
    await pageOf(page, heading);
  };
  const backToTarget = async () => {
    await follow('Targets');
    await follow('Target 1.1');
  };

  beforeEach(async () => {
    await openStep(page, planId, 'targets', 'Targets');
    await named(page, 'button', 'Add a target for the quality of the process').click();
    await pageOf(page, 'Target 1.1');
  });

  test('stays as typed while it is no number: over steps, a reload, a file and back', async () => {
    await value().pressSequentially('12,5x');
    await follow('Goals');
    await backToTarget();
    expect(await value().inputValue()).toBe('12,5x');
    await page.reload();
    await pageOf(page, 'Target 1.1');
    expect(await value().inputValue()).toBe('12,5x');
    await page.goto(siteUrl());
    const copy = named(page, 'button', 'Download a copy of “Typed as it is”');
    const file = await download(page, () => copy.click());
    const plan: Plan = JSON.parse(new TextDecoder().decode(file.bytes));
    const [target] = plan.targets;
    expect([plan.unparsed, target?.value]).toEqual([{ [`targets/${target?.id}/value`]: '12,5x' }, null]);
    const other = await newPage(browser);
    await other.page.goto(siteUrl());
    await chooseFile(other.page, file);
    await pageOf(other.page, 'Typed as it is');
    await openStep(other.page, planId, `targets/${target?.id}`, 'Target 1.1');
    expect(await value(other.page).inputValue()).toBe('12,5x');
    await other.context.close();
  });

  test('is told to be no number when the target is done', async () => {
    await value().pressSequentially('12,5x');
    await named(page, 'button', 'Done').click();
    await page.getByRole('heading', { level: 2, name: 'There is a problem' }).waitFor();
    expect([await value().inputValue(), await value().getAttribute('aria-invalid')]).toEqual(['12,5x', 'true']);
  });

  test('is understood with the comma of other languages and shown with the point of this one', async () => {
    await value().pressSequentially('12,5');
    await page.keyboard.press('Tab');
    await expect.poll(async () => (await storedPlan(page)).targets[0]?.value).toBe(12.5);
    await follow('Goals');
    await backToTarget();
    expect(await value().inputValue()).toBe('12.5');
    expect((await storedPlan(page)).unparsed).toEqual({});
  });
});

describe('undo and redo', () => {
  const marks = 51;

  async function press(keys: string, times: number): Promise<void> {
    for (let step = 0; step < times; step += 1) await page.keyboard.press(keys);
  }

  /** Marks and unmarks the open step, each press a step of the history, ending with a mark. */
  async function markInTurn(step: string): Promise<void> {
    const mark = page.getByRole('button', { name: new RegExp(`come back later: ${step}$`, 'i') });
    await mark.focus();
    await press('Space', marks);
  }

  const settled = (expected: Plan) => expect.poll(() => storedPlan(page)).toEqual(expected);
  const frequency = () => named(page, 'combobox', 'How often is progress reported?');

  test('take back and bring again more than 100 steps over several pages, on disk as well', async () => {
    const empty = await storedPlan(page);
    await openStep(page, planId, 'profile', 'Programme');
    await named(page, 'textbox', 'Contact').pressSequentially('office');
    await openStep(page, planId, 'goals', 'Goals');
    await markInTurn('Goals');
    await openStep(page, planId, 'resources', 'Resources and timetable');
    await markInTurn('Resources and timetable');
    await openStep(page, planId, 'indicators', 'Indicators, monitoring and evaluation');
    await frequency().selectOption('Yearly');
    const typed = { ...empty, profile: { ...empty.profile, contact: 'office' } };
    const marked = { ...typed, notes: { comeBackLater: ['step/goals', 'step/resources'] } };
    const full = { ...marked, monitoring: { ...empty.monitoring, reportFrequency: 'yearly' } };
    await settled(full);

    await press('Control+z', 1);
    await settled(marked);
    expect(await frequency().inputValue()).toBe('');
    await press('Control+z', 2 * marks);
    await settled(typed);
    await press('Control+z', 1);
    await settled(empty);
    expect(await named(page, 'button', 'Undo').isDisabled()).toBe(true);

    await press('Control+y', 2 * marks + 2);
    await settled(full);
    expect(await named(page, 'button', 'Redo').isDisabled()).toBe(true);
    expect(await frequency().inputValue()).toBe('yearly');
  });
});
