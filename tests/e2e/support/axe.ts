import axe, { type RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

/** What axe-core finds wrong on the page as it is now: one line a rule and element, empty when all is well. */
export async function axeViolations(page: Page): Promise<string[]> {
  // Off by default because it is new in WCAG 2.2.
  return run(page, { rules: { 'target-size': { enabled: true } } });
}

/** Colours only, for the same page in another theme. */
export async function contrastViolations(page: Page): Promise<string[]> {
  return run(page, { runOnly: ['color-contrast', 'link-in-text-block'] });
}

/** Everything as the page is, then its colours in the dark theme. Begins in the light one. */
export async function axeInBothThemes(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  const light = await axeViolations(page);
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  return [...light, ...(await contrastViolations(page)).map((line) => `dark: ${line}`)];
}

async function run(page: Page, options: RunOptions): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  return page.evaluate(async (given) => {
    // Put there by the lines above; the page itself does not know it.
    const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
    const { violations } = await axe.run(given);
    return violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.target.join(' ')} – ${node.failureSummary ?? ''}`),
    );
  }, options);
}
