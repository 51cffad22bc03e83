import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { BenchResult } from './bench-result.ts';
import { openBenchSite } from './browser-site.ts';
import { writeCollection } from './collection-files.ts';
import type { TraceEvent } from './key-trace.ts';

const files = 1_000;
const bars = { seconds: 30, task: 100 };

/** Words of the screen that takes files. */
const screen = {
  route: '/coverage',
  newCollection: 'New collection',
  name: 'Name of the collection',
  create: 'Save',
  input: 'input[type=file][aria-label="Choose files"]',
  done: `${files.toLocaleString('en-GB')} files read`,
} as const;

/** Adds a thousand plan files to a new collection on the screen of its plans, and the same ones a second time. */
export async function addFilesBench(): Promise<BenchResult[]> {
  const collection = await writeCollection(files, 7);
  const site = await openBenchSite();
  try {
    const context = await site.browser.newContext({ locale: 'en-GB', viewport: { width: 1280, height: 900 } });
    const page = await context.newPage();
    await page.goto(site.url(screen.route));
    await openNewCollection(page);
    const paths = collection.folders(files).flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)));
    return [
      ...report(
        `Add ${files} files of ${collection.averageKb.toFixed(0)} KB in the browser`,
        await addTraced(page, paths),
      ),
      ...report('Add the same files again', await addTraced(page, paths)),
    ];
  } finally {
    await site.close();
    await collection.remove();
  }
}

async function openNewCollection(page: Page): Promise<void> {
  await page.getByRole('button', { name: screen.newCollection }).click();
  await page.getByLabel(screen.name).fill('Bench');
  await page.getByRole('button', { name: screen.create }).click();
  await page.locator(screen.input).waitFor({ state: 'attached' });
}

type Adding = { readonly seconds: number; readonly tasks: readonly Task[] };
/** Milliseconds on the clock of the wall, and of the processor, which a busy machine does not stretch. */
type Task = { readonly wall: number; readonly processor: number };

/** From the choice of the files to the report; the trace goes on for the two seconds in which the list of plans is drawn. */
async function addTraced(page: Page, paths: readonly string[]): Promise<Adding> {
  const browser = page.context().browser();
  if (browser === null) throw new Error('The page has no browser');
  await page.evaluate(noteChoice, screen.input);
  await browser.startTracing(page, { categories: ['devtools.timeline', 'disabled-by-default-devtools.timeline'] });
  await page.locator(screen.input).setInputFiles([...paths]);
  const seconds = await page.waitForFunction(secondsWhenDone, screen.done, { timeout: 300_000 });
  await page.waitForTimeout(2_000);
  const trace: { traceEvents: TraceEvent[] } = JSON.parse((await browser.stopTracing()).toString('utf8'));
  return { seconds: Number(await seconds.jsonValue()), tasks: tasksAfterChoice(trace.traceEvents) };
}

/** Runs in the page: notes when it is told of the files. */
function noteChoice(input: string): void {
  const { dataset } = document.documentElement;
  dataset['benchStart'] = '';
  const note = () => {
    dataset['benchStart'] = `${performance.now()}`;
  };
  document.querySelector(input)?.addEventListener('change', note, { capture: true, once: true });
}

/** Runs in the page until the report of the files is there. */
function secondsWhenDone(words: string): number | false {
  const start = Number(document.documentElement.dataset['benchStart']);
  const isThere = [...document.querySelectorAll('h3')].some(({ textContent }) => textContent === words);
  return start > 0 && isThere && (performance.now() - start) / 1_000;
}

/** What comes before in the task of the choice is the driver's, who hands a thousand paths to the browser. */
function tasksAfterChoice(events: readonly TraceEvent[]): Task[] {
  const choice = events.find(({ name, args }) => name === 'EventDispatch' && args?.data?.type === 'change');
  if (choice === undefined) throw new Error('The trace has no choice of files');
  const main = events.filter(({ ph, pid, tid }) => ph === 'X' && pid === choice.pid && tid === choice.tid);
  const tasks = main.filter(
    ({ name, ts }) => (name === 'RunTask' || name === 'ThreadControllerImpl::RunTask') && ts >= choice.ts,
  );
  return [choice, ...tasks].map(({ dur = 0, tdur = 0 }) => ({ wall: dur / 1_000, processor: tdur / 1_000 }));
}

function report(what: string, { seconds, tasks }: Adding): BenchResult[] {
  const longest = (clock: keyof Task) => Math.max(...tasks.map((task) => task[clock]));
  const over = tasks.filter(({ wall }) => wall > bars.task).length;
  return [
    {
      bench: 'add-files',
      what,
      measured: `${seconds.toFixed(1)} s`,
      bar: `at most ${bars.seconds} s`,
      met: seconds <= bars.seconds,
    },
    {
      bench: 'add-files',
      what: `${what}: longest task of the page`,
      measured: `${longest('wall').toFixed(0)} ms, ${over} above the bar; processor time ${longest('processor').toFixed(0)} ms`,
      bar: `at most ${bars.task} ms`,
      met: longest('wall') <= bars.task,
    },
  ];
}
