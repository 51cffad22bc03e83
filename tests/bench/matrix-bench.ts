import type { Page } from 'playwright-core';
import type { BenchResult } from './bench-result.ts';
import { openBenchSite } from './browser-site.ts';
import { scriptPerFrame } from './frame-trace.ts';
import type { TraceEvent } from './key-trace.ts';
import { median, quantile } from './statistics.ts';

const bars = { frame: 4, firstPaint: 500 };
const goals = 100;
const plans = 10_000;
const rounds = 5;
const frames = 150;

/** Opens the matrix of 100 goals by 10,000 plans, and scrolls through it frame by frame, across and down. */
export async function matrixBench(): Promise<BenchResult[]> {
  const site = await openBenchSite();
  try {
    const page = await (await site.browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
    await page.goto(site.url('/coverage'));
    await page.getByRole('heading', { level: 1 }).waitFor();
    // The page makes its database when it first looks for collections; an empty one made before would stay empty.
    await page.waitForFunction(async () =>
      (await indexedDB.databases()).some(({ name }) => name?.endsWith('.collections')),
    );
    await page.evaluate(fillCollection, { goals, plans });
    await page.goto(site.url('/coverage/bench/gaps'));
    await page.getByText(/^Sums/).first().waitFor({ timeout: 120_000 });
    const paints: number[] = [];
    for (let round = 0; round < rounds; round += 1) paints.push(await firstPaint(page));
    const across = await scroll(page, { left: 61, top: 0 });
    const down = await scroll(page, { left: 23, top: 17 });
    return [...report('across', across), ...report('across and down', down), paintResult(paints)];
  } finally {
    await site.close();
  }
}

function report(way: string, costs: readonly number[]): BenchResult[] {
  const p95 = quantile(costs, 0.95);
  return [
    {
      bench: 'matrix',
      what: `Matrix of ${goals} goals × ${plans} plans, scrolled ${way}: script a frame`,
      measured: `p95 ${p95.toFixed(2)} ms, p50 ${median(costs).toFixed(2)} ms, most ${Math.max(...costs).toFixed(1)} ms of ${costs.length} frames`,
      bar: `p95 at most ${bars.frame} ms`,
      met: p95 <= bars.frame,
    },
  ];
}

function paintResult(paints: readonly number[]): BenchResult {
  return {
    bench: 'matrix',
    what: 'The same matrix: from the click on its view to its cells on the screen',
    measured: `median ${median(paints).toFixed(0)} ms, most ${Math.max(...paints).toFixed(0)} ms of ${paints.length}`,
    bar: `at most ${bars.firstPaint} ms`,
    met: median(paints) <= bars.firstPaint,
  };
}

async function firstPaint(page: Page): Promise<number> {
  const views = page.getByRole('navigation', { name: 'Views of the collection' });
  await views.getByRole('link', { name: 'Gaps', exact: true }).click();
  await page.getByRole('heading', { name: /^Served by nobody/u }).waitFor({ timeout: 60_000 });
  return page.evaluate(async () => {
    const start = performance.now();
    document.querySelector<HTMLElement>('nav a[href*="/matrix"]')?.click();
    while (document.querySelector('[role="gridcell"]') === null) await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    return performance.now() - start;
  });
}

async function scroll(page: Page, step: { readonly left: number; readonly top: number }): Promise<number[]> {
  const browser = page.context().browser();
  if (browser === null) throw new Error('The page has no browser');
  await browser.startTracing(page, {
    categories: ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'blink.user_timing', 'v8'],
  });
  await page.evaluate(
    async ({ left, top, count }) => {
      const grid = document.querySelector('[role="grid"]');
      for (let at = 0; at < count; at += 1) {
        await new Promise(requestAnimationFrame);
        performance.mark('scroll-step');
        grid?.scrollBy(left, top);
      }
      await new Promise(requestAnimationFrame);
      performance.mark('scroll-step');
    },
    { ...step, count: frames },
  );
  const trace: { traceEvents: TraceEvent[] } = JSON.parse((await browser.stopTracing()).toString('utf8'));
  return scriptPerFrame(trace.traceEvents, 'scroll-step');
}

/** Runs in the page: puts a collection with facts straight into its database, as if its files had been added. */
async function fillCollection(size: { readonly goals: number; readonly plans: number }): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('integration-programme-planner.collections');
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  const factsOf = (plan: number) => {
    const own = Array.from({ length: 8 }, (_, at) => (plan * 7 + at * 13) % size.goals);
    return {
      factsVersion: 4,
      planId: `plan-${plan}`,
      asOf: '2027-01-01T00:00:00.000Z',
      title: `Programme ${plan} of a municipality`,
      organisation: `Office ${plan % 900}`,
      language: 'en',
      scheme: { id: 'annex-2004', version: 1 },
      level: 'local',
      country: ['FR', 'DE', 'AT'][plan % 3],
      region: '',
      currency: 'EUR',
      firstYear: 2026,
      lastYear: 2028,
      start: '2026-01-01',
      end: '2028-12-31',
      groups: [],
      groupNames: [],
      goals: own.map((goal) => ({
        catalogueId: `bench-goal-${goal}`,
        policyField: 'health',
        title: `Goal ${goal}`,
        groups: [],
        alignments: [],
      })),
      targets: own.map((_, at) => ({ goal: at, isSet: at % 3 > 0, due: null, groups: [] })),
      activities: own.map((_, at) => ({
        targets: [at],
        lead: `Lead ${at}`,
        start: null,
        end: null,
        money: 1000,
        people: 10,
      })),
      indicators: [],
    };
  };
  const transaction = database.transaction(['collections', 'states', 'facts'], 'readwrite');
  const changedAt = '2027-01-01T00:00:00.000Z';
  transaction
    .objectStore('collections')
    .put({ id: 'bench', name: 'Bench', ownPlans: false, changedAt, removedAt: null });
  for (let plan = 0; plan < size.plans; plan += 1) {
    const facts = factsOf(plan);
    const place = ['bench', facts.planId, 'k'];
    transaction.objectStore('states').put({ fileName: 'a.json', asOf: facts.asOf, pinned: false }, place);
    transaction.objectStore('facts').put(facts, place);
  }
  await new Promise((resolve, reject) => {
    transaction.oncomplete = resolve;
    transaction.onerror = reject;
  });
  database.close();
}
