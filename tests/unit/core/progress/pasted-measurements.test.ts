import { describe, expect, test } from 'vitest';
import type { Plan } from '#core/plan/plan-schema.ts';
import { readPastedMeasurements } from '#core/progress/pasted-measurements.ts';
import { readPastedTable } from '#core/progress/pasted-table.ts';
import { measured, progressPlan, risingIndicator } from './progress-plan.ts';

const plan: Plan = {
  ...progressPlan(risingIndicator(), [measured('2025-03-31', 5)]),
  indicators: [
    risingIndicator(),
    { ...risingIndicator({ title: 'Share  with B1', measure: 'percentage', unit: '%' }), id: 'share' },
    { ...risingIndicator({ title: 'Twin' }), id: 'twin-1' },
    { ...risingIndicator({ title: 'twin' }), id: 'twin-2' },
  ],
};

function read(text: string, language = 'en') {
  let count = 0;
  const newId = () => {
    count += 1;
    return `n${count}`;
  };
  return readPastedMeasurements(text, { plan, language, today: '2026-03-01', newId });
}

describe('a pasted range', () => {
  test('with a head, in the order of its columns', () => {
    const { rows, refused, total } = read(
      'Indicator\tDate\tCounted\tOut of\tNote\nshare with b1\t30/06/2025\t22\t50\t"two\nlines, ""quoted"""\n\ni\t30 June 2025\t\t\t\n',
    );
    expect(rows).toEqual([
      {
        ...measured('2025-06-30', null),
        id: 'n1',
        indicatorId: 'share',
        numerator: 22,
        denominator: 50,
        note: 'two\nlines, "quoted"',
      },
    ]);
    expect([refused, total]).toEqual([[{ number: 4, refusal: { code: 'nothing-said' } }], 2]);
  });

  test('without a head: indicator, date, value, or the two terms', () => {
    expect(read('Persons in work\t2025-06-30\t12 persons').rows.map(({ date, value }) => [date, value])).toEqual([
      ['2025-06-30', 12],
    ]);
    expect(
      read('share\t2025-06-30\t22\t50').rows.map(({ numerator, denominator }) => [numerator, denominator]),
    ).toEqual([[22, 50]]);
  });

  test('in French', () => {
    expect(read('Indicateur\tDate\tValeur\nPersons in work\t30/06/2025\t12,5', 'fr').rows[0]?.value).toBe(12.5);
  });

  test.each([
    ['an unknown indicator', 'Nobody\t2025-06-30\t1', { code: 'unknown-indicator', text: 'Nobody' }],
    ['a title that two have', 'TWIN\t2025-06-30\t1', { code: 'ambiguous-indicator', text: 'TWIN' }],
    ['text in a number', 'i\t2025-06-30\tmany', { code: 'not-a-number', column: 'value', text: 'many' }],
    ['the wrong unit', 'i\t2025-06-30\t44 days', { code: 'wrong-unit', column: 'value', text: '44 days' }],
    ['no date', 'i\t31/02/2025\t4', { code: 'not-a-date', column: 'date', text: '31/02/2025' }],
    ['a day that has a value', 'i\t2025-03-31\t6', { code: 'already-measured', text: 'i 2025-03-31 6' }],
  ])('refuses %s and names the row', (_, text, refusal) => {
    expect(read(`i\t2025-06-30\t4\n${text}`)).toMatchObject({
      rows: [{ value: 4 }],
      refused: [{ number: 2, refusal }],
    });
  });

  test('refuses the second of two rows for one day', () => {
    expect(read('i\t2025-06-30\t4\ni\t2025-06-30\t5').refused).toEqual([
      { number: 2, refusal: { code: 'twice', text: 'i 2025-06-30 5' } },
    ]);
  });

  test('an ambiguous number is not guessed', () => {
    expect(read('i\t2025-06-30\t1.234', 'fr').refused).toEqual([
      { number: 1, refusal: { code: 'ambiguous-number', column: 'value', text: '1.234' } },
    ]);
  });

  test('takes what should be looked at again and says so', () => {
    const { rows, remarks } = read('share\t2025-06-30\t51\t50\ni\t2024-06-30\t3');
    expect(rows).toHaveLength(2);
    expect(
      remarks.map(({ number, indicator, problems }) => [number, indicator.id, problems.map(({ code }) => code)]),
    ).toEqual([
      [1, 'share', ['numerator-above-denominator']],
      [2, 'i', ['before-baseline']],
    ]);
  });

  test('of ten thousand rows keeps the good ones', () => {
    const lines = Array.from({ length: 10_000 }, (_, at) => {
      const day = new Date(Date.UTC(2000, 0, 1 + at)).toISOString().slice(0, 10);
      return `i\t${day}\t${at % 10 === 9 ? 'x' : at}`;
    });
    const { rows, refused, total } = read(lines.join('\r\n'));
    expect([rows.length, refused.length, total]).toEqual([8_999, 1_001, 10_000]);
    expect(refused[0]?.number).toBe(10);
  });
});

test('a quotation mark inside words is part of them', () => {
  expect(readPastedTable('a\t"b" c\td"').rows).toEqual([{ number: 1, cells: ['a', '"b" c', 'd"'] }]);
});
