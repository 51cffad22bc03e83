import { describe, expect, test } from 'vitest';
import { pseudoLanguages } from '#i18n/languages.ts';
import { loadMessages, type Messages } from '#i18n/messages.ts';
import { createTranslator, loadTranslator } from '#i18n/translator.ts';

describe('words that are longer', () => {
  test('keep parameters and the choices of plurals', async () => {
    const { t } = await loadTranslator('en-XL');
    expect(t('common.close')).toBe('Clööséé');
    expect(t('item.goal.count', { count: 1 })).toBe('1 gööààl');
    expect(t('item.goal.count', { count: 1200 })).toBe('1,200 gööààls');
    expect(t('home.plan.rename.label', { title: 'A title' })).toBe('Réénààméé “A title”');
  });

  test('are about a third longer over all messages without parameters', async () => {
    const [english, longer] = await Promise.all([loadMessages('en'), loadMessages('en-XL')]);
    const lengthOf = (messages: Messages) =>
      Object.values<unknown>(messages)
        .filter((message) => Array.isArray(message) && message.length === 1 && typeof message[0] === 'string')
        .join('').length;
    const growth = lengthOf(longer) / lengthOf(english);
    expect(growth).toBeGreaterThan(1.3);
    expect(growth).toBeLessThan(1.5);
  });
});

test('words that run the other way are turned round one by one, parameters stay as they are', async () => {
  const { t, direction } = await loadTranslator('en-XR');
  expect(direction).toBe('rtl');
  expect(t('common.close')).toBe('\u202EClose\u202C');
  expect(t('home.plan.rename.label', { title: 'A title' })).toBe('\u202ERename “\u202CA title\u202E”\u202C');
});

test.each(pseudoLanguages)('%s leaves no message of English out and none unchanged', async (language) => {
  const [english, made] = await Promise.all([loadMessages('en'), loadMessages(language)]);
  expect(Object.keys(made)).toEqual(Object.keys(english));
  const unchanged = Object.entries(made).filter(([id, message]) => {
    const before = JSON.stringify(Object.entries(english).find(([key]) => key === id)?.[1]);
    return JSON.stringify(message) === before && /[aeiou]/.test(before.replaceAll(/"[a-zA-Z]+"(?=[,\]:])/g, ''));
  });
  expect(unchanged.map(([id]) => id)).toEqual([]);
});

test('making a translator of made-up words does not touch the English ones', async () => {
  await loadTranslator('en-XL');
  expect(createTranslator('en', await loadMessages('en')).t('common.close')).toBe('Close');
});
