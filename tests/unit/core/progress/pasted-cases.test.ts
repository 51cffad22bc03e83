import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { openPlanText } from '#core/migrate/open-plan-file.ts';
import { readPastedMeasurements } from '#core/progress/pasted-measurements.ts';
import { withCells } from '#core/progress/pasted-table.ts';

const fixture = (name: string) => readFileSync(`tests/fixtures/cases/${name}`, 'utf8');

const opened = openPlanText(fixture('paste-plan.json'), { newId: () => 'new' });
if (!opened.ok) throw new Error(opened.error.type);
const { plan } = opened.value;

function read(text: string, language = 'en') {
  let count = 0;
  const newId = () => {
    count += 1;
    return `n${count}`;
  };
  const context = { plan, language, answers: { yes: [], no: [] }, today: '2026-12-01', signature: '', newId };
  const turns = readPastedMeasurements(text, context);
  for (;;) {
    const { done, value } = turns.next();
    if (done) return value;
  }
}

const rowsOf = (text: string) => {
  const { taken, refused } = read(text);
  expect(refused).toEqual([]);
  return taken.map(({ indicator, row }) => [indicator.id, row.date, row.value]);
};

test('05: days with the names of months', () => {
  expect(rowsOf(fixture('05/rows.tsv'))).toEqual([
    ['i1', '2026-01-31', 10],
    ['i1', '2026-02-28', 11],
  ]);
});

test('06: days with a time and a zone are the days as written', () => {
  expect(rowsOf(fixture('06/rows.tsv'))).toEqual([
    ['i1', '2026-02-28', 11],
    ['i1', '2026-03-31', 12],
  ]);
});

test('07: marks that nobody sees are ignored in days, numbers and titles', () => {
  expect(rowsOf(fixture('07/rows.tsv'))).toEqual([
    ['i1', '2026-04-30', 13],
    ['i1', '2026-07-31', 15],
    ['i1', '2026-08-31', 16],
  ]);
});

test('14: a title that two indicators share is told apart by the number that pages show', () => {
  const text = fixture('14/rows.tsv');
  const { refused, taken } = read(text);
  expect([refused, taken]).toEqual([
    [
      {
        number: 1,
        indicator: null,
        refusal: { code: 'ambiguous-indicator', text: 'People who stayed' },
        choices: [
          { cell: 0, kind: 'indicator', number: '4' },
          { cell: 0, kind: 'indicator', number: '5' },
        ],
      },
    ],
    [],
  ]);
  for (const name of ['Indicator 5', 'indicateur\u00a05'])
    expect(rowsOf(withCells(text, [{ row: 1, cell: 0, words: name }]))).toEqual([['i5', '2026-09-30', 5]]);
  for (const name of ['Indicator 6', 'Indicator 0', 'Cohort 5', '5'])
    expect(read(withCells(text, [{ row: 1, cell: 0, words: name }])).refused).toEqual([
      { number: 1, indicator: null, refusal: { code: 'unknown-indicator', text: name }, choices: [] },
    ]);
});

test('15: a share below one is taken as written and asked about, until the sign says that it is in per cent', () => {
  const text = fixture('15/rows.tsv');
  const { taken, remarks, refused } = read(text);
  expect([taken.map(({ row }) => row.value), refused]).toEqual([[0.45], []]);
  const choices = [
    { cell: 2, kind: 'share', value: 45, text: '45 %' },
    { cell: 2, kind: 'share', value: 0.45, text: '0.45 %' },
  ];
  expect(remarks.map((remark) => [remark.number, remark.problems, remark.choices])).toEqual([[1, [], choices]]);
  for (const { text: words, value } of choices) {
    const again = read(withCells(text, [{ row: 1, cell: 2, words }]));
    expect([again.taken.map(({ row }) => row.value), again.remarks]).toEqual([[value], []]);
  }
});

test('a serial of a spreadsheet is a day in a column of days, and a number beside it', () => {
  expect(rowsOf('People who finished\t46081\t46081')).toEqual([['i1', '2026-02-28', 46_081]]);
});

test('what a refused cell may mean is offered with it', () => {
  const text = [
    'People who finished\t31/12/25\t5',
    'People who finished\t0025-12-31\t5',
    'People who finished\t31/12/2025\t62.000',
    'People who finished\tsoon\t5',
  ].join('\n');
  expect(read(text).refused.map(({ refusal, choices }) => [refusal.code, choices])).toEqual([
    ['ambiguous-date', [{ cell: 1, kind: 'date', value: '2025-12-31', text: '31/12/2025' }]],
    ['unlikely-year', [{ cell: 1, kind: 'date', value: '2025-12-31', text: '31/12/2025' }]],
    [
      'ambiguous-number',
      [
        { cell: 2, kind: 'number', value: 62_000, text: '62000' },
        { cell: 2, kind: 'number', value: 62, text: '62' },
      ],
    ],
    ['not-a-date', []],
  ]);
});

test('a fraction of a count is remarked on', () => {
  const { taken, remarks } = read('People who finished\t31/12/2025\t12.5');
  expect(taken.map(({ row }) => row.value)).toEqual([12.5]);
  expect(remarks.map(({ problems }) => problems)).toEqual([[{ code: 'fraction', value: 12.5 }]]);
});

test('other words take the place of cells, the rest of the text stays as it is', () => {
  const text = 'a\tb\r\n\r\n"x\ny"\t"say ""c"""\td\n';
  expect(
    withCells(text, [
      { row: 3, cell: 0, words: '1' },
      { row: 1, cell: 1, words: '22' },
      { row: 3, cell: 1, words: '' },
      { row: 2, cell: 5, words: 'no such cell' },
      { row: 9, cell: 0, words: 'no such row' },
    ]),
  ).toBe('a\t22\r\n\r\n1\t\td\n');
});
