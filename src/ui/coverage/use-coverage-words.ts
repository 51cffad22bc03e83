import { useEffect, useMemo, useState } from 'react';
import type { ExpectedOf } from '#core/coverage/expected-items.ts';
import { type FrameworkPack, loadFrameworkPacks } from '#core/scheme/framework-packs.ts';
import { knownSchemes, loadSchemePack, type SchemePack } from '#core/scheme/scheme-packs.ts';
import { type CoverageWords, frameworkWords } from '#i18n/coverage-text.ts';
import { useTranslator } from '../common/translation.tsx';

/** What views need of the scheme and the frameworks, in the language of the interface; null until they are there. */
export function useCoverageWords(): {
  readonly pack: SchemePack;
  readonly words: CoverageWords;
  readonly expected: ExpectedOf;
} | null {
  const translator = useTranslator();
  const loaded = usePacks(translator.language);
  return useMemo(() => {
    if (loaded === null) return null;
    const { pack, frameworks } = loaded;
    const items = frameworks.map(({ framework }) => [framework.id, framework.items.map(({ id }) => id)]);
    return {
      pack,
      words: { translator, scheme: pack.text, frameworks: frameworkWords(frameworks) },
      expected: { scheme: pack.scheme, frameworks: Object.fromEntries(items) },
    };
  }, [loaded, translator]);
}

type Packs = { readonly pack: SchemePack; readonly frameworks: readonly FrameworkPack[] };

function usePacks(language: string): Packs | null {
  const [packs, setPacks] = useState<Packs | null>(null);
  useEffect(() => {
    let isWanted = true;
    const newest = knownSchemes.at(-1);
    if (!newest) return;
    void Promise.all([loadSchemePack(newest, language), loadFrameworkPacks(language)]).then(([pack, frameworks]) => {
      if (isWanted && pack.ok) setPacks({ pack: pack.value, frameworks });
    }, reportError);
    return () => {
      isWanted = false;
    };
  }, [language]);
  return packs;
}
