import { useEffect, useState } from 'react';
import { loadSchemePack, type SchemePack, type SchemeRef } from '#core/scheme/scheme-packs.ts';

/** A scheme in a language; after a change of language the former one stays until the other is there. Null until the first has come. */
export function useSchemePack({ id, version }: SchemeRef, language: string): SchemePack | null {
  const [pack, setPack] = useState<SchemePack | null>(null);
  useEffect(() => {
    let isHere = true;
    loadSchemePack({ id, version }, language)
      .then((loaded) => isHere && loaded.ok && setPack(loaded.value))
      .catch(reportError);
    return () => {
      isHere = false;
    };
  }, [id, version, language]);
  return pack;
}
