import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { buildSiteIfStale } from './build.mjs';
import { ensureBrowser } from './ensure-browser.mjs';
import { ensureInstall } from './ensure-install.mjs';
import { projectPath } from './support/project.mjs';
import { serveLocally } from './support/static-server.mjs';

/** Pages of the guide, below the address of a plan made of the first example. */
const pictures = {
  overview: '',
  target: '/targets/ex-intro-language-start',
  resources: '/resources',
  check: '/check',
  tree: '/check/tree',
  export: '/check/export',
};

/** Views of the coverage of both examples. */
const views = ['overview', 'matrix'];

const folder = process.argv[2] ?? projectPath('docs', 'pictures');

/** Takes the pictures of the guide with the built product, as a reader would see it, into a folder (docs/pictures by default). */
async function takePictures() {
  await ensureInstall();
  const executablePath = await ensureBrowser();
  await buildSiteIfStale();
  const server = await serveLocally(projectPath('dist'), 0);
  const { chromium } = await import('playwright-core');
  const root = process.getuid?.() === 0;
  const browser = await chromium.launch({ executablePath, args: root ? ['--no-sandbox'] : [] });
  const page = await browser.newPage({ viewport: { width: 1280, height: 860 }, locale: 'en-GB', timezoneId: 'UTC' });
  await mkdir(folder, { recursive: true });
  const address = `http://localhost:${server.port}/`;
  await page.goto(address);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await keep(page, 'home');
  await page.getByRole('button', { name: /Lindenhafen/ }).click();
  await page.waitForURL(/#\/plan\//);
  const plan = page.url().replace(/(#\/plan\/[^/]+).*/, '$1');
  for (const [name, path] of Object.entries(pictures)) await keepPage(page, { name, address: `${plan}${path}` });
  await page.goto(address);
  await page.getByRole('button', { name: /Norvalia/ }).click();
  await page.waitForURL((url) => url.href.includes('#/plan/') && !url.href.startsWith(plan));
  for (const view of views) await keepView(page, { view, address: `${address}#/coverage/own/${view}` });
  await browser.close();
  server.close();
}

async function keepPage(page, { name, address }) {
  await page.goto(address);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page
    .getByText(/^Saved/)
    .first()
    .waitFor();
  await keep(page, name);
}

async function keepView(page, { view, address }) {
  await page.goto(address);
  const sums = page.getByText(/^Sums/).or(page.getByRole('region', { name: 'Sums' }));
  await sums.first().waitFor();
  await keep(page, `coverage-${view}`);
}

async function keep(page, name) {
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: join(folder, `${name}.png`) });
}

await takePictures();
