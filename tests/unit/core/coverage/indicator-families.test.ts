import { describe, expect, it, test } from 'vitest';
import { indicatorFamilies, saysWhatIsCounted } from '#core/coverage/indicator-families.ts';
import type { IndicatorUse } from '#core/coverage/indicator-use.ts';
import { mixedUnits } from '#core/coverage/mixed-units.ts';
import { isTimeWord, withoutTimeWords } from '#core/words/time-words.ts';

const catalogue = { numerator: 'Newcomers who start', denominator: 'All newcomers', calculation: '' };

function use(definition: string, rest: Partial<IndicatorUse> = {}): IndicatorUse {
  return {
    definition,
    catalogueId: null,
    title: 'Starting in time',
    wording: { numerator: '', denominator: '', calculation: '' },
    measure: 'number',
    unit: 'persons',
    plans: 1,
    indicators: 1,
    measurable: 1,
    years: [],
    shown: { year: '', from: '', to: '', result: { kind: 'none' }, included: [], leftOut: [], breakdowns: [] },
    ...rest,
  };
}

/** `a b: unit`, one line a family. */
function families(...uses: readonly IndicatorUse[]): readonly string[] {
  return indicatorFamilies(uses, ({ wording }) => wording ?? catalogue).map(
    ({ uses: own, differs }) => `${own.map(({ definition }) => definition).join(' ')}: ${differs.join(' ') || '-'}`,
  );
}

describe('indicators stand together', () => {
  it('when their titles are the same words', () => {
    expect(families(use('a'), use('b', { title: ' STARTING\u00a0in time', unit: '%', measure: 'percentage' }))).toEqual(
      ['a b: measure unit'],
    );
    expect(families(use('a'), use('b', { title: 'Starting late' }))).toEqual(['a: -', 'b: -']);
  });

  it('when they are one entry of the catalogue, in its words or in others', () => {
    const own = { numerator: 'Newcomers who begin', denominator: 'all  NEWCOMERS', calculation: 'By hand' };
    expect(
      families(
        use('a', { catalogueId: 'starts', wording: null }),
        use('c', { title: 'Other' }),
        use('b', { catalogueId: 'starts', title: 'Begin', wording: own }),
      ),
    ).toEqual(['a b: numerator', 'c: -']);
  });

  it('when only their calculation is another one', () => {
    const by = (calculation: string) => ({ wording: { numerator: '', denominator: '', calculation } });
    expect(families(use('a', by('By hand')), use('b', by('By machine')))).toEqual(['a b: calculation']);
  });

  it('when titles differ in the length of time that is their unit', () => {
    const wait = (title: string, unit: string) => use(`${title}/${unit}`, { title, unit });
    expect(families(wait('Wait in days', 'days'), wait('Wait (in weeks)', 'Weeks'))).toEqual([
      'Wait in days/days Wait (in weeks)/Weeks: unit',
    ]);
    expect(families(wait('Wait in days', 'persons'), wait('Wait in weeks', 'persons'))).toEqual([
      'Wait in days/persons: -',
      'Wait in weeks/persons: -',
    ]);
  });

  it('also through a third one, in the order of the indicators', () => {
    expect(
      families(
        use('z', { title: 'Far' }),
        use('a', { catalogueId: 'starts', wording: null, title: 'One' }),
        use('b', { title: 'Two' }),
        use('c', { catalogueId: 'starts', title: 'two', unit: 'days' }),
        use('d', { title: 'Far', unit: '%' }),
      ),
    ).toEqual(['z d: unit', 'a b c: unit numerator denominator']);
  });

  it('in the order of the indicators, also where a later one brings earlier ones together', () => {
    expect(
      families(
        use('b', { title: 'Two' }),
        use('z', { title: 'Far' }),
        use('a', { catalogueId: 'starts', wording: null, title: 'One' }),
        use('c', { catalogueId: 'starts', title: 'two' }),
      ),
    ).toEqual(['b a c: numerator denominator', 'z: -']);
  });

  it('never for want of a title', () => {
    expect(
      families(use('a', { title: '' }), use('b', { title: ' ' }), use('c', { title: 'days', unit: 'days' })),
    ).toEqual(['a: -', 'b: -', 'c: -']);
  });
});

test.each([
  ['days', true],
  ['Weeks', true],
  ['jours', true],
  ['Monate', true],
  ['godzin', true],
  ['persons', false],
  ['', false],
])('%s is a length of time: %s', (unit, expected) => {
  expect(isTimeWord(unit)).toBe(expected);
});

test.each([
  ['Starts', '', true],
  ['', 'All', true],
  [' ', ' ', false],
  ['', '', false],
])('of "%s" out of "%s" terms say what is counted: %s', (numerator, denominator, expected) => {
  expect(saysWhatIsCounted({ numerator, denominator })).toBe(expected);
});

test('a title without lengths of time', () => {
  expect(withoutTimeWords('Average wait (in days; weeks): all')).toBe('average wait in all');
});

describe('units are mixed', () => {
  const target = (title: string, unit: string, catalogueId: string | null = null) => ({ title, unit, catalogueId });

  it('where targets ask for the same in several units', () => {
    expect(
      mixedUnits([
        target('Reach the level', '%'),
        target('REACH the  level', 'persons'),
        target('Reach the level', ' % '),
        target('Start in time', 'days', 'start'),
        target('Begin in time', 'weeks', 'start'),
      ]),
    ).toEqual([
      { title: 'Reach the level', units: ['%', 'persons'] },
      { title: 'Start in time', units: ['days', 'weeks'] },
    ]);
  });

  it('not where they ask for different things, say no unit, or have no title', () => {
    expect(
      mixedUnits([
        target('Reach the level', '%'),
        target('Attend', 'persons'),
        target('Reach the level', ''),
        target('Attend', 'Persons'),
        target('', 'days'),
        target(' ', 'weeks'),
      ]),
    ).toEqual([]);
  });
});
