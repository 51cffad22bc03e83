import { createActor, fromPromise } from 'xstate';
import type { Plan } from '#core/plan/plan-schema.ts';
import { fail, ok } from '#core/result.ts';
import type { Scheme } from '#core/scheme/scheme-schema.ts';
import { sessionMachine } from '#session/session-machine.ts';
import type {
  ExportInput,
  ExportOutcome,
  ResolveInput,
  ResolveOutcome,
  SaveInput,
  SaveOutcome,
  SessionEvent,
} from '#session/session-types.ts';
import { createMemoryPlanStore } from '#storage/memory-plan-store.ts';
import type { PlanStore } from '#storage/plan-store.ts';

/** Every save of a test happens at this time. */
export const savedAt = '2026-11-23T12:00:00.000Z';

const noExports = fail({ type: 'unknown', message: 'no exports here' } as const);

/** The real session machine over a store; `events` are all that the screens and the test sent to it, in order. */
export async function openTestSession(
  plan: Plan,
  scheme: Scheme,
  change: Partial<PlanStore> = {},
  exported: ExportOutcome = noExports,
) {
  const memory = createMemoryPlanStore(crypto.randomUUID());
  const first = await memory.put({ plan, base: null, at: savedAt });
  if (!first.ok) throw new Error(`The plan of the test cannot be stored: ${JSON.stringify(first.error)}`);
  const store: PlanStore = { ...memory, ...change };
  const events: SessionEvent[] = [];
  const actor = createActor(sessionOver(store, exported), {
    input: { plan, revision: first.value.revision, savedAt, scheme },
    inspect: (inspected) => {
      if (inspected.type === '@xstate.event' && inspected.actorRef === actor)
        events.push(inspected.event as SessionEvent); // the machine takes no other
    },
  });
  actor.start();
  actor.send({ type: 'access.granted' });
  return { actor, store, events };
}

function sessionOver(store: PlanStore, exported: ExportOutcome) {
  const actors = {
    savePlan: fromPromise<SaveOutcome, SaveInput>(async ({ input }) => {
      const written = await store.put({ ...input, at: savedAt });
      return written.ok ? ok({ ...written.value, at: savedAt }) : written;
    }),
    resolveConflict: fromPromise<ResolveOutcome, ResolveInput>(({ input }) => resolve(store, input)),
    exportPlan: fromPromise<ExportOutcome, ExportInput>(async () => exported),
  };
  return sessionMachine.provide({ actors });
}

async function resolve(store: PlanStore, { choice, plan }: ResolveInput): Promise<ResolveOutcome> {
  if (choice === 'take-theirs') {
    const stored = await store.get(plan.id);
    return stored.ok ? ok({ ...stored.value, at: stored.value.savedAt }) : stored;
  }
  const copy = { ...plan, id: `${plan.id}-copy` };
  const written = await store.put({ plan: copy, base: null, at: savedAt });
  return written.ok ? ok({ plan: copy, ...written.value, at: savedAt }) : written;
}
