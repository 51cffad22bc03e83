import { describe, expect, test } from 'vitest';
import type { Plan } from '#core/plan/plan-schema.ts';
import { type PastedMeasurements, readPastedMeasurements } from '#core/progress/pasted-measurements.ts';
import { readPastedTable } from '#core/progress/pasted-table.ts';
import { measured, progressPlan, risingIndicator } from './progress-plan.ts';

const plan: Plan = {
  ...progressPlan(risingIndicator(), [measured('2025-03-31', 5)]),
  indicators: [
    risingIndicator(),
    { ...risingIndicator({ title: 'Share  with B1', measure: 'percentage', unit: '%' }), id: 'share' },
    { ...risingIndicator({ title: 'Ready', measure: 'yes-no', unit: '' }), id: 'ready' },
    { ...risingIndicator({ title: 'Mood', measure: 'score', unit: 'score' }), id: 'mood' },
    {
      ...risingIndicator({
        title: 'Stage',
        measure: 'qualitative',
        unit: '',
        scale: ['Planned', 'Begun', '2', 'Late', 'late'],
      }),
      id: 'stage',
    },
    { ...risingIndicator({ title: 'Gap', measure: 'percentage', unit: 'pp' }), id: 'gap' },
    { ...risingIndicator({ title: 'Twin' }), id: 'twin-1' },
    { ...risingIndicator({ title: 'twin' }), id: 'twin-2' },
  ],
};

const answers = { yes: ['Yes', 'Oui', 'TRUE', 'VRAI'], no: ['No', 'Non', 'FALSE', 'FAUX'] };

/** What was read, with the rows alone, and the refusals without their indicators. */
function read(text: string, language = 'en', of: Plan = plan, signature = '') {
  const found = readAll(text, language, of, signature);
  return {
    ...found,
    rows: found.taken.map(({ row }) => row),
    refused: found.refused.map(({ number, refusal }) => ({ number, refusal })),
  };
}

function readAll(text: string, language: string, of: Plan, signature: string): PastedMeasurements {
  let count = 0;
  const newId = () => {
    count += 1;
    return `n${count}`;
  };
  const turns = readPastedMeasurements(text, { plan: of, language, answers, today: '2026-03-01', signature, newId });
  for (;;) {
    const { done, value } = turns.next();
    if (done) return value;
  }
}

/** What the rows say, in the order of value, terms, count and note. */
const said = ({ rows }: ReturnType<typeof read>) =>
  rows.map(({ value, numerator, denominator, count, note }) => [value, numerator, denominator, count, note]);

