import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from './support/browser.ts';
import { chooseFile } from './support/files.ts';
import { pageOf } from './support/journey-planning.ts';
import { named } from './support/keyboard.ts';
import { nothingWrong, observe } from './support/observation.ts';
import { download, newPage, siteUrl } from './support/page.ts';
import { planIdOf } from './support/plans.ts';

const exampleTitle = 'Norvalia Takes Part';
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** The directives of a policy by name. */
function directives(policy: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    policy.split(';').map((directive) => {
      const [name = '', ...sources] = directive.trim().split(/\s+/);
      return [name, sources.join(' ')];
    }),
  );
}

test('header and page carry the same strict policy', async () => {
  const { page, context } = await newPage(browser);
  const response = await page.goto(siteUrl());
  const header = directives(response?.headers()['content-security-policy'] ?? '');
  const meta = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
  expect(header).toEqual({ ...directives(meta ?? ''), 'frame-ancestors': "'none'" });
  expect(header).toMatchObject({ 'default-src': "'self'", 'object-src': "'none'", 'base-uri': "'none'" });
  expect(Object.values(header).join(' ')).not.toMatch(/unsafe|\*|https?:/);
  await context.close();
});

test('what the policy forbids is stopped, and seen by these tests', async () => {
  const { page, context } = await newPage(browser);
  const observation = await observe(context);
  await page.goto(siteUrl());
  await page.evaluate(async () => {
    const script = document.createElement('script');
    script.textContent = 'document.title = "stolen"';
    document.body.append(script);
    const image = document.createElement('img');
    image.src = 'http://192.0.2.1/pixel.png';
    document.body.append(image);
    await fetch('http://192.0.2.1/collect').catch(() => undefined);
  });
  await expect
    // Header and page each report.
    .poll(() => [...new Set(observation.violations)].toSorted())
    .toEqual([
      'connect-src: http://192.0.2.1/collect',
      'img-src: http://192.0.2.1/pixel.png',
      'script-src-elem: inline',
    ]);
  expect(await page.title()).not.toBe('stolen');
  await context.close();
});

async function seeEveryPage(page: Page, planId: string): Promise<void> {
  const steps = ['profile', 'goals', 'target-groups', 'targets', 'activities', 'partners', 'resources', 'indicators'];
  for (const place of [...steps, 'check', 'check/matrix', 'check/tree', 'check/export']) {
    await page.goto(siteUrl(`/plan/${planId}/${place}`));
    await page
      .locator(`a[aria-current="page"][href$="/${place.split('/')[0]}"]`)
      .first()
      .waitFor();
    await page.getByRole('heading', { level: 1 }).waitFor();
  }
}

test('an example is read, searched, exported, translated and opened again without a request to anyone else', async () => {
  const { page, context } = await newPage(browser, { theme: 'dark' });
  const observation = await observe(context);
  await page.goto(siteUrl());
  await named(page, 'button', `Open the example “${exampleTitle}”`).click();
  await page.getByText(/Saved .* on this device/).waitFor();
  const planId = planIdOf(page);
  await seeEveryPage(page, planId);
  const files = new Map<string, { name: string; bytes: Uint8Array }>();
  for (const format of [/^PDF/, /^Web page/, /^Data file/]) {
    await page.getByRole('radio', { name: format }).check();
    const file = await download(page, () => page.getByRole('button', { name: /^Export (the|a) / }).click());
    files.set(file.name.split('.').at(-1) ?? '', file);
  }
  expect([...files.keys()]).toEqual(['pdf', 'html', 'json']);
  await page.goto(siteUrl(`/plan/${planId}/goals`));
  await named(page, 'tab', 'Search').click();
  await named(page, 'searchbox', 'Words')
    .or(named(page, 'textbox', 'Words'))
    .fill('housing');
  await page.getByText(/^\d+ entries$/).waitFor();
  await page.goto(siteUrl('/about'));
  await pageOf(page, 'About this product');
  await named(page, 'button', 'Settings').click();
  await named(page, 'combobox', 'Language').selectOption('Français');
  await page.getByRole('heading', { level: 1 }).filter({ hasNotText: 'About' }).waitFor();
  await named(page, 'combobox', 'Langue').selectOption('English');
  await pageOf(page, 'About this product');
  await page.goto(siteUrl());
  const pdf = files.get('pdf');
  if (!pdf) throw new Error('the PDF was exported');
  await chooseFile(page, pdf);
  await page.waitForURL(/#\/plan\//);
  await page.getByRole('heading', { level: 1 }).waitFor();
  expect(observation).toEqual(nothingWrong);
  await context.close();
});
