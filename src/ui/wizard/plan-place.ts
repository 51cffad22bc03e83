import { useHashLocation } from 'wouter/use-hash-location';
import { stepIds } from '#core/validation/issue.ts';
import {
  addressParts,
  type CheckView,
  checkViews,
  type PageStep,
  type ProgressView,
  pagePath,
  progressViews,
} from '../common/routes.ts';
import { usePlan } from './session-context.tsx';

/** Which page of the plan is open: the hub (no step), a step, one of its items, a view of the check page, or a page of its progress. */
export type PlanPlace = {
  readonly step: PageStep | 'progress' | null;
  readonly itemId: string | null;
  readonly view: CheckView | null;
  readonly progressView: ProgressView | null;
  readonly known: boolean;
};

const nowhere = { step: null, itemId: null, view: null, progressView: null };

/** The steps in order, the last page included. */
export const pageSteps: readonly PageStep[] = [...stepIds, 'check'];

/** Reads the open page from the address. */
export function usePlanPlace(): PlanPlace {
  const [location] = useHashLocation();
  const [, , stepPart = '', rest = '', id = ''] = addressParts(pagePath(location));
  const step = pageSteps.find((name) => name === stepPart) ?? null;
  if (stepPart === '') return { ...nowhere, known: true };
  if (stepPart === 'progress') {
    const progressView = progressViews.find((name) => name === rest) ?? null;
    return {
      ...nowhere,
      step: stepPart,
      progressView,
      itemId: id || null,
      known: rest === '' || progressView !== null,
    };
  }
  if (step !== 'check') return { ...nowhere, step, itemId: rest || null, known: step !== null };
  const view = checkViews.find((name) => name === rest) ?? null;
  return { ...nowhere, step, view, known: rest === '' || view !== null };
}

/** The id of the open plan. */
export function usePlanId(): string {
  return usePlan((plan) => plan.id);
}
