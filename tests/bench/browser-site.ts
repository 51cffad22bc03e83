import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import type { Plan } from '#core/plan/plan-schema.ts';
import { planFile } from '#documents/json/plan-file.ts';
import { staticFiles } from '../../tools/support/static-server.mjs';
import { BROWSER_ARGS, browserProgram } from '../e2e/support/browser.ts';
import { type BareFields, barePage } from './bare-page.ts';

const barePath = '/bench-bare.html';

/** The built product and a bare page on one origin, in a browser of its own. */
export type BenchSite = {
  readonly browser: Browser;
  /** Address of a route of the product. */
  readonly url: (route: string) => string;
  /** Address of a page without script or style that has these fields. */
  readonly bareUrl: (fields: BareFields) => string;
  readonly close: () => Promise<void>;
};

export async function openBenchSite(): Promise<BenchSite> {
  // A copy: a build that runs meanwhile must not change what is measured.
  const folder = mkdtempSync(join(tmpdir(), 'bench-site-'));
  cpSync(join(process.cwd(), 'dist'), folder, { recursive: true });
  const answer = staticFiles(folder);
  const server = createServer((request, response) => {
    const asked = new URL(request.url ?? '/', 'http://localhost');
    if (asked.pathname !== barePath) return answer(request, response);
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(barePage(asked.searchParams));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const origin = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
  const browser = await chromium.launch({ executablePath: await browserProgram(), args: [...BROWSER_ARGS] });
  return {
    browser,
    url: (route) => `${origin}/#${route}`,
    bareUrl: ({ inputs, textareas, selects }) =>
      `${origin}${barePath}?inputs=${inputs}&textareas=${textareas}&selects=${selects}`,
    close: async () => {
      await browser.close();
      server.close();
      server.closeAllConnections();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A page of the product in a fresh profile that has this plan on disk, as a person brings it there: from a file. It shows the hub. */
export async function openWithPlan({ browser, url }: BenchSite, plan: Plan): Promise<Page> {
  const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await page.goto(url('/'));
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({
      name: 'bench.plan.json',
      mimeType: 'application/json',
      buffer: Buffer.from(planFile(plan).text),
    });
  await page.waitForURL(url(`/plan/${plan.id}`), { timeout: 60_000 });
  await page.getByRole('heading', { level: 1, name: plan.profile.title }).waitFor();
  return page;
}
