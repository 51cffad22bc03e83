import type { ArrivalState } from './routes.ts';

/** What the link that opened this page said about it; survives a reload of the page. */
export function historyState(): ArrivalState {
  const state: unknown = window.history.state;
  if (typeof state !== 'object' || state === null) return {};
  const { field, returnTo } = state as { field?: unknown; returnTo?: unknown }; // checked on the next line
  return {
    ...(typeof field === 'string' ? { field } : {}),
    ...(typeof returnTo === 'string' && returnTo.startsWith('/') ? { returnTo } : {}),
  };
}
