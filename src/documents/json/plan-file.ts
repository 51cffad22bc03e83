import { planToJson } from '#core/migrate/plan-to-json.ts';
import type { Plan } from '#core/plan/plan-schema.ts';

/** A file to be handed over. */
export type TextFile = { readonly name: string; readonly mime: string; readonly text: string };

/** The plan as a file that opens again as an equal plan. */
export function planFile(plan: Plan): TextFile {
  return { name: documentFileName(plan.profile.title, 'plan.json'), mime: 'application/json', text: planToJson(plan) };
}

const letters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
  ŋ: 'n',
};
const reservedOnWindows = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;
const maximumStem = 60;

/** A file name of small ASCII letters, digits and hyphens made from a title; a long one is cut before what only explains it, else after a word. `plan` when the title has none. `extension` comes without its first dot, `marks` tell versions of one document apart. */
export function documentFileName(title: string, extension: string, marks: readonly string[] = []): string {
  const stem = shortened(title);
  const isUsable = stem !== '' && !reservedOnWindows.test(stem);
  const name = isUsable ? [stem, ...marks] : ['plan', stem, ...marks];
  return `${name.filter(Boolean).join('-')}.${extension}`;
}

function simpleLetters(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\P{ASCII}/gu, (letter) => letters[letter] ?? (/\p{Mark}|[’']/u.test(letter) ? '' : '-'))
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

/** A first word that is too long alone is cut all the same. */
function shortened(title: string): string {
  const stem = simpleLetters(title);
  if (stem.length <= maximumStem) return stem;
  const name = simpleLetters(title.split(/\s*:\s|\s[–—-]\s/u)[0] ?? '');
  if (name !== '' && name.length <= maximumStem) return name;
  const end = stem.lastIndexOf('-', maximumStem);
  return stem.slice(0, end > 0 ? end : maximumStem);
}
