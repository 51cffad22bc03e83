import type { CDPSession, Page } from 'playwright-core';
import type { BenchResult } from './bench-result.ts';
import { benchPack } from './bench-scheme.ts';
import { openBenchSite, openWithPlan } from './browser-site.ts';
import { generatePlan, largePlanSize } from './generate-plan.ts';

const bar = 20;
const items = 250;
const editsAnItem = 40;
/** Typed before the first measurement, so that code and caches that every session has are there. */
const warmUpItems = 5;

/**
 * Edits one indicator after the other by real key events, as fast as the page takes them: typing, one undo and one redo
 * an item, a save at every change of page and about every 400 ms. What a person does in 30 minutes, without the pauses.
 */
export async function heapBench(): Promise<BenchResult[]> {
  const site = await openBenchSite();
  try {
    const { scheme } = await benchPack();
    const plan = generatePlan(largePlanSize, { seed: 1, scheme });
    const page = await openWithPlan(site, plan);
    const session = await page.context().newCDPSession(page);
    await page.goto(site.url(`/plan/${plan.id}/indicators/indicator-1`));
    await editItems(page, session, warmUpItems);
    const before = await settledHeap(page, session);
    const start = performance.now();
    await editItems(page, session, items);
    const minutes = (performance.now() - start) / 60_000;
    const after = await settledHeap(page, session);
    const growth = after - before;
    return [
      {
        bench: 'heap',
        what: `Heap after ${(items * editsAnItem).toLocaleString('en')} edits (typing, undo, redo, saves) on ${items} pages of the large plan`,
        measured: `grew ${growth.toFixed(1)} MB, from ${before.toFixed(1)} to ${after.toFixed(1)} MB after collection, in ${minutes.toFixed(1)} minutes`,
        bar: `less than ${bar} MB`,
        met: growth < bar,
      },
    ];
  } finally {
    await site.close();
  }
}

/** Goes on from page to page, in the order of the chain. */
async function editItems(page: Page, session: CDPSession, count: number): Promise<void> {
  for (let item = 0; item < count; item += 1) {
    const field = page.locator('[id^="indicators--"][id$="--title"]');
    await field.focus();
    const typed = editsAnItem - 2;
    for (let key = 0; key < typed; key += 1) await pressKey(session, 'abcdefghij klmnopqrst'[key % 21] ?? ' ');
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await page.getByRole('button', { name: 'Redo', exact: true }).click();
    const value = await field.inputValue();
    const id = await field.getAttribute('id');
    if (!value.includes('abcdefghij klmnop')) throw new Error(`The edits of ${id} did not arrive: ${value}`);
    await page.getByRole('link', { name: 'Next: Indicator' }).click();
    await page.locator(`[id^="indicators--"][id$="--title"]:not([id="${id}"])`).waitFor();
  }
}

async function pressKey(session: CDPSession, text: string): Promise<void> {
  await session.send('Input.dispatchKeyEvent', { type: 'keyDown', text, key: text, unmodifiedText: text });
  await session.send('Input.dispatchKeyEvent', { type: 'keyUp', key: text });
}

/** Megabytes of live objects once everything is saved and what is unreachable is collected. */
async function settledHeap(page: Page, session: CDPSession): Promise<number> {
  await page.waitForTimeout(3_000);
  for (let round = 0; round < 3; round += 1) await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize / 1e6;
}
