import { setupI18n } from '@lingui/core';
import { mostDigits } from '#core/progress/shown-number.ts';
import { compareWords } from '#core/words/compare-words.ts';
import { readableTexts } from '#core/words/plain-signs.ts';
import { baseLanguage, type DisplayLanguage, directionOf, type InterfaceLanguage } from './languages.ts';
import { loadCoverageMessages, loadMessages, loadPageMessages, type MessageId, type Messages } from './messages.ts';

export type MessageParams = Readonly<Record<string, string | number>>;

/** Everything that turns codes and values into words of one language. Stateless apart from caches: changing the language means another translator. */
export type Translator = {
  readonly language: DisplayLanguage;
  readonly direction: 'ltr' | 'rtl';
  /** The message in ICU MessageFormat with its parameters filled in; signs of word processors in these are made readable, since nobody edits a sentence. */
  readonly t: (id: MessageId, params?: MessageParams) => string;
  /** Whether there is such a message; some fields have no help. */
  readonly has: (id: string) => id is MessageId;
  /** The number to the last digit that says something, grouped as the language does: who computed it decides how much of it is shown (`core/progress/shown-number.ts`). */
  readonly number: (value: number) => string;
  /** As `number`, to the last digit: for what is typed and kept. */
  readonly exact: (value: number) => string;
  /** `currency` is ISO 4217; whole amounts come without decimals. */
  readonly money: (value: number, currency: string) => string;
  /** `iso` is a date such as 2027-06-30. What is no date or time stays as it is written, and nothing is a dash: these four never fail. */
  readonly date: (iso: string) => string;
  readonly month: (iso: string) => string;
  /** `iso` is a date with time. */
  readonly time: (iso: string) => string;
  readonly dateTime: (iso: string) => string;
  /** "a, b and c" */
  readonly list: (items: readonly string[]) => string;
  readonly compare: (a: string, b: string) => number;
};

/** Loads the texts of a language and gives its translator. */
export async function loadTranslator(language: DisplayLanguage): Promise<Translator> {
  return createTranslator(language, await loadMessages(language));
}

/** Loads the texts that pages say and gives their translator; words of documents or of pages of coverage alone are not among them. */
export async function loadPageTranslator(language: DisplayLanguage): Promise<Translator> {
  return createTranslator(language, await loadPageMessages(language));
}

/** Loads the texts that all pages say, those of coverage too, and gives their translator. */
export async function loadCoverageTranslator(language: DisplayLanguage): Promise<Translator> {
  return createTranslator(language, await loadCoverageMessages(language));
}

/** Makes a translator of messages that are already there. */
export function createTranslator(language: DisplayLanguage, messages: Messages): Translator {
  const base = baseLanguage(language);
  const tag = base === 'en' ? 'en-GB' : 'fr-FR';
  const i18n = setupI18n({ locale: base, locales: [tag], messages: { [base]: messages } });
  const number = new Intl.NumberFormat(tag, { maximumSignificantDigits: mostDigits });
  const exact = new Intl.NumberFormat(tag, { maximumFractionDigits: 20 });
  const day = new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
  const month = new Intl.DateTimeFormat(tag, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  const time = new Intl.DateTimeFormat(tag, { hour: '2-digit', minute: '2-digit' });
  const dateTime = new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeStyle: 'short' });
  const list = new Intl.ListFormat(tag, { type: 'conjunction' });
  return {
    language,
    direction: directionOf(language),
    has: (id): id is MessageId => id in messages,
    t: (id, params) => i18n.t(id, params && readableTexts(params)),
    number: (value) => withMinus(number.format(value)),
    exact: (value) => withMinus(exact.format(value)),
    money: createMoneyFormat(tag),
    date: (iso) => written(iso, `${iso}T00:00:00Z`, (at) => withOrdinal(withWholeYear(day, at), base)),
    month: (iso) => written(iso, `${iso}T00:00:00Z`, (at) => withWholeYear(month, at)),
    time: (iso) => written(iso, iso, (at) => time.format(at)),
    dateTime: (iso) => written(iso, iso, (at) => withOrdinal(withWholeYear(dateTime, at), base)),
    // Between names that have commas themselves a comma would make one name two; quotation marks keep a name together.
    list: (items) => (items.some(hasComma) ? items.join(messages['common.listBetween']) : list.format(items)),
    compare: compareWords(tag),
  };
}

function hasComma(item: string): boolean {
  return item.includes(',') && !/^[“«]/u.test(item);
}

/** The moment that `iso` names as `write` puts it; where there is no such moment, the text itself. */
function written(text: string, iso: string, write: (at: Date) => string): string {
  const at = new Date(iso);
  if (!Number.isNaN(at.getTime())) return write(at);
  return text === '' ? '–' : text;
}

/** A year is never shown with fewer than four digits, as Intl does: "27" would be read as 2027. */
function withWholeYear(format: Intl.DateTimeFormat, at: Date): string {
  const parts = format.formatToParts(at);
  return parts.map(({ type, value }) => (type === 'year' ? value.padStart(4, '0') : value)).join('');
}

/** French writes the first day of a month as an ordinal; Intl does not. */
function withOrdinal(date: string, language: InterfaceLanguage): string {
  return language === 'fr' ? date.replace(/^1(?=\s)/u, '1er') : date;
}

/** Intl writes a hyphen before what is below nothing, which is too short beside digits and breaks from them at the end of a line. */
function withMinus(number: string): string {
  return number.replace('-', '\u2212');
}

function createMoneyFormat(tag: string): Translator['money'] {
  const formats = new Map<string, Intl.NumberFormat>();
  return (value, currency) => {
    const key = `${currency}${Number.isInteger(value)}`;
    const format =
      formats.get(key) ??
      new Intl.NumberFormat(tag, {
        style: 'currency',
        currency,
        currencyDisplay: 'code',
        minimumFractionDigits: Number.isInteger(value) ? 0 : 2,
        maximumFractionDigits: 2,
      });
    formats.set(key, format);
    return withMinus(format.format(value));
  };
}
