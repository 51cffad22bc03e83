import { useHashLocation } from 'wouter/use-hash-location';
import { stepIds } from '#core/validation/issue.ts';
import { addressParts, type CheckView, checkViews, type PageStep } from '../common/routes.ts';
import { usePlan } from './session-context.tsx';

/** Which page of the plan is open: the hub (no step), a step, one of its items, a view of the check page, or the versions. */
export type PlanPlace = {
  readonly step: PageStep | null;
  readonly itemId: string | null;
  readonly view: CheckView | null;
  /** The two states that are compared; empty for the list of versions. */
  readonly versions: readonly [] | readonly [before: string, after: string] | null;
  readonly known: boolean;
};

const hub: PlanPlace = { step: null, itemId: null, view: null, versions: null, known: true };

/** The steps in order, the last page included. */
export const pageSteps: readonly PageStep[] = [...stepIds, 'check'];

/** Reads the open page from the address. */
export function usePlanPlace(): PlanPlace {
  const [location] = useHashLocation();
  const [, , stepPart = '', rest = '', more = ''] = addressParts(location);
  if (stepPart === '') return hub;
  if (stepPart === 'versions') return versionsPlace(rest, more);
  const step = pageSteps.find((name) => name === stepPart) ?? null;
  if (step !== 'check') return { ...hub, step, itemId: rest || null, known: step !== null };
  const view = checkViews.find((name) => name === rest) ?? null;
  return { ...hub, step, view, known: rest === '' || view !== null };
}

function versionsPlace(before: string, after: string): PlanPlace {
  if (before === '' && after === '') return { ...hub, versions: [] };
  return { ...hub, versions: [before, after], known: before !== '' && after !== '' };
}

/** The id of the open plan. */
export function usePlanId(): string {
  return usePlan((plan) => plan.id);
}
