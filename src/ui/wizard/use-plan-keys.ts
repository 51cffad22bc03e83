import { useEffect } from 'react';
import { useOpenSession } from './session-context.tsx';

/**
 * Ctrl or Cmd with Z and Y (or Shift+Z): undo and redo of the plan. In a text input the browser's own undo comes first
 * as long as the person is typing there, so the keys are taken only outside of text inputs.
 */
export function usePlanKeys(): void {
  const { actor } = useOpenSession();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || isTextInput(event.target)) return;
      const key = event.key.toLowerCase();
      const isRedo = key === 'y' || (key === 'z' && event.shiftKey);
      if (key !== 'z' && !isRedo) return;
      event.preventDefault();
      actor.send({ type: isRedo ? 'plan.redone' : 'plan.undone' });
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [actor]);
}

function isTextInput(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLTextAreaElement ||
    (target instanceof HTMLInputElement && target.type !== 'checkbox' && target.type !== 'radio')
  );
}
