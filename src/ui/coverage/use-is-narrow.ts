import { useSyncExternalStore } from 'react';

const query = '(width < 48rem)';

/** Whether the window is too narrow for two columns of names and cells. */
export function useIsNarrow(): boolean {
  return useSyncExternalStore(
    (onChange) => {
      const media = window.matchMedia(query);
      media.addEventListener('change', onChange);
      return () => media.removeEventListener('change', onChange);
    },
    () => window.matchMedia(query).matches,
  );
}
