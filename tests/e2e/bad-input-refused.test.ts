import { jsPDF } from 'jspdf';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from './support/browser.ts';
import { download, newPage } from './support/page.ts';
import { chooseFile, dropFile, type GivenFile, jsonFile, pdfFile, storedRecords } from './support/plan-files.ts';
import { examplePlan, openExample, visit } from './support/screens.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

const megabyte = 1024 * 1024;
const plan = { ...examplePlan('norvalia', 'en') };

/** Neighbours have different messages, so that each must be news. */
const badFiles: readonly [what: string, file: GivenFile, message: string][] = [
  ['an empty file', jsonFile(''), 'The file is empty.'],
  ['no JSON', jsonFile('Dear colleague,'), 'The file is not valid JSON: line 1, column 1, near “Dear colleague,”.'],
  [
    'JSON that is cut off',
    jsonFile(JSON.stringify(plan).slice(0, 500)),
    'The file is not valid JSON: it ends too early, at line 1, column 501. It may be cut off.',
  ],
  ['a list', jsonFile([1, 2]), 'The file holds a list, not a plan.'],
  [
    'JSON of something else',
    jsonFile({ name: 'package', version: '1.0.0' }),
    'The file is JSON, but nothing in it says that it is an integration programme plan (“type” is missing).',
  ],
  [
    'another type',
    jsonFile({ ...plan, type: 'shopping-list' }),
    'The file is of the type “shopping-list”, not an integration programme plan.',
  ],
  [
    'a newer format',
    jsonFile({ ...plan, formatVersion: 99 }),
    'The file was written by a newer version of the planner (format 99; this one knows 2). Update the planner to open it.',
  ],
  [
    'an unknown scheme',
    jsonFile({ ...plan, scheme: { id: 'annex-2031', version: 2 } }),
    'The plan follows the scheme “annex-2031”, version 2, which this planner does not have. Update the planner to open it.',
  ],
  [
    'more than 20 MB',
    jsonFile(JSON.stringify({ ...plan, filler: 'x'.repeat(20 * megabyte) })),
    'The file is larger than 20 MB. A plan takes well under one.',
  ],
  [
    'deep nesting',
    jsonFile(`{"type":"integration-programme-plan","goals":${'['.repeat(100_000)}${']'.repeat(100_000)}}`),
    'The file nests lists more than 64 levels deep. A plan never does; the file is damaged or not a plan.',
  ],
  [
    'neither text nor PDF',
    { name: 'photo.png', mimeType: 'image/png', buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0xff, 0]) },
    'The file is neither a text nor a PDF. Open a plan file (.json) or a PDF made by this planner.',
  ],
  [
    'a PDF without a plan',
    pdfFile(new Uint8Array(new jsPDF().text('A letter', 10, 10).output('arraybuffer'))),
    'There is no plan inside this PDF. Only PDFs made by this planner carry their plan.',
  ],
];

async function expectRefusal(page: Page, give: () => Promise<void>, message: string): Promise<void> {
  await give();
  const box = page.getByRole('alert');
  await box.getByText(message, { exact: true }).waitFor();
  expect(await box.innerText()).toBe(`This file was not opened\n\n${message}\n\nNothing stored was changed.`);
}

test.each([
  ['by the button', chooseFile],
  ['by a drop', dropFile],
])('files that are no plan, given %s, are refused in plain words and change nothing', async (_, give) => {
  const { page, context, errors } = await newPage(browser);
  await openExample(page);
  await visit(page, { route: '/' });
  const before = await storedRecords(page);
  expect(before['plans']).toHaveLength(1);
  for (const [, file, message] of badFiles) await expectRefusal(page, () => give(page, file), message);
  expect(await storedRecords(page)).toEqual(before);
  expect(errors).toEqual([]);
  await page.getByRole('link', { name: /^Open “Arriving/ }).click();
  await page.getByRole('heading', { level: 1, name: /^Arriving in Lindenhafen/ }).waitFor();
  await context.close();
});

test('our own PDF that was cut off is refused as damaged, the whole one is opened', async () => {
  const { page, context } = await newPage(browser);
  const planId = await openExample(page);
  await visit(page, { route: `/plan/${planId}/check/export` });
  const { bytes } = await download(page, () => page.getByRole('button', { name: 'Export the final plan' }).click());
  await visit(page, { route: '/' });
  const before = await storedRecords(page);
  for (const share of [0.1, 0.5, 0.97]) {
    const cut = pdfFile(bytes.slice(0, Math.floor(bytes.length * share)));
    const message = 'The PDF is damaged or cut off, and the plan in it cannot be read.';
    await expectRefusal(page, () => chooseFile(page, cut), message);
    await expectRefusal(page, () => chooseFile(page, jsonFile('')), 'The file is empty.');
  }
  expect(await storedRecords(page)).toEqual(before);
  await chooseFile(page, pdfFile(bytes));
  await page.waitForURL((url) => url.hash === `#/plan/${planId}`);
  expect(await storedRecords(page)).toEqual(before);
  await context.close();
});
