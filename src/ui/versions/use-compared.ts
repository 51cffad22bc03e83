import { useEffect, useMemo, useState } from 'react';
import type { Plan } from '#core/plan/plan-schema.ts';
import { namedPlan, planNames } from '#i18n/plan-names.ts';
import type { Problem } from '../common/problem.ts';
import { useTranslator } from '../common/translation.tsx';
import type { VersionServices, VersionSummary } from '../common/version-services.ts';
import { useOpenSession, usePlan } from '../wizard/session-context.tsx';
import { type SaidChange, sayChanges } from './say-changes.ts';

/** One side of a comparison: the plan as it was in a version, or as it is now; or another plan as it is now. */
export type Side = { readonly plan: Plan; readonly version: VersionSummary | null; readonly isOtherPlan: boolean };

/** Stands in addresses for the plan as it is. */
const now = 'now';
/** Begins what stands in addresses for another plan. */
const planMark = 'plan:';

/** What stands in the address of a comparison for another plan. */
export function sideOfPlan(planId: string): string {
  return `${planMark}${planId}`;
}

/** One side by its id in the address; null until it is read. */
export function useSide(services: VersionServices, id: string): Side | Problem | null {
  const present = usePlan((plan) => plan);
  const [read, setRead] = useState<Side | Problem | null>(null);
  useEffect(() => {
    if (id === now) return;
    let isHere = true;
    void readSide(services, id).then((side) => {
      if (isHere) setRead(side);
    });
    return () => {
      isHere = false;
    };
  }, [services, id]);
  return useMemo(() => (id === now ? { plan: present, version: null, isOtherPlan: false } : read), [id, present, read]);
}

async function readSide(services: VersionServices, id: string): Promise<Side | Problem> {
  if (id.startsWith(planMark)) {
    const plan = await services.readPlan(id.slice(planMark.length));
    return 'message' in plan ? plan : { plan, version: null, isOtherPlan: true };
  }
  const read = await services.read(id);
  return 'message' in read ? read : { ...read, isOtherPlan: false };
}

/** What a side is called: the name of its version, the other plan by what tells it apart from this one, or that it is the present one. */
export function useSideName(): (side: Side) => string {
  const translator = useTranslator();
  const present = usePlan((plan) => plan);
  return ({ plan, version, isOtherPlan }) =>
    isOtherPlan
      ? (planNames([namedPlan(present), namedPlan(plan)], translator).get(plan.id) ?? '')
      : (version?.name ?? translator.t('versions.compare.now'));
}

/** What differs between two plans, in words; null until all of it is said. */
export function useChanges(before: Plan | null, after: Plan | null): readonly SaidChange[] | null {
  const translator = useTranslator();
  const { text } = useOpenSession().pack;
  const [changes, setChanges] = useState<readonly SaidChange[] | null>(null);
  useEffect(() => {
    if (before === null || after === null) return;
    const end = new AbortController();
    sayChanges({ before, after }, { translator, text }, end.signal).then((said) => {
      if (!end.signal.aborted) setChanges(said);
    }, reportError);
    return () => end.abort();
  }, [before, after, translator, text]);
  return changes;
}
