import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { maximumTextLength } from '#core/plan/plan-schema.ts';
import { checkedFields, surelyPasses } from '#core/validation/checked-fields.ts';

const rules: readonly (readonly [string, z.ZodType])[] = Object.entries(checkedFields).flatMap(([kind, fields]) =>
  Object.entries(fields).map(([name, rule]): [string, z.ZodType] => [`${kind}.${name}`, rule]),
);

const texts = ['', ' ', '\u00a0\n', 'x', ' x ', '١٢', 'x'.repeat(maximumTextLength), 'x'.repeat(maximumTextLength + 1)];
const dates = [
  '2024-02-29',
  '2023-02-29',
  '2024-02-30',
  '2024-13-01',
  '2024-1-1',
  ' 2024-01-01',
  '2024-01-01T00:00:00Z',
];
const numbers = [0, -0, 1, -1, 0.1, -1e-9, 1e308, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
const others = [null, undefined, true, [], {}, ['x'], 1n, new Date(0)];

describe('the quick question of a rule', () => {
  it.each(rules)('says of every value what the schema of %s says', (_, rule) => {
    const values = [...texts, ...dates, ...numbers, ...others];
    expect(values.filter(surelyPasses(rule))).toEqual(values.filter((value) => rule.safeParse(value).success));
  });

  it('leaves a rule that it does not know to the schema', () => {
    const unknown = checkedFields.goals.title.max(3);
    expect(surelyPasses(unknown)('x')).toBe(false);
  });
});
