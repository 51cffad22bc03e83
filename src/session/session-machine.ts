import { createHistory } from '#core/plan/history.ts';
import { outputRegion } from './output-region.ts';
import { pageRegion } from './page-region.ts';
import { session } from './session-setup.ts';
import type { SavedPlan, SessionContext, SessionInput } from './session-types.ts';
import { storageRegion } from './storage-region.ts';

/** One open plan. `app` supplies the three effects with `.provide()`; selectors.ts reads the state. */
export const sessionMachine = session.createMachine({
  id: 'session',
  description: 'One open plan: its pages, what is on disk, and its documents.',
  type: 'parallel',
  context: ({ input }) => startContext(input),
  states: { page: pageRegion, storage: storageRegion, output: outputRegion },
});

function startContext(input: SessionInput): SessionContext {
  return {
    scheme: input.scheme,
    history: createHistory(input.plan),
    saved: savedAtStart(input),
    sending: null,
    flushAgain: false,
    problem: null,
    conflict: null,
    position: input.position ?? { step: 'hub', itemId: null },
    output: null,
  };
}

function savedAtStart({ plan, revision, savedAt }: SessionInput): SavedPlan {
  return revision === null || savedAt === null ? { plan: null, revision, at: null } : { plan, revision, at: savedAt };
}
