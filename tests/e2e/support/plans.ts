import type { Page } from 'playwright-core';
import { pageOf } from './journey-planning.ts';
import { named } from './keyboard.ts';
import { siteUrl } from './page.ts';

/** Opens the start page and begins an empty plan; gives its id. */
export async function beginPlan(page: Page, title: string): Promise<string> {
  await page.goto(siteUrl());
  await named(page, 'textbox', 'Title of the programme').fill(title);
  await named(page, 'button', 'Start this plan').click();
  await pageOf(page, title);
  return planIdOf(page);
}

/** The plan that the address of a page names. */
export function planIdOf(page: Page): string {
  const id = /#\/plan\/([^/]+)/.exec(page.url())?.[1];
  if (id === undefined) throw new Error(`${page.url()} is no page of a plan`);
  return decodeURIComponent(id);
}

/** Opens a page of a plan by its address and waits for its heading. */
export async function openStep(page: Page, planId: string, step: string, heading: string): Promise<void> {
  await page.goto(siteUrl(`/plan/${planId}/${step}`));
  await pageOf(page, heading);
}

/** Waits until the status line says that all is on the device. */
export async function saved(page: Page): Promise<void> {
  await page
    .getByText(/^Saved /)
    .filter({ visible: true })
    .waitFor();
}
