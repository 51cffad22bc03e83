import { useCallback, useEffect, useMemo, useState } from 'react';
import { loadCoverageTranslator, type Translator } from '#i18n/translator.ts';
import { MissingPart } from '#ui/common/missing-part.tsx';
import { TranslationProvider, useSetLanguage, useTranslator } from '#ui/common/translation.tsx';
import { CoverageArea } from '#ui/coverage/coverage-area.tsx';
import { LoadingPage } from './loading-page.tsx';

/** All pages of coverage, with the words that only they say. */
export function CoverageRoute() {
  const setLanguage = useSetLanguage();
  const { translator, isMissing, retry } = useCoverageTranslator();
  const translation = useMemo(() => translator && { translator, setLanguage }, [translator, setLanguage]);
  if (isMissing) return <MissingPart onRetry={retry} />;
  if (translation === null) return <LoadingPage />;
  return (
    <TranslationProvider value={translation}>
      <CoverageArea />
    </TranslationProvider>
  );
}

/** While another language is fetched the words stay as they are, so that the pages keep what they show. */
function useCoverageTranslator() {
  const { language } = useTranslator();
  const [translator, setTranslator] = useState<Translator | null>(null);
  const [isMissing, setMissing] = useState(false);
  useEffect(() => {
    if (isMissing || translator?.language === language) return;
    let isHere = true;
    loadCoverageTranslator(language).then(
      (loaded) => isHere && setTranslator(loaded),
      () => isHere && setMissing(true),
    );
    return () => {
      isHere = false;
    };
  }, [language, translator, isMissing]);
  const retry = useCallback(() => setMissing(false), []);
  return { translator, isMissing, retry };
}
