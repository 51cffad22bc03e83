import { perObject } from '#core/validation/memo.ts';
import type { Translator } from '#i18n/translator.ts';

const months = Array.from({ length: 12 }, (_, at) => `2001-${String(at + 1).padStart(2, '0')}-15`);

/** Keeps the parts of each date on one line, as the language writes dates: in a narrow column they would stand below each other. */
export const unbrokenDates = perObject((translator: Translator) => {
  const forms = months.map((day) => translator.date(day).replace('15', '\\d{1,2}\\p{L}*').replace('2001', '\\d{4}'));
  const dates = new RegExp(`(?<![\\p{L}\\p{N}])(?:${forms.join('|')})(?!\\p{N})`, 'gu');
  return (text: string): string =>
    /\d{4}/u.test(text) ? text.replace(dates, (date) => date.replaceAll(' ', '\u00a0')) : text;
});
