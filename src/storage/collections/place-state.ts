/** What is known of a state of a plan when another one comes. */
export type KnownState = { readonly key: string; readonly asOf: string };

/** Whether a state that comes is new, and which state counts from now on. */
export type Placement = { readonly outcome: 'added' | 'updated' | 'same' | 'older'; readonly chosen: string };

/** The latest state counts; of two of one time the one whose key comes later, so that the order of adding does not matter. */
export function placeState(known: readonly KnownState[], coming: KnownState): Placement {
  const [latest = coming] = [...known, coming].sort(laterFirst);
  if (known.length === 0) return { outcome: 'added', chosen: coming.key };
  if (known.some(({ key }) => key === coming.key)) return { outcome: 'same', chosen: latest.key };
  return { outcome: latest === coming ? 'updated' : 'older', chosen: latest.key };
}

function laterFirst(one: KnownState, other: KnownState): number {
  if (one.asOf !== other.asOf) return one.asOf > other.asOf ? -1 : 1;
  return one.key > other.key ? -1 : 1;
}
