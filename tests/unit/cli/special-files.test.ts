import { execFileSync } from 'node:child_process';
import { symlink, truncate } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { maximumPdfSize } from '#core/migrate/open-error.ts';
import { planToJson } from '#core/migrate/plan-to-json.ts';
import { loadExample } from '#core/scheme/example-plans.ts';
import { readDatedFile } from '../../../src/cli/node-files.ts';
import { run, temporaryFolder } from './support/run-main.ts';

const special =
  'This is neither a file nor a folder but a pipe or a device, and was not read. Give it by its own path to read it.';

describe.skipIf(process.platform === 'win32')('what is no file', () => {
  test('in a folder is told and never waited for', async () => {
    const folder = await temporaryFolder();
    await folder.write('plan.json', planToJson(await loadExample('lindenhafen', 'en')));
    execFileSync('mkfifo', [folder.path('pipe.json')]);
    await symlink('/dev/zero', folder.path('zero.json'));
    const { code, stdout, stderr } = await run(['coverage', folder.path('.')]);
    expect([code, stdout.split('\n')[0]]).toEqual([1, '1 plan, as of 23 November 2026. Filters: none.']);
    expect(stderr.split('\n').toSorted()).toEqual([
      '',
      `${folder.path('pipe.json')}: ${special}`,
      `${folder.path('zero.json')}: ${special}`,
    ]);
  });

  test('given by its own path is read up to the limit', async () => {
    const { bytes } = await readDatedFile('/dev/zero', 1_000_000);
    expect(bytes.length).toBeGreaterThan(1_000_000);
    expect(bytes.length).toBeLessThan(1_300_000);
  });
});

test('of a file larger than any plan only a little more than the limit is read', async () => {
  const folder = await temporaryFolder();
  const file = await folder.write('huge.json', '{"type":"integration-programme-plan"}');
  // A file with a hole: it takes no space on the disk.
  await truncate(file, 1_900_000_000);
  expect((await readDatedFile(file)).bytes).toHaveLength(maximumPdfSize + 1);
  expect(await run(['validate', file])).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('larger than 20 MB'),
  });
});
