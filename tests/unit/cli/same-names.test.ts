import { expect, test } from 'vitest';
import { casePath } from '../../support/case-path.ts';
import { run } from './support/run-main.ts';

const rowsOf = (stdout: string) =>
  stdout
    .split('\n')
    .filter((line) => line.normalize('NFC').includes('Île'))
    .map((line) => [line.trim().split(/\s+/).at(0), line.trim().split(/\s+/).at(-1)]);

test('one region stored in four ways is one region', async () => {
  const { code, stdout } = await run(['coverage', casePath('03/regions'), '--by', 'regions']);
  expect(code).toBe(0);
  expect(rowsOf(stdout)).toEqual([['4', 'Île-de-France']]);
});

test.each(['Île-de-France', 'I\u0302LE\u2010DE\u2010FRANCE', ' île\u2011de\u2011france\u200b'])(
  'a filter finds the region however it is typed (%j)',
  async (typed) => {
    const { stdout, stderr } = await run(['coverage', casePath('03/regions'), '--where', `regions=${typed}`]);
    expect(stderr).toBe('');
    expect(stdout.split('\n')[0]).toContain('4 plans');
  },
);

test('a unit in other code points is the unit', async () => {
  const { stdout } = await run(['validate', casePath('03/unit.json')]);
  expect(stdout).not.toContain('the unit of the target');
});
