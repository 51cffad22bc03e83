import { useMemo, useSyncExternalStore } from 'react';
import { type SaveState, selectSaveState } from '#session/selectors.ts';
import { createPause } from '../common/pause.ts';
import { type SessionActor, useOpenSession } from './session-context.tsx';

/** "Saved" is said after this pause (milliseconds), so that the line does not flicker between two words of one sentence. */
const pauseBeforeSaved = 600;

const busy = { kind: 'saving' } as const satisfies SaveState;

/** The save state for the eye: one "Saving…" while a person types on, "Saved" once everything is on disk and stays there for a moment. */
export function useCalmSaveState(): SaveState {
  const { actor } = useOpenSession();
  const store = useMemo(() => createCalmStore(actor), [actor]);
  return useSyncExternalStore(store.subscribe, store.current);
}

function createCalmStore(actor: SessionActor) {
  const now = () => calm(selectSaveState(actor.getSnapshot()));
  let shown = now();
  const subscribe = (listener: () => void) => {
    const show = (state: SaveState) => {
      if (state === shown) return;
      shown = state;
      listener();
    };
    const pause = createPause(pauseBeforeSaved, () => show(now()));
    const subscription = actor.subscribe(() => {
      const state = now();
      if (state.kind === 'saved' && shown === busy) pause.restart();
      else {
        pause.cancel();
        show(state);
      }
    });
    show(now());
    return () => {
      pause.cancel();
      subscription.unsubscribe();
    };
  };
  return { subscribe, current: () => shown };
}

/** One object for "unsaved" and "saving": for a person they are the same. */
function calm(state: SaveState): SaveState {
  return state.kind === 'unsaved' || state.kind === 'saving' ? busy : state;
}
