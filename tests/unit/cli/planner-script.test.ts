import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { planToJson } from '#core/migrate/plan-to-json.ts';
import { loadExample } from '#core/scheme/example-plans.ts';
import { bombOf } from '../../support/packed-pdf.ts';
import { temporaryFolder } from './support/run-main.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** Runs the script of package.json as a user does. */
function planner(words: readonly string[], folder = root): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    const isWindows = process.platform === 'win32';
    const options = {
      cwd: folder,
      shell: isWindows,
      env: { ...process.env, LC_ALL: 'en_GB.UTF-8', NODE_NO_WARNINGS: '1' },
      maxBuffer: 64 * 1024 * 1024,
    };
    execFile('npm', ['--prefix', root, 'run', '-s', 'planner', '--', ...words], options, (error, stdout, stderr) => {
      resolve({ code: error ? Number(error.code) : 0, stdout, stderr });
    });
  });
}

/** Runs a line of bash, which can give a program a pipe as a file. */
function shell(line: string): Promise<{ code: number; stdout: string }> {
  return new Promise((resolve) => {
    execFile('bash', ['-c', line], { env: { ...process.env, LC_ALL: 'en_GB.UTF-8' } }, (error, stdout) =>
      resolve({ code: error ? Number(error.code) : 0, stdout }),
    );
  });
}

test('the script runs every command and passes on what it says', { timeout: 180_000 }, async () => {
  const folder = await temporaryFolder();
  const example = await planner(['example', 'lindenhafen']);
  expect(example).toMatchObject({ code: 0, stdout: planToJson(await loadExample('lindenhafen', 'en')) });
  const file = await folder.write('plan.json', example.stdout);
  expect(await planner(['example', '--list'])).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(/^lindenhafen\t.+\nnorvalia\t.+\n$/),
  });
  expect(await planner(['validate', file])).toMatchObject({
    code: 0,
    stderr: '',
    stdout: expect.stringContaining('No blockers'),
  });
  expect(await planner(['export', file, '--to', 'pdf', '--out', folder.path('plan.pdf')])).toMatchObject({ code: 0 });
  expect(Buffer.from(await folder.readBytes('plan.pdf')).toString('latin1', 0, 5)).toBe('%PDF-');
  expect(await planner(['validate', folder.path('plan.pdf')])).toMatchObject({ code: 0 });
  expect(JSON.parse((await planner(['schema'])).stdout)).toMatchObject({ title: 'Integration programme plan' });
  expect(await planner(['validate', folder.path('gone.json')])).toMatchObject({
    code: 2,
    stdout: '',
    stderr: expect.stringMatching(/^.*gone\.json: There is no such file\.\n$/),
  });
  expect(await planner(['--help'])).toMatchObject({ code: 0, stdout: expect.stringContaining('validate FILE') });
  expect(await planner(['validate', 'plan.json'], folder.path('.'))).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(/^plan\.json: /),
  });
});

test.skipIf(process.platform === 'win32')(
  'the script reads what a pipe gives, and refuses what would unpack to gigabytes',
  {
    timeout: 180_000,
  },
  async () => {
    const folder = await temporaryFolder();
    const file = await folder.write('plan.json', planToJson(await loadExample('lindenhafen', 'en')));
    expect(await shell(`npm --prefix "${root}" run -s planner -- coverage <(cat "${file}")`)).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^1 plan, /),
    });
    const bomb = await folder.write('bomb.pdf', bombOf(400));
    expect(await planner(['validate', bomb])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('The file is larger than 20 MB'),
    });
  },
);