describe('a pasted range', () => {
  test('with a head, in the order of its columns', () => {
    const { rows, refused, total } = read(
      'Indicator\tDate\tCounted\tOut of\tNote\nshare with b1\t30/06/2025\t22\t50\t"two\nlines, ""quoted"""\n\ni\t30 June 2025\t\t\t\n',
    );
    expect(rows).toEqual([
      {
        ...measured('2025-06-30', null),
        id: 'n1',
        from: '2025-04-01',
        indicatorId: 'share',
        numerator: 22,
        denominator: 50,
        note: 'two\nlines, "quoted"',
      },
    ]);
    expect([refused, total]).toEqual([[{ number: 4, refusal: { code: 'nothing-said' } }], 2]);
  });

  test('is signed and has the first day of a period that ends on its day, like a value that is typed', () => {
    const text = 'i\t30/06/2025\t4\ni\t10/07/2025\t5';
    expect(read(text, 'en', plan, ' Office ').rows.map(({ from, date, enteredBy }) => [from, date, enteredBy])).toEqual(
      [
        ['2025-04-01', '2025-06-30', 'Office'],
        [null, '2025-07-10', 'Office'],
      ],
    );
  });

  test('of somebody else keeps the name that it brings, and its days', () => {
    const text = 'Indicator\tDate\tValue\tEntered by\ni\t30/06/2025\t4\tSchool office';
    expect(read(text, 'en', plan, 'Office').rows).toMatchObject([{ from: null, enteredBy: 'School office' }]);
  });

  test('without a head: indicator, date, value, or the two terms', () => {
    expect(read('Persons in work\t2025-06-30\t12 persons').rows.map(({ date, value }) => [date, value])).toEqual([
      ['2025-06-30', 12],
    ]);
    expect(
      read('share\t2025-06-30\t22\t50').rows.map(({ numerator, denominator }) => [numerator, denominator]),
    ).toEqual([[22, 50]]);
  });

  test('without a head, every row is read as its indicator needs', () => {
    expect(
      said(
        read(
          [
            'share\t31/03/2025\t22\t50\tregister',
            'share\t30/06/2025\t45',
            'share\t30/09/2025\t46 %\t\tan estimate',
            'i\t30/06/2025\t120\t\tcounted twice',
            'mood\t30/06/2025\t3.5\t57',
            'gap\t30/06/2025\t-4 points',
          ].join('\n'),
        ),
      ),
    ).toEqual([
      [null, 22, 50, null, 'register'],
      [45, null, null, null, ''],
      [46, null, null, null, 'an estimate'],
      [120, null, null, null, 'counted twice'],
      [3.5, null, null, 57, ''],
      [-4, null, null, null, ''],
    ]);
  });

  test('without a head, a cell that nothing explains is refused with its row', () => {
    expect(
      read('i\t30/06/2025\t120\t4\ngap\t30/06/2025\t4\t50\nshare\t30/06/2025\t22\t50\tnote\tmore').refused,
    ).toEqual([
      { number: 1, refusal: { code: 'extra-cell', text: '4' } },
      { number: 2, refusal: { code: 'extra-cell', text: '50' } },
      { number: 3, refusal: { code: 'extra-cell', text: 'more' } },
    ]);
  });

  test('with a head, columns that nobody reads are named, and cells beyond the head are refused', () => {
    const { rows, refused, unread } = read(
      'Indicator\tDate\tValue\tComment\tValue\tEmpty\ni\t30/06/2025\t4\tgood\t5\ni\t30/09/2025\t4\t\t\t\tbeyond',
    );
    expect(rows.map(({ value }) => value)).toEqual([4]);
    expect(unread).toEqual([
      { position: 4, name: 'Comment' },
      { position: 5, name: 'Value' },
    ]);
    expect(refused).toEqual([{ number: 3, refusal: { code: 'extra-cell', text: 'beyond' } }]);
  });

  test.each([
    ['yes', 1],
    ['OUI', 1],
    ['true', 1],
    ['1', 1],
    ['no', 0],
    ['Non', 0],
    ['FAUX', 0],
  ])('reads "%s" as an answer', (text, value) => {
    expect(read(`ready\t30/06/2025\t${text}`).rows.map((row) => row.value)).toEqual([value]);
  });

  test.each([
    ['planned', 1],
    [' 2 – Begun ', 2],
    ['3 - 2', 3],
    ['1', 1],
    ['5', 5],
  ])('reads "%s" as a level', (text, value) => {
    expect(read(`stage\t30/06/2025\t${text}`).rows.map((row) => row.value)).toEqual([value]);
  });

  test('in French', () => {
    expect(read('Indicateur\tDate\tValeur\nPersons in work\t30/06/2025\t12,5', 'fr').rows[0]?.value).toBe(12.5);
  });

  test.each([
    ['an unknown indicator', 'Nobody\t2025-06-30\t1', { code: 'unknown-indicator', text: 'Nobody' }],
    ['a title that two have', 'TWIN\t2025-06-30\t1', { code: 'ambiguous-indicator', text: 'TWIN' }],
    ['text in a number', 'i\t2025-06-30\tmany', { code: 'not-a-number', column: 'value', text: 'many' }],
    ['the wrong unit', 'i\t2025-06-30\t44 days', { code: 'wrong-unit', column: 'value', text: '44 days' }],
    ['a unit that no plan knows', 'i\t2025-06-30\t5 weeks', { code: 'wrong-unit', column: 'value', text: '5 weeks' }],
    ['a word in a number', 'i\t2025-06-30\t5 million', { code: 'not-a-number', column: 'value', text: '5 million' }],
    ['a slip of the finger', 'i\t2025-06-30\t12x', { code: 'not-a-number', column: 'value', text: '12x' }],
    ['no date', 'i\t31/02/2025\t4', { code: 'not-a-date', column: 'date', text: '31/02/2025' }],
    ['two digits for a year', 'i\t31/03/25\t4', { code: 'ambiguous-date', column: 'date', text: '31/03/25' }],
    ['neither yes nor no', 'ready\t2025-06-30\tmaybe', { code: 'unknown-answer', column: 'value', text: 'maybe' }],
    ['no level', 'stage\t2025-06-30\t3 – Begun', { code: 'unknown-answer', column: 'value', text: '3 – Begun' }],
    ['a name of two levels', 'stage\t2025-06-30\tLATE', { code: 'ambiguous-answer', column: 'value', text: 'LATE' }],
    ['a name that is a position', 'stage\t2025-06-30\t2', { code: 'ambiguous-answer', column: 'value', text: '2' }],
    ['yes for a number', 'i\t2025-06-30\tyes', { code: 'not-a-number', column: 'value', text: 'yes' }],
    ['a day that has a value', 'i\t2025-03-31\t6', { code: 'already-measured', text: 'i 2025-03-31 6' }],
  ])('refuses %s and names the row', (_, text, refusal) => {
    expect(read(`i\t2025-06-30\t4\n${text}`)).toMatchObject({
      rows: [{ value: 4 }],
      refused: [{ number: 2, refusal }],
    });
  });

  test('takes a value for a day on which only a note was begun, and none for one that is not available', () => {
    const begun = { ...plan, measurements: [measured('2025-06-30', null, { note: 'asked for it' })] };
    expect(read('i\t2025-06-30\t4', 'en', begun).rows.map(({ value }) => value)).toEqual([4]);
    const missing = { ...plan, measurements: [measured('2025-06-30', null, { unavailable: 'lost' })] };
    expect(read('i\t2025-06-30\t4', 'en', missing).refused[0]?.refusal.code).toBe('already-measured');
  });

  test('asks about what looks like a person, not about who entered it', () => {
    const { rows, remarks } = read(
      'Indicator\tDate\tValue\tNote\tEvidence\tNot available\tEntered by\ni\t2025-06-30\t4\tAsk Mrs Haddad.\tfile 123456789\t\tDr. Smith\ni\t2025-09-30\t\t\t\ta@example.org has it\t\ni\t2025-12-31\t5\t\t\t\tMr Weber',
    );
    expect(rows).toHaveLength(3);
    expect(remarks.map(({ number, marks, problems }) => [number, problems, marks.map(({ text }) => text)])).toEqual([
      [2, [], ['Mrs Haddad', '123456789']],
      [3, [], ['a@example.org']],
    ]);
  });

  test('a period that ends before it begins is remarked on', () => {
    const { remarks } = read('Indicator\tFrom\tTo\tValue\ni\t31/03/2025\t01/01/2025\t4');
    expect(remarks.map(({ problems }) => problems)).toEqual([
      [{ code: 'period-reversed', from: '2025-03-31', date: '2025-01-01' }],
    ]);
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

  test('spaces around cells say nothing, and long texts are told in part', () => {
    const { rows, refused } = read(` i \t 2025-06-30 \t 4 \t \t note \ni\t2025-09-30\t4\t ${'x'.repeat(90)} `);
    expect(rows.map(({ date, value, note }) => [date, value, note])).toEqual([['2025-06-30', 4, 'note']]);
    expect(refused).toEqual([{ number: 2, refusal: { code: 'extra-cell', text: 'x'.repeat(80) } }]);
    const twice = read(` i\t2025-06-30\t4\n i\t2025-06-30\t5\t\t${'y'.repeat(90)}`).refused[0]?.refusal;
    expect(twice).toEqual({ code: 'twice', text: `i 2025-06-30 5  ${'y'.repeat(64)}` });
  });

  test('rows without a day are not the same, and those of another series take no day', () => {
    expect(read('i\t\t4\ni\t\t5').rows.map(({ value }) => value)).toEqual([4, 5]);
    const before = { ...plan, measurements: [measured('2025-06-30', 9, { series: 'before' })] };
    expect(read('i\t2025-06-30\t4', 'en', before).rows).toHaveLength(1);
    const orphan = { ...plan, measurements: [measured('2025-06-30', 9, { indicatorId: 'gone' })] };
    expect(read('i\t2025-06-30\t4', 'en', orphan).rows).toHaveLength(1);
  });

  test.each([
    ['4 persons (estimate)', 'not-a-number'],
    ['4  weeks', 'wrong-unit'],
    ['4 %', 'wrong-unit'],
    ['4 five-day weeks', 'wrong-unit'],
    ['4 weeks of 5', 'not-a-number'],
    ['4 semaines d’école', 'wrong-unit'],
    ['4 millier', 'not-a-number'],
    ['4 milliers', 'not-a-number'],
    ['4 billion', 'not-a-number'],
    ['4 billions', 'not-a-number'],
    ['4 milliard', 'not-a-number'],
    ['4 milliards', 'not-a-number'],
    ['4 millions', 'not-a-number'],
    ['4 millionaires', 'wrong-unit'],
    ['4 per thousand', 'wrong-unit'],
    ['x4 weeks', 'not-a-number'],
  ])('"%s" in a column of persons is %s', (text, code) => {
    expect(read(`i\t2025-06-30\t${text}`).refused).toEqual([{ number: 1, refusal: { code, column: 'value', text } }]);
  });

  test('four thousand is read', () => {
    expect(read('i\t2025-06-30\t4 thousand').rows.map(({ value }) => value)).toEqual([4_000]);
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

  // Two seconds for each of hundreds of changes would be too long (tools/mutation/).
  test.skipIf('MUTATED' in process.env)('of ten thousand rows keeps the good ones', () => {
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

test('a quotation mark that nobody closed takes no row below into its cell', () => {
  const { rows, refused, total } = read(
    [
      'Indicator\tDate\tValue\tNote',
      'i\t2025-06-30\t4\t"open note',
      'i\t2025-07-31\t5\t',
      'i\t2025-08-31\t6\tends here"',
      'i\t2025-09-30\t7\t"closed\nnote"',
    ].join('\n'),
  );
  expect([total, refused]).toEqual([4, []]);
  expect(rows.map(({ value, note }) => [value, note])).toEqual([
    [4, '"open note'],
    [5, ''],
    [6, 'ends here"'],
    [7, 'closed\nnote'],
  ]);
});

test('a quotation mark that ends in the first cell below leaves cells over, and its row is refused', () => {
  const { rows, refused } = read('i\t2025-06-30\t4\t\t"open\ni"\t2025-07-31\t5');
  expect([rows, refused]).toEqual([[], [{ number: 1, refusal: { code: 'extra-cell', text: '2025-07-31' } }]]);
});
