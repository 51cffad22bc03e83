import { mkdir, symlink, utimes, writeFile } from 'node:fs/promises';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { planToJson } from '#core/migrate/plan-to-json.ts';
import type { Plan } from '#core/plan/plan-schema.ts';
import { practiceOf } from '#core/plan/practice-of.ts';
import { startedFrom } from '#core/plan/started-from.ts';
import { agency, city, region } from '../core/coverage/small-collection.ts';
import { parseCsv } from '../documents/csv/parse-csv.ts';
import { run, temporaryFolder } from './support/run-main.ts';

const goal = 'Newcomers gain early a command of the language';

/** One file a plan, in folders below each other, with a file that is no plan of any kind beside them. */
async function folderOfPlans() {
  const folder = await temporaryFolder();
  await mkdir(folder.path('plans/deep/.hidden'), { recursive: true });
  await folder.write('plans/city.json', planToJson(city));
  await folder.write('plans/deep/region.json', planToJson(region));
  await folder.write('plans/deep/agency.json', planToJson(agency));
  await folder.write('plans/readme.txt', 'not looked at');
  await folder.write('plans/deep/.hidden/city.json', 'not looked at');
  return folder;
}

const plansRead = (stdout: string) => stdout.split('\n')[0];
const lineOf = (stdout: string, name: string) => stdout.split('\n').find((line) => line.includes(name));

