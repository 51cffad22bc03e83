import { describe, expect, test } from 'vitest';
import { columnsWithoutHead, type PastedColumn, readPastedTable, withCells } from '#core/progress/pasted-table.ts';

const heads: readonly (readonly [PastedColumn, readonly string[]])[] = [
  ['from', ['From', 'First day', 'First day of the period', 'Du', 'Premier jour', 'Premier jour de la période']],
  ['date', ['Date', 'To', 'Last day', 'Date, or last day of the period', 'Au', 'Date, ou dernier jour de la période']],
  ['value', ['Value', 'Valeur']],
  ['numerator', ['Numerator', 'Counted', 'Counted (above the line)', 'Numérateur', 'Comptés (au-dessus de la ligne)']],
  [
    'denominator',
    ['Denominator', 'Out of', 'Out of (below the line)', 'Dénominateur', 'Sur', 'Sur (au-dessous de la ligne)'],
  ],
  ['count', ['Answers', 'Number of answers', 'Count', 'Réponses', 'Nombre de réponses']],
  [
    'unavailable',
    ['Not available', 'Not available, because', 'Reason', 'Non disponible', 'Non disponible, car', 'Raison'],
  ],
  ['note', ['Note', 'Remark', 'Remarque']],
  ['evidence', ['Evidence', 'Evidence (reference or link)', 'Justificatif', 'Justificatif (référence ou lien)']],
  ['enteredBy', ['Entered by', 'Saisi par']],
];

describe('the first row names the columns', () => {
  test.each(heads.flatMap(([column, names]) => names.map((name) => [name, column] as const)))(
    '%s is %s',
    (name, column) => {
      expect(readPastedTable(`Indicator\t${name}\nWork\t1`).columns).toEqual(['indicator', column]);
    },
  );

  test.each(['Indicator', 'Indicateur', 'ID'])('%s is the indicator', (name) => {
    expect(readPastedTable(`${name}\tValue\nWork\t1`).columns).toEqual(['indicator', 'value']);
  });

  test('only where it names the indicator and something else', () => {
    expect(readPastedTable('Indicator\tWhatever\nWork\t1').columns).toBeNull();
    expect(readPastedTable('Value\tDate\nWork\t1').columns).toBeNull();
    expect(readPastedTable('Indicator').columns).toBeNull();
    expect(readPastedTable('')).toEqual({ columns: null, unread: [], rows: [] });
  });

  test('a column without a known name, or with one that was given before, is named when it holds something', () => {
    const { columns, unread, rows } = readPastedTable(
      'Indicator\tValue\t Remarks of ours \tValue\tEmpty\nWork\t1\tx\t2\t \nHomes\t3',
    );
    expect(columns).toEqual(['indicator', 'value', null, null, null]);
    expect(unread).toEqual([
      { position: 3, name: 'Remarks of ours' },
      { position: 4, name: 'Value' },
    ]);
    expect(rows).toEqual([
      { number: 2, cells: ['Work', '1', 'x', '2', ' '] },
      { number: 3, cells: ['Homes', '3'] },
    ]);
  });
});

test('rows keep the numbers that a spreadsheet shows, whatever ends their lines; empty ones are left out', () => {
  expect(readPastedTable('a\t1\r\nb\t2\r\r \t \nc\t3\n').rows).toEqual([
    { number: 1, cells: ['a', '1'] },
    { number: 2, cells: ['b', '2'] },
    { number: 5, cells: ['c', '3'] },
  ]);
});

test('a cell in quotation marks has line ends and marks, one that nobody closed is words', () => {
  expect(readPastedTable('"two\nlines"\t"say ""yes"""\nx').rows).toEqual([
    { number: 1, cells: ['two\nlines', 'say "yes"'] },
    { number: 2, cells: ['x'] },
  ]);
  expect(readPastedTable('"open\t1\nb\t"2"').rows.map(({ cells }) => cells)).toEqual([
    ['"open', '1'],
    ['b', '2'],
  ]);
  expect(readPastedTable('"').rows).toEqual([{ number: 1, cells: ['"'] }]);
  expect(readPastedTable('"a"b').rows).toEqual([{ number: 1, cells: ['"a"b'] }]);
  expect(readPastedTable('""').rows).toEqual([]);
});

test('other words take the place of a cell, and of one that is not there nothing changes', () => {
  const text = 'a\t1\r\n"b\n"\t2';
  expect(
    withCells(text, [
      { row: 1, cell: 1, words: '10' },
      { row: 2, cell: 0, words: 'B' },
      { row: 2, cell: 7, words: '?' },
      { row: 9, cell: 0, words: '?' },
    ]),
  ).toBe('a\t10\r\nB\t2');
});

test.each([
  ['percentage', '%', ['i', 'd', '1', '4'], ['indicator', 'date', 'numerator', 'denominator', 'note']],
  ['percentage', '%', ['i', 'd', '1', ' '], ['indicator', 'date', 'value', null, 'note']],
  ['percentage', '%', ['i', 'd', '1'], ['indicator', 'date', 'value', null, 'note']],
  ['percentage', 'pp', ['i', 'd', '1', '4'], ['indicator', 'date', 'value', null, 'note']],
  ['score', 'score', ['i', 'd', '1', '4'], ['indicator', 'date', 'value', 'count', 'note']],
  ['number', 'persons', ['i', 'd', '1', '4'], ['indicator', 'date', 'value', null, 'note']],
] as const)('without a head a %s in %s reads %j as %j', (measure, unit, cells, columns) => {
  expect(columnsWithoutHead({ measure, unit }, cells)).toEqual(columns);
});
