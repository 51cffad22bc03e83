import { assign, not, stateIn } from 'xstate';
import { nextHistory } from './page-updates.ts';
import { session } from './session-setup.ts';

/** Puts the next history in place; an event that changes nothing leaves the context the same object. */
const changePlan = session.enqueueActions(({ context, event, enqueue }) => {
  const history = nextHistory(context.history, event);
  if (history !== context.history) enqueue.assign({ history });
});

/** While a conflict is being resolved the plan is about to be exchanged: an edit made then would be lost. */
const change = { guard: not(stateIn({ storage: 'resolving' })), actions: changePlan };

/** Who may change the plan, and every change that is made. */
export const pageRegion = session.createStateConfig({
  description: 'What is open, and whether this tab may edit.',
  initial: 'pending',
  on: {
    'position.changed': {
      guard: 'isOtherPosition',
      actions: assign(({ event }) => ({ position: { step: event.step, itemId: event.itemId } })),
    },
    'scheme.loaded': { guard: 'isOtherScheme', actions: assign(({ event }) => ({ scheme: event.scheme })) },
    'access.granted': '.editing',
    'access.denied': '.reading',
  },
  states: {
    pending: { description: 'Not known yet whether another tab edits this plan: nothing can be changed.' },
    editing: {
      description: 'This tab edits the plan.',
      on: { 'plan.edited': change, 'plan.undone': change, 'plan.redone': change },
    },
    reading: { description: 'Another tab edits this plan: every edit is refused, what is saved there is shown.' },
  },
});
