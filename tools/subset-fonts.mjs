import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import subsetFont from 'subset-font';

const require = createRequire(import.meta.url);

const FONTS = [
  ['sans-regular.ttf', '@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf'],
  ['sans-semibold.ttf', '@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf'],
  ['sans-italic.ttf', '@expo-google-fonts/source-sans-3/400Regular_Italic/SourceSans3_400Regular_Italic.ttf'],
  ['serif-semibold.ttf', '@expo-google-fonts/source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf'],
];

/** Latin for all EU languages, their neighbours and Vietnamese, Greek, Cyrillic, punctuation, currency, arrows and signs. */
const RANGES = [
  [0x20, 0x7e],
  [0xa0, 0x24f],
  [0x259, 0x259],
  [0x2b0, 0x2ff],
  [0x300, 0x36f],
  [0x370, 0x3ff],
  [0x400, 0x52f],
  [0x1e00, 0x1eff],
  [0x1f00, 0x1fff],
  [0x2000, 0x206f],
  [0x2070, 0x209f],
  [0x20a0, 0x20cf],
  [0x2100, 0x214f],
  [0x2150, 0x218b],
  [0x2190, 0x21ff],
  [0x2200, 0x22ff],
  [0x2300, 0x23ff],
  [0x25a0, 0x27bf],
  [0xfb00, 0xfb06],
  [0xfffd, 0xfffd],
];

/** Names every input of the subsets, so that a changed range or font package makes them again. */
const RECIPE_VERSION = 1;

/**
 * Writes the four fonts of PDF documents into `outDir`, reduced to the characters above.
 * Does nothing when the files there were made from the same sources by the same recipe.
 */
export async function subsetFonts(outDir) {
  const sources = await Promise.all(FONTS.map(([, source]) => readFile(require.resolve(source))));
  const stamp = recipeStamp(sources);
  const stampFile = path.join(outDir, 'fonts.stamp');
  if ((await readOrNull(stampFile)) === stamp && (await allPresent(outDir))) return;

  await mkdir(outDir, { recursive: true });
  const text = subsetText();
  for (const [index, [name]] of FONTS.entries()) {
    const bytes = await subsetFont(sources[index], text, {
      targetFormat: 'truetype',
      noHinting: true,
      keepFeatures: [],
    });
    await replaceFile(path.join(outDir, name), bytes);
  }
  await replaceFile(stampFile, stamp);
}

function subsetText() {
  let text = '';
  for (const [first, last] of RANGES) {
    for (let code = first; code <= last; code += 1) text += String.fromCodePoint(code);
  }
  return text;
}

function recipeStamp(sources) {
  const hash = createHash('sha256').update(JSON.stringify([RECIPE_VERSION, RANGES, FONTS]));
  for (const bytes of sources) hash.update(bytes);
  return hash.digest('hex');
}

async function allPresent(outDir) {
  const files = await Promise.all(FONTS.map(([name]) => readOrNull(path.join(outDir, name))));
  return files.every((file) => file !== null && file.length > 0);
}

async function readOrNull(file) {
  try {
    return await readFile(file, 'latin1');
  } catch {
    return null;
  }
}

/** A reader never sees half a file: other runs of the generator may read at the same time. */
async function replaceFile(file, content) {
  const temporary = `${file}.${process.pid}.tmp`;
  await writeFile(temporary, content);
  await rename(temporary, file);
}
