import { createContext, type ReactNode, useContext } from 'react';
import type { DisplayLanguage } from '#i18n/languages.ts';
import type { Translator } from '#i18n/translator.ts';

type Translation = { readonly translator: Translator; readonly setLanguage: (language: DisplayLanguage) => void };

const TranslationContext = createContext<Translation | null>(null);

/** Gives every screen the words of one language; `app` loads the translator and switches it. */
export function TranslationProvider({ value, children }: { value: Translation; children: ReactNode }) {
  return <TranslationContext value={value}>{children}</TranslationContext>;
}

function useTranslation(): Translation {
  const translation = useContext(TranslationContext);
  if (!translation) throw new Error('A screen stands outside TranslationProvider');
  return translation;
}

/** The translator of the interface language. */
export function useTranslator(): Translator {
  return useTranslation().translator;
}

/** Switches the interface language without a reload. */
export function useSetLanguage(): Translation['setLanguage'] {
  return useTranslation().setLanguage;
}
