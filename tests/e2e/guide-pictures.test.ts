import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { projectPath } from '../../tools/support/project.mjs';

test('every picture of the guide can be taken anew, and no other is', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'guide-pictures-'));
  try {
    await promisify(execFile)(process.execPath, [projectPath('tools', 'take-pictures.mjs'), folder]);
    const guide = readFileSync(projectPath('docs', 'guide.md'), 'utf8');
    const shown = [...guide.matchAll(/\(pictures\/([^)]+)\)/gu)].map(([, name]) => name);
    expect(readdirSync(folder).sort()).toEqual(shown.sort());
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
