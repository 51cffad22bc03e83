import { expect, test } from 'vitest';
import { planToJson } from '#core/migrate/plan-to-json.ts';
import { loadExample } from '#core/scheme/example-plans.ts';
import { loadTranslator } from '#i18n/translator.ts';
import { exportProblemText } from '../../../src/cli/export-command.ts';
import { casePath } from '../../support/case-path.ts';
import { pageTexts } from '../documents/pdf/open-pdf.ts';
import { run, temporaryFolder } from './support/run-main.ts';

test('a character that nobody sees is named with field and code before export', async () => {
  const { code, stdout } = await run(['validate', casePath('01/plan.json')]);
  expect(code).toBe(1);
  expect(stdout.split('\n').filter((line) => line.includes('Blocker'))).toEqual([
    '  Blocker: Goal “Newcomers speak the language”: “Description” holds characters that the fonts of the documents do not have: U+0002. Replace or remove them. A draft marks them by their code.',
  ]);
});

test('what the check lets pass can be exported, Vietnamese too', async () => {
  const folder = await temporaryFolder();
  const plan = await loadExample('lindenhafen', 'en');
  const profile = { ...plan.profile, context: 'Hue\u0302\u0301, \uf0b7 l\u0092aide' };
  const file = await folder.write('plan.json', planToJson({ ...plan, profile }));
  expect((await run(['validate', file])).code).toBe(0);
  const made = await run(['export', file, '--to', 'pdf', '--out', folder.path('plan.pdf')]);
  expect({ code: made.code, stderr: made.stderr }).toEqual({ code: 0, stderr: '' });
});

test('a mark that makes no character with its letter is named, stops a final PDF, and is marked by its code in a draft', async () => {
  const folder = await temporaryFolder();
  const plan = await loadExample('lindenhafen', 'en');
  const profile = { ...plan.profile, context: 'Mm\u030cabe and x\u0323' };
  const file = await folder.write('plan.json', planToJson({ ...plan, profile }));
  const { code, stdout } = await run(['validate', file]);
  expect([code, stdout]).toEqual([1, expect.stringContaining('do not have: U+030C U+0323.')]);
  const out = folder.path('plan.pdf');
  expect((await run(['export', file, '--to', 'pdf', '--out', out])).code).toBe(1);
  expect((await run(['export', file, '--to', 'pdf', '--draft', '--out', out])).code).toBe(0);
  const pages = await pageTexts(await folder.readBytes('plan.pdf'));
  expect(pages.join(' ')).toContain('Mm[U+030C]abe and x[U+0323]');
});

test('what a PDF marks is named before in the same words, for a plan, a report, a comparison and coverage', async () => {
  const folder = await temporaryFolder();
  const plan = await loadExample('norvalia', 'en');
  const [goal, ...goals] = plan.goals;
  if (!goal) throw new Error('The example has goals');
  const marked = { ...plan, goals: [{ ...goal, title: 'Mm\u030cabe', catalogueId: null }, ...goals] };
  const before = await folder.write('before.json', planToJson(plan));
  const after = await folder.write('after.json', planToJson(marked));
  const out = folder.path('out.pdf');
  const stderr =
    '“Mm\u030cabe” holds characters that the fonts of the documents do not have: U+030C. A PDF marks them by their code.\n';
  const period = ['--period', '2026-01-01..2026-12-31', '--to', 'pdf'];
  for (const command of [
    ['export', after, '--to', 'pdf', '--draft'],
    ['report', after, ...period],
    ['diff', before, after, '--format', 'pdf'],
    ['coverage', after, '--format', 'pdf'],
  ])
    expect([command[0], (await run([...command, '--out', out])).stderr]).toEqual([command[0], stderr]);
  expect((await run(['coverage', before, '--format', 'pdf', '--out', out])).stderr).toBe('');
  expect((await run(['coverage', after, '--format', 'html', '--out', out])).stderr).toBe('');
});

test('a character that nobody sees is named by its code alone', async () => {
  const missing = [
    { character: 'م', codePoint: 0x645, context: '' },
    { character: '\u0002', codePoint: 2, context: '' },
  ];
  const text = exportProblemText(await loadTranslator('en'), { type: 'missing-glyphs', missing });
  expect(text).toContain('م (U+0645), U+0002');
  expect(text).not.toContain('\u0002');
});
