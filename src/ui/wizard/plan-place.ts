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
  stepsWithItems,
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
  return placeOfPlanAddress(location);
}

/** The page that an address below `/plan/` leads to. What no page has, such as a part too many, makes it unknown. */
export function placeOfPlanAddress(address: string): PlanPlace {
  const parts = addressParts(pagePath(address));
  // A slash at the end is no part.
  const [, , ...asked] = parts.slice(0, parts.findLastIndex((part) => part !== '') + 1);
  const [first, second = '', ...more] = asked;
  if (first === undefined) return { ...nowhere, known: true };
  if (first === 'versions') return versionsPlace(second, more);
  if (first === 'scheme') return { ...nowhere, isMove: true, known: asked.length === 1 };
  if (first === 'progress') return progressPlace(second, more);
  const step = pageSteps.find((name) => name === first) ?? null;
  if (step !== 'check') {
    const isItem = step !== null && stepsWithItems.includes(step) && more.length === 0;
    return { ...nowhere, step, itemId: second || null, known: step !== null && (asked.length === 1 || isItem) };
  }
  const view = checkViews.find((name) => name === second) ?? null;
  return { ...nowhere, step, view, known: asked.length === 1 || (view !== null && more.length === 0) };
}

/** Pages of progress that show all of a plan. */
const wholeViews: readonly ProgressView[] = ['due', 'practice'];

function progressPlace(part: string, [itemId = '', ...more]: readonly string[]): PlanPlace {
  const progressView = progressViews.find((name) => name === part) ?? null;
  const hasItem = progressView !== null && !wholeViews.includes(progressView);
  return {
    ...nowhere,
    step: 'progress',
    progressView,
    itemId: itemId || null,
    known: (part === '' || progressView !== null) && more.length === 0 && (itemId === '' || hasItem),
  };
}

function versionsPlace(before: string, [after = '', ...more]: readonly string[]): PlanPlace {
  if (before === '' && after === '') return { ...nowhere, versions: [], known: true };
  return { ...nowhere, versions: [before, after], known: before !== '' && after !== '' && more.length === 0 };
}

/** The id of the open plan. */
export function usePlanId(): string {
  return usePlan((plan) => plan.id);
}
