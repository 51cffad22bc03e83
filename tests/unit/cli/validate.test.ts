import { expect, test } from 'vitest';
import { planToJson } from '#core/migrate/plan-to-json.ts';
import { createPlan } from '#core/plan/create-plan.ts';
import { loadExample } from '#core/scheme/example-plans.ts';
import { smallPlan } from '../../support/plans.ts';
import { run, temporaryFolder } from './support/run-main.ts';

const blank = createPlan({ id: 'blank', language: 'en', scheme: { id: 'annex-2004', version: 1 } });

test.each(['en', 'fr'])('an example has no blockers (%s)', async (language) => {
  const folder = await temporaryFolder();
  const plan = await loadExample('lindenhafen', language);
  const file = await folder.write('plan.json', planToJson(plan));
  const { code, stdout, stderr } = await run(['validate', file], [language]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout.split('\n')[0]).toMatch(
    new RegExp(`plan\\.json.*${plan.profile.title}.*${language === 'en' ? 'No blockers' : 'Aucun point bloquant'}`),
  );
});

test('a blank plan has blockers, each on a line that names tier, item and field', async () => {
  const folder = await temporaryFolder();
  const file = await folder.write('blank.json', planToJson(blank));
  const { code, stdout, stderr } = await run(['validate', file]);
  expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
  const lines = stdout.trimEnd().split('\n');
  expect(lines[0]).toContain('Untitled programme');
  expect(lines.slice(1).every((line) => /^ {2}(?:Blocker|Warning|Advice): /.test(line))).toBe(true);
  expect(lines.some((line) => line.startsWith('  Blocker: ') && line.includes('Title of the programme'))).toBe(true);
});

test('what opening mended is listed', async () => {
  const folder = await temporaryFolder();
  const file = await folder.write('plan.json', planToJson(smallPlan()).replace('"goalId":"goal-a"', '"goalId":"gone"'));
  const { stdout } = await run(['validate', file]);
  expect(stdout).toContain(
    '  Opened: Target “reach B1”, Goal it belongs to: The link leads to a goal that the file does not have (“gone”).',
  );
});

test('files that cannot be read are told on one line each, and the others are still checked', async () => {
  const folder = await temporaryFolder();
  const good = await folder.write('good.json', planToJson(await loadExample('norvalia', 'en')));
  const bad = await folder.write('bad.json', '{"a": 1,}');
  const pdf = await folder.write('cut.pdf', '%PDF-1.7 cut');
  const gone = folder.path('gone.json');
  const { code, stdout, stderr } = await run(['validate', bad, gone, pdf, folder.path('.'), good]);
  expect(code).toBe(2);
  expect(stdout).toContain('good.json: ');
  expect(stderr).toBe(
    [
      `${bad}: The file is not valid JSON: line 1, column 9, near “{"a": 1,}”.`,
      `${gone}: There is no such file.`,
      `${pdf}: The PDF is damaged or cut off, and the plan in it cannot be read.`,
      `${folder.path('.')}: This is a folder, not a file.`,
      '',
    ].join('\n'),
  );
});

test('--json gives one document with everything about every file', async () => {
  const folder = await temporaryFolder();
  const file = await folder.write('blank.json', planToJson(blank).replace('"risks": []', '"risks": "none"'));
  const gone = folder.path('gone.json');
  const { code, stdout } = await run(['validate', '--json', file, gone]);
  const report = JSON.parse(stdout);
  expect(code).toBe(2);
  expect(report.files).toHaveLength(2);
  expect(report.files[0]).toMatchObject({
    file,
    readable: true,
    plan: { id: 'blank', title: '' },
    remarks: [
      {
        code: 'wrongType',
        path: 'risks',
        params: { value: 'none' },
        message: '“none” cannot stand here. It was kept aside.',
      },
    ],
  });
  expect(report.files[0].counts.blocker).toBe(
    report.files[0].issues.filter((issue: { severity: string }) => issue.severity === 'blocker').length,
  );
  expect(report.files[0].issues).toContainEqual(
    expect.objectContaining({
      code: 'required',
      severity: 'blocker',
      path: 'profile/title',
      step: 'profile',
      message: expect.any(String),
      fix: expect.any(String),
    }),
  );
  expect(report.files[1]).toEqual({
    file: gone,
    readable: false,
    error: { type: 'notFound', message: 'There is no such file.' },
  });
});

test('a title cannot steer the terminal', async () => {
  const folder = await temporaryFolder();
  const plan = { ...blank, profile: { ...blank.profile, title: 'a\u001b[2J\nb' } };
  const { stdout } = await run(['validate', await folder.write('plan.json', planToJson(plan))]);
  expect(stdout.split('\n')[0]).toContain(': a [2J b – ');
});
