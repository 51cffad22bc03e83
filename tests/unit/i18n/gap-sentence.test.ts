import { expect, test } from 'vitest';
import type { Indicator } from '#core/plan/plan-schema.ts';
import { dimensionValues } from '#core/progress/breakdown-gap.ts';
import { noneHidden } from '#core/progress/hidden-cells-of.ts';
import { loadSchemePack } from '#core/scheme/scheme-packs.ts';
import { gapSentence } from '#i18n/gap-sentence.ts';
import type { DisplayLanguage } from '#i18n/languages.ts';
import { loadTranslator } from '#i18n/translator.ts';

type Aim = Pick<Indicator, 'measure' | 'unit' | 'scale' | 'direction' | 'cumulative'>;
const percentage: Aim = { measure: 'percentage', unit: '%', scale: [], direction: 'increase', cumulative: false };
const days: Aim = { ...percentage, measure: 'number', unit: 'days', direction: 'decrease' };
type Terms = readonly [string, number | null, number | null, number | null];

function dimensionsOf(aim: Aim, cells: readonly Terms[]) {
  const breakdown = cells.map(([category, value, numerator, denominator]) => {
    return { id: category, dimension: 'sex', category, value, numerator, denominator };
  });
  return dimensionValues(aim, { breakdown }, noneHidden);
}

async function said(language: DisplayLanguage, aim: Aim, cells: readonly Terms[]) {
  const pack = await loadSchemePack({ id: 'annex-2004', version: 2 }, language);
  if (!pack.ok) throw new Error('The scheme is gone');
  const translator = await loadTranslator(language);
  const dimensions = dimensionsOf(aim, cells);
  return gapSentence(translator, { text: pack.value.text, measured: aim, dimensions });
}

const shares = [
  ['women', null, 36, 52],
  ['men', null, 52, 62],
] as const;

test('who is behind by the last value, in the words of a colleague, between the figures that are shown', async () => {
  // 83.870… and 69.230… are shown as 83.9 and 69.2: 14.7, although 14.640… lie between them.
  expect(await said('en', percentage, shares)).toBe(
    'Sex: the last value is 14.7 percentage points lower for women than for men.',
  );
  const waiting = [
    ['women', 31, null, null],
    ['men', 30, null, null],
  ] as const;
  expect(await said('en', days, waiting)).toBe('Sex: the last value is 1 day higher for women than for men.');
  expect((await said('fr', percentage, shares))?.replaceAll('\u00a0', ' ')).toBe(
    'Sexe : à la dernière valeur, 14,7 points de pourcentage de moins pour « women » que pour « men ».',
  );
});

test('shares that are nearly equal are told apart with the digits they need, and equal ones not at all', async () => {
  const near = [
    ['women', null, 5000, 10_000],
    ['men', null, 5004, 10_000],
  ] as const;
  expect(await said('en', percentage, near)).toContain('0.04 percentage points lower');
  expect(await said('en', percentage, [near[0], ['men', null, 1, 2]])).toBeNull();
});
