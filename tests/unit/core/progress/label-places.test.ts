import { expect, test } from 'vitest';
import { type Box, isInside, placeLabel, touches } from '#core/progress/label-places.ts';

const mark: Box = { x: 50, y: 50, width: 6, height: 6 };
const label = { width: 20, height: 10 };
const area: Box = { x: 0, y: 0, width: 100, height: 100 };
/** Where the label of that mark can stand. */
const [above, below, after, before] = [
  { x: 43, y: 38, ...label },
  { x: 43, y: 58, ...label },
  { x: 58, y: 48, ...label },
  { x: 28, y: 48, ...label },
] as const;
/** A spot in the middle of a place, which touches that place alone. */
const spot = ({ x, y, width, height }: Box): Box => ({ x: x + width / 2, y: y + height / 2, width: 1, height: 1 });

const places = (taken: readonly Box[], lines: readonly Box[] = [], within = area) =>
  placeLabel(mark, label, { taken, lines, area: within });

test('a label stands above its mark, else below, after or before it, else nowhere', () => {
  expect(places([])).toEqual(above);
  expect(places([spot(above)])).toEqual(below);
  expect(places([spot(above), spot(below)])).toEqual(after);
  expect(places([spot(above), spot(below), spot(after)])).toEqual(before);
  expect(places([above, below, after, before].map(spot))).toBeNull();
});

test('it would rather stand somewhere else than on a line, and on a line than nowhere', () => {
  expect(places([], [spot(above), spot(below)])).toEqual(after);
  expect(places([spot(above)], [below, after, before].map(spot))).toEqual(below);
});

test('it stays in its area, whose edges are within', () => {
  expect(places([], [], { x: 43, y: 38, width: 20, height: 10 })).toEqual(above);
  expect(places([], [], { x: 0, y: 39, width: 100, height: 61 })).toEqual(below);
  expect(places([], [], { x: 0, y: 39, width: 100, height: 28 })).toEqual(after);
  expect(places([], [], { x: 0, y: 39, width: 77, height: 28 })).toEqual(before);
  expect(places([], [], { x: 29, y: 39, width: 48, height: 28 })).toBeNull();
});

test.each([
  [{ x: 0, y: 0, width: 10, height: 10 }, true],
  [{ x: 2, y: 2, width: 3, height: 3 }, true],
  [{ x: -1, y: 2, width: 3, height: 3 }, false],
  [{ x: 2, y: -1, width: 3, height: 3 }, false],
  [{ x: 8, y: 2, width: 3, height: 3 }, false],
  [{ x: 2, y: 8, width: 3, height: 3 }, false],
])('%j within a square of ten: %j', (box, inside) => {
  expect(isInside(box, { x: 0, y: 0, width: 10, height: 10 })).toBe(inside);
});

test.each([
  [{ x: 9, y: 9, width: 5, height: 5 }, true],
  [{ x: 10, y: 2, width: 5, height: 5 }, false],
  [{ x: 2, y: 10, width: 5, height: 5 }, false],
  [{ x: -5, y: 2, width: 5, height: 5 }, false],
  [{ x: 2, y: -5, width: 5, height: 5 }, false],
  [{ x: -5, y: -5, width: 6, height: 6 }, true],
])('%j touches a square of ten: %j', (box, touching) => {
  const square = { x: 0, y: 0, width: 10, height: 10 };
  expect([touches(box, square), touches(square, box)]).toEqual([touching, touching]);
});
