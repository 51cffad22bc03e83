import { useEffect, useMemo, useState } from 'react';
import type { Plan } from '#core/plan/plan-schema.ts';
import type { Problem } from '../common/problem.ts';
import { useTranslator } from '../common/translation.tsx';
import type { VersionServices, VersionSummary } from '../common/version-services.ts';
import { useOpenSession, usePlan } from '../wizard/session-context.tsx';
import { type SaidChange, sayChanges } from './say-changes.ts';

/** One side of a comparison: the plan as it was in a version, or as it is now. */
export type Side = { readonly plan: Plan; readonly version: VersionSummary | null };

/** Stands in addresses for the plan as it is. */
const now = 'now';

/** One side by its id in the address; null until it is read. */
export function useSide(services: VersionServices, id: string): Side | Problem | null {
  const present = usePlan((plan) => plan);
  const [read, setRead] = useState<Side | Problem | null>(null);
  useEffect(() => {
    if (id === now) return;
    let isHere = true;
    void services.read(id).then((side) => {
      if (isHere) setRead(side);
    });
    return () => {
      isHere = false;
    };
  }, [services, id]);
  return useMemo(() => (id === now ? { plan: present, version: null } : read), [id, present, read]);
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
