// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { createRow } from '#core/plan/create-plan.ts';
import { loadTranslator } from '#i18n/translator.ts';
import { itemTitle } from '#ui/wizard/item-names.ts';
import { soundPlan } from '../../unit/core/validation/sound-plan.ts';

const english = await loadTranslator('en');

test('an item is named by its own words, a target with its value where they go on from its group, else by its number', () => {
  const target = { ...createRow('targets', 't'), title: 'join an association', value: 25, unit: '%' };
  const activity = { ...createRow('activities', 'a'), title: 'meet the neighbours' };
  const unnamed = createRow('targets', 'u');
  const plan = soundPlan({ goals: [], targets: [target, unnamed] });
  expect(itemTitle(english, plan, 'targets', target)).toBe('At least 25% join an association');
  expect(itemTitle(english, plan, 'activities', activity)).toBe('meet the neighbours');
  expect(itemTitle(english, plan, 'targets', unnamed)).toBe('Target 1.2');
});

test('a title of a word processor is shown as documents print it', () => {
  const activity = { ...createRow('activities', 'a'), title: '\uf0b7 the council\u0092s \u0093open\u0094 day' };
  expect(itemTitle(english, soundPlan(), 'activities', activity)).toBe('• the council’s “open” day');
});
