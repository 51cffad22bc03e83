import type { DisplayLanguage } from './languages.ts';
import type { englishMessages } from './locales/en.ts';
import type { englishCoverageMessages } from './locales/en-coverage.ts';
import type { englishDocumentMessages } from './locales/en-documents.ts';

type PageMessageId = keyof typeof englishMessages & string;
type CoverageMessageId = PageMessageId | (keyof typeof englishCoverageMessages & string);

/** Every message of the interface and of documents has an id; the English catalogue defines which there are. */
export type MessageId = CoverageMessageId | (keyof typeof englishDocumentMessages & string);

/** Messages of one language, compiled at build (tools/vite-messages.ts); those of pages, or all. */
export type Messages<Id extends string = string> = Readonly<Record<Id, string>>;

/** Loads the compiled messages that pages say, one chunk a language; a test keeps all others out of the pages. */
export async function loadPageMessages(language: DisplayLanguage): Promise<Messages<PageMessageId>> {
  if (language === 'fr') return (await import('./locales/fr.ts')).frenchMessages;
  const english = (await import('./locales/en.ts')).englishMessages;
  return language === 'en' ? english : (await import('./pseudo-messages.ts')).pseudoMessages(english, language);
}

/** Loads the compiled messages that pages of coverage say, those of all pages among them. */
export async function loadCoverageMessages(language: DisplayLanguage): Promise<Messages<CoverageMessageId>> {
  const [pages, coverage] = await Promise.all([loadPageMessages(language), loadOwnCoverageMessages(language)]);
  return { ...pages, ...coverage };
}

async function loadOwnCoverageMessages(language: DisplayLanguage) {
  if (language === 'fr') return (await import('./locales/fr-coverage.ts')).frenchCoverageMessages;
  const english = (await import('./locales/en-coverage.ts')).englishCoverageMessages;
  return language === 'en' ? english : (await import('./pseudo-messages.ts')).pseudoMessages(english, language);
}

/** Loads all compiled messages of a language. */
export async function loadMessages(language: DisplayLanguage): Promise<Messages<MessageId>> {
  const [pages, documents] = await Promise.all([loadCoverageMessages(language), loadDocumentMessages(language)]);
  return { ...pages, ...documents };
}

async function loadDocumentMessages(language: DisplayLanguage) {
  if (language === 'fr') return (await import('./locales/fr-documents.ts')).frenchDocumentMessages;
  const english = (await import('./locales/en-documents.ts')).englishDocumentMessages;
  return language === 'en' ? english : (await import('./pseudo-messages.ts')).pseudoMessages(english, language);
}
