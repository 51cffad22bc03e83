import { expect, test } from 'vitest';
import { filesBelow, textOf } from './project-files.ts';

/** Files that change letters or forms for another reason than to compare words. */
const reasons: Readonly<Record<string, string>> = {
  'src/core/chain/text-measure.ts': 'capitals are wider',
  'src/core/migrate/repair-leaf.ts': 'codes of the format, not words',
  'src/core/validation/decode-date.ts': 'reads names of months',
  'src/documents/json/plan-file.ts': 'makes a file name',
  'src/documents/outline/addresses.ts': 'the scheme of an address',
  'src/documents/outline/foreign-texts.ts': 'tags of languages, not words',
  'src/documents/pdf/read-embedded-plan.ts': 'the ending of a file name',
  'src/i18n/diff/series-words.ts': 'words within a sentence',
  'src/i18n/diff/words-context.ts': 'words within a sentence',
  'src/i18n/target-sentence.ts': 'words within a sentence',
  'src/storage/files.ts': 'makes a file name',
  'src/ui/wizard/use-plan-keys.ts': 'a key of the keyboard',
};

const comparing = /\.(?:toLowerCase|toLocaleLowerCase|normalize|localeCompare)\(|Intl\.Collator/;
const others = filesBelow('src').filter((path) => /\.tsx?$/.test(path) && !path.startsWith('src/core/words/'));

test('only core/words decides whether words are the same and how they are sorted', () => {
  const found = others.filter((path) => comparing.test(textOf(path)));
  expect(found.filter((path) => !(path in reasons))).toEqual([]);
});

test('every exception is still one', () => {
  expect(Object.keys(reasons).filter((path) => !comparing.test(textOf(path)))).toEqual([]);
});
