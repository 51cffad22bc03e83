import { describe, expect, test } from 'vitest';
import { planToJson } from '#core/migrate/plan-to-json.ts';
import { exampleNames, loadExample } from '#core/scheme/example-plans.ts';
import { openPlanBytes } from '#documents/json/open-plan-bytes.ts';
import { smallPlan } from '../../support/plans.ts';
import { run, temporaryFolder } from './support/run-main.ts';

const newId = () => 'new';
const example = await loadExample('lindenhafen', 'en');

/** A plan with blockers: no organisation, no unit of what is missing. */
const unfinished = planToJson(smallPlan());

test.each(
  exampleNames.flatMap(
    (name) =>
      [
        [name, 'en'],
        [name, 'fr'],
      ] as const,
  ),
)('%s as a final PDF opens again as the same plan (%s)', async (name, language) => {
  const folder = await temporaryFolder();
  const plan = await loadExample(name, language);
  const file = await folder.write('plan.json', planToJson(plan));
  const out = folder.path('plan.pdf');
  expect(await run(['export', file, '--to', 'pdf', '--out', out])).toEqual({
    code: 0,
    stdout: `Written: ${out}\n`,
    stderr: '',
  });
  expect(await openPlanBytes(await folder.readBytes('plan.pdf'), { newId })).toEqual({
    ok: true,
    value: { plan, remarks: [] },
  });
  expect(await folder.names()).toEqual(['plan.json', 'plan.pdf']);
});

test('a PDF is read like a plan file', async () => {
  const folder = await temporaryFolder();
  await run([
    'export',
    await folder.write('plan.json', planToJson(example)),
    '--to',
    'pdf',
    '--out',
    folder.path('plan.pdf'),
  ]);
  expect((await run(['validate', folder.path('plan.pdf')])).code).toBe(0);
  expect(
    (await run(['export', folder.path('plan.pdf'), '--to', 'json', '--out', folder.path('again.json')])).code,
  ).toBe(0);
  expect(await folder.read('again.json')).toBe(planToJson(example));
});

test.each([
  [[], 'en'],
  [['--lang', 'fr'], 'fr'],
])('a web page is in the language of the plan or in the one asked for (%j)', async (words, language) => {
  const folder = await temporaryFolder();
  const file = await folder.write('plan.json', planToJson(example));
  expect((await run(['export', file, '--to', 'html', '--out', folder.path('plan.html'), ...words], ['fr'])).code).toBe(
    0,
  );
  const page = await folder.read('plan.html');
  expect(page).toContain(`<html lang="${language}`);
  expect(page).toContain(example.profile.title);
});

describe('a plan with blockers', () => {
  test.each(['pdf', 'html', 'json'])(
    'is not exported as a final %s: the blockers are listed and nothing is written',
    async (format) => {
      const folder = await temporaryFolder();
      const file = await folder.write('plan.json', unfinished);
      const { code, stdout, stderr } = await run(['export', file, '--to', format, '--out', folder.path('out')]);
      expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
      const lines = stderr.trimEnd().split('\n');
      expect(lines[0]).toMatch(/Not exported: \d+ blockers?\. Mend what is listed, or export a draft with --draft\./);
      expect(lines.length).toBeGreaterThan(1);
      expect(lines.slice(1).every((line) => line.startsWith('  Blocker: '))).toBe(true);
      expect(await folder.names()).toEqual(['plan.json']);
    },
  );

  test.each(['pdf', 'html', 'json'])('is exported as a draft %s', async (format) => {
    const folder = await temporaryFolder();
    const file = await folder.write('plan.json', unfinished);
    expect((await run(['export', file, '--to', format, '--out', folder.path('out'), '--draft'])).code).toBe(0);
    expect((await folder.readBytes('out')).length).toBeGreaterThan(500);
  });
});

describe('characters that no font has', () => {
  const plan = { ...example, profile: { ...example.profile, title: 'Arriving 🙂 well' } };

  test('stop a final PDF and are named', async () => {
    const folder = await temporaryFolder();
    const file = await folder.write('plan.json', planToJson(plan));
    const { code, stderr } = await run(['export', file, '--to', 'pdf', '--out', folder.path('out.pdf')]);
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: expect.stringContaining(
        '“Title of the programme” holds characters that the fonts of the documents do not have: 🙂 (U+1F642).',
      ),
    });
    expect(await folder.names()).toEqual(['plan.json']);
  });

  test.each([['pdf', '--draft'], ['html']])('do not stop --to %j', async (format, ...more) => {
    const folder = await temporaryFolder();
    const file = await folder.write('plan.json', planToJson(plan));
    expect((await run(['export', file, '--to', format, '--out', folder.path('out'), ...more])).code).toBe(0);
  });
});

test('the same plan at the same time gives the same bytes, and replaces the older file', async () => {
  const folder = await temporaryFolder();
  const file = await folder.write('plan.json', planToJson(example));
  await folder.write('b.pdf', 'older');
  await run(['export', file, '--to', 'pdf', '--out', folder.path('a.pdf')]);
  await run(['export', file, '--to', 'pdf', '--out', folder.path('b.pdf')]);
  expect(await folder.readBytes('b.pdf')).toEqual(await folder.readBytes('a.pdf'));
});

test('an export in place of the plan file itself keeps the plan', async () => {
  const folder = await temporaryFolder();
  const file = await folder.write('plan.json', JSON.stringify(example));
  expect((await run(['export', file, '--to', 'json', '--out', file])).code).toBe(0);
  expect(await folder.read('plan.json')).toBe(planToJson(example));
});

test('what opening mended is told while exporting', async () => {
  const folder = await temporaryFolder();
  const file = await folder.write('plan.json', planToJson(example).replace('{', '{"colour": "red",'));
  const { code, stderr } = await run(['export', file, '--to', 'json', '--out', folder.path('out.json')]);
  expect({ code, stderr }).toEqual({
    code: 0,
    stderr: `${file}: 1 thing was mended or kept aside while opening; “validate” lists them.\n`,
  });
});

test.each([
  ['a folder that is not there', 'nowhere/out.json', 'The folder does not exist.'],
  ['the place of a folder', '.', 'This is a folder, not a file.'],
])('%s is no place to write to', async (_, name, message) => {
  const folder = await temporaryFolder();
  const file = await folder.write('plan.json', planToJson(example));
  const out = folder.path(name);
  expect(await run(['export', file, '--to', 'json', '--out', out])).toEqual({
    code: 2,
    stdout: '',
    stderr: `${out}: ${message}\n`,
  });
  expect(await folder.names()).toEqual(['plan.json']);
});

test('a file that is no plan is told on one line', async () => {
  const folder = await temporaryFolder();
  const file = await folder.write('map.json', '{"type": "FeatureCollection"}');
  expect(await run(['export', file, '--to', 'pdf', '--out', folder.path('out.pdf')])).toEqual({
    code: 2,
    stdout: '',
    stderr: `${file}: The file is a map in GeoJSON (FeatureCollection), not a plan.\n`,
  });
});
