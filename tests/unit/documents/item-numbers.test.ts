import { describe, expect, test } from 'vitest';
import type { Plan } from '#core/plan/plan-schema.ts';
import { exampleNames, loadExample } from '#core/scheme/example-plans.ts';
import { loadSchemePack } from '#core/scheme/scheme-packs.ts';
import { checkPlan } from '#core/validation/check-plan.ts';
import { idsInOrder, itemNumber } from '#core/validation/item-numbers.ts';
import { buildOutline } from '#documents/build-outline.ts';
import { issueText } from '#i18n/issue-text.ts';
import { placeText } from '#i18n/place-text.ts';
import { loadTranslator } from '#i18n/translator.ts';
import { progressRows } from '../../../src/cli/progress/progress-data.ts';
import { soundPlan } from '../core/validation/sound-plan.ts';
import { outlineRequests } from './outline-request.ts';

const request = await outlineRequests('en');
const english = await loadTranslator('en');
const pack = await loadSchemePack({ id: 'annex-2004', version: 2 }, 'en');
if (!pack.ok) throw new Error('the scheme of the tests is there');
const { scheme, text } = pack.value;

const tables = ['goals', 'targets', 'activities', 'indicators'] as const;
const kinds = { goals: 'Goal', targets: 'Target', activities: 'Activity', indicators: 'Indicator' } as const;

function titled(plan: Plan, titleOf: (row: { readonly id: string }) => string): Plan {
  const name = <T extends { readonly id: string }>(rows: readonly T[]) =>
    rows.map((row) => ({ ...row, title: titleOf(row) }));
  return {
    ...plan,
    goals: name(plan.goals),
    targets: name(plan.targets),
    activities: name(plan.activities),
    indicators: name(plan.indicators),
  };
}

/** The tables the other way round: their order is no longer that of the chain. */
function turned(plan: Plan): Plan {
  return {
    ...plan,
    targets: plan.targets.toReversed(),
    activities: plan.activities.toReversed(),
    indicators: plan.indicators.toReversed(),
  };
}

/** Names such as "Indicator 4" by the id of the row, as the headings and tables of the printed plan tell them. */
function printedNames(plan: Plan): ReadonlyMap<string, string> {
  const outline = buildOutline(request(titled(plan, ({ id }) => `<${id}>`)));
  const names = new Map<string, string>();
  for (const block of outline.chapters.flatMap(({ blocks }) => blocks)) {
    if (block.kind === 'heading') {
      const [, name = '', id = ''] = /^(\w+ [\d.]+): .*<(.+)>/u.exec(block.text) ?? [];
      if (id !== '') names.set(id, name);
    }
    if (block.kind === 'table')
      for (const cell of block.rows.flat()) {
        const [, number = '', id = ''] = /^(\d+)\u2002<(.+)>$/u.exec(cell) ?? [];
        if (plan.activities.some((row) => row.id === id)) names.set(id, `Activity ${number}`);
      }
  }
  return names;
}

const examples = await Promise.all(exampleNames.map(async (name) => [name, await loadExample(name, 'en')] as const));

describe.each([...examples, ...examples.map(([name, plan]) => [`${name}, tables turned`, turned(plan)] as const)])(
  'a row of %s has one number',
  (_, plan) => {
    const unnamed = titled(plan, () => '');
    const printed = printedNames(plan);
    const rows = tables.flatMap((table) => plan[table].map(({ id }) => ({ table, id })));

    test('in the printed plan and wherever rows without words are named', () => {
      expect(rows.map(({ table, id }) => [id, `${kinds[table]} ${itemNumber(plan, table, id)}`])).toEqual(
        rows.map(({ id }) => [id, printed.get(id)]),
      );
      expect(rows.map(({ table, id }) => placeText(english, unnamed, `${table}/${id}`))).toEqual(
        rows.map(({ id }) => printed.get(id)),
      );
    });

    test('in what the checks say', () => {
      const issues = checkPlan(unnamed, scheme).filter(({ itemId }) => printed.has(itemId ?? ''));
      expect(new Set(issues.map(({ table }) => table))).toEqual(new Set(['goals', 'activities', 'indicators']));
      for (const issue of issues) {
        const name = printed.get(issue.itemId ?? '') ?? '';
        expect(issueText(english, text, unnamed, issue).item).toBe(name);
        if (issue.params['position'] !== undefined)
          expect(`${name.split(' ')[0]} ${issue.params['position']}`).toBe(name);
      }
    });

    test('in the progress of the command line', () => {
      const told = progressRows(plan, '2027-01-01').rows.map(({ number, progress }) => [progress.indicator.id, number]);
      expect(told.map(([id, number]) => [id, `Indicator ${number}`])).toEqual(
        told.map(([id = '']) => [id, printed.get(id)]),
      );
    });
  },
);

test('rows outside the chain are counted in the order of their table, and nothing else has a number', () => {
  const plan = soundPlan();
  const group = plan.targetGroups[0];
  if (!group) throw new Error('the plan has a group');
  const groups = { ...plan, targetGroups: [{ ...group, id: 'z' }, group] };
  expect([itemNumber(groups, 'targetGroups', group.id), itemNumber(groups, 'targetGroups', 'z')]).toEqual(['2', '1']);
  expect([itemNumber(plan, 'targets', 'nobody'), itemNumber(plan, 'risks', 'nobody')]).toEqual(['', '']);
  expect(idsInOrder(groups, 'targetGroups')).toEqual(['z', group.id]);
});
