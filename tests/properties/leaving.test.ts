// @vitest-environment jsdom
import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { waitFor } from 'xstate';
import { createHeldPlans } from '#app/held-plans.ts';
import { createPlanDesk } from '#app/plan-desk.ts';
import { startSession } from '#app/plan-session.ts';
import type { Plan } from '#core/plan/plan-schema.ts';
import { loadTranslator } from '#i18n/translator.ts';
import { createLastWords } from '#storage/last-words.ts';
import { createMemoryPlanStore } from '#storage/memory-plan-store.ts';
import type { PlanStore } from '#storage/plan-store.ts';
import { createMemoryPlanVersions } from '#storage/versions/memory-plan-versions.ts';
import { memoryStorage } from '../support/last-words.ts';
import { smallPlan } from '../support/plans.ts';
import { annexPack } from '../unit/core/scheme/annex-pack.ts';

const { scheme } = await annexPack('en');
const translator = await loadTranslator('en');
const titled = (title: string): Plan => ({ ...smallPlan(), profile: { ...smallPlan().profile, title } });
const soon = () => new Promise<void>((resolve) => setTimeout(resolve, 0));

/** What happens while a page lives: a key, a lost focus, a write that reaches the disk, its answer that reaches the page. */
const living = fc.array(fc.constantFrom('key', 'flush', 'landing', 'answer'), { maxLength: 12 });
/** What still happens between the page being hidden and its end, and how many of its writes land after that. */
const ending = fc.record({
  dying: fc.array(fc.constantFrom('landing', 'answer'), { maxLength: 4 }),
  landing: fc.nat({ max: 3 }),
});
const lives = fc.array(fc.record({ living, ending }), { minLength: 1, maxLength: 3 });
type Life = { readonly living: readonly string[]; readonly ending: { dying: readonly string[]; landing: number } };

/** A device whose writes take any time, in their order, and answer later still or never. */
function createSlowDevice() {
  const disk = createMemoryPlanStore(crypto.randomUUID());
  let sent: (() => Promise<void>)[] = [];
  let answers: (() => void)[] = [];
  const store: PlanStore = {
    ...disk,
    put: (request) =>
      new Promise((resolve) => {
        sent.push(async () => {
          const written = await disk.put(request);
          answers.push(() => resolve(written));
        });
      }),
  };
  const land = async () => sent.shift()?.();
  return {
    disk,
    store,
    land,
    answer: () => answers.shift()?.(),
    /** The page is gone: some of what it sent lands, nobody hears of it. */
    lose: async (landing: number) => {
      for (let n = 0; n < landing; n += 1) await land();
      [sent, answers] = [[], []];
    },
    isIdle: () => sent.length + answers.length === 0,
  };
}

let listeners: { readonly type: string; readonly hear: (event: Event) => void }[];

beforeEach(() => {
  // Each page has a window of its own.
  vi.spyOn(window, 'addEventListener').mockImplementation((type: string, listener: unknown) => {
    listeners.push({ type, hear: listener as (event: Event) => void }); // the product listens with functions only
  });
});

/** Pages that come one after the other on one device, and what was typed last. */
function createPages() {
  const device = createSlowDevice();
  const storage = memoryStorage();
  let typed = 0;
  const open = async () => {
    listeners = [];
    const desk = createPlanDesk({
      store: device.store,
      versions: createMemoryPlanVersions(crypto.randomUUID()),
      held: createHeldPlans(),
      lastWords: createLastWords(() => storage),
      newId: () => 'copy',
    });
    const start = await desk.open('plan-1');
    if (!start.ok) throw new Error('The plan does not open');
    const { actor } = startSession(start.value, scheme, {
      desk,
      translator: () => translator,
      onAccessGained: () => undefined,
      onOwnVersionKept: () => undefined,
    });
    await waitFor(actor, ({ value }) => value.page === 'editing');
    return actor;
  };
  type Actor = Awaited<ReturnType<typeof open>>;
  const happen = async (actor: Actor, what: string) => {
    if (what === 'key')
      actor.send({ type: 'plan.edited', edit: { kind: 'plan.replaced', plan: titled(`${++typed}`) }, at: 0 });
    if (what === 'flush') actor.send({ type: 'save.flushed' });
    if (what === 'landing') await device.land();
    if (what === 'answer') device.answer();
    await soon();
  };
  return {
    device,
    open,
    typed: () => `${typed}`,
    /** Whether the page was left with words that it did not know to be stored. */
    hasNote: () => storage.length > 0,
    live: async (actor: Actor, { living, ending }: Life) => {
      for (const what of living) await happen(actor, what);
      for (const end of ['beforeunload', 'pagehide'])
        for (const { type, hear } of listeners) if (type === end) hear(new Event(type));
      for (const what of ending.dying) await happen(actor, what);
      actor.stop();
      await device.lose(ending.landing);
    },
    settle: async (actor: Actor) => {
      actor.send({ type: 'save.flushed' });
      while (!device.isIdle()) for (const what of ['landing', 'answer']) await happen(actor, what);
    },
  };
}

const titleOf = ({ profile }: Plan) => profile.title;

describe('a page that is left while anything is under way', () => {
  test('never meets its own words as another’s, and nothing typed is lost', async () => {
    await fc.assert(
      fc.asyncProperty(lives, async (all) => {
        const { device, open, live, settle, typed } = createPages();
        await device.disk.put({ plan: titled('0'), base: null, at: '2026-11-23T08:00:00Z' });
        for (const life of all) await live(await open(), life);
        const last = await open();
        await settle(last);
        const { value, context } = last.getSnapshot();
        const stored = await device.disk.get('plan-1');
        expect([value.storage, titleOf(context.history.present)]).toEqual(['clean', typed()]);
        expect(stored.ok && titleOf(stored.value.plan)).toBe(typed());
        last.stop();
      }),
      { numRuns: 150 },
    );
  });

  test('meets what another tab saved since, with both versions there', async () => {
    await fc.assert(
      fc.asyncProperty(fc.record({ living, ending }), async (life) => {
        const { device, open, live, settle, typed, hasNote } = createPages();
        await device.disk.put({ plan: titled('0'), base: null, at: '2026-11-23T08:00:00Z' });
        await live(await open(), life);
        const before = await device.disk.get('plan-1');
        if (!before.ok) throw new Error('The plan is stored');
        const wasUnsure = hasNote();
        expect(wasUnsure || titleOf(before.value.plan) === typed()).toBe(true);
        const theirs = { plan: titled('theirs'), base: before.value.revision, at: '2026-11-23T09:00:00Z' };
        await device.disk.put(theirs);
        const last = await open();
        await settle(last);
        const { value, context } = last.getSnapshot();
        expect([value.storage, titleOf(context.history.present)]).toEqual(
          wasUnsure ? ['conflicted', typed()] : ['clean', 'theirs'],
        );
        const stored = await device.disk.get('plan-1');
        expect(stored.ok && titleOf(stored.value.plan)).toBe('theirs');
        last.stop();
      }),
      { numRuns: 80 },
    );
  });
});
