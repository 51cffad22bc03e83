import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyDiff } from '#core/diff/apply-diff.ts';
import { diffPlans } from '#core/diff/diff-plans.ts';
import type { PlanDiff } from '#core/diff/plan-change.ts';
import { toldChanges } from '#core/diff/told-changes.ts';
import { openPlanText } from '#core/migrate/open-plan-file.ts';
import { planToJson } from '#core/migrate/plan-to-json.ts';
import type { Plan } from '#core/plan/plan-schema.ts';
import { loadSchemePack } from '#core/scheme/scheme-packs.ts';
import { buildDiffOutline } from '#documents/diff/build-diff-outline.ts';
import { changeCounts } from '#documents/diff/change-counts.ts';
import { createDiffContext } from '#documents/diff/diff-report.ts';
import { changeWords } from '#i18n/diff/change-words.ts';
import { loadTranslator } from '#i18n/translator.ts';
import { largePlanArbitrary, planArbitrary } from '../support/plan-arbitrary.ts';

/** Another state of a plan, of which every part is taken from it, taken from another plan, or shuffled. */
const twoStates: fc.Arbitrary<readonly [Plan, Plan]> = fc
  .tuple(planArbitrary, planArbitrary, fc.infiniteStream(fc.nat({ max: 3 })))
  .map(([plan, other, choices]) => [plan, mixed(plan, other, () => choices.next().value ?? 0)]);

function mixed(plan: Plan, other: Plan, choose: () => number): Plan {
  const mix = (one: unknown, two: unknown): unknown => {
    const choice = choose();
    if (choice === 0) return two;
    if (Array.isArray(one) && Array.isArray(two)) return mixedList(one, two, choice, mix);
    if (!isFields(one) || !isFields(two)) return one;
    // The names of a record, unlike those of a row, come and go.
    if (Object.keys(one).join() !== Object.keys(two).join()) return choice === 1 ? { ...two, ...one } : one;
    return Object.fromEntries(Object.entries(one).map(([name, value]) => [name, mix(value, two[name])]));
  };
  return mix(plan, other) as Plan;
}

function mixedList(
  one: readonly unknown[],
  two: readonly unknown[],
  choice: number,
  mix: (one: unknown, two: unknown) => unknown,
): readonly unknown[] {
  const kept = one.filter((_, at) => (at + choice) % 3 > 0);
  const inside = kept.map((row, at) =>
    isFields(row) ? { ...asFields(mix(row, two[at] ?? row)), id: row['id'] } : row,
  );
  const known = new Set(inside.map((row) => (isFields(row) ? row['id'] : row)));
  const added = two.filter((row) => !known.has(isFields(row) ? row['id'] : row));
  if (one.some((row) => isFields(row) && row['id'] === undefined)) return one.toReversed();
  return choice === 3 ? [...added, ...inside.toReversed()] : [...inside, ...added];
}

function isFields(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function asFields(value: unknown): Readonly<Record<string, unknown>> {
  return isFields(value) ? value : {};
}

const idMark = 'id\u2042';

/** The plan with a mark in every id of a row, and in every place that names one. */
function withTellingIds(plan: Plan): Plan {
  const { targetGroups, goals, targets, activities, indicators, measurements } = plan;
  const known = [targetGroups, goals, targets, activities, indicators, measurements, plan.assumptions, plan.risks];
  const ids = new Set<unknown>([...known, plan.fundingSources].flatMap((rows) => rows.map(({ id }) => id)));
  const mark = (value: unknown, name: string): unknown => {
    if (Array.isArray(value)) return value.map((one) => mark(one, name));
    if (isFields(value))
      return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, mark(child, key)]));
    return ids.has(value) && /(?:^id|[a-z]Ids?)$/u.test(name) && name !== 'catalogueId' ? `${idMark}${value}` : value;
  };
  return { ...(mark(plan, '') as Plan), unparsed: {}, notes: { comeBackLater: [] } };
}

function equalFields({ changes }: PlanDiff) {
  return changes.filter((change) => {
    if (change.kind !== 'field.changed') return false;
    try {
      expect(change.after).toEqual(change.before);
      return true;
    } catch {
      return false;
    }
  });
}

