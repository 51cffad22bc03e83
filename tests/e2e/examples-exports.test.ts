import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { withPdf } from '../unit/documents/pdf/open-pdf.ts';
import { axeViolations } from './support/axe.ts';
import { launchBrowser } from './support/browser.ts';
import { download, newPage } from './support/page.ts';
import { examplePlan, openExample, visit } from './support/screens.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

const edited = 'Edited “here” & now: ≥ 12 Łódź Αθήνα София <b>bold</b>';
const languages = [
  { tag: 'en', radio: 'English', heading: 'Goals', issues: 'Open issues' },
  { tag: 'fr', radio: 'French', heading: 'Objectifs', issues: 'Points ouverts' },
] as const;

const withoutSpaces = (text: string) => text.replace(/[\s\u00AD]+/gu, '');

/** The words of each page of a document, without spaces, because lines break anywhere; `marked` are the pages with the mark of a draft. */
function pagesOf(bytes: Uint8Array): Promise<{ language: unknown; pages: string[]; marked: number[] }> {
  return withPdf(bytes, async (document) => {
    const { info } = await document.getMetadata();
    const pages: string[] = [];
    const marked: number[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const { items } = await (await document.getPage(number)).getTextContent();
      const words = items.map((item) => ('str' in item ? item.str : ''));
      pages.push(withoutSpaces(words.join('')));
      if (words.some((part) => /^(Draft|Brouillon)$/.test(part))) marked.push(number);
    }
    return { language: (info as Record<string, unknown>)['Language'], pages, marked }; // pdf.js types it as an object
  });
}

async function exportAs(page: Page, format: RegExp, language: string | null): Promise<Uint8Array> {
  await page.getByRole('radio', { name: format }).check();
  if (language !== null) await page.getByRole('radio', { name: language, exact: true }).check();
  const { bytes } = await download(page, () => page.getByRole('button', { name: /^Export (the|a) / }).click());
  await page.getByText(/^Downloaded: /).waitFor();
  return bytes;
}

async function editFirstGoal(page: Page, planId: string, goalId: string): Promise<void> {
  await visit(page, { route: `/plan/${planId}/goals/${goalId}` });
  await page.getByLabel('Goal of the programme').fill(edited);
  await page.getByRole('button', { name: 'Done' }).click();
  await page.getByRole('link', { name: edited }).first().waitFor();
}

/** A page of its own for a document, as its reader opens it. */
async function readHtml(
  html: string,
): Promise<{ faults: string[]; words: string; language: string; headings: string[] }> {
  const { page, context } = await newPage(browser);
  await page.setContent(html);
  const found = {
    faults: await axeViolations(page),
    words: await page.locator('body').innerText(),
    language: await page.evaluate(() => document.documentElement.lang),
    headings: await page.locator('h1, h2').allInnerTexts(),
  };
  await context.close();
  return found;
}

test.each([
  ['lindenhafen', /^Open the example “Arriving in Lindenhafen”/],
  ['norvalia', /^Open the example “Norvalia/],
] as const)('the example %s is opened, edited and handed in, in both languages', async (name, button) => {
  const { page, context, errors, foreignRequests } = await newPage(browser);
  const planId = await openExample(page, button);
  const original = examplePlan(name, 'en');
  const [first, ...others] = original.goals;
  await editFirstGoal(page, planId, first?.id ?? '');
  await visit(page, { route: `/plan/${planId}/check/export` });

  const json = JSON.parse(new TextDecoder().decode(await exportAs(page, /^Data file/, null)));
  expect(json).toEqual({ ...original, id: planId, goals: [{ ...first, title: edited }, ...others] });

  for (const { tag, radio, heading } of languages) {
    const html = new TextDecoder().decode(await exportAs(page, /^Web page/, radio));
    expect(html).not.toMatch(/<script|\son\w+=|https?:\/\/[^"]*\.(js|css|woff2)/i);
    const read = await readHtml(html);
    expect({ faults: read.faults, language: read.language }).toEqual({ faults: [], language: tag });
    expect(read.words).toContain(edited);
    expect(read.headings.join('\n')).toContain(heading);

    const pdf = await pagesOf(await exportAs(page, /^PDF/, radio));
    expect(pdf.language).toBe(tag);
    expect(pdf.pages.join('')).toContain(withoutSpaces(edited));
    expect(pdf.pages.join('')).toContain(heading);
    expect(pdf.marked).toEqual([]);
  }
  expect({ errors, foreignRequests }).toEqual({ errors: [], foreignRequests: [] });
  await context.close();
});

test('a plan with blockers can only be a draft: marked on every page, with all that is open', async () => {
  const { page, context } = await newPage(browser);
  const planId = await openExample(page);
  await visit(page, { route: `/plan/${planId}/targets/ex-intro-language-level` });
  await page.getByLabel('Target value').fill('');
  await page.getByLabel('Target in words').press('Tab');
  await visit(page, { route: `/plan/${planId}/check` });
  const messages = await page.locator('[data-severity] li > p:first-child').allInnerTexts();
  expect(messages.length).toBeGreaterThan(1);
  await visit(page, { route: `/plan/${planId}/check/export` });
  expect(await page.getByRole('radio', { name: 'Final' }).isDisabled()).toBe(true);
  for (const { radio, issues, tag } of languages) {
    const { pages, marked } = await pagesOf(await exportAs(page, /^PDF/, radio));
    expect(marked).toEqual(pages.map((_, index) => index + 1));
    expect(pages.join('')).toContain(withoutSpaces(issues));
    if (tag !== 'en') continue;
    const missing = messages.filter((message) => !pages.join('').includes(withoutSpaces(message)));
    expect(missing).toEqual([]);
  }
  const html = await readHtml(new TextDecoder().decode(await exportAs(page, /^Web page/, 'English')));
  expect(messages.filter((message) => !html.words.includes(message))).toEqual([]);
  expect({ faults: html.faults, isMarked: html.words.includes('Draft') }).toEqual({ faults: [], isMarked: true });
  await context.close();
});
