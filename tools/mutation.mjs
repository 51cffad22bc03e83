import { ensureInstall } from './ensure-install.mjs';
import { generate } from './generate.mjs';
import { PARTS } from './mutation/parts.mjs';
import { runScript } from './support/run-command.mjs';

const names = PARTS.map(({ name }) => name);
const chosen = process.argv.slice(2);
const unknown = chosen.filter((name) => !names.includes(name));

if (unknown.length > 0) {
  console.error(`There is no part ${unknown.join(', ')}. Parts: ${names.join(', ')}.`);
  process.exitCode = 2;
} else {
  await ensureInstall();
  await generate();
  process.exitCode = await mutateEach(chosen.length > 0 ? chosen : names);
}

/** Each part has a run and a bar of its own: a strong one must not hide a weak one. @param {readonly string[]} parts */
async function mutateEach(parts) {
  let worst = 0;
  for (const part of parts) {
    const { code } = await runScript(
      'node_modules/@stryker-mutator/core/bin/stryker.js',
      ['run', 'tools/mutation/stryker.config.mjs'],
      { env: { MUTATED: part } },
    );
    worst = Math.max(worst, code);
  }
  return worst;
}
