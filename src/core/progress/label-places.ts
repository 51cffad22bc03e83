/** A rectangle; its origin is the top start corner. */
export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

const gap = 2;

/**
 * A place for a label above, below or beside a mark where it touches nothing that is taken and stays in the area; null when there is none.
 * Of several the first that touches no line either.
 */
export function placeLabel(
  mark: Box,
  { width, height }: Pick<Box, 'width' | 'height'>,
  { taken, lines, area }: { readonly taken: readonly Box[]; readonly lines: readonly Box[]; readonly area: Box },
): Box | null {
  const middle = mark.x + mark.width / 2 - width / 2;
  const level = mark.y + mark.height / 2 - height / 2;
  const places: readonly Box[] = [
    { x: middle, y: mark.y - height - gap, width, height },
    { x: middle, y: mark.y + mark.height + gap, width, height },
    { x: mark.x + mark.width + gap, y: level, width, height },
    { x: mark.x - width - gap, y: level, width, height },
  ];
  const free = places.filter((place) => isInside(place, area) && !taken.some((box) => touches(place, box)));
  return free.find((place) => !lines.some((box) => touches(place, box))) ?? free[0] ?? null;
}

/** Whether a rectangle lies wholly within another. */
export function isInside(box: Box, area: Box): boolean {
  return (
    box.x >= area.x &&
    box.y >= area.y &&
    box.x + box.width <= area.x + area.width &&
    box.y + box.height <= area.y + area.height
  );
}

/** Whether two rectangles share a place. */
export function touches(one: Box, other: Box): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  );
}
