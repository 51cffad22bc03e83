import { useCallback, useEffect, useState } from 'react';
import { useAppServices } from '../common/app-services.tsx';
import type { CollectionServices, OpenCollection } from '../common/collection-services.ts';
import type { Problem } from '../common/problem.ts';

export type CollectionState =
  | { readonly kind: 'opening' }
  | { readonly kind: 'problem'; readonly problem: Problem }
  | { readonly kind: 'open'; readonly services: CollectionServices; readonly open: OpenCollection };

/** Changes that follow each other within this time (milliseconds) are read once: adding files tells of many. */
const pauseBeforeReading = 300;

/** Opens a collection and reads it anew after every change, in this or another tab. */
export function useOpenCollection(id: string): CollectionState {
  const { collections } = useAppServices();
  const [state, setState] = useState<CollectionState>({ kind: 'opening' });
  const read = useCallback(async (): Promise<CollectionState> => {
    const services = await collections();
    if ('message' in services) return { kind: 'problem', problem: services };
    const open = await services.open(id);
    return 'message' in open ? { kind: 'problem', problem: open } : { kind: 'open', services, open };
  }, [collections, id]);
  useEffect(() => {
    let isWanted = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let stop: (() => void) | null = null;
    let asked = 0;
    // Readings may overtake each other: only the one that was asked for last is shown.
    const show = () => {
      asked += 1;
      const own = asked;
      void read().then((next) => isWanted && own === asked && setState(next), reportError);
    };
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(show, pauseBeforeReading);
    };
    show();
    void collections().then((services) => {
      if (isWanted && !('message' in services)) stop = services.subscribe(id, later);
    }, reportError);
    return () => {
      isWanted = false;
      clearTimeout(timer);
      stop?.();
    };
  }, [collections, id, read]);
  return state;
}
