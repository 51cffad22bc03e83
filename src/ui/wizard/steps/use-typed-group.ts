import { type RefObject, useEffect, useRef } from 'react';
import { useAppServices } from '../../common/app-services.tsx';
import { useOpenSession } from '../session-context.tsx';
import { useGroupEdits } from './use-group-edits.ts';

/** After this pause (milliseconds) the plan gets what is typed so far, so that it is on disk within a second. */
const pause = 500;

/**
 * A group that is named in the form of a goal or target. Whatever ends the typing, even leaving the page, finishes it;
 * `onTyped` is told which row is still being named.
 */
export function useTypedGroup(onTyped: (id: string | null) => void) {
  const { newId } = useAppServices();
  const { put, remove, choose, chooseKnown } = useGroupEdits();
  const text = useRef('');
  const typed = useRef<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const note = (id: string | null) => {
    typed.current = id;
    onTyped(id);
  };
  const drop = () => {
    if (typed.current !== null) remove(typed.current);
    note(null);
  };
  const keep = () => {
    const name = text.current.trim();
    if (name === '') return drop();
    const id = typed.current ?? newId();
    put(id, name);
    choose(id);
    note(id);
  };
  const settle = () => {
    clearTimeout(timer.current);
    const name = text.current.trim();
    if (name !== '' && !chooseKnown(name, typed.current, drop)) keep();
    if (name === '') drop();
    text.current = '';
    note(null);
  };
  const latest = useLatest({ keep, settle });
  useLeaving(() => latest.current.settle());
  return {
    type: (next: string) => {
      text.current = next;
      clearTimeout(timer.current);
      timer.current = setTimeout(() => latest.current.keep(), pause);
    },
    settle: () => latest.current.settle(),
  };
}

/** For timers and listeners, which outlive the render that made them. */
function useLatest<T>(value: T): RefObject<T> {
  const latest = useRef(value);
  useEffect(() => {
    latest.current = value;
  });
  return latest;
}

/** Runs when the form goes, or the whole page, and has the outcome saved. */
function useLeaving(run: () => void): void {
  const { actor } = useOpenSession();
  const latest = useLatest(run);
  useEffect(() => {
    const end = () => {
      latest.current();
      actor.send({ type: 'save.flushed' });
    };
    window.addEventListener('pagehide', end);
    return () => {
      window.removeEventListener('pagehide', end);
      end();
    };
  }, [actor, latest]);
}
