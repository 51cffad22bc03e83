import { setupI18n } from '@lingui/core';
import { expect, test } from 'vitest';
import { compiledMessage } from '../../tools/vite-messages.ts';
import { filesBelow, textOf } from './project-files.ts';

const catalogues = filesBelow('src/i18n/locales').filter((path) => path.endsWith('.json'));

test('a plain text is a list too: a bare string counts as uncompiled at run time', () => {
  expect(compiledMessage('Save')).toEqual(['Save']);
});

test('plurals and numbers are rendered in the language of the page', () => {
  const text = '{n, plural, =0 {No goals} one {# goal} other {# goals}}';
  const i18n = setupI18n({ locale: 'en', messages: { en: { goals: compiledMessage(text) as string } } });
  expect([0, 1, 1200].map((n) => i18n._('goals', { n }))).toEqual(['No goals', '1 goal', '1,200 goals']);
});

test.each(catalogues)('%s is imported compiled', async (path) => {
  const texts = JSON.parse(textOf(path)) as Record<string, string>;
  const { default: messages } = (await import(/* @vite-ignore */ `/${path}`)) as { default: unknown };
  expect(messages).toEqual(
    Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, compiledMessage(text)])),
  );
});
