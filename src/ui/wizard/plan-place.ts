import { useHashLocation } from 'wouter/use-hash-location';
import { stepIds } from '#core/validation/issue.ts';
import {
  addressParts,
  type CheckView,
  checkViews,
  type PageStep,
  type ProgressView,
  progressViews,
} from '../common/routes.ts';
import { usePlan } from './session-context.tsx';

/** Which page of the plan is open: the hub (no step), a step, one of its items, or a view of the check page. */
export type PlanPlace = {
  /** What became of the plan: a page below its progress; null everywhere else. */
  readonly progress: { readonly view: ProgressView | null } | null;
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
  const [, , stepPart = '', rest = '', last = ''] = addressParts(location);
  const step = pageSteps.find((name) => name === stepPart) ?? null;
  if (stepPart === 'progress') return progressPlace(rest, last);
  if (stepPart === '') return { ...nowhere, known: true };
  if (step !== 'check') return { ...nowhere, step, itemId: rest || null, known: step !== null };
  const view = checkViews.find((name) => name === rest) ?? null;
  return { ...nowhere, step, view, known: rest === '' || view !== null };
}

const nowhere = { progress: null, step: null, itemId: null, view: null } as const;

function progressPlace(part: string, itemId: string): PlanPlace {
  const view = progressViews.find((name) => name === part) ?? null;
  return { ...nowhere, progress: { view }, itemId: itemId || null, known: part === '' || view !== null };
}

/** The id of the open plan. */
export function usePlanId(): string {
  return usePlan((plan) => plan.id);
}
