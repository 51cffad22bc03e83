import { planToJson } from '#core/migrate/plan-to-json.ts';
import type { Plan } from '#core/plan/plan-schema.ts';
import type { Translator } from '#i18n/translator.ts';
import type { PlanDesk } from './plan-desk.ts';

/**
 * Keeps what this tab made of a plan that was saved elsewhere: as a plan of its own, in memory where the device refuses it.
 * Gives the title that it is listed under; null when the stored plan says the same.
 */
export async function keepOwnVersion(desk: PlanDesk, { t }: Translator, plan: Plan): Promise<string | null> {
  const stored = await desk.store.get(plan.id);
  const isSame = stored.ok && planToJson(stored.value.plan) === planToJson(plan);
  // What waited in memory under the old id is the same work or older.
  desk.held.release(plan.id);
  if (isSame) {
    desk.dropLastWords(plan.id);
    return null;
  }
  const title = t('app.conflict.ownVersion', { title: plan.profile.title || t('common.untitled') });
  await desk.add({ ...plan, id: desk.newId(), profile: { ...plan.profile, title } });
  desk.dropLastWords(plan.id);
  return title;
}
