import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addressParts, paths } from '#ui/common/routes.ts';

test.each(['plan:1', 'a/b', 'org@2024', 'a+b', 'x&y', '#1', 'a;b,c', 'q?a=1', '100%', 'a%3Ab', 'é €'])(
  'a plan with the id %s is found again by its address',
  (id) => {
    expect(addressParts(paths.hub(id))).toEqual(['plan', id]);
  },
);

test('every id that a file may give to plans and items comes back from an address', () => {
  const id = fc.string({ minLength: 1, unit: 'binary' });
  fc.assert(
    fc.property(id, id, (planId, itemId) => {
      expect(addressParts(paths.item(planId, 'goals', itemId))).toEqual(['plan', planId, 'goals', itemId]);
    }),
  );
});

test('a broken escape in a hand-made address is taken as it stands', () => {
  expect(addressParts('/plan/100%/goals')).toEqual(['plan', '100%', 'goals']);
});
