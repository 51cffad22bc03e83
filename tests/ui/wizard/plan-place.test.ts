import { describe, expect, test } from 'vitest';
import { placeOfPlanAddress } from '#ui/wizard/plan-place.ts';

describe('an address of a plan', () => {
  test.each([
    'nonsense',
    'profile/one',
    'resources/one',
    'goals/one/more',
    'check/nonsense',
    'check/export/more',
    'scheme/more',
    'versions/one',
    'versions/one/now/more',
    'progress/nonsense',
    'progress/due/more',
    'progress/practice/more',
    'progress/indicator/one/more',
  ])('of %s leads nowhere', (rest) => {
    expect(placeOfPlanAddress(`/plan/id/${rest}`).known).toBe(false);
  });

  test.each([
    ['', { step: null }],
    ['/', { step: null }],
    ['/profile', { step: 'profile', itemId: null }],
    ['/profile/', { step: 'profile', itemId: null }],
    ['/goals/a%2Fb', { step: 'goals', itemId: 'a/b' }],
    ['/check', { step: 'check', view: null }],
    ['/check/export', { step: 'check', view: 'export' }],
    ['/scheme', { isMove: true }],
    ['/versions', { versions: [] }],
    ['/versions/one/now', { versions: ['one', 'now'] }],
    ['/progress', { step: 'progress', progressView: null }],
    ['/progress;standing=late', { step: 'progress', progressView: null }],
    ['/progress/due;by=owner', { progressView: 'due', itemId: null }],
    ['/progress/enter/2026-01', { progressView: 'enter', itemId: '2026-01' }],
    ['/progress/indicator/one', { progressView: 'indicator', itemId: 'one' }],
  ])('%s is known', (rest, place) => {
    expect(placeOfPlanAddress(`/plan/id${rest}`)).toMatchObject({ known: true, ...place });
  });
});
