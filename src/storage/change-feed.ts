import type { PlanChange } from './plan-store.ts';

/** Tells listeners in this tab, and through a channel those in other tabs, what happened to a plan. */
export type ChangeFeed = {
  readonly tell: (change: Omit<PlanChange, 'elsewhere'>) => void;
  readonly listen: (listener: (change: PlanChange) => void) => () => void;
};

/** The channel opens with the first use; a browser without channels hears only its own tab. */
export function createChangeFeed(channelName: string): ChangeFeed {
  const listeners = new Set<(change: PlanChange) => void>();
  let channel: BroadcastChannel | null = null;
  const open = () => {
    if (channel || typeof BroadcastChannel === 'undefined') return;
    channel = new BroadcastChannel(channelName);
    channel.addEventListener('message', ({ data }) => {
      if (isChange(data))
        for (const listener of listeners) listener({ id: data.id, revision: data.revision, elsewhere: true });
    });
  };
  const closeWhenIdle = () => {
    if (listeners.size > 0) return;
    channel?.close();
    channel = null;
  };
  return {
    tell: (change) => {
      for (const listener of listeners) listener({ ...change, elsewhere: false });
      open();
      channel?.postMessage(change);
      closeWhenIdle();
    },
    listen: (listener) => {
      open();
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        closeWhenIdle();
      };
    },
  };
}

/** Other tabs may run another version of the product: what they say is checked. */
function isChange(data: unknown): data is { readonly id: string; readonly revision: string | null } {
  if (typeof data !== 'object' || data === null || !('id' in data) || !('revision' in data)) return false;
  return typeof data.id === 'string' && (data.revision === null || typeof data.revision === 'string');
}
