import { expect, test } from 'vitest';
import type { CategoryGap } from '#core/progress/breakdown-gap.ts';
import { loadSchemePack } from '#core/scheme/scheme-packs.ts';
import { gapSentence } from '#i18n/gap-sentence.ts';
import type { DisplayLanguage } from '#i18n/languages.ts';
import { loadTranslator } from '#i18n/translator.ts';

const percentage = { measure: 'percentage', unit: '%' } as const;
const days = { measure: 'number', unit: 'days' } as const;
const gap: CategoryGap = { highest: 'men', lowest: 'women', difference: 12.04, worse: 'lowest' };

async function said(language: DisplayLanguage, unit: typeof percentage | typeof days, told: CategoryGap) {
  const pack = await loadSchemePack({ id: 'annex-2004', version: 2 }, language);
  if (!pack.ok) throw new Error('The scheme is gone');
  const translator = await loadTranslator(language);
  return gapSentence(translator, {
    text: pack.value.text,
    unit,
    dimensions: [{ dimension: 'sex', categories: [], gap: told }],
  });
}

test('who is behind by the last value, in the words of a colleague', async () => {
  expect(await said('en', percentage, gap)).toBe(
    'Sex: the last value is 12 percentage points lower for women than for men.',
  );
  expect(await said('en', days, { highest: 'women', lowest: 'men', difference: 1, worse: 'highest' })).toBe(
    'Sex: the last value is 1 day higher for women than for men.',
  );
  expect((await said('fr', percentage, gap))?.replaceAll('\u00a0', ' ')).toBe(
    'Sexe : à la dernière valeur, 12 points de pourcentage de moins pour « women » que pour « men ».',
  );
});

test('a gap that would be shown as nothing has the digits it needs, and none is no sentence', async () => {
  expect(await said('en', percentage, { ...gap, difference: 0.04 })).toContain('0.04 percentage points lower');
  expect(await said('en', percentage, { ...gap, difference: 0 })).toBeNull();
});
