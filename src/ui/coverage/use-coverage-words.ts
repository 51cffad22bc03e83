import { useEffect, useMemo, useState } from 'react';
import type { ExpectedOf } from '#core/coverage/expected-items.ts';
import { principlesFramework } from '#core/scheme/adopt-catalogue.ts';
import { knownSchemes, loadSchemePack, type SchemePack } from '#core/scheme/scheme-packs.ts';
import type { CoverageWords } from '#i18n/coverage-text.ts';
import { useTranslator } from '../common/translation.tsx';

/** What views need of the scheme and the frameworks, in the language of the interface; null until they are there. */
export function useCoverageWords(): {
  readonly pack: SchemePack;
  readonly words: CoverageWords;
  readonly expected: ExpectedOf;
} | null {
  const translator = useTranslator();
  const pack = usePack(translator.language);
  return useMemo(() => {
    if (pack === null) return null;
    const { scheme, text } = pack;
    const principles = { title: translator.t('coverage.framework.principles'), items: text.principles };
    return {
      pack,
      words: { translator, scheme: text, frameworks: { [principlesFramework]: principles } },
      expected: { scheme, frameworks: { [principlesFramework]: scheme.principles.map(({ id }) => id) } },
    };
  }, [pack, translator]);
}

function usePack(language: string): SchemePack | null {
  const [pack, setPack] = useState<SchemePack | null>(null);
  useEffect(() => {
    let isWanted = true;
    const newest = knownSchemes.at(-1);
    if (!newest) return;
    void loadSchemePack(newest, language).then((loaded) => {
      if (isWanted && loaded.ok) setPack(loaded.value);
    }, reportError);
    return () => {
      isWanted = false;
    };
  }, [language]);
  return pack;
}
