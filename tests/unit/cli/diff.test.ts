import { expect, test } from 'vitest';
import { applyDiff } from '#core/diff/apply-diff.ts';
import { planToJson } from '#core/migrate/plan-to-json.ts';
import { loadExample } from '#core/scheme/example-plans.ts';
import { smallPlan } from '../../support/plans.ts';
import { pageTexts } from '../documents/pdf/open-pdf.ts';
import { changedPlan } from '../i18n/diff/changed-plans.ts';
import { run, temporaryFolder } from './support/run-main.ts';

async function twoFiles(before = smallPlan(), after = changedPlan()) {
  const folder = await temporaryFolder();
  return {
    folder,
    before: await folder.write('before.json', planToJson(before)),
    after: await folder.write('after.json', planToJson(after)),
  };
}

test('tells each change with what stood there before and after, and that they differ', async () => {
  const plan = smallPlan();
  const { before, after } = await twoFiles(plan, {
    ...plan,
    profile: { ...plan.profile, context: 'Many arrive.\nFew stay.' },
    targets: plan.targets.map((row) => ({ ...row, title: 'pass B1', deadline: '2028-12-31' })),
    measurements: [],
  });
  expect(await run(['diff', before, after])).toEqual({
    code: 1,
    stderr: '',
    stdout: [
      `From ${before} to ${after}: 4 differences`,
      '',
      'Changed: Programme, Starting point',
      '  After: Many arrive.',
      '    Few stay.',
      '',
      'Changed: Target “pass B1”, Target in words',
      '  Before: reach B1',
      '  After: pass B1',
      '',
      'Changed: Target “pass B1”, To be reached by',
      '  Before: 30 June 2028',
      '  After: 31 December 2028',
      '',
      'Removed: Measurement of “Share with B1”, 31 December 2027',
      '  Before: Counted (above the line): 31',
      '    Out of (below the line): 100',
      '',
    ].join('\n'),
  });
});

test('speaks French', async () => {
  const plan = smallPlan();
  const goals = plan.goals.map((row) => ({ ...row, title: 'Langue au travail' }));
  const { before, after } = await twoFiles(plan, { ...plan, goals });
  expect((await run(['diff', before, after, '--lang', 'fr'])).stdout).toBe(
    [
      `De ${before} à ${after}\u00a0: 1 différence`,
      '',
      'Modifié\u00a0: Objectif «\u00a0Langue au travail\u00a0», Objectif du programme',
      '  Avant\u00a0: Language for work',
      '  Après\u00a0: Langue au travail',
      '',
    ].join('\n'),
  );
});

test('plans that do not differ end with 0', async () => {
  const { before, after } = await twoFiles(smallPlan(), smallPlan());
  expect(await run(['diff', before, after])).toEqual({
    code: 0,
    stderr: '',
    stdout: `From ${before} to ${after}: no differences\n`,
  });
});

test('json holds all that makes the later plan from the earlier one, with words', async () => {
  const { folder, before, after } = await twoFiles();
  const { code, stdout } = await run(['diff', before, after, '--format', 'json']);
  const found = JSON.parse(stdout);
  expect(code).toBe(1);
  expect(found.before).toEqual({ file: before, id: 'plan-1', title: 'Arriving in Lindenhafen' });
  expect(found.after).toEqual({ file: after, id: 'plan-1', title: 'Arriving in Lindenhafen' });
  expect(applyDiff(smallPlan(), found)).toEqual(changedPlan());
  expect(found.changes[3]).toEqual({
    kind: 'field.changed',
    place: { section: 'profile' },
    field: ['end'],
    before: '2029-12-31',
    after: '2030-01-01',
    words: {
      item: 'Programme',
      field: 'End of the programme',
      before: '31 December 2029',
      after: '1 January 2030',
      kind: 'changed',
    },
  });
  const out = folder.path('changes.json');
  expect(await run(['diff', before, after, '--format', 'json', '--out', out])).toEqual({
    code: 1,
    stderr: '',
    stdout: `Written: ${out}\n`,
  });
  expect(await folder.read('changes.json')).toBe(stdout);
});

test('a PDF with its plan inside can be compared, and the changes leave as a PDF or a page', {
  timeout: 60_000,
}, async () => {
  const plan = await loadExample('norvalia', 'en');
  const { folder, before, after } = await twoFiles(plan, {
    ...plan,
    profile: { ...plan.profile, contact: 'Office for arrivals' },
  });
  const pdf = folder.path('plan.pdf');
  expect((await run(['export', before, '--to', 'pdf', '--out', pdf])).code).toBe(0);
  expect((await run(['diff', before, pdf])).code).toBe(0);
  const options = ['--reason', 'A new office', '--out'];
  const out = folder.path('changes.pdf');
  expect(await run(['diff', pdf, after, '--format', 'pdf', ...options, out])).toMatchObject({ code: 1, stderr: '' });
  const text = (await pageTexts(await folder.readBytes('changes.pdf'))).join('\n');
  for (const words of ['A new office', 'Contact', 'Office for arrivals', plan.profile.title])
    expect(text).toContain(words);
  await run(['diff', pdf, after, '--format', 'html', ...options, folder.path('changes.html')]);
  expect(await folder.read('changes.html')).toContain('<td>Office for arrivals</td>');
});

test('files that cannot be read are all told', async () => {
  const { folder, after } = await twoFiles();
  const bad = await folder.write('bad.json', '{"a": 1,}');
  const gone = folder.path('gone.json');
  expect(await run(['diff', gone, bad])).toEqual({
    code: 2,
    stdout: '',
    stderr: [
      `${gone}: There is no such file.`,
      `${bad}: The file is not valid JSON: line 1, column 9, near “{"a": 1,}”.`,
      '',
    ].join('\n'),
  });
  expect(await run(['diff', after, after, '--out', folder.path('none/x.txt')])).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('The folder does not exist.'),
  });
});

test.each([
  [['a.json'], 'give two files, the earlier plan first'],
  [['a.json', 'b.json', 'c.json'], 'give two files, the earlier plan first'],
  [['a.json', 'b.json', '--format', 'docx'], 'option --format takes text|json|html|pdf, not “docx”'],
  [['a.json', 'b.json', '--format', 'pdf'], 'option --out is missing'],
])('%j is not understood', async (words, problem) => {
  expect(await run(['diff', ...words])).toEqual({
    code: 2,
    stdout: '',
    stderr: `planner: ${problem}. More: npm run -s planner -- diff --help\n`,
  });
});

test('texts cannot steer the terminal', async () => {
  const plan = smallPlan();
  const goals = plan.goals.map((row) => ({ ...row, title: 'a\u001b[2Jb' }));
  const { before, after } = await twoFiles(plan, { ...plan, goals });
  expect((await run(['diff', before, after])).stdout).toContain('Changed: Goal “a [2Jb”, Goal of the programme\n');
});
