import { type Box, isInside, touches } from '#core/progress/label-places.ts';

/** What a label should not cover; lines weigh less than marks and words. */
export type Obstacle = Box & { readonly weight: number };

export type Place = { readonly box: Box; readonly cost: number };

/** The first of the places within the bounds that covers least; null when none lies within them. */
export function placeLabel(candidates: readonly Box[], obstacles: readonly Obstacle[], bounds: Box): Place | null {
  let best: Place | null = null;
  for (const box of candidates) {
    if (!isInside(box, bounds)) continue;
    const cost = obstacles.reduce((sum, obstacle) => sum + (touches(box, obstacle) ? obstacle.weight : 0), 0);
    if (best === null || cost < best.cost) best = { box, cost };
  }
  return best;
}
