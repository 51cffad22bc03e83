import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openPlanText } from '#core/migrate/open-plan-file.ts';
import { planToJson } from '#core/migrate/plan-to-json.ts';
import { planSchema } from '#core/plan/plan-schema.ts';
import { largePlanArbitrary, planArbitrary } from '../support/plan-arbitrary.ts';

const counter = () => {
  let count = 0;
  return () => {
    count += 1;
    return `new-${count}`;
  };
};
const open = (text: string) => openPlanText(text, { newId: counter() });

test('what was saved opens as an equal plan without remarks', () => {
  fc.assert(
    fc.property(planArbitrary, (plan) => {
      expect(open(planToJson(plan))).toEqual({ ok: true, value: { plan, remarks: [] } });
    }),
    { numRuns: 150 },
  );
});

test('a large plan is saved and opened alike', () => {
  fc.assert(
    fc.property(largePlanArbitrary, (plan) => {
      expect(open(planToJson(plan))).toEqual({ ok: true, value: { plan, remarks: [] } });
    }),
    { numRuns: 5 },
  );
});

test('equal plans give the same text, whatever the order of their fields', () => {
  fc.assert(
    fc.property(planArbitrary, (plan) => {
      const reversed = { ...planSchema.parse(reverseFields({ ...plan, notCarried: [] })), notCarried: plan.notCarried };
      expect(planToJson(reversed)).toBe(planToJson(plan));
    }),
    { numRuns: 50 },
  );
});

function reverseFields(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reverseFields);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([name, field]) => [name, reverseFields(field)]),
  );
}

const strangeValue: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(
    null,
    '',
    '12,5',
    '12,5x',
    '2027-02-31',
    'Planned',
    'x'.repeat(20_050),
    '\uD800',
    '1e999',
    -1,
    7,
    true,
    'true',
    [],
    {},
    'constructor',
    '__proto__',
    '/',
    'a/b',
  ),
  fc.jsonValue({ maxDepth: 3 }),
  fc.constant(
    JSON.parse('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},"id":"__proto__"}'),
  ),
  fc.constant(JSON.parse(`${'['.repeat(58)}${']'.repeat(58)}`)),
);

/** The plan as raw JSON with some of its parts replaced, removed, doubled or added. */
const damagedPlan = fc
  .tuple(
    planArbitrary,
    fc.array(
      fc.record({ at: fc.nat(), how: fc.constantFrom('replace', 'remove', 'double', 'add'), value: strangeValue }),
      { minLength: 1, maxLength: 8 },
    ),
  )
  .map(([plan, damages]) => {
    const raw: unknown = JSON.parse(planToJson(plan));
    for (const damage of damages) damagePart(raw, structuredClone(damage));
    return JSON.stringify(raw).replace('"1e999"', '1e999');
  });

function damagePart(root: unknown, { at, how, value }: { at: number; how: string; value: unknown }): void {
  const places: { parent: Record<string, unknown>; key: string }[] = [];
  const collect = (parent: unknown) => {
    if (typeof parent !== 'object' || parent === null) return;
    for (const [key, child] of Object.entries(parent)) {
      if (parent === root && ['type', 'formatVersion', 'scheme'].includes(key)) continue;
      places.push({ parent: parent as Record<string, unknown>, key });
      collect(child);
    }
  };
  collect(root);
  const place = places[at % Math.max(1, places.length)];
  if (!place) return;
  const { parent, key } = place;
  if (how === 'replace') parent[key] = value;
  else if (how === 'remove' && Array.isArray(parent)) parent.splice(Number(key), 1);
  else if (how === 'remove') delete parent[key];
  else if (how === 'double' && Array.isArray(parent)) parent.push(structuredClone(parent[Number(key)]));
  else if (Array.isArray(parent)) parent.push(value);
  else parent['fieldOfANewerFormat'] = value;
}

test('a damaged plan opens as a valid plan, and opens again without remarks', () => {
  fc.assert(
    fc.property(damagedPlan, (text) => {
      const opened = open(text);
      fc.pre(opened.ok || opened.error.type !== 'too-deep');
      if (!opened.ok) throw new Error(opened.error.type);
      expect(planSchema.parse(opened.value.plan)).toEqual(opened.value.plan);
      expect(open(planToJson(opened.value.plan))).toEqual({
        ok: true,
        value: { plan: opened.value.plan, remarks: [] },
      });
      expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
    }),
    { numRuns: 300 },
  );
});

test('noise in the text never throws, and what opens is a valid plan', () => {
  const noise = fc.record({
    at: fc.nat(),
    length: fc.nat({ max: 5 }),
    text: fc.oneof(
      fc.string({ unit: 'binary', maxLength: 4 }),
      fc.constantFrom('"', '{', '}', '[', ']', ',', '\\', '\\ud800', '\uDC00'),
    ),
  });
  fc.assert(
    fc.property(planArbitrary, fc.array(noise, { minLength: 1, maxLength: 4 }), (plan, changes) => {
      const text = changes.reduce((current, { at, length, text: piece }) => {
        const start = at % current.length;
        return current.slice(0, start) + piece + current.slice(start + length);
      }, planToJson(plan));
      const opened = open(text);
      if (opened.ok) expect(planSchema.safeParse(opened.value.plan).success).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test('any text at all gives a plan or an error', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.json()), (text) => {
      expect(open(text).ok).toBe(false);
    }),
    { numRuns: 300 },
  );
});

test('a text that stands anywhere in the file is still somewhere in the opened plan', () => {
  const marker = 'text that must not get lost';
  const damage = fc.record({
    at: fc.nat(),
    how: fc.constantFrom('replace', 'add'),
    value: fc.constantFrom(marker, [marker], { own: marker }),
  });
  fc.assert(
    fc.property(planArbitrary, damage, (plan, change) => {
      const raw: unknown = JSON.parse(planToJson(plan));
      damagePart(raw, structuredClone(change));
      fc.pre(JSON.stringify(raw).includes(marker));
      const opened = open(JSON.stringify(raw));
      expect(opened.ok && planToJson(opened.value.plan)).toContain(marker);
    }),
    { numRuns: 300 },
  );
});
