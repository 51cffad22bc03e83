// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { createRow } from '#core/plan/create-plan.ts';
import { loadTranslator } from '#i18n/translator.ts';
import { itemTitle } from '#ui/wizard/item-names.ts';

const english = await loadTranslator('en');

test('an item is named by its own words, a target with its value where they go on from its group, else by its place', () => {
  const target = { ...createRow('targets', 't'), title: 'join an association', value: 25, unit: '%' };
  const activity = { ...createRow('activities', 'a'), title: 'meet the neighbours' };
  expect(itemTitle(english, 'targets', target, 1)).toBe('At least 25% join an association');
  expect(itemTitle(english, 'activities', activity, 1)).toBe('meet the neighbours');
  expect(itemTitle(english, 'targets', createRow('targets', 't'), 2)).toBe('Target 2');
});
