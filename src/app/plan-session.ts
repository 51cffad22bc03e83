import { createActor } from 'xstate';
import type { Scheme } from '#core/scheme/scheme-schema.ts';
import type { Translator } from '#i18n/translator.ts';
import { isOfRemoved } from '#session/selectors.ts';
import { lockPlan, type PlanAccess } from '#storage/plan-lock.ts';
import type { StoredPlan } from '#storage/plan-store.ts';
import type { SessionActor } from '#ui/wizard/session-context.tsx';
import { askBeforeLosing } from './ask-before-losing.ts';
import { bringLastWords, wordsToBring } from './bring-last-words.ts';
import { noteClosing } from './closing-sessions.ts';
import { keepOwnVersion } from './own-version.ts';
import type { PlanAtStart, PlanDesk } from './plan-desk.ts';
import { provideSession } from './session-actors.ts';

export type PlanSession = { readonly actor: SessionActor; readonly close: () => void };

/** What a session needs around it, and whom it tells what. */
export type Surroundings = {
  readonly desk: PlanDesk;
  readonly translator: () => Translator;
  /** Another tab let go of the plan, and this one may edit from now on. */
  readonly onAccessGained: () => void;
  /** The plan was left while another version of it was stored, or none any more: this tab's version is on the shelf under this title now. */
  readonly onOwnVersionKept: (title: string, why: 'saved' | 'removed') => void;
};

/** Starts the machine of a plan, ties it to the other tabs and to the life of this page. */
export function startSession(start: PlanAtStart, scheme: Scheme, surroundings: Surroundings): PlanSession {
  const { desk, translator } = surroundings;
  const { plan, revision, savedAt } = start;
  const actor = createActor(provideSession(desk, translator), { input: { plan, revision, savedAt, scheme } }).start();
  const stopListening = desk.store.changes(({ id, revision: current, elsewhere }) => {
    if (id !== plan.id || !elsewhere) return;
    void (current === null ? showRemoval(actor, desk, plan.id) : showStored(actor, desk, plan.id));
  });
  const lock = lockPlan(plan.id, createAccessListener(actor, plan.id, surroundings));
  const leavePage = tieToPage(actor, desk);
  const close = () => {
    leavePage();
    stopListening();
    actor.send({ type: 'save.flushed' });
    const closed = settled(actor)
      .then(() => keepUnsaved(actor, surroundings))
      .catch(reportError)
      .finally(() => {
        lock.release();
        actor.stop();
      });
    noteClosing(plan.id, closed);
  };
  return { actor, close };
}

/** What could not be written outlives its session: beside the version that was saved elsewhere, or in memory. */
async function keepUnsaved(actor: SessionActor, { desk, translator, onOwnVersionKept }: Surroundings): Promise<void> {
  if (isSafe(actor)) return;
  const { value, context } = actor.getSnapshot();
  const plan = context.history.present;
  if (value.storage !== 'conflicted')
    return desk.held.hold({ plan, base: context.saved.revision, since: new Date().toISOString() });
  const title = await keepOwnVersion(desk, translator(), plan);
  if (title !== null) onOwnVersionKept(title, isOfRemoved(context.conflict) ? 'removed' : 'saved');
}

/** A page that edited until now has ended: what it saved or left unsaved meanwhile comes before the first key. */
function createAccessListener(actor: SessionActor, planId: string, surroundings: Surroundings) {
  const { desk, onAccessGained } = surroundings;
  let known: PlanAccess | null = null;
  return (access: PlanAccess) => {
    const before = known;
    known = access;
    if (access === 'reading') return actor.send({ type: 'access.denied' });
    const words = wordsToBring(actor, desk, planId);
    if (before === null && words === null) return actor.send({ type: 'access.granted' });
    void showStored(actor, desk, planId).then((stored) => {
      actor.send({ type: 'access.granted' });
      if (before !== null) onAccessGained();
      return words && bringLastWords(actor, words, stored, surroundings);
    }, reportError);
  };
}

/** Tells the machine what the store has now, and gives it; null for nothing that can be read. */
async function showStored(actor: SessionActor, desk: PlanDesk, planId: string): Promise<StoredPlan | null> {
  const stored = await desk.store.get(planId);
  if (!stored.ok) return null;
  const { plan, revision, savedAt } = stored.value;
  // What this page sent and has no answer to yet is no news.
  if (!desk.isUnderWay(planId, revision)) actor.send({ type: 'plan.changedElsewhere', plan, revision, at: savedAt });
  return stored.value;
}

/** Tells the machine that another tab removed the plan, once no save of this one is under way. */
async function showRemoval(actor: SessionActor, desk: PlanDesk, planId: string): Promise<void> {
  await settled(actor);
  const stored = await desk.store.get(planId);
  if (!stored.ok && stored.error.type === 'not-found') actor.send({ type: 'plan.removedElsewhere' });
}

/** Saves when the page is hidden, asks before it is left while there is something to lose, and notes what a page that ends cannot write. */
function tieToPage(actor: SessionActor, desk: PlanDesk): () => void {
  const end = new AbortController();
  const flush = () => actor.send({ type: 'save.flushed' });
  document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && flush(), {
    signal: end.signal,
  });
  const leave = () => {
    flush();
    const { history, saved } = actor.getSnapshot().context;
    if (!isSafe(actor)) desk.leaveLastWords({ plan: history.present, base: saved.revision });
  };
  window.addEventListener('pagehide', leave, { signal: end.signal });
  window.addEventListener('beforeunload', flush, { signal: end.signal });
  const subscription = actor.subscribe(() => askBeforeLosing(actor, !isSafe(actor)));
  return () => {
    end.abort();
    subscription.unsubscribe();
    askBeforeLosing(actor, false);
  };
}

function isSafe(actor: SessionActor): boolean {
  const { history, saved } = actor.getSnapshot().context;
  return history.present === saved.plan;
}

/** Ends when nothing is being written any more, be it that all is saved or that it cannot be. */
function settled(actor: SessionActor): Promise<void> {
  return new Promise((resolve) => {
    const isSettled = () => ['clean', 'failed', 'conflicted'].includes(actor.getSnapshot().value.storage);
    if (isSettled()) return resolve();
    const subscription = actor.subscribe(() => {
      if (!isSettled()) return;
      subscription.unsubscribe();
      resolve();
    });
  });
}
