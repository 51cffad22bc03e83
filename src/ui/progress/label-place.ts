/** A rectangle in the units of a drawing. */
export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** What a label should not cover; lines weigh less than marks and words. */
export type Obstacle = Box & { readonly weight: number };

export type Place = { readonly box: Box; readonly cost: number };

/** The first of the places within the bounds that covers least; null when none lies within them. */
export function placeLabel(candidates: readonly Box[], obstacles: readonly Obstacle[], bounds: Box): Place | null {
  let best: Place | null = null;
  for (const box of candidates) {
    if (!isWithin(box, bounds)) continue;
    const cost = obstacles.reduce((sum, obstacle) => sum + (overlaps(box, obstacle) ? obstacle.weight : 0), 0);
    if (best === null || cost < best.cost) best = { box, cost };
  }
  return best;
}

/** Whether two boxes share more than an edge. */
export function overlaps(one: Box, other: Box): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  );
}

function isWithin(box: Box, bounds: Box): boolean {
  return (
    box.x >= bounds.x &&
    box.y >= bounds.y &&
    box.x + box.width <= bounds.x + bounds.width &&
    box.y + box.height <= bounds.y + bounds.height
  );
}
