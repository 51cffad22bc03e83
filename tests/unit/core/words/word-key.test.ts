import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sameWords, wordKey } from '#core/words/word-key.ts';

describe('words that are the same to a reader', () => {
  it.each([
    ['composed and decomposed letters', 'Île-de-France', 'I\u0302le-de-France'],
    ['a zero-width space', 'Île-de-France', 'Île-\u200bde-France'],
    ['a non-breaking hyphen', 'Île-de-France', 'Île\u2011de\u2011France'],
    ['dashes and minus signs', 'Baden\u2013Württemberg', 'Baden\u2212Württemberg'],
    ['a soft hyphen', 'Lindenhafen', 'Linden\u00adhafen'],
    ['apostrophes', 'Côte d’Azur', "Côte d'Azur"],
    ['a grave accent for an apostrophe', 'Val d`Aoste', "Val d'Aoste"],
    ['an acute accent for an apostrophe', 'Val d´Aoste', "Val d'Aoste"],
    ['a modifier apostrophe', 'Ḩawallī ʼAhmad', 'Ḩawallī ‘Ahmad'],
    ['quotes', '« Ensemble »', '“ Ensemble ”'],
    ['a no-break space', 'South\u00a0East', 'south east'],
    ['a narrow no-break space', 'km\u202fdone', 'KM DONE'],
    ['micro sign and Greek mu', 'µg', 'μg'],
    ['Ohm and omega', 'Ω', 'Ω'],
    ['full width', 'ＮＧＯ', 'ngo'],
    ['a ligature', 'oﬃce', 'office'],
    ['sharp s', 'Straße', 'STRASSE'],
    ['final sigma', 'ΟΔΟΣ', 'οδος'],
    ['Turkish dotted i', 'İstanbul', 'istanbul'],
    ['direction marks', '\u200eחיפה\u200f', 'חיפה'],
    ['a byte order mark and spaces around', '\ufeff  persons ', 'Persons'],
  ])('%s', (_what, one, other) => {
    expect(wordKey(one)).toBe(wordKey(other));
    expect(sameWords(one, other)).toBe(true);
  });

  it.each([
    ['accents', 'Ile', 'Île'],
    ['another letter', 'persons', 'person'],
    ['a space between words', 'North Rhine', 'NorthRhine'],
    ['a hyphen for a space', 'North-Rhine', 'North Rhine'],
  ])('tells apart by %s', (_what, one, other) => {
    expect(sameWords(one, other)).toBe(false);
  });

  it('has no words in what nobody sees', () => {
    expect(wordKey(' \u200b\u00a0\ufeff ')).toBe('');
  });

  it('is the key of its own key, of every normal form and of every case', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' })), (text) => {
        const key = wordKey(text);
        expect(wordKey(key)).toBe(key);
        for (const form of ['NFC', 'NFD'] as const) expect(wordKey(text.normalize(form))).toBe(key);
      }),
      { numRuns: 1000 },
    );
  });
});
