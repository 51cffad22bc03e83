import { useHashLocation } from 'wouter/use-hash-location';
import { stepIds } from '#core/validation/issue.ts';
import { addressParts, type CheckView, checkViews, type PageStep } from '../common/routes.ts';
import { usePlan } from './session-context.tsx';

/** Which page of the plan is open: the hub (no step), a step, one of its items, or a view of the check page. */
export type PlanPlace = {
  readonly step: PageStep | null;
  readonly itemId: string | null;
  readonly view: CheckView | null;
  readonly known: boolean;
};

/** The steps in order, the last page included. */
export const pageSteps: readonly PageStep[] = [...stepIds, 'check'];

/** Reads the open page from the address. */
export function usePlanPlace(): PlanPlace {
  const [location] = useHashLocation();
  const [, , stepPart = '', rest = ''] = addressParts(location);
  const step = pageSteps.find((name) => name === stepPart) ?? null;
  if (stepPart === '') return { step: null, itemId: null, view: null, known: true };
  if (step !== 'check') return { step, itemId: rest || null, view: null, known: step !== null };
  const view = checkViews.find((name) => name === rest) ?? null;
  return { step, itemId: null, view, known: rest === '' || view !== null };
}

/** The id of the open plan. */
export function usePlanId(): string {
  return usePlan((plan) => plan.id);
}
