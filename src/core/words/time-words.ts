import { wordKey } from './word-key.ts';

/** Official languages of the European Union: plans are written in them. */
const languages = 'bg cs da de el en es et fi fr ga hr hu it lt lv mt nl pl pt ro sk sl sv'.split(' ');
const units = ['hour', 'day', 'week', 'month', 'year'] as const;

let known: ReadonlySet<string> | null = null;

/** Whether a unit is a word for a length of time, in one of the languages that plans are written in. */
export function isTimeWord(unit: string): boolean {
  known ??= timeWords();
  return known.has(wordKey(unit));
}

/** A key of a title that is equal for titles that differ in such words only: "Waiting time in days" and "Waiting time in weeks". */
export function withoutTimeWords(title: string): string {
  const words = wordKey(title).split(/[\s()[\],;:/]+/u);
  return words.filter((word) => word !== '' && !isTimeWord(word)).join(' ');
}

function timeWords(): ReadonlySet<string> {
  const words = languages.flatMap((language) =>
    units.flatMap((unit) => {
      const format = new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' });
      return [1, 2, 5].flatMap((number) =>
        format.formatToParts(number).flatMap(({ type, value }) => (type === 'unit' ? wordKey(value) : [])),
      );
    }),
  );
  return new Set(words);
}
