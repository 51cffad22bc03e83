/** Tells listeners in this tab, and through a channel those in other tabs, that something with this id changed. */
export type IdFeed = {
  readonly tell: (id: string) => void;
  readonly listen: (listener: (id: string) => void) => () => void;
};

/** The channel opens with the first listener; a browser without channels hears only its own tab. */
export function createIdFeed(channelName: string): IdFeed {
  const listeners = new Set<(id: string) => void>();
  let channel: BroadcastChannel | null = null;
  const hear = (id: unknown) => {
    if (typeof id === 'string') for (const listener of listeners) listener(id);
  };
  return {
    tell: (id) => {
      hear(id);
      if (typeof BroadcastChannel === 'undefined') return;
      const speaking = channel ?? new BroadcastChannel(channelName);
      speaking.postMessage(id);
      if (speaking !== channel) speaking.close();
    },
    listen: (listener) => {
      listeners.add(listener);
      if (channel === null && typeof BroadcastChannel !== 'undefined') {
        channel = new BroadcastChannel(channelName);
        channel.addEventListener('message', ({ data }) => hear(data));
      }
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        channel?.close();
        channel = null;
      };
    },
  };
}
