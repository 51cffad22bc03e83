import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { projectPath } from '../../tools/support/project.mjs';
import { serveLocally } from '../../tools/support/static-server.mjs';
import { launchBrowser } from './support/browser.ts';
import { newPage, siteUrl } from './support/page.ts';

/** All that home fetches, what it fetches ahead included. */
const JAVASCRIPT_LIMIT = 170_000;
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

test('an empty home asks for at most 170 KB of JavaScript, from this site alone, and logs no error', async () => {
  const { page, context, errors, foreignRequests } = await newPage(browser);
  const scripts: Promise<number>[] = [];
  page.on('requestfinished', (request) => {
    if (/\.js$/.test(new URL(request.url()).pathname))
      scripts.push(request.sizes().then((sizes) => sizes.responseBodySize));
  });
  await page.goto(siteUrl(), { waitUntil: 'networkidle' });
  const total = (await Promise.all(scripts)).reduce((sum, size) => sum + size, 0);
  expect(total).toBeGreaterThan(0);
  expect(total).toBeLessThanOrEqual(JAVASCRIPT_LIMIT);
  expect({ errors, foreignRequests }).toEqual({ errors: [], foreignRequests: [] });
  await context.close();
});

test('a chosen theme is set before anything is painted', async () => {
  const { page, context } = await newPage(browser, { theme: 'light' });
  await page.goto(siteUrl());
  await page.evaluate(() => localStorage.setItem('planner.theme', 'dark'));
  await page.route('**/assets/**', (route) => route.abort());
  await page.reload({ waitUntil: 'domcontentloaded' });
  expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark');
  await context.close();
});

test('the built site works in any folder of a web server', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'host-'));
  cpSync(projectPath('dist'), join(folder, 'tools', 'planner'), { recursive: true });
  cpSync(projectPath('dist', 'index.html'), join(folder, 'index.html'));
  const server = await serveLocally(folder, 0);
  const { page, context, errors } = await newPage(browser);
  await page.goto(`http://localhost:${server?.port}/tools/planner/`, { waitUntil: 'networkidle' });
  expect(await page.locator('#app').innerText()).not.toBe('');
  expect(errors).toEqual([]);
  await context.close();
  server?.close();
});
