import { describe, expect, it } from 'vitest';
import { interfaceLanguages } from '#i18n/languages.ts';
import { loadTranslator } from '#i18n/translator.ts';
import { answeredField } from '#ui/wizard/panel/answered-field.ts';
import { annexPack } from '../../../unit/core/scheme/annex-pack.ts';

describe('answeredField', () => {
  it.each(interfaceLanguages)('has words for the field of every model answer in %s', async (language) => {
    const { t } = await loadTranslator(language);
    const { scheme } = await annexPack(language);
    const names = scheme.modelAnswers.map(({ field }) => answeredField(t, field));
    expect(names.filter((name) => /(?:item|field)\./.test(name))).toEqual([]);
  });

  it('names the item before the field', async () => {
    const { t } = await loadTranslator('en');
    expect(answeredField(t, 'indicator.milestones')).toBe('Indicator · Milestones');
    expect(answeredField(t, 'monitoring')).toBe('Monitoring and evaluation');
  });
});
