import { expect, test } from 'vitest';
import type { DepthReach } from '#core/coverage/depth-reach.ts';
import { reachText } from '#i18n/depth-text.ts';
import { loadTranslator } from '#i18n/translator.ts';

const [english, french] = [await loadTranslator('en'), await loadTranslator('fr')];

const country: DepthReach = {
  counted: 'goals',
  served: 11,
  of: 34,
  own: 0,
  byDepth: [23, 3, 2, 3, 2, 0, 1],
  median: 3,
  deepest: 6,
  deepestPlans: 1,
};
const goal: DepthReach = { ...country, counted: 'plans', served: 5, of: 12, median: 2.5, deepest: 3, deepestPlans: 2 };

test.each([
  [english, country, '11 of 34 goals served, median depth 3; deepest: target met, in one plan'],
  [
    english,
    { ...country, own: 1 },
    '11 of 34 goals and one own goal served, median depth 3; deepest: target met, in one plan',
  ],
  [
    english,
    { ...country, own: 2 },
    '11 of 34 goals and 2 own goals served, median depth 3; deepest: target met, in one plan',
  ],
  [
    english,
    { ...country, served: 0, of: 0, own: 1 },
    'One own goal served, median depth 3; deepest: target met, in one plan',
  ],
  [english, { ...country, served: 0, median: null, deepest: 1 as const }, '0 of 34 goals served'],
  [english, goal, '5 of 12 plans, median depth 2.5; deepest: activity planned, in 2 plans'],
  [english, { ...goal, served: 0, median: null, deepest: 0 as const }, '0 of 12 plans'],
  [
    french,
    { ...country, own: 2 },
    'Objectifs servis\u00a0: 11 sur 34 et 2 objectifs propres, profondeur médiane 3\u00a0; au plus profond\u00a0: cible atteinte, dans un plan',
  ],
  [
    french,
    goal,
    'Plans\u00a0: 5 sur 12, profondeur médiane 2,5\u00a0; au plus profond\u00a0: activité prévue, dans 2 plans',
  ],
])('%# says how far something is served', (translator, reach, text) => {
  expect(reachText(translator, reach)).toBe(text);
});
