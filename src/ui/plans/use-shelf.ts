import { useSyncExternalStore } from 'react';
import { type ShelfState, useAppServices } from '../common/app-services.tsx';

/** My plans, up to date with this and other tabs. */
export function useShelf(): ShelfState {
  const { shelf } = useAppServices();
  return useSyncExternalStore(shelf.subscribe, shelf.state);
}
