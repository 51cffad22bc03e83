/** @typedef {{ name: string, code: string[], tests: string[] }} Part */

/** What is mutated, with the tests that must notice. @type {readonly Part[]} */
export const PARTS = [
  {
    name: 'progress',
    code: ['src/core/progress/**/*.ts'],
    tests: ['tests/unit/core/progress/**/*.test.ts', 'tests/properties/{progress,small-cells}*.test.ts'],
  },
  {
    name: 'coverage',
    code: ['src/core/coverage/**/*.ts'],
    tests: ['tests/unit/core/coverage/**/*.test.ts', 'tests/properties/{collection,coverage}*.test.ts'],
  },
  {
    name: 'decoding',
    code: ['src/core/validation/decode-*.ts', 'src/core/validation/number-unit.ts'],
    tests: ['tests/unit/core/validation/{decode,number,form-values}*.test.ts'],
  },
];

/** The parts named in the variable MUTATED, with commas between; all without it. @returns {readonly Part[]} */
export function chosenParts() {
  const names = process.env['MUTATED']?.split(',');
  return PARTS.filter(({ name }) => names === undefined || names.includes(name));
}
