import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { projectPath } from '../../tools/support/project.mjs';
import { schemeHashes } from '../../tools/support/scheme-hashes.mjs';
import { filesBelow, textOf } from './project-files.ts';

const published = filesBelow('schemes').filter((path) => path.endsWith('/published.json'));

test('a published version of a scheme never changes', () => {
  for (const path of published) {
    // Written by tools/freeze-scheme.mjs in exactly this shape.
    const versions = JSON.parse(textOf(path)) as Record<string, Record<string, string>>;
    for (const [version, hashes] of Object.entries(versions)) {
      expect(schemeHashes(projectPath(dirname(path), version)), `${dirname(path)}/${version}`).toEqual(hashes);
    }
  }
});

test('a changed, added or renamed file of a scheme shows in its hashes, a line end does not', () => {
  const folder = mkdtempSync(join(tmpdir(), 'scheme-'));
  mkdirSync(join(folder, 'text'));
  writeFileSync(join(folder, 'scheme.json'), '{\n}\n');
  writeFileSync(join(folder, 'text', 'en.json'), '{}');
  const before = schemeHashes(folder);
  expect(Object.keys(before)).toEqual(['scheme.json', 'text/en.json']);
  writeFileSync(join(folder, 'scheme.json'), '{\r\n}\r\n');
  expect(schemeHashes(folder)).toEqual(before);
  writeFileSync(join(folder, 'text', 'en.json'), '{ }');
  expect(schemeHashes(folder)).not.toEqual(before);
  writeFileSync(join(folder, 'text', 'en.json'), '{}');
  writeFileSync(join(folder, 'text', 'fr.json'), '{}');
  expect(schemeHashes(folder)).not.toEqual(before);
});
