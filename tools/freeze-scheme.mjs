import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { projectPath } from './support/project.mjs';
import { schemeHashes } from './support/scheme-hashes.mjs';

const [scheme, version] = process.argv.slice(2);
if (scheme === undefined || version === undefined || !existsSync(projectPath('schemes', scheme, version))) {
  console.error('Usage: node tools/freeze-scheme.mjs SCHEME VERSION, for a folder schemes/SCHEME/VERSION');
  process.exit(2);
}
const file = projectPath('schemes', scheme, 'published.json');
const published = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
if (published[version] !== undefined) {
  console.error(`Version ${version} of ${scheme} is published already and stays as it is: make a new version.`);
  process.exit(1);
}
published[version] = schemeHashes(projectPath('schemes', scheme, version));
writeFileSync(file, `${JSON.stringify(published, null, 1)}\n`);
console.log(`Version ${version} of ${scheme} is frozen in schemes/${scheme}/published.json.`);
