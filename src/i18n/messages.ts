import type { DisplayLanguage } from './languages.ts';
import type { englishMessages } from './locales/en.ts';

type EnglishMessages = typeof englishMessages;

/** Every message of the interface and of documents has an id; the English catalogue defines which there are. */
export type MessageId = keyof EnglishMessages & string;

/** Messages of one language, compiled at build (tools/vite-messages.ts). */
export type Messages = Readonly<Record<MessageId, string>>;

/** Loads the compiled messages of a language; each language is one chunk. */
export async function loadMessages(language: DisplayLanguage): Promise<Messages> {
  if (language === 'fr') return (await import('./locales/fr.ts')).frenchMessages;
  const english = (await import('./locales/en.ts')).englishMessages;
  if (language === 'en') return english;
  const { pseudoMessages } = await import('./pseudo-messages.ts');
  return pseudoMessages(english, language);
}
