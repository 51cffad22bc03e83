import type { Measurement } from '../plan/plan-schema.ts';

/** Something in free text that may lead to a person; `text` is what was found. */
export type PersonalMark = { readonly kind: 'email' | 'phone' | 'number' | 'birth' | 'name'; readonly text: string };

const raw = String.raw;

/** Where a number begins and ends: not inside another one, but before the full stop of a sentence. */
const begin = raw`(?<![\p{L}\p{N}.,-])`;
const end = raw`(?![\p{N}%]|[.,]\p{N})`;
const gap = raw`[ \u00a0\u202f]`;

const monthDay = raw`\p{L}{3,9}\.?\s\d{1,2}(?:st|nd|rd|th)?,?\s\d{4}`;
const dayMonth = raw`\d{1,2}(?:st|nd|rd|th|er|\.)?\s(?:of\s|de\s)?\p{L}{3,9}\.?,?\s\d{4}`;
const plainDate = raw`(?:\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}-\d{2}-\d{2})`;
const bornWords = 'born|date of birth|d\\.?o\\.?b\\.?|date de naissance|née?|geb(?:oren|\\.)?';
const born = raw`(?<!\p{L})(?:${bornWords})[\s:]{1,3}(?:(?:on|am|le|du)\s)?(?:the\s)?(?:${plainDate}|${dayMonth}|${monthDay})`;
// At the beginning of a line a star before a space begins the entry of a list.
const star = raw`(?:\*|(?<=\S${gap})\*${gap})${plainDate}`;

const papers =
  "passport|passeport|reisepass|AZR|AGDREF|social security|sécurité sociale|residence permit|titre de séjour|identity card|carte d[’']identité";
const paper = raw`(?<!\p{L})(?:${papers})(?:[\s:-]{1,2}(?:number|numéro|no\.?|nr\.?|n°)){0,2}[\s:]{1,3}[A-Z]{0,3}(?:[ -]?[A-Z]?\d){6,15}`;

const day = '(?:0?[1-9]|[12]\\d|3[01])';
const year = '(?:19|20)\\d\\d';
const compactDate = raw`(?<![\p{L}\p{N}-])${year}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?!\p{N})`;
const numericDate = raw`(?<!\p{N}[\s./]?)${day}[\s./-](?:0?[1-9]|1[0-2])[\s./-](?:${year}(?!\p{N}|[./-]\p{N})|(?!\p{N}|[\s./]\p{N}))`;

const currency =
  '(?:€|\\$|£|EUR|USD|GBP|CHF|SEK|NOK|DKK|ISK|PLN|CZK|HUF|RON|BGN|TRY|UAH|CAD|[Ee]uros?|[Dd]ollars?|[Ff]rancs?)';
const amount = raw`(?:\p{N}{1,3}(?:(?:${gap}|[.,'’])\p{N}{3}){1,6}|\p{N}{1,18})(?:[.,]\p{N}{1,4})?`;
const money = raw`(?<![\p{L}\p{N}])${currency}${gap}?[+-]?${amount}|(?<!\p{N}(?:${gap}|[.,'’])?)\+?${amount}${gap}?(?:million${gap})?k?${currency}(?!\p{L})`;

const between = raw`[\s()/.-]{0,3}`;
const phoneEnd = raw`${end}(?!\s?[./-]\p{N})`;
const international = raw`(?:${begin}\+|(?<!\p{N}\s)${begin}00)[1-9](?:${between}\d){8,14}${phoneEnd}`;
const national = raw`(?<!\p{N}\s)${begin}\(?0[1-9](?:${between}\d){7,10}${phoneEnd}`;

const titles = 'Mrs|Mr|Ms|Miss|Herrn?|Frau|Mme|Mlle|M\\.|Monsieur|Madame|Mademoiselle|Dr|Prof|Pr\\.';
const pageants = 'World|Universe|Earth|International|Europe|France|Germany|England|Italy|America';
const degrees = 'Sc|Ed|Eng|Phil|Ing|Mus|Arch|Litt|Tech|Jur|Div|Res|Com';
const noName = raw`(?!Miss\s(?:${pageants})(?!\p{L})|M\.\s(?:${degrees})(?!\p{L}))`;
const particles = raw`(?:\p{Lu}\.\s?){0,2}(?:(?:von|van|de|du|der|di|da|el|al)\s(?:(?:la|der|den)\s)?)?`;
const name = raw`(?<!\p{L})${noName}(?:(?:${titles})\.?\s{1,3}){1,3}${particles}\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’-]+)?`;

/**
 * Patterns by kind, in the order in which they are looked for; what one has found no later one finds again, and what has no kind is passed over:
 * addresses of pages, days, amounts of money. Repetitions have bounds, so that the time for a long text does not grow with its square.
 */
const patterns: readonly (readonly [PersonalMark['kind'] | null, RegExp])[] = [
  ['email', /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8}/gu],
  [null, /(?:https?:\/\/|www\.|\bdoi:)\S+/giu],
  ['birth', new RegExp(`${born}|${star}`, 'giu')],
  ['number', new RegExp(paper, 'giu')],
  [null, new RegExp(`${compactDate}|${numericDate}`, 'gu')],
  [null, new RegExp(money, 'gu')],
  ['phone', new RegExp(`${international}|${national}`, 'gu')],
  ['number', new RegExp(raw`${begin}(?:[A-Z]{1,3}-?\d{7,}|\d{8,})${end}`, 'gu')],
  ['name', new RegExp(name, 'gu')],
];

/** Stands for what was found or passed over: no pattern goes on across it. Of Latin-1, because texts of one byte a character are searched three times as fast. */
const done = '¦';

/**
 * What in a text looks like a personal identifier: e-mail addresses, telephone and file numbers, dates of birth, names after a form of address.
 * A hint to ask about, never a proof: a plan must hold no personal data of participants, and only its author can tell.
 */
export function personalMarks(text: string): readonly PersonalMark[] {
  const marks: PersonalMark[] = [];
  let rest = text;
  for (const [kind, pattern] of patterns)
    rest = rest.replace(pattern, (found) => {
      if (kind !== null) marks.push({ kind, text: found.trim() });
      return done.repeat(found.length);
    });
  return marks;
}

/** The marks in what a measurement says in free words. Who entered it is no participant. */
export function marksOfMeasurement({
  note,
  unavailable,
  evidence,
}: Pick<Measurement, 'note' | 'unavailable' | 'evidence'>): readonly PersonalMark[] {
  return [note, unavailable, evidence].flatMap(personalMarks);
}