test('a folder is read with all folders below it, and the table says who serves what and how deeply', async () => {
  const folder = await folderOfPlans();
  const { code, stdout, stderr } = await run(['coverage', folder.path('plans')]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(plansRead(stdout)).toBe('3 plans, as of 23 November 2026. Filters: none.');
  expect(lineOf(stdout, 'Goals of the scheme')?.split(/ {2,}/)).toEqual([
    'Plans',
    '1',
    '2',
    '3',
    '4',
    '5',
    '6',
    'Median',
    'Deepest',
    'In plans',
    'Goals of the scheme',
  ]);
  expect(lineOf(stdout, goal)?.trim().split(/\s+/).slice(0, 10)).toEqual([
    // What City and Region measure at the end of 2027 says nothing in November 2026.
    '2',
    '0',
    '0',
    '0',
    '2',
    '0',
    '0',
    '4',
    '4',
    '2',
  ]);
  expect(lineOf(stdout, 'Own goals: Health')?.trim().split(/\s+/).slice(0, 10)).toEqual([
    ...['1', '1', '0', '0', '0', '0', '0'],
    ...['1', '1', '1'],
  ]);
});

test('three broken files among good ones are told on a line each, and the rest is read', async () => {
  const folder = await folderOfPlans();
  await folder.write('plans/cut.json', planToJson(city).slice(0, 300));
  await folder.write('plans/other.json', '{"type":"FeatureCollection","features":[]}');
  await folder.write('plans/deep/cut.pdf', '%PDF-1.7 cut');
  const { code, stdout, stderr } = await run(['coverage', folder.path('plans'), folder.path('gone.json')]);
  expect(code).toBe(1);
  expect(plansRead(stdout)).toContain('3 plans');
  expect(stderr.trimEnd().split('\n').sort()).toEqual(
    [
      `${folder.path('plans/cut.json')}: The file is not valid JSON: it ends too early, at line 18, column 2. It may be cut off.`,
      `${folder.path('plans/deep/cut.pdf')}: The PDF is damaged or cut off, and the plan in it cannot be read.`,
      expect.stringContaining(`${folder.path('plans/other.json')}: `),
      `${folder.path('gone.json')}: There is no such file.`,
    ].sort(),
  );
});

test('a practice, as a file or in a PDF, is told and not counted beside its plan; a plan begun from it counts', async () => {
  const practice = practiceOf(city, city.goals[0]?.id ?? '', 'practice');
  if (practice === null) throw new Error('The city has goals');
  const folder = await temporaryFolder();
  const plain = await folder.write('city.json', planToJson(city));
  const cut = await folder.write('practice.json', planToJson(practice));
  const pdf = folder.path('practice.pdf');
  await run(['export', cut, '--to', 'pdf', '--out', pdf, '--draft']);
  const alone = await run(['coverage', plain]);
  const message = 'A practice of “City”: it is a part of that plan, so it is not counted.';
  const { stderr, ...result } = await run(['coverage', plain, cut, pdf]);
  expect(result).toEqual({ code: 0, stdout: alone.stdout });
  expect(stderr).toBe(`${cut}: ${message}\n${pdf}: ${message}\n`);
  const begun = startedFrom(practice, { newId: () => crypto.randomUUID() });
  const own = await folder.write('begun.json', planToJson(begun));
  expect(plansRead((await run(['coverage', plain, own])).stdout)).toContain('2 plans');
});

test.each([['nothing.json'], ['empty']])('where nothing can be read the exit code says so (%s)', async (name) => {
  const folder = await temporaryFolder();
  await mkdir(folder.path('empty'));
  const { code, stdout, stderr } = await run(['coverage', folder.path(name)]);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toMatch(/No plan could be read\.\n$/);
});

describe('files with a plan a line', () => {
  const line = (plan: Plan) => JSON.stringify(plan);

  test('are read as streams, empty lines left out, with Windows line ends and without a last one', async () => {
    const folder = await temporaryFolder();
    const file = await folder.write('all.ndjson', `${line(city)}\r\n\r\n${line(region)}\n   \n${line(agency)}`);
    const { code, stdout, stderr } = await run(['coverage', file, '--format', 'csv', '--plain']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(parseCsv(stdout)[0]?.slice(7)).toEqual(['Agency', 'City', 'Region']);
  });

  test('name the line that is refused, and one that is far too long does not fill the memory', async () => {
    const folder = await temporaryFolder();
    const long = ' '.repeat(21 * 1024 * 1024);
    const file = await folder.write('all.jsonl', `${line(city)}\n{"type":\n${long}x\n${line(region)}\n`);
    const { code, stdout, stderr } = await run(['coverage', file]);
    expect([code, plansRead(stdout)]).toEqual([1, expect.stringContaining('2 plans')]);
    expect(stderr.trimEnd().split('\n')).toEqual([
      expect.stringMatching(/all\.jsonl:2: The file is not valid JSON/),
      expect.stringMatching(/all\.jsonl:3: .*20 MB/),
    ]);
  });
});

describe('the result', () => {
  test('is the same in whatever order and from whatever files the plans come', async () => {
    const folder = await folderOfPlans();
    const lines = await folder.write(
      'all.ndjson',
      [agency, region, city].map((plan) => JSON.stringify(plan)).join('\n'),
    );
    const when = new Date('2026-11-01T10:00:00Z');
    for (const name of ['all.ndjson', 'plans/city.json', 'plans/deep/region.json', 'plans/deep/agency.json'])
      await utimes(folder.path(name), when, when);
    const words = ['--format', 'json', '--data', 'facts', '--name', 'Same'];
    const files = ['plans/city.json', 'plans/deep/region.json', 'plans/deep/agency.json'].map(folder.path);
    const first = (await run(['coverage', ...files, ...words])).stdout;
    expect(JSON.parse(first).facts).toHaveLength(3);
    expect((await run(['coverage', ...files.toReversed(), ...words])).stdout).toBe(first);
    expect((await run(['coverage', folder.path('plans'), ...words])).stdout).toBe(first);
    expect((await run(['coverage', lines, ...words])).stdout).toBe(first);
  });

  test('counts a plan once, in the state that was changed last, and says so', async () => {
    const folder = await temporaryFolder();
    const old = await folder.write('old.json', planToJson({ ...city, profile: { ...city.profile, title: 'Old' } }));
    const later = await folder.write('new.json', planToJson({ ...city, profile: { ...city.profile, title: 'New' } }));
    await utimes(old, new Date('2026-01-01'), new Date('2026-01-01'));
    for (const files of [
      [old, later],
      [later, old],
    ]) {
      const { code, stdout, stderr } = await run(['coverage', ...files, '--format', 'csv', '--plain']);
      expect({ code, plans: parseCsv(stdout)[0]?.slice(7) }).toEqual({ code: 0, plans: ['New'] });
      expect(stderr).toBe('One file holds a plan that another file holds too; the state changed last counts.\n');
    }
  });

  test('is what opening gives where a file needs mending, and PDFs count like plan files', async () => {
    const folder = await temporaryFolder();
    const mended = await folder.write(
      'mended.json',
      `\uFEFF${planToJson(region).replace('"value": 60', '"value": "60"').replace('"regional"', '"Regional"')}`,
    );
    const file = await folder.write('city.json', planToJson(city));
    await run(['export', file, '--to', 'pdf', '--out', folder.path('city.pdf'), '--draft']);
    const { code, stdout } = await run(['coverage', mended, folder.path('city.pdf')]);
    expect([code, plansRead(stdout)]).toEqual([0, '2 plans, as of 23 November 2026. Filters: none.']);
  });

  test('is the same from an archive; a damaged one is refused', async () => {
    const folder = await temporaryFolder();
    const files = { 'plans/city.json': strToU8(planToJson(city)), 'plans/notes.txt': strToU8('not looked at') };
    await folder.write('plans.zip', zipSync(files));
    await folder.write('cut.zip', zipSync(files).subarray(0, 200));
    const { code, stdout, stderr } = await run(['coverage', folder.path('.')]);
    expect([code, plansRead(stdout)]).toEqual([1, '1 plan, as of 23 November 2026. Filters: none.']);
    expect(stderr.split('\n').toSorted()).toEqual([
      '',
      `${folder.path('cut.zip')}: The archive is damaged or cut off. Unpack it yourself and add the files.`,
      `${folder.path('plans.zip')}: One other file in the archive is neither a plan file (.json) nor a PDF and was left out: plans/notes.txt`,
    ]);
  });

  test('tells what else an archive holds; archives inside may hold plans and count as refused', async () => {
    const folder = await temporaryFolder();
    const plan = { 'city.json': strToU8(planToJson(city)) };
    const file = await folder.write(
      'all.zip',
      zipSync({ ...plan, 'letter.docx': strToU8('a'), 'more.zip': zipSync(plan) }),
    );
    const letters = await folder.write('letters.zip', zipSync({ 'letter.docx': strToU8('a') }));
    const both = await run(['coverage', file]);
    expect([both.code, plansRead(both.stdout), both.stderr]).toEqual([
      1,
      '1 plan, as of 23 November 2026. Filters: none.',
      `${file}: An archive inside the archive was not opened. Unpack it and add its files: more.zip\n` +
        `${file}: One other file in the archive is neither a plan file (.json) nor a PDF and was left out: letter.docx\n`,
    ]);
    expect((await run(['coverage', letters])).code).toBe(2);
  });

  test('follows links to files and leaves links to folders alone, so that no circle holds it', async () => {
    const folder = await folderOfPlans();
    await writeFile(folder.path('elsewhere.json'), planToJson({ ...city, id: 'other' }));
    await symlink(folder.path('elsewhere.json'), folder.path('plans/link.json'));
    await symlink(folder.path('plans'), folder.path('plans/deep/round.json'));
    const { code, stdout } = await run(['coverage', folder.path('plans')]);
    expect([code, plansRead(stdout)]).toEqual([0, '4 plans, as of 23 November 2026. Filters: none.']);
  });
});

describe('filters', () => {
  test('combine, take names as they are read, and tell a key that no plan has', async () => {
    const folder = await temporaryFolder();
    const coast = { ...region, profile: { ...region.profile, region: 'The  Coast' } };
    const file = await folder.write('all.ndjson', [city, coast].map((plan) => JSON.stringify(plan)).join('\n'));
    const asked = ['--where', 'regions=the coast', '--where=regions=XX', '--where', 'countries=FR'];
    const { code, stdout, stderr } = await run(['coverage', file, '--by', 'levels', ...asked]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: 'No plan has “XX” under “Regions”.\n' });
    expect(plansRead(stdout)).toBe(
      '1 plan, as of 23 November 2026. Filters: Regions: The  Coast or XX; Countries: France.',
    );
    expect(lineOf(stdout, 'Regional')?.trim().split(/\s+/)[0]).toBe('1');
  });

  test('tell regions of one name in two countries apart, by both names and by the name alone', async () => {
    const folder = await temporaryFolder();
    const inCountry = (plan: Plan, country: string) => ({
      ...plan,
      profile: { ...plan.profile, region: 'Limburg', country },
    });
    const plans = [inCountry(city, 'BE'), inCountry(region, 'NL'), agency];
    const file = await folder.write('all.ndjson', plans.map((plan) => JSON.stringify(plan)).join('\n'));
    const asked = (...words: string[]) => run(['coverage', file, '--by', 'regions', ...words]);
    const { stdout } = await asked();
    expect(['Limburg, Belgium', 'Limburg, Netherlands'].map((name) => lineOf(stdout, name)?.trim()[0])).toEqual([
      '1',
      '1',
    ]);
    const oneOf = await asked('--where', 'regions=limburg,  Netherlands');
    expect(plansRead(oneOf.stdout)).toContain(
      '1 plan, as of 23 November 2026. Filters: Regions: Limburg, Netherlands.',
    );
    const both = await asked('--where', 'regions=Limburg');
    expect({ stderr: both.stderr, line: plansRead(both.stdout) }).toEqual({
      stderr: '',
      line: '2 plans, as of 23 November 2026. Filters: Regions: Limburg, Belgium or Limburg, Netherlands.',
    });
    const none = await asked('--where', 'regions=Limburg', '--where', 'levels=european');
    expect(none.stderr).toContain('Regions of the plans: Limburg, Belgium; Limburg, Netherlands; ');
  });

  test.each(['table', 'json', 'csv', 'html', 'pdf'])('that leave no plan make no %s', async (format) => {
    const folder = await folderOfPlans();
    const where = ['--where', 'countries=DE', '--where', 'levels=national'];
    const out = folder.path(`report.${format}`);
    const asked = ['coverage', folder.path('plans'), '--format', format, '--out', out, ...where];
    const { code, stdout, stderr } = await run(asked);
    expect({ code, stdout, names: await folder.names() }).toEqual({ code: 2, stdout: '', names: ['plans'] });
    expect(stderr.trimEnd().split('\n').at(-1)).toBe(
      'Nothing was written: no plan is left by the filters Countries: Germany; Levels of government: National. Countries of the plans: FR (France); not-stated (Not stated). Levels of government of the plans: local (Local); regional (Regional); not-stated (Not stated).',
    );
  });

  test.each([
    [
      ['--by', 'colours'],
      '--by takes goals|policy-fields|target-groups|countries|regions|levels|leads|years|budgets|framework:common-basic-principles, not “colours”',
    ],
    [['--where', 'countries'], '--where takes LENS=KEY with a LENS of goals|'],
    [['--where', 'colours=red'], 'not “colours=red”'],
    [['--where', 'countries='], 'not “countries=”'],
    [['--format', 'pdf'], 'option --out is missing'],
    [['--format', 'docx'], '--format takes table|json|csv|pdf|html, not “docx”'],
  ])('%j is not understood', async (words, message) => {
    const { code, stdout, stderr } = await run(['coverage', 'x.json', ...words]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(message);
  });
});

describe('files', () => {
  test.each(['pdf', 'html', 'csv', 'json'])('a %s is written whole', async (format) => {
    const folder = await folderOfPlans();
    const out = folder.path(`report.${format}`);
    const result = await run([
      'coverage',
      folder.path('plans'),
      '--format',
      format,
      '--out',
      out,
      '--name',
      'Three plans',
    ]);
    expect(result).toEqual({ code: 0, stdout: `Written: ${out}\n`, stderr: '' });
    const start = (await folder.read(`report.${format}`)).slice(0, 40);
    expect(start).toMatch(
      { pdf: /^%PDF-1\.7/, html: /^<!doctype html>/, csv: /^\uFEFFId,/, json: /^\{\n "type"/ }[format] ?? /^$/,
    );
  });

  test('a folder that is not there is told', async () => {
    const folder = await folderOfPlans();
    const out = folder.path('gone/report.json');
    expect(await run(['coverage', folder.path('plans'), '--format', 'json', '--out', out])).toEqual({
      code: 2,
      stdout: '',
      stderr: `${out}: The folder does not exist.\n`,
    });
  });
});
