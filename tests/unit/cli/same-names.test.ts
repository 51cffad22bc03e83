import { expect, test } from 'vitest';
import { planToJson } from '#core/migrate/plan-to-json.ts';
import { casePath } from '../../support/case-path.ts';
import { city } from '../core/coverage/small-collection.ts';
import { run, temporaryFolder } from './support/run-main.ts';

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

test('codes of one country and region are one, whichever list they are from', async () => {
  const folder = await temporaryFolder();
  const at = (id: string, country: string, region: string) =>
    folder.write(`${id}.json`, planToJson({ ...city, id, profile: { ...city.profile, country, region } }));
  await at('iso', 'GR', 'GR30');
  await at('nuts', 'EL', 'el30');
  await at('kingdom', 'UK', 'UKI');
  const table = async (lens: string, ...where: string[]) => {
    const { stdout } = await run(['coverage', folder.path(''), '--by', lens, ...where]);
    return stdout.split('\n').filter((line) => /^ +\d.*(?:Greece|United Kingdom)$/.test(line));
  };
  const counts = async (lens: string, ...where: string[]) =>
    (await table(lens, ...where)).map((line) => line.trim().replace(/ {2,}.* {2,}/, ' '));
  expect(await counts('countries')).toEqual(['1 United Kingdom', '2 Greece']);
  expect(await counts('regions')).toEqual(['2 EL30, Greece', '1 UKI, United Kingdom']);
  expect(await counts('countries', '--where', 'countries=EL')).toEqual(['2 Greece']);
  expect(await counts('regions', '--where', 'regions=gr30')).toEqual(['2 EL30, Greece']);
});

test('a plan of EL in fra opens as one of Greece in French and says so', async () => {
  const folder = await temporaryFolder();
  const plan = planToJson({ ...city, language: 'fra', profile: { ...city.profile, country: 'EL' } });
  const { stdout } = await run(['validate', await folder.write('plan.json', plan)]);
  expect(stdout.split('\n').filter((line) => line.includes('Opened'))).toEqual([
    expect.stringMatching(/fra.*fr/),
    expect.stringMatching(/EL.*GR/),
  ]);
});
