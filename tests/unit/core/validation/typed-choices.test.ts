import { expect, test } from 'vitest';
import { typedChoices } from '#core/validation/typed-choices.ts';
import { decodeTyped } from '#core/validation/typed-text.ts';

test.each([
  [
    '62.000',
    'fr',
    'EUR',
    [
      [62_000, '62000'],
      [62, '62'],
    ],
  ],
  [
    '62.125',
    'en',
    'persons',
    [
      [62_125, '62125'],
      [62.125, '62.1250'],
    ],
  ],
  [
    '0.45',
    'en',
    '%',
    [
      [45, '45 %'],
      [0.45, '0.45 %'],
    ],
  ],
  [
    '0,07',
    'fr',
    '%',
    [
      [7, '7 %'],
      [0.07, '0,07 %'],
    ],
  ],
  [
    '.999',
    'en',
    '%',
    [
      [99.9, '99.9 %'],
      [0.999, '0.999 %'],
    ],
  ],
  ['0.45 %', 'en', '%', []],
  ['0.45 per cent', 'en', '%', []],
  ['0.45', 'en', 'pp', []],
  ['0.45', 'en', undefined, []],
  ['0', 'en', '%', []],
  ['1', 'en', '%', []],
  ['-0.45', 'en', '%', []],
  ['45', 'en', '%', []],
  ['x', 'en', '%', []],
  ['', 'en', '%', []],
] as const)('%j in %s as %s leaves open %j', (text, language, unit, choices) => {
  const found = typedChoices('number', text, language, unit);
  expect(found).toEqual(choices.map(([value, written]) => ({ value, text: written })));
  for (const { value, text: written } of found) {
    expect(decodeTyped('number', written, language, unit)).toEqual({ ok: true, value });
    expect(typedChoices('number', written, language, unit)).toEqual([]);
  }
});

test.each([
  ['31/12/26', [{ value: '2026-12-31', text: '31/12/2026' }]],
  ['0025-12-31', [{ value: '2025-12-31', text: '31/12/2025' }]],
  ['31/12/2026', []],
  ['soon', []],
])('%j leaves open %j', (text, choices) => {
  expect(typedChoices('date', text, 'en')).toEqual(choices);
});
