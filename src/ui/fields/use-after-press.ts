import { useCallback, useEffect, useRef } from 'react';

/**
 * Runs what may move the page once no button of the pointer is down. A press takes the focus from an input before its click
 * is complete: if the page moved then, the click would miss what was pressed.
 */
export function useAfterPress(): (run: () => void) => void {
  const state = useRef<{ pressed: boolean; waiting: (() => void) | null }>({ pressed: false, waiting: null });
  useEffect(() => {
    const press = () => {
      state.current.pressed = true;
    };
    const release = () => {
      state.current.pressed = false;
      setTimeout(() => {
        const { waiting } = state.current;
        state.current.waiting = null;
        waiting?.();
      });
    };
    window.addEventListener('pointerdown', press, true);
    window.addEventListener('pointerup', release, true);
    window.addEventListener('pointercancel', release, true);
    const { current } = state;
    return () => {
      current.waiting = null;
      window.removeEventListener('pointerdown', press, true);
      window.removeEventListener('pointerup', release, true);
      window.removeEventListener('pointercancel', release, true);
    };
  }, []);
  return useCallback((run) => {
    if (state.current.pressed) state.current.waiting = run;
    else run();
  }, []);
}