test('applied to the earlier plan, the differences give the later one', () => {
  fc.assert(
    fc.property(planArbitrary, planArbitrary, (before, after) => {
      expect(applyDiff(before, diffPlans(before, after))).toEqual(after);
    }),
    { numRuns: 150 },
  );
});

test('the same for states that share rows, fields and entries', () => {
  fc.assert(
    fc.property(twoStates, ([before, after]) => {
      const diff = diffPlans(before, after);
      expect(applyDiff(before, diff)).toEqual(after);
      expect(applyDiff(after, diffPlans(after, before))).toEqual(before);
      expect(equalFields(diff)).toEqual([]);
    }),
    { numRuns: 150 },
  );
});

test('the same for large plans, and differences survive as text', () => {
  fc.assert(
    fc.property(largePlanArbitrary, largePlanArbitrary, (before, after) => {
      const diff: PlanDiff = JSON.parse(JSON.stringify(diffPlans(before, after)));
      expect(applyDiff(before, diff)).toEqual(after);
    }),
    { numRuns: 5 },
  );
});

test('a plan does not differ from itself, nor from what was saved of it', () => {
  fc.assert(
    fc.property(planArbitrary, (plan) => {
      const opened = openPlanText(planToJson(plan), { newId: () => 'new' });
      expect(diffPlans(plan, plan)).toEqual({ changes: [] });
      expect(opened.ok && diffPlans(plan, opened.value.plan)).toEqual({ changes: [] });
    }),
    { numRuns: 100 },
  );
});

test.each(['en', 'fr'] as const)('every change has words, none of them an id (%s)', async (language) => {
  const pack = await loadSchemePack({ id: 'annex-2004', version: 1 }, language);
  if (!pack.ok) throw new Error('the scheme of the tests is there');
  const translator = await loadTranslator(language);
  fc.assert(
    fc.property(twoStates, ([one, other]) => {
      const plans = { before: withTellingIds(one), after: withTellingIds(other) };
      for (const change of toldChanges(plans)) {
        const words = changeWords(translator, pack.value.text, plans, change);
        expect(words.item).not.toBe('');
        expect(words.field === '' ? change.kind : 'field').not.toBe('field.changed');
        // Foreign parts are told by their own names, whatever these are.
        if (!('field' in change) || change.field[0] !== 'notCarried')
          expect(JSON.stringify(words)).not.toContain(idMark);
      }
    }),
    { numRuns: 50 },
  );
});

test('a document tells as many changes as it says, in its chapters and in each row and column of its table', async () => {
  const pack = await loadSchemePack({ id: 'annex-2004', version: 1 }, 'en');
  if (!pack.ok) throw new Error('the scheme of the tests is there');
  const translator = await loadTranslator('en');
  fc.assert(
    fc.property(twoStates, ([one, other]) => {
      const [before, after] = [stateOf(one, 'Then'), stateOf(other, 'Now')];
      const report = { before, after, reason: null, text: pack.value.text, translator, asOf: '2027-06-30' };
      const { changes } = createDiffContext(report);
      const [summary, ...chapters] = buildDiffOutline(report).chapters;
      const told = chapters.filter(({ id }) => id !== 'counts').flatMap(({ blocks }) => blocks);
      const rows = told.flatMap((one) => (one.kind === 'table' ? one.rows : []));
      expect(rows).toHaveLength(changes.length);
      const [sentence] =
        summary?.blocks.flatMap((one) => (one.kind === 'paragraph' && /“Then”/u.test(one.text) ? [one.text] : [])) ??
        [];
      expect(sentence).toContain(['nothing changed', 'one change'][changes.length] ?? `${changes.length} changes`);
      const counts = [...changeCounts(changes)];
      const all = counts.pop();
      expect(all?.all).toBe(changes.length);
      for (const kind of ['added', 'changed', 'removed', 'moved', 'all'] as const)
        expect(counts.reduce((sum, row) => sum + row[kind], 0)).toBe(all?.[kind]);
      for (const { added, changed, removed, moved, all: ofRow } of counts)
        expect(added + changed + removed + moved).toBe(ofRow);
    }),
    { numRuns: 60 },
  );
});

function stateOf(plan: Plan, name: string) {
  return { plan, name, date: null };
}
