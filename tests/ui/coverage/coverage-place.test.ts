import { describe, expect, test } from 'vitest';
import { addressOfPlace, coverageViews, placeOfAddress } from '#ui/coverage/coverage-place.ts';

describe('an address of coverage', () => {
  test.each(['/coverage', '/coverage/'])('%s is the list of collections', (address) => {
    expect(placeOfAddress(address)).toBe('collections');
  });

  test.each([
    '/coverage/own/nonsense',
    '/coverage/own/matrix/language',
    '/coverage/own/item',
    '/coverage/own/plan/',
    '/coverage/own/item/language/more',
    '/coverage//matrix',
    '/coverage/own/overview;lens=colours',
    '/coverage/own/overview;where=colours%3Dred',
  ])('%s leads nowhere', (address) => {
    expect(placeOfAddress(address)).toBe('unknown');
  });

  test.each(coverageViews)('of %s is read as it is written', (view) => {
    const place = {
      collection: 'own',
      view,
      id: null,
      lens: 'regions',
      filters: { regions: ['own:BE:limburg'], 'framework:common-basic-principles': ['cbp-1'], plans: ['a/b'] },
      plans: ['a'],
      row: null,
      withinOne: true,
    } as const;
    expect(placeOfAddress(addressOfPlace(place))).toEqual(place);
    const item = { ...place, view: 'item', id: 'own:a/b' } as const;
    expect(placeOfAddress(addressOfPlace(item))).toEqual(item);
  });

  test.each(['/coverage/own', '/coverage/own/', '/coverage/own/overview'])('%s is the overview', (address) => {
    expect(placeOfAddress(address)).toMatchObject({ collection: 'own', view: 'overview', id: null, lens: 'goals' });
  });
});
