import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from './support/browser.ts';
import { newPage, siteUrl } from './support/page.ts';
import { openExample, visit } from './support/screens.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

test.each([
  ['fr-FR', 'fr', 'Planifier un programme d’intégration'],
  ['fr-CA', 'fr', 'Planifier un programme d’intégration'],
  ['en-US', 'en', 'Plan an integration programme'],
  ['pl-PL', 'en', 'Plan an integration programme'],
])('a browser in %s gets %s', async (locale, language, title) => {
  const { page, context } = await newPage(browser, { locale });
  await page.goto(siteUrl());
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
  expect(await page.locator('html').getAttribute('lang')).toBe(language);
  await context.close();
});

test('the language changes without a reload; typed text, place and document language stay; it is remembered', async () => {
  const { page, context, errors } = await newPage(browser);
  const planId = await openExample(page);
  await visit(page, { route: `/plan/${planId}/targets/ex-intro-language-level` });
  await page.evaluate(() => Object.assign(window, { sameDocument: true }));
  await page.getByLabel('Target in words').fill('reach level B1');
  await page.getByLabel('Target value').fill('12.5x');
  const address = page.url();

  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByLabel('Language', { exact: true }).selectOption({ label: 'Français' });
  await page.getByRole('button', { name: 'Réglages' }).waitFor();
  await page.keyboard.press('Escape');
  expect(await page.evaluate(() => 'sameDocument' in window)).toBe(true);
  expect(page.url()).toBe(address);
  expect(await page.locator('html').getAttribute('lang')).toBe('fr');
  expect(await page.getByLabel('Valeur cible', { exact: true }).inputValue()).toBe('12.5x');
  expect(await page.locator('main textarea').first().inputValue()).toBe('reach level B1');

  // A number that is understood is shown as the reader's language writes it.
  await page.getByLabel('Valeur cible', { exact: true }).fill('12.5');
  await page.reload();
  await page.getByRole('button', { name: 'Réglages' }).waitFor();
  expect(await page.getByLabel('Valeur cible', { exact: true }).inputValue()).toBe('12,5');

  await visit(page, { route: `/plan/${planId}/check/export` });
  const english = page.getByRole('radio', { name: 'Anglais' });
  expect(await english.isChecked()).toBe(true);
  await page.getByRole('button', { name: 'Réglages' }).click();
  await page.getByLabel('Langue', { exact: true }).selectOption({ label: 'English' });
  await page.getByRole('button', { name: 'Settings' }).waitFor();
  await visit(page, { route: `/plan/${planId}/targets/ex-intro-language-level` });
  expect(await page.getByLabel('Target value').inputValue()).toBe('12.5');
  expect(errors).toEqual([]);
  await context.close();
});
