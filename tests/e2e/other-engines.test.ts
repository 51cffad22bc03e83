import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Engine, EngineName } from './support/engines/engine.ts';
import { found, holds, pressNamed } from './support/engines/finding.ts';
import { firefoxProgram, startFirefox } from './support/engines/firefox.ts';
import { startWebkit, webkitDriver } from './support/engines/webkit.ts';
import { siteUrl } from './support/page.ts';
import { examplePlan } from './support/screens.ts';

const engines: readonly { name: EngineName; program: string | null; start: (program: string) => Promise<Engine> }[] = [
  { name: 'firefox', program: firefoxProgram(), start: startFirefox },
  { name: 'webkit', program: webkitDriver(), start: startWebkit },
];

/** Keeps faults of the page, and the last file that it hands out, where the test can read them. */
const watching = `(() => {
  if (window.watched) return;
  window.watched = { faults: [], file: null };
  addEventListener('error', ({ message }) => window.watched.faults.push(message));
  addEventListener('unhandledrejection', ({ reason }) => window.watched.faults.push(String(reason)));
  const create = URL.createObjectURL;
  URL.createObjectURL = (blob) => { if (blob.type === 'application/pdf') window.watched.file = blob; return create.call(URL, blob); };
})()`;

const noSidewaysScroll = 'document.documentElement.scrollWidth <= document.documentElement.clientWidth';
const title = 'Arriving in Lindenhafen, écrit ici ≥ 12';

describe.each(engines)('in $name', ({ program, start }) => {
  let engine: Engine;
  let planId = '';

  beforeAll(async () => {
    if (program !== null) engine = await start(program);
  });

  afterAll(() => engine?.close());

  const runs = test.skipIf(program === null);
  const go = async (route: string) => {
    await engine.visit(`${siteUrl()}#${route}`);
    await engine.read(watching);
  };
  const noFaults = async () => expect(await engine.read('window.watched.faults')).toEqual([]);

  runs('an example is opened, typed into, saved, and there after a reload', async () => {
    await go('/');
    await pressNamed(engine, 'button', /^Open the example “Arriving in Lindenhafen”/);
    await holds(engine, "location.hash.startsWith('#/plan/')");
    planId = String(await engine.read("location.hash.split('/')[2]"));
    await go(`/plan/${planId}/profile`);
    const input = await found(engine, { of: 'input', text: /^(Programme title|Title)/ });
    await engine.read(`document.querySelector('${input}').select()`);
    await engine.type(input, title);
    await holds(engine, '/Saved .* on this device/.test(document.body.innerText)');
    await noFaults();
    await engine.visit('about:blank');
    await go(`/plan/${planId}/profile`);
    await holds(
      engine,
      `[...document.querySelectorAll('input')].some(({ value }) => value === ${JSON.stringify(title)})`,
    );
    await noFaults();
  });

  runs('a PDF is made', async () => {
    await go(`/plan/${planId}/check/export`);
    await pressNamed(engine, 'button', /^Export (the|a) /);
    await holds(engine, '/Downloaded: /.test(document.body.innerText)');
    expect(await engine.read('window.watched.file.slice(0, 5).text()')).toBe('%PDF-');
    await noFaults();
  });

  runs('the settings are as high as what they hold, and the dark theme darkens all of the page', async () => {
    await go('/');
    await pressNamed(engine, 'button', /^Settings/);
    const height = Number(
      await engine.read("document.querySelector('[popover]:popover-open').getBoundingClientRect().height"),
    );
    expect(height).toBeGreaterThan(150);
    expect(height).toBeLessThan(400);
    await pressNamed(engine, '[popover] label', /^Dark/);
    expect(await engine.read('getComputedStyle(document.documentElement).colorScheme')).toBe('dark');
    // Firefox draws a white track where nothing is said of it; WebKit takes no colour for it.
    const track = await engine.read("getComputedStyle(document.body).scrollbarColor ?? 'none'");
    expect(track).toMatch(/^none$|rgba\(0, 0, 0, 0\)$/);
    await pressNamed(engine, '[popover] label', /^Light/);
    await noFaults();
  });

  runs('the heads of the coverage matrix stand upright in their columns', async () => {
    await go('/coverage/own/matrix');
    await holds(engine, "document.querySelectorAll('[role=columnheader]').length > 1");
    const heads = await engine.read(`[...document.querySelectorAll('[role=columnheader] span')].map((span) => {
      const column = span.closest('[role=columnheader]').getBoundingClientRect();
      const box = span.getBoundingClientRect();
      return { isTall: box.height > box.width, isInside: box.top >= column.top - 1 && box.bottom <= column.bottom + 1 && box.width <= column.width };
    })`);
    expect(heads).not.toEqual([]);
    for (const head of heads as object[]) expect(head).toEqual({ isTall: true, isInside: true });
    await noFaults();
  });

  runs('narrow pages do not scroll sideways', async () => {
    await engine.resize(390, 800);
    await go('/');
    expect(await engine.read('innerWidth')).toBeLessThan(460);
    const plan = examplePlan('lindenhafen', 'en');
    const routes = ['', '/progress', `/targets/${plan.targets[0]?.id}`, `/indicators/${plan.indicators[0]?.id}`];
    for (const route of routes) {
      await go(`/plan/${planId}${route}`);
      await found(engine, { of: 'h1', text: /./ });
      await engine.read('document.fonts.ready.then(() => true)');
      expect([route, await engine.read(noSidewaysScroll)]).toEqual([route, true]);
    }
    await noFaults();
    await engine.resize(1280, 900);
  });
});
