import { mkdir } from 'node:fs/promises';
import { buildSiteIfStale } from './build.mjs';
import { ensureBrowser } from './ensure-browser.mjs';
import { ensureInstall } from './ensure-install.mjs';
import { projectPath } from './support/project.mjs';
import { serveLocally } from './support/static-server.mjs';

/** Pages of the guide, below the address of a plan made of the first example. */
const pictures = {
  overview: '',
  goals: '/goals',
  target: '/targets/ex-intro-language-start',
  resources: '/resources',
  indicator: '/indicators/ex-intro-ind-start-8w',
  check: '/check',
  tree: '/check/tree',
  export: '/check/export',
};

/** Takes the pictures of the guide with the built product, as a reader would see it. */
async function takePictures() {
  await ensureInstall();
  const executablePath = await ensureBrowser();
  await buildSiteIfStale();
  const server = await serveLocally(projectPath('dist'), 0);
  const { chromium } = await import('playwright-core');
  const root = process.getuid?.() === 0;
  const browser = await chromium.launch({ executablePath, args: root ? ['--no-sandbox'] : [] });
  const page = await browser.newPage({ viewport: { width: 1280, height: 860 }, locale: 'en-GB', timezoneId: 'UTC' });
  await mkdir(projectPath('docs/pictures'), { recursive: true });
  const keep = (name) => page.screenshot({ path: projectPath('docs/pictures', `${name}.png`) });
  const address = `http://localhost:${server.port}/`;
  await page.goto(address);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.evaluate(() => document.fonts.ready);
  await keep('home');
  await page.getByRole('button', { name: /Lindenhafen/ }).click();
  await page.waitForURL(/#\/plan\//);
  const plan = page.url().replace(/(#\/plan\/[^/]+).*/, '$1');
  for (const [name, path] of Object.entries(pictures)) {
    await page.goto(`${plan}${path}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page
      .getByText(/^Saved/)
      .first()
      .waitFor();
    await page.evaluate(() => document.fonts.ready);
    await keep(name);
  }
  await page.goto(address);
  await page.getByRole('button', { name: /Norvalia/ }).click();
  await page.waitForURL((url) => url.href.includes('#/plan/') && !url.href.startsWith(plan));
  for (const view of ['overview', 'matrix', 'gaps']) {
    await page.goto(`${address}#/coverage/own/${view}`);
    await page.getByText(/^Sums/).first().waitFor();
    await page.evaluate(() => document.fonts.ready);
    await keep(`coverage-${view}`);
  }
  await browser.close();
  server.close();
}

await takePictures();
