import { fromPromise } from 'xstate';
import { ok } from '#core/result.ts';
import type { Translator } from '#i18n/translator.ts';
import { sessionMachine } from '#session/session-machine.ts';
import type { ResolveInput, ResolveOutcome, SaveInput, SaveOutcome } from '#session/session-types.ts';
import { exportPlan } from './export-plan.ts';
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

async function resolveConflict(
  desk: PlanDesk,
  { t }: Translator,
  { choice, plan }: ResolveInput,
): Promise<ResolveOutcome> {
  if (choice === 'take-theirs') {
    const stored = await desk.store.get(plan.id);
    return stored.ok
      ? ok({ plan: stored.value.plan, revision: stored.value.revision, at: stored.value.savedAt })
      : stored;
  }
  const title = t('home.copyOf', { title: plan.profile.title || t('common.untitled') });
  const copy = { ...plan, id: desk.newId(), profile: { ...plan.profile, title } };
  const written = await desk.write({ plan: copy, base: null });
  return written.ok ? ok({ plan: copy, ...written.value }) : written;
}
