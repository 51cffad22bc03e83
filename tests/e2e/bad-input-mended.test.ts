import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from './support/browser.ts';
import { newPage } from './support/page.ts';
import { chooseFile, dropFile, jsonFile, storedRecords } from './support/plan-files.ts';
import { examplePlan, openExample, planInAddress, startBlankPlan, visit } from './support/screens.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

const attack = '<img src=x onerror="window.attacked=1"><script>window.attacked=1</script>';

/** One file with all that can be mended: script in texts, wrong types, broken links, ids twice, reserved names, half characters. */
function faultyFile(): string {
  const plan = {
    type: 'integration-programme-plan',
    formatVersion: 1,
    id: 'faulty',
    scheme: { id: 'annex-2004', version: 1 },
    language: 'en',
    profile: { title: attack, context: 'Half \uD83D of a character', start: '2025-02-30' },
    goals: [
      { id: 'goal-1', title: `Goal ${attack}` },
      { id: 'goal-1', title: 'Goal with the same id' },
      { id: 'goal-2', title: { words: 'no text' } },
    ],
    targets: [
      { id: 'target-1', title: 'Dangling', goalId: 'goal-9', value: '12,5x' },
      { id: 'target-2', title: 'Read', goalId: 'goal-1', value: '65', direction: 'sideways' },
    ],
    activities: 'none',
    colour: 'red',
  };
  return JSON.stringify(plan).replace('"colour"', '"__proto__":{"polluted":true},"colour"');
}

test.each([
  ['the button', chooseFile],
  ['a drop', dropFile],
])('a faulty plan by %s keeps what can be kept, lists the rest, and runs nothing', async (_, give) => {
  const { page, context, errors } = await newPage(browser);
  await openExample(page);
  await visit(page, { route: '/' });
  const before = await storedRecords(page);
  await give(page, jsonFile(faultyFile()));
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  expect((await dialog.getByRole('listitem').allInnerTexts()).sort()).toEqual([
    'Goal 3, Goal of the programme: “{"words":"no text"}” cannot stand here. It was kept aside.',
    'Goal “Goal with the same id”: Another entry had the same id (“goal-1”). This one got an id of its own; links stay with the first.',
    'Plan: 52 fields were missing and are empty now.',
    'Programme, Start of the programme: “2025-02-30” cannot be read here. It stays in the field as typed.',
    'Programme, Starting point: Damaged characters were replaced by “�”.',
    'Target “Dangling”, Goal it belongs to: The link leads to a goal that the file does not have (“goal-9”). The link was taken out and kept aside.',
    'Target “Dangling”, Target value: “12,5x” cannot be read here. It stays in the field as typed.',
    'Target “Read”, Direction: “sideways” is none of the choices. It was kept aside.',
    'Target “Read”, Target value: “65” was read as 65.',
    '__proto__: A field with the reserved name “__proto__” was kept aside.',
    'activities: “none” cannot stand here. It was kept aside.',
    'colour: This version does not know this field. Its content was kept aside: “red”.',
  ]);
  const after = await storedRecords(page);
  for (const [name, records] of Object.entries(before)) expect(after[name]).toEqual(expect.arrayContaining(records));
  expect(after['plans']).toHaveLength(2);
  await dialog.getByRole('button', { name: 'Go to the plan' }).click();
  expect(await planInAddress(page)).toBe('faulty');
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(attack);
  for (const route of ['goals', 'targets', 'check', 'check/matrix', 'check/tree']) {
    await visit(page, { route: `/plan/faulty/${route}` });
    expect(await page.locator('main img, main script').count()).toBe(0);
  }
  await visit(page, { route: '/plan/faulty/targets/target-1' });
  expect(await page.getByLabel('Target value').inputValue()).toBe('12,5x');
  const traces = await page.evaluate(() => ['attacked' in window, 'polluted' in {}]);
  expect({ traces, errors }).toEqual({ traces: [false, false], errors: [] });
  await context.close();
});

test('pasted bullets and quotes of a word processor come in as what they stand for, and undo takes them back', async () => {
  const { page, context, errors } = await newPage(browser);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await startBlankPlan(page);
  await visit(page, { route: `/plan/${await planInAddress(page)}/profile` });
  const field = page.getByLabel('Starting point');
  await field.fill('Before.');
  await page.evaluate(() => navigator.clipboard.writeText('\uf0b7 one\n\uf0b7 the council\u0092s'));
  await field.press('Control+End');
  await field.press('Control+V');
  expect(await field.inputValue()).toBe('Before.• one\n• the council’s');
  await field.press('Control+Z');
  await expect.poll(() => field.inputValue()).toBe('Before.');
  expect(errors).toEqual([]);
  await context.close();
});

test('a file of a plan that is there asks first; each answer does what it says', async () => {
  const { page, context } = await newPage(browser);
  const original = { ...examplePlan('norvalia', 'en'), id: 'mine' };
  await page.goto('about:blank');
  await visit(page, { route: '/' });
  await chooseFile(page, jsonFile(original));
  await planInAddress(page);
  const changed = { ...original, goals: original.goals.map((goal) => ({ ...goal, title: 'Changed elsewhere' })) };
  const titles = async () => {
    const { plans = [] } = await storedRecords(page);
    return (plans as { id: string; json: string }[]) // records as storage writes them
      .map(({ id, json }) => ({ isMine: id === 'mine', goal: JSON.parse(json).goals[0].title }));
  };
  const mine = { isMine: true, goal: original.goals[0]?.title };
  const other = { isMine: false, goal: 'Changed elsewhere' };
  const answer = async (button: string) => {
    await visit(page, { route: '/' });
    await chooseFile(page, jsonFile(changed));
    await page.getByRole('dialog').getByRole('button', { name: button }).click();
  };

  await answer('Cancel');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(await titles()).toEqual([mine]);

  await page.goto('about:blank');
  await answer('Keep both');
  await planInAddress(page);
  expect(await titles()).toEqual(expect.arrayContaining([mine, other]));

  await answer('Replace mine with the file');
  expect(await planInAddress(page)).toBe('mine');
  expect(await titles()).toEqual(expect.arrayContaining([{ ...mine, goal: 'Changed elsewhere' }, other]));
  expect(await titles()).toHaveLength(2);
  await context.close();
});
