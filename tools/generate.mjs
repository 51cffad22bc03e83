import { existsSync } from 'node:fs';
import { ensureInstall } from './ensure-install.mjs';
import { fingerprint, stampMatches, writeStamp } from './support/fingerprint.mjs';
import { isStarted, projectPath } from './support/project.mjs';

const INPUTS = ['tools/generate.mjs', 'tools/subset-fonts.mjs', 'package-lock.json'];
const FONTS = 'generated/fonts';

/** Prepares `generated/`: the font subsets that documents embed. Does nothing when they are up to date. */
export async function generate() {
  const inputs = fingerprint(INPUTS);
  if (existsSync(projectPath(FONTS)) && stampMatches('generated', inputs)) return;
  const { subsetFonts } = await import('./subset-fonts.mjs');
  await subsetFonts(projectPath(FONTS));
  writeStamp('generated', inputs);
}

if (isStarted(import.meta.url)) {
  await ensureInstall();
  await generate();
}
