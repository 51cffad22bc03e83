import { fromPromise } from 'xstate';
import type { Plan } from '#core/plan/plan-schema.ts';
import { fail, ok } from '#core/result.ts';
import type { Translator } from '#i18n/translator.ts';
import { sessionMachine } from '#session/session-machine.ts';
import type { ResolveInput, ResolveOutcome, SaveInput, SaveOutcome } from '#session/session-types.ts';
import { exportPlan } from './export-plan.ts';
import { keepOwnVersion } from './own-version.ts';
import type { PlanDesk } from './plan-desk.ts';

/** The session machine with the effects of this product: plans go to the desk, documents to the person. */
export function provideSession(desk: PlanDesk, translator: () => Translator) {
  return sessionMachine.provide({
    actors: {
      savePlan: fromPromise<SaveOutcome, SaveInput>(({ input }) => desk.write(input)),
      resolveConflict: fromPromise<ResolveOutcome, ResolveInput>(({ input }) =>
        resolveConflict(desk, translator(), input),
      ),
      exportPlan: fromPromise(({ input, signal }) => exportPlan(input, { translator: translator(), signal })),
    },
  });
}

/** Neither version is lost: this tab's becomes a plan of its own, and the person goes on with the one that was chosen. */
async function resolveConflict(
  desk: PlanDesk,
  translator: Translator,
  { choice, plan, base }: ResolveInput,
): Promise<ResolveOutcome> {
  if (choice === 'keep-as-copy') return becomeCopy(desk, translator, plan);
  if (choice === 'bring-back') return bringBack(desk, plan, base);
  const stored = await desk.store.get(plan.id);
  if (!stored.ok) return stored;
  await keepOwnVersion(desk, translator, plan);
  return ok({ plan: stored.value.plan, revision: stored.value.revision, at: stored.value.savedAt });
}

/** Takes the plan out of the bin, or stores it anew where it is gone for good; what another tab had saved before stays a conflict. */
async function bringBack(desk: PlanDesk, plan: Plan, base: string | null): Promise<ResolveOutcome> {
  // It fails where the plan is back already or was deleted for good: what is there now decides.
  await desk.restore(plan.id);
  const stored = await desk.store.get(plan.id);
  if (stored.ok) {
    const { plan: ground, revision, savedAt } = stored.value;
    if (revision !== base) return fail({ type: 'conflict', current: revision });
    return ok({ plan: ground, revision, at: savedAt, isGround: true });
  }
  if (stored.error.type !== 'not-found') return stored;
  const written = await desk.write({ plan, base: null });
  return written.ok ? ok({ plan, ...written.value, isGround: true }) : written;
}

async function becomeCopy(desk: PlanDesk, { t }: Translator, plan: Plan): Promise<ResolveOutcome> {
  const title = t('home.copyOf', { title: plan.profile.title || t('common.untitled') });
  const copy = { ...plan, id: desk.newId(), profile: { ...plan.profile, title } };
  const written = await desk.write({ plan: copy, base: null });
  // The work goes on under one id only; what waited in memory under the other would come up again.
  desk.held.release(written.ok ? plan.id : copy.id);
  if (written.ok) desk.dropLastWords(plan.id);
  return written.ok ? ok({ plan: copy, ...written.value }) : written;
}
