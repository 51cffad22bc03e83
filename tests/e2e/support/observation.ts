import type { BrowserContext } from 'playwright-core';
import { siteUrl } from './page.ts';

/** What all pages and workers of a context said and asked for; each list stays empty when all is well. */
export type Observation = {
  /** Errors, warnings and uncaught exceptions. */
  readonly complaints: string[];
  /** What the security policy stopped. */
  readonly violations: string[];
  /** Requests to anything but the site, and those that the site does not answer. */
  readonly strayRequests: string[];
};

/** Watches a context from now on; call it before its first page opens. */
export async function observe(context: BrowserContext): Promise<Observation> {
  const observation: Observation = { complaints: [], violations: [], strayRequests: [] };
  const origin = new URL(siteUrl()).origin;
  context.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') observation.complaints.push(message.text());
  });
  context.on('weberror', (error) => observation.complaints.push(String(error.error())));
  context.on('request', (request) => {
    const url = new URL(request.url());
    const isInPage = url.protocol === 'data:' || url.protocol === 'blob:';
    if (!isInPage && url.origin !== origin) observation.strayRequests.push(request.url());
  });
  context.on('response', (response) => {
    if (response.status() >= 400) observation.strayRequests.push(`${response.status()} ${response.url()}`);
  });
  await context.exposeBinding('reportViolation', (_, text: string) => observation.violations.push(text));
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      // Put there by the binding above.
      const { reportViolation } = globalThis as unknown as { reportViolation: (text: string) => void };
      reportViolation(`${violatedDirective}: ${blockedURI}`);
    });
  });
  return observation;
}

/** An observation of nothing wrong. */
export const nothingWrong: Observation = { complaints: [], violations: [], strayRequests: [] };
