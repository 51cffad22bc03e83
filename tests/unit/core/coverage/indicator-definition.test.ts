import { describe, expect, test } from 'vitest';
import {
  catalogueTerms,
  type DefinedIndicator,
  hasCatalogueTerms,
  indicatorDefinition,
  isCatalogueDefinition,
  isUndefinedDefinition,
} from '#core/coverage/indicator-definition.ts';
import { indicatorNow } from '#core/coverage/indicator-now.ts';

type Text = Parameters<typeof indicatorDefinition>[1];
const text = {
  indicators: {
    starts: { title: 'Starts', numerator: 'Newcomers who start', denominator: 'All newcomers' },
    waits: { title: 'Waits', calculation: 'Days from application' },
  },
} as unknown as Text;
const own: DefinedIndicator = {
  catalogueId: null,
  title: 'Starting in time',
  measure: 'percentage',
  unit: '%',
  numerator: 'Newcomers who start',
  denominator: 'All newcomers',
  calculation: '',
};
const adopted: DefinedIndicator = { ...own, catalogueId: 'starts' };
const define = (indicator: DefinedIndicator) => indicatorDefinition(indicator, text);

describe('what an indicator means', () => {
  test('is the entry of the catalogue in its own words, however they are spaced, or without any', () => {
    const same = [
      adopted,
      { ...adopted, numerator: ' newcomers  who START' },
      { ...adopted, numerator: '', denominator: '' },
      { ...adopted, title: 'Another title' },
      { ...adopted, calculation: 'A remark beside the terms' },
    ];
    expect(same.map(define)).toEqual(same.map(() => 'starts (percentage %)'));
    expect(define({ ...adopted, measure: 'number', unit: ' Persons' })).toBe('starts (number persons)');
    const waits = {
      ...own,
      catalogueId: 'waits',
      numerator: '',
      denominator: '',
      calculation: 'days from APPLICATION',
    };
    expect(define(waits)).toBe('waits (percentage %)');
    expect(same.map((one) => hasCatalogueTerms(one, text))).toEqual(same.map(() => true));
  });

  test('is its own where its words are others, or its entry is not known', () => {
    const others = [
      own,
      { ...adopted, numerator: 'Others' },
      { ...adopted, denominator: 'Others' },
      { ...adopted, catalogueId: 'gone' },
      { ...adopted, catalogueId: 'toString' },
      { ...adopted, catalogueId: 'waits', numerator: '', denominator: '', calculation: 'Weeks from arrival' },
      { ...adopted, catalogueId: 'waits', numerator: 'Others', denominator: '', calculation: 'Days from application' },
      { ...adopted, catalogueId: 'waits', numerator: '', denominator: 'All', calculation: 'Days from application' },
    ];
    expect(others.map(define).filter((definition) => /^~[0-9A-F]{13}$/u.test(definition))).toHaveLength(8);
    expect(others.map((one) => hasCatalogueTerms(one, text))).toEqual(others.map(() => false));
    expect(define({ ...adopted, catalogueId: 'gone' })).toBe(define(own));
  });

  test('is equal for equal titles and terms, and for nothing else', () => {
    expect(define({ ...own, title: ' STARTING in  time', denominator: 'ALL newcomers' })).toBe(define(own));
    const changes: readonly Partial<DefinedIndicator>[] = [
      { title: 'Else' },
      { numerator: 'Else' },
      { denominator: 'Else' },
      { denominator: '' },
      { numerator: '' },
      { measure: 'number' },
      { unit: 'pp' },
    ];
    const all = [own, ...changes.map((change) => ({ ...own, ...change }))].map(define);
    expect(new Set(all).size).toBe(all.length);
    // Terms decide; the calculation does where there are none.
    expect(define({ ...own, calculation: 'By hand' })).toBe(define(own));
    const by = (calculation: string) => define({ ...own, numerator: '', denominator: '', calculation });
    expect(by('By hand')).toBe(by(' by  HAND'));
    expect(by('By hand')).not.toBe(by('By machine'));
  });

  test('is not known by a title alone', () => {
    const titled = { ...own, numerator: ' ', denominator: '', calculation: '' };
    expect(isUndefinedDefinition(define(titled))).toBe(true);
    expect(define(titled)).toBe(define({ ...titled, title: 'STARTING in time' }));
    expect(define(titled)).not.toBe(define({ ...titled, title: 'Else' }));
    expect([own, adopted].map(define).map(isUndefinedDefinition)).toEqual([false, false]);
  });

  test.each([
    ['starts (percentage %)', 'starts', true],
    ['starts (percentage %)', 'start', false],
    ['starts (percentage %)', null, false],
    ['~abc (percentage %)', 'starts', false],
  ])('%s is of the entry %s: %j', (definition, id, expected) => {
    expect(isCatalogueDefinition(definition, id)).toBe(expected);
  });

  test('of an entry is what it counts', () => {
    expect(catalogueTerms(text, 'starts')).toBe('newcomers who start / all newcomers');
    expect(catalogueTerms(text, 'starts')).toBe('newcomers who start / all newcomers');
    expect(catalogueTerms(text, 'waits')).toBe('days from application');
    expect([catalogueTerms(text, 'gone'), catalogueTerms(text, 'toString')]).toEqual([undefined, undefined]);
  });
});

describe('read by the newest version of the scheme', () => {
  type Newest = NonNullable<Parameters<typeof indicatorNow>[1]['newest']>;
  const newest = (counts: boolean, now: string | null = 'begins') =>
    ({
      idOf: (kind: string, id: string) =>
        kind === 'units' ? (id === '%' ? 'percent' : null) : id === 'starts' ? now : null,
      countsOtherwise: () => counts,
    }) as unknown as Newest;
  const read = (indicator: DefinedIndicator, of: Newest | null) => indicatorNow(indicator, { text, newest: of });

  test('an indicator of that version is the same object', () => {
    expect(read(adopted, null)).toBe(adopted);
  });

  test('an entry that counts the same has its present id and no words of its own', () => {
    const now = { ...adopted, catalogueId: 'begins', unit: 'percent', numerator: '', denominator: '' };
    expect(read(adopted, newest(false))).toEqual(now);
    expect(read({ ...adopted, unit: 'persons' }, newest(false))).toEqual({ ...now, unit: 'persons' });
  });

  test('an entry that counts something else now, or is gone, has its old words', () => {
    expect(read({ ...adopted, numerator: '', denominator: '' }, newest(true))).toEqual({
      ...adopted,
      catalogueId: 'begins',
      unit: 'percent',
    });
    expect(read(adopted, newest(false, null))).toEqual({ ...adopted, catalogueId: null, unit: 'percent' });
    const waits = { ...own, catalogueId: 'waits', numerator: '', denominator: '' };
    expect(read(waits, newest(false))).toMatchObject({ catalogueId: null, calculation: 'Days from application' });
  });

  test('own words stay', () => {
    expect(read(own, newest(false))).toEqual({ ...own, unit: 'percent' });
    const changed = { ...adopted, numerator: 'Others' };
    expect(read(changed, newest(false))).toEqual({ ...changed, catalogueId: 'begins', unit: 'percent' });
  });
});
