import { expect, test } from 'vitest';
import { createRow } from '#core/plan/create-plan.ts';
import type { Indicator, Measurement } from '#core/plan/plan-schema.ts';
import { measurementProblems } from '#core/progress/measurement-problems.ts';
import { risingIndicator } from './progress-plan.ts';

const share: Partial<Indicator> = { measure: 'percentage', unit: '%' };
const cell = (category: string, change: Partial<Measurement['breakdown'][number]>) => ({
  id: category,
  dimension: 'sex',
  category,
  value: null,
  numerator: null,
  denominator: null,
  ...change,
});

const cases: readonly (readonly [string, Partial<Indicator>, Partial<Measurement>, readonly object[]])[] = [
  ['in order', {}, { value: 30 }, []],
  ['without a date', {}, { value: 30, date: null }, [{ code: 'no-date' }]],
  ['before the baseline', {}, { value: 30, date: '2024-12-31' }, [{ code: 'before-baseline', date: '2025-01-01' }]],
  ['in the future', {}, { value: 30, date: '2026-03-02' }, [{ code: 'in-future' }]],
  ['today', {}, { value: 30, date: '2026-03-01' }, []],
  ['nothing entered', {}, {}, [{ code: 'no-value' }]],
  ['not available, with the reason', {}, { unavailable: 'Register closed' }, []],
  [
    'more than everybody',
    share,
    { numerator: 51, denominator: 50 },
    [{ code: 'numerator-above-denominator', numerator: 51, denominator: 50 }],
  ],
  ['a share of nobody', share, { numerator: 0, denominator: 0 }, [{ code: 'no-value' }, { code: 'no-share' }]],
  ['one term only', share, { value: 40, numerator: 20 }, [{ code: 'no-share' }]],
  ['a negative term', share, { numerator: -1, denominator: 10 }, [{ code: 'negative' }]],
  [
    'a value that its terms contradict',
    share,
    { value: 45, numerator: 22, denominator: 50 },
    [{ code: 'terms-contradict', value: 45, computed: 44 }],
  ],
  ['a rounded value', share, { value: 71.2, numerator: 37, denominator: 52 }, []],
  ['above a hundred', share, { value: 104 }, [{ code: 'above-hundred', value: 104 }]],
  ['points may be negative', { measure: 'percentage', unit: 'pp' }, { value: -4 }, []],
  [
    'a level that the scale does not have',
    { measure: 'qualitative', scale: ['a', 'b'] },
    { value: 3 },
    [{ code: 'unknown-level' }],
  ],
  ['neither yes nor no', { measure: 'yes-no' }, { value: 2 }, [{ code: 'unknown-level' }]],
  ['a score of few answers', { measure: 'score', unit: 'score' }, { value: 3, count: 4 }, [{ code: 'few-answers' }]],
  [
    'a breakdown that does not add up',
    share,
    {
      numerator: 22,
      denominator: 50,
      breakdown: [cell('women', { numerator: 8, denominator: 22 }), cell('men', { numerator: 13, denominator: 28 })],
    },
    [{ code: 'breakdown-differs', dimension: 'sex', sum: 21, total: 22 }],
  ],
  [
    'a breakdown of counts that does not add up',
    {},
    { value: 36, breakdown: [cell('women', { value: 17 }), cell('men', { value: 18 })] },
    [{ code: 'breakdown-differs', dimension: 'sex', sum: 35, total: 36 }],
  ],
  [
    'a period that ends before it begins',
    {},
    { value: 30, from: '2026-01-31' },
    [{ code: 'period-reversed', from: '2026-01-31', date: '2026-01-01' }],
  ],
  [
    'a period that ends before it begins, in the future',
    {},
    { value: 30, from: '2062-12-31', date: '2062-01-01' },
    [{ code: 'period-reversed', from: '2062-12-31', date: '2062-01-01' }, { code: 'in-future' }],
  ],
  ['a period of one day', {}, { value: 30, from: '2026-01-01' }, []],
  ['fewer persons than none', {}, { value: -5 }, [{ code: 'negative' }]],
  ['fewer than none of a unit in capitals', { unit: ' Persons' }, { value: -3 }, [{ code: 'negative' }]],
  ['an index below none', { unit: 'index' }, { value: -5 }, []],
  ['fewer answers than none', { measure: 'score', unit: 'score' }, { value: 3, count: -1 }, [{ code: 'negative' }]],
  [
    'a cell above its whole beside a sum that fits',
    share,
    {
      numerator: 30,
      denominator: 50,
      breakdown: [cell('women', { numerator: 25, denominator: 20 }), cell('men', { numerator: 5, denominator: 30 })],
    },
    [{ code: 'cell-above-whole', dimension: 'sex', category: 'women', numerator: 25, denominator: 20 }],
  ],
  [
    'a cell below none beside a sum that fits',
    {},
    { value: 5, breakdown: [cell('women', { value: -3 }), cell('men', { value: 8 })] },
    [{ code: 'cell-negative', dimension: 'sex', category: 'women' }],
  ],
  [
    'a term of a cell below none',
    share,
    { value: 5, breakdown: [cell(' men ', { numerator: -3, denominator: 8 })] },
    [{ code: 'cell-negative', dimension: 'sex', category: 'men' }],
  ],
  [
    'a cell above a hundred per cent',
    share,
    { value: 50, breakdown: [cell('women', { value: 104 })] },
    [{ code: 'cell-above-hundred', dimension: 'sex', category: 'women', value: 104 }],
  ],
  [
    'points of a cell may be negative',
    { measure: 'percentage', unit: 'pp' },
    { value: 5, breakdown: [cell('women', { value: -4 })] },
    [],
  ],
  [
    'a dimension that is not known in full is not added up',
    {},
    { value: 100, breakdown: [cell('women', { value: 40 }), cell('men', {})] },
    [],
  ],
  [
    'a row that says nothing is no category',
    {},
    { value: 100, breakdown: [cell('women', { value: 40 }), cell('men', { value: 50 }), cell('', {})] },
    [{ code: 'breakdown-differs', dimension: 'sex', sum: 90, total: 100 }],
  ],
  ['before nothing when the baseline has no day', { baseline: { value: 0, date: null, note: '' } }, { value: 30 }, []],
  ['on the day of the baseline', { baseline: { value: 0, date: '2026-01-01', note: '' } }, { value: 30 }, []],
  ['no reason but a space', {}, { unavailable: ' ' }, [{ code: 'no-value' }]],
  ['the first level of a scale', { measure: 'qualitative', scale: ['a', 'b'] }, { value: 1 }, []],
  ['the last level of a scale', { measure: 'qualitative', scale: ['a', 'b'] }, { value: 2 }, []],
  ['a level of a scale without words', { measure: 'qualitative', scale: [] }, { value: 7 }, []],
  ['a level below the first', { measure: 'qualitative', scale: [] }, { value: 0 }, [{ code: 'unknown-level' }]],
  ['between two levels', { measure: 'qualitative', scale: [] }, { value: 1.5 }, [{ code: 'unknown-level' }]],
  ['no', { measure: 'yes-no' }, { value: 0 }, []],
  ['yes', { measure: 'yes-no' }, { value: 1 }, []],
  ['half a person', {}, { value: 3.5 }, [{ code: 'fraction', value: 3.5 }]],
  ['half a day', { unit: 'days' }, { value: 3.5 }, []],
  ['an average of persons', { measure: 'score' }, { value: 3.5 }, []],
  ['a score of nobody', { measure: 'score', unit: 'score' }, { value: 3, count: 0 }, []],
  ['a score of five', { measure: 'score', unit: 'score' }, { value: 3, count: 5 }, []],
  ['nobody', {}, { value: 0 }, []],
  ['a share below none', share, { value: -3 }, [{ code: 'above-hundred', value: -3 }]],
  ['no per cent', share, { value: 0 }, []],
  ['a hundred per cent', share, { value: 100 }, []],
  ['everybody', share, { numerator: 50, denominator: 50 }, []],
  [
    'all of a cell, none of another and one term of a third',
    share,
    {
      value: 50,
      breakdown: [
        cell('women', { numerator: 20, denominator: 20 }),
        cell('men', { numerator: 0, denominator: 30 }),
        cell('other', { numerator: 3 }),
        cell('not said', { denominator: 3 }),
      ],
    },
    [],
  ],
  [
    'none and all per cent of a cell',
    share,
    { value: 50, breakdown: [cell('women', { value: 0 }), cell('men', { value: 100 }), cell('other', {})] },
    [],
  ],
  [
    'a share of a cell below none, of a dimension with spaces around',
    share,
    { value: 50, breakdown: [{ ...cell('women', { value: -1 }), dimension: ' sex ' }] },
    [{ code: 'cell-above-hundred', dimension: 'sex', category: 'women', value: -1 }],
  ],
  [
    'two dimensions, each added up by itself',
    {},
    {
      value: 36,
      breakdown: [
        { ...cell('women', { value: 17 }), dimension: ' Sex ' },
        { ...cell('young', { value: 36 }), dimension: 'age' },
        { ...cell('men', { value: 18 }), dimension: 'sex' },
      ],
    },
    [{ code: 'breakdown-differs', dimension: 'Sex', sum: 35, total: 36 }],
  ],
  [
    'values of days are not added',
    { unit: 'days' },
    { value: 36, breakdown: [cell('women', { value: 17 }), cell('men', { value: 18 })] },
    [],
  ],
];

test.each(cases)('%s', (_, indicator, change, problems) => {
  const measurement = { ...createRow('measurements', 'm'), date: '2026-01-01', ...change };
  expect(measurementProblems(risingIndicator(indicator), measurement, '2026-03-01')).toEqual(problems);
});
