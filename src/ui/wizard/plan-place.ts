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

/** Which page of the plan is open: the hub (no step), a step, one of its items, a view of the check page, a page of its progress, the versions, or the move to another version of the scheme. */
export type PlanPlace = {
  readonly step: PageStep | 'progress' | null;
  readonly itemId: string | null;
  readonly view: CheckView | null;
  readonly progressView: ProgressView | null;
  /** The two states that are compared; empty for the list of versions. */
  readonly versions: readonly [] | readonly [before: string, after: string] | null;
  readonly isMove: boolean;
  readonly known: boolean;
};

const nowhere = { step: null, itemId: null, view: null, progressView: null, versions: null, isMove: false };

/** The steps in order, the last page included. */
export const pageSteps: readonly PageStep[] = [...stepIds, 'check'];

/** Reads the open page from the address. */
export function usePlanPlace(): PlanPlace {
  const [location] = useHashLocation();
  const [, , stepPart = '', rest = '', last = ''] = addressParts(pagePath(location));
  const step = pageSteps.find((name) => name === stepPart) ?? null;
  if (stepPart === '') return { ...nowhere, known: true };
  if (stepPart === 'versions') return versionsPlace(rest, last);
  if (stepPart === 'scheme') return { ...nowhere, isMove: true, known: rest === '' };
  if (stepPart === 'progress') return progressPlace(rest, last);
  if (step !== 'check') return { ...nowhere, step, itemId: rest || null, known: step !== null };
  const view = checkViews.find((name) => name === rest) ?? null;
  return { ...nowhere, step, view, known: rest === '' || view !== null };
}

function progressPlace(part: string, itemId: string): PlanPlace {
  const progressView = progressViews.find((name) => name === part) ?? null;
  return {
    ...nowhere,
    step: 'progress',
    progressView,
    itemId: itemId || null,
    known: part === '' || progressView !== null,
  };
}

function versionsPlace(before: string, after: string): PlanPlace {
  if (before === '' && after === '') return { ...nowhere, versions: [], known: true };
  return { ...nowhere, versions: [before, after], known: before !== '' && after !== '' };
}

/** The id of the open plan. */
export function usePlanId(): string {
  return usePlan((plan) => plan.id);
}
