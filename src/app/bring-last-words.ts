import { planToJson } from '#core/migrate/plan-to-json.ts';
import type { Translator } from '#i18n/translator.ts';
import { groundOfWords, type LastWords } from '#storage/last-words.ts';
import type { StoredPlan } from '#storage/plan-store.ts';
import type { SessionActor } from '#ui/wizard/session-context.tsx';
import { keepOwnVersion } from './own-version.ts';
import type { PlanDesk } from './plan-desk.ts';

/** What a page that ended left of this plan and a session that has nothing unsaved does not show yet; null for nothing. */
export function wordsToBring(actor: SessionActor, desk: PlanDesk, planId: string): LastWords | null {
  const { history, saved } = actor.getSnapshot().context;
  if (history.present !== saved.plan) return null;
  const words = desk.readLastWords(planId);
  return words && planToJson(words.plan) !== planToJson(history.present) ? words : null;
}

type Surroundings = {
  readonly desk: PlanDesk;
  readonly translator: () => Translator;
  readonly onOwnVersionKept: (title: string, why: 'saved' | 'removed') => void;
};

/** Brings last words into a session that edits from now on: on top of what is stored, or beside it where another tab saved since. */
export async function bringLastWords(
  actor: SessionActor,
  words: LastWords,
  stored: StoredPlan | null,
  { desk, translator, onOwnVersionKept }: Surroundings,
): Promise<void> {
  if (stored === null) return;
  const ground = groundOfWords(words, stored);
  if (ground === null) return desk.dropLastWords(words.plan.id);
  if (ground.base === stored.revision) {
    actor.send({ type: 'plan.edited', edit: { kind: 'plan.replaced', plan: words.plan }, at: Date.now() });
    return;
  }
  const title = await keepOwnVersion(desk, translator(), words.plan);
  if (title !== null) onOwnVersionKept(title, 'saved');
}
