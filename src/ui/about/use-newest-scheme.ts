import { useEffect, useState } from 'react';
import { knownSchemes, loadSchemePack, type SchemePack } from '#core/scheme/scheme-packs.ts';

/** The scheme that new plans follow, in a language; null until it is there. */
export function useNewestScheme(language: string): SchemePack | null {
  const [pack, setPack] = useState<SchemePack | null>(null);
  useEffect(() => {
    const newest = knownSchemes.at(-1);
    if (!newest) return;
    let isHere = true;
    loadSchemePack(newest, language)
      .then((loaded) => isHere && loaded.ok && setPack(loaded.value))
      .catch(reportError);
    return () => {
      isHere = false;
    };
  }, [language]);
  return pack;
}
