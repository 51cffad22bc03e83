import { useMemo } from 'react';
import { unprintableSentences } from '#i18n/unprintable-text.ts';
import { useTranslator } from './translation.tsx';

/** Which texts a PDF marks, told before it is made; nothing where it shows all. `texts` is looked through once for each object. */
export function UnprintableNote({ texts }: { readonly texts: Iterable<string> }) {
  const translator = useTranslator();
  const sentences = useMemo(() => unprintableSentences(translator, texts), [translator, texts]);
  if (sentences.length === 0) return null;
  return (
    <ul role="list">
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}
