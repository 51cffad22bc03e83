import { expect, test } from 'vitest';
import { createPlan } from '#core/plan/create-plan.ts';
import type { Plan } from '#core/plan/plan-schema.ts';
import { type Adoption, adoptIndicator, adoptTarget } from '#core/scheme/adopt-catalogue.ts';
import { loadSchemePack } from '#core/scheme/scheme-packs.ts';

const loaded = await loadSchemePack({ id: 'annex-2004', version: 2 }, 'en');
if (!loaded.ok) throw new Error('the scheme is missing');
const pack = loaded.value;
const { targets, indicators } = pack.scheme;

function rowsAfter(plan: Plan, adoption: Adoption | null): Plan {
  let after = plan;
  for (const { table, row } of adoption?.edit.rows ?? []) after = { ...after, [table]: [...after[table], row] };
  return after;
}

/** "target: value unit direction basis -> indicator direction" of every indicator that gets a value when its target was adopted. */
function valuesGiven(): readonly string[] {
  let count = 0;
  const newId = () => {
    count += 1;
    return `n${count}`;
  };
  return indicators.flatMap((indicator) => {
    const empty = createPlan({ id: 'p', language: 'en', scheme: { id: 'annex-2004', version: 2 } });
    const withTarget = rowsAfter(empty, adoptTarget(pack, empty, indicator.targetId, null, newId));
    const [row] = rowsAfter(withTarget, adoptIndicator(pack, withTarget, indicator.id, null, newId)).indicators;
    const { suggestion } = pack.index.target(indicator.targetId) ?? {};
    if (row === undefined || suggestion === undefined || row.target.value === null) return [];
    return [
      `${indicator.id} ${suggestion.basis} ${suggestion.direction} ${row.direction} ${row.target.value}${row.unit}`,
    ];
  });
}

test('an adopted indicator gets a value only where it measures a level of its target in the same direction', () => {
  const given = valuesGiven();
  expect(given.length).toBe(77);
  expect(given.filter((line) => !/ level (?:at-least increase|at-most decrease) /u.test(line))).toEqual([]);
});

test.each([
  'labour-ind-overqualified',
  'health-ind-unmet',
  'ad-ind-experience',
  'intro-ind-completion',
  'intro-ind-cefr-gain',
  'edu-ind-low-achievers',
  'housing-ind-crowding',
  'civic-ind-nat-rate',
  'labour-ind-emp-gap',
])('%s never gets the value of its target', (id) => {
  expect(valuesGiven().filter((line) => line.startsWith(`${id} `))).toEqual([]);
});

test('at most one indicator measures a target, and every target has its own', () => {
  const measuring = indicators.filter(({ measuresTarget }) => measuresTarget).map(({ targetId }) => targetId);
  expect(new Set(measuring).size).toBe(measuring.length);
  expect(targets.filter(({ id }) => !measuring.includes(id))).toEqual([]);
});
