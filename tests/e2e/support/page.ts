import { readFile } from 'node:fs/promises';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { inject } from 'vitest';

export const WIDE = { width: 1280, height: 900 };
export const NARROW = { width: 390, height: 844 };

export type PageOptions = {
  readonly locale?: string;
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly theme?: 'light' | 'dark';
  /** Shares the storage of another page, as a second tab does. */
  readonly context?: BrowserContext;
};

/** A page, with what must stay empty: errors it logged and requests that left the site. */
export type TestPage = {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly errors: string[];
  readonly foreignRequests: string[];
};

/** Opens an empty page; go to `siteUrl()` with it. Closing `context` ends it. */
export async function newPage(browser: Browser, options: PageOptions = {}): Promise<TestPage> {
  const context =
    options.context ??
    (await browser.newContext({
      locale: options.locale ?? 'en-GB',
      timezoneId: 'Europe/Brussels',
      viewport: options.viewport ?? WIDE,
      colorScheme: options.theme ?? 'light',
      acceptDownloads: true,
    }));
  return watched(context, await context.newPage());
}

/** Records errors and foreign requests of a page from now on. */
export function watched(context: BrowserContext, page: Page): TestPage {
  const errors: string[] = [];
  const foreignRequests: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('request', (request) => {
    if (!staysOnSite(request.url())) foreignRequests.push(request.url());
  });
  return { page, context, errors, foreignRequests };
}

/** Address of the served site, with a hash route when one is given. */
export function siteUrl(route = ''): string {
  return `${inject('siteUrl')}${route === '' ? '' : `#${route}`}`;
}

/** Does what starts a download and returns the file. */
export async function download(page: Page, start: () => Promise<void>): Promise<{ name: string; bytes: Uint8Array }> {
  const [file] = await Promise.all([page.waitForEvent('download'), start()]);
  return { name: file.suggestedFilename(), bytes: new Uint8Array(await readFile(await file.path())) };
}

function staysOnSite(url: string): boolean {
  return url.startsWith('data:') || new URL(url).origin === new URL(inject('siteUrl')).origin;
}
