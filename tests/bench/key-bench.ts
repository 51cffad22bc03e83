import type { Page } from 'playwright-core';
import type { BareFields } from './bare-page.ts';
import type { BenchResult } from './bench-result.ts';
import { benchPack } from './bench-scheme.ts';
import { type BenchSite, openBenchSite, openWithPlan } from './browser-site.ts';
import { generatePlan, largePlanSize } from './generate-plan.ts';
import { type KeyCost, keyCosts, longestTaskAfterKeys, type TraceEvent } from './key-trace.ts';
import { measuredPlan } from './progress-bench.ts';
import { type SeededRandom, seededRandom } from './seeded-random.ts';
import { median, quantile } from './statistics.ts';

const bars = { script: 3, ratio: 1.3 };
const turns = 5;
const keysATurn = 41;
const pause = { shortest: 60, longest: 120 };

const words = [...'integration of newcomers into work and school '];
const erase = 'Backspace';

/** Fields to type into: where they are, and which keys a person presses there. */
const fields = [
  { name: 'short text', field: 'title', bare: '#inputs-3', keys: words },
  {
    name: 'number',
    field: 'baseline-value',
    bare: '#inputs-3',
    keys: ['1', '2', '.', '5', erase, erase, erase, erase],
  },
  { name: 'long text', field: 'calculation', bare: '#textareas-0', keys: words },
] as const;

/** Types into a page of the large plan and into a bare page by turns, at the pace of a person. */
export async function keyBench(): Promise<BenchResult[]> {
  const site = await openBenchSite();
  try {
    return await typeEverywhere(site);
  } finally {
    await site.close();
  }
}

async function typeEverywhere(site: BenchSite): Promise<BenchResult[]> {
  const { scheme } = await benchPack();
  const plan = generatePlan(largePlanSize, { seed: 1, scheme });
  const page = await openWithPlan(site, plan);
  await page.goto(site.url(`/plan/${plan.id}/indicators/indicator-500`));
  await page.locator('#indicators--indicator-500--title').waitFor();
  const shown = await visibleFields(page);
  const bare = await (await site.browser.newContext({ viewport: page.viewportSize() })).newPage();
  await bare.goto(site.bareUrl(shown));
  const results: BenchResult[] = [];
  for (const { name, field, bare: bareField, keys } of fields) {
    const random = seededRandom(name.length);
    const ours = { page, selector: `#indicators--indicator-500--${field}`, keys, random };
    const theirs = { page: bare, selector: bareField, keys, random };
    results.push(...report(name, await takeTurns(ours, theirs), shown));
  }
  return results;
}

/** The same in the quick entry of a plan with 48,000 measured values. */
export async function entryKeyBench(): Promise<BenchResult[]> {
  const site = await openBenchSite();
  try {
    const plan = await measuredPlan();
    const page = await openWithPlan(site, plan);
    await page.goto(site.url(`/plan/${plan.id}/progress/enter/2035-01-01..2035-12-31`));
    const input = page.locator('input[name="numerator"]').first();
    await input.waitFor();
    const selector = `[id="${await input.getAttribute('id')}"]`;
    const shown = await visibleFields(page);
    const bare = await (await site.browser.newContext({ viewport: page.viewportSize() })).newPage();
    await bare.goto(site.bareUrl(shown));
    const keys = ['1', '2', erase, '4', erase, erase];
    const random = seededRandom(3);
    const costs = await takeTurns(
      { page, selector, keys, random },
      { page: bare, selector: '#inputs-3', keys, random },
    );
    return report('number', costs, shown, 'the quick entry').slice(0, 1);
  } finally {
    await site.close();
  }
}

type Typist = {
  readonly page: Page;
  readonly selector: string;
  readonly keys: readonly string[];
  readonly random: SeededRandom;
};
type Costs = { readonly ours: KeyCost[]; readonly bare: KeyCost[]; readonly pauses: number[] };

async function takeTurns(ours: Typist, theirs: Typist): Promise<Costs> {
  const costs: Costs = { ours: [], bare: [], pauses: [] };
  for (let turn = 0; turn < turns; turn += 1) {
    const events = await typeTraced(ours);
    costs.ours.push(...keyCosts(events));
    costs.pauses.push(longestTaskAfterKeys(events));
    costs.bare.push(...keyCosts(await typeTraced(theirs)));
  }
  return costs;
}

/** The trace of one turn and of the second and a half after it, when the page saves and checks. */
async function typeTraced({ page, selector, keys, random }: Typist): Promise<TraceEvent[]> {
  const browser = page.context().browser();
  if (browser === null) throw new Error('The page has no browser');
  await page.bringToFront();
  await page.locator(selector).focus();
  await page.keyboard.press('End');
  await page.waitForTimeout(700);
  await browser.startTracing(page, {
    categories: ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'v8'],
  });
  for (let at = 0; at < keysATurn; at += 1) {
    await page.keyboard.press(keys[at % keys.length] ?? ' ');
    await page.waitForTimeout(random.whole(pause.shortest, pause.longest));
  }
  await page.waitForTimeout(1_500);
  const trace: { traceEvents: TraceEvent[] } = JSON.parse((await browser.stopTracing()).toString('utf8'));
  return trace.traceEvents;
}

function visibleFields(page: Page): Promise<BareFields> {
  return page.evaluate(() => {
    const count = (selector: string) =>
      [...document.querySelectorAll(selector)].filter((field) => field.checkVisibility()).length;
    return { inputs: count('input'), textareas: count('textarea'), selects: count('select') };
  });
}

function report(name: string, { ours, bare, pauses }: Costs, shown: BareFields, place = 'an indicator'): BenchResult[] {
  const at = (costs: readonly KeyCost[], key: keyof KeyCost, share: number) =>
    quantile(
      costs.map((cost) => cost[key]),
      share,
    );
  const ratio = (key: keyof KeyCost, share: number) => at(ours, key, share) / at(bare, key, share);
  const both = (key: keyof KeyCost, share: number) =>
    `${at(ours, key, share).toFixed(1)} to ${at(bare, key, share).toFixed(1)} ms, ${ratio(key, share).toFixed(2)} times`;
  const count = shown.inputs + shown.textareas + shown.selects;
  const script = at(ours, 'script', 0.5);
  return [
    {
      bench: 'key',
      what: `A key in a ${name} field of ${place}: script`,
      measured: `p50 ${script.toFixed(2)} ms (processor time ${at(ours, 'scriptProcessor', 0.5).toFixed(2)} ms), p95 ${at(ours, 'script', 0.95).toFixed(2)} ms of ${ours.length} keys; longest task in a pause ${median(pauses).toFixed(0)} ms`,
      bar: `p50 at most ${bars.script} ms`,
      met: script <= bars.script,
    },
    {
      bench: 'key',
      what: `A key in a ${name} field of ${place}: main thread against a bare page with ${count} fields`,
      measured: `p95 ${both('thread', 0.95)}; p50 ${both('thread', 0.5)}; processor time p95 ${both('processor', 0.95)}, p50 ${both('processor', 0.5)}`,
      bar: `p95 at most ${bars.ratio} times`,
      met: ratio('thread', 0.95) <= bars.ratio,
    },
  ];
}
