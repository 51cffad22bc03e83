import fc from 'fast-check';
import { expect, test } from 'vitest';
import { distribute } from '#documents/pdf/table-widths.ts';

const columns = fc.array(
  fc.record({ weight: fc.integer({ min: 0, max: 9 }), needed: fc.integer({ min: 1, max: 200 }) }),
  {
    minLength: 1,
    maxLength: 12,
  },
);

test('widths always add up to the whole', () => {
  fc.assert(
    fc.property(columns, (given) => {
      const widths = distribute(
        given.map(({ weight }) => weight),
        given.map(({ needed }) => needed),
        449,
      );
      expect(widths.reduce((a, b) => a + b, 0)).toBeCloseTo(449, 6);
      expect(Math.min(...widths)).toBeGreaterThanOrEqual(0);
    }),
  );
});

test('every column gets what it needs as long as there is room for all', () => {
  fc.assert(
    fc.property(columns, (given) => {
      const needed = given.map((column) => column.needed);
      fc.pre(needed.reduce((a, b) => a + b, 0) <= 449);
      const widths = distribute(
        given.map(({ weight }) => weight),
        needed,
        449,
      );
      for (const [index, width] of widths.entries()) expect(width).toBeGreaterThanOrEqual((needed[index] ?? 0) - 1e-6);
    }),
  );
});

test('weights decide while no word needs more', () => {
  expect(distribute([3, 1], [10, 10], 400)).toEqual([300, 100]);
});
