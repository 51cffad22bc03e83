import { useEffect, useState } from 'react';
import type { Plan } from '#core/plan/plan-schema.ts';
import { loadSchemePack, loadSchemeStep, nextVersion, type SchemeStep } from '#core/scheme/scheme-packs.ts';
import type { SchemeText } from '#core/scheme/scheme-text.ts';
import { baseLanguage } from '#i18n/languages.ts';
import { useTranslator } from '../common/translation.tsx';

/** The way to the next version: the words of the plan in its own language, and those of the page in the language of the interface. */
export type LoadedStep = { readonly step: SchemeStep; readonly text: SchemeText };

/** Loads the way to the next version; null until it is there, `missing` when it cannot be fetched. */
export function useSchemeStep({ scheme, language }: Pick<Plan, 'scheme' | 'language'>): LoadedStep | 'missing' | null {
  const shown = baseLanguage(useTranslator().language);
  const { id, version } = scheme;
  const [loaded, setLoaded] = useState<LoadedStep | 'missing' | null>(null);
  useEffect(() => {
    let isHere = true;
    loadStep({ id, version }, language, shown).then(
      (step) => isHere && step !== null && setLoaded(step),
      (thrown: unknown) => {
        reportError(thrown);
        if (isHere) setLoaded('missing');
      },
    );
    return () => {
      isHere = false;
    };
  }, [id, version, language, shown]);
  return loaded;
}

async function loadStep(scheme: Plan['scheme'], language: string, shown: string): Promise<LoadedStep | null> {
  const next = nextVersion(scheme);
  if (next === null) return null;
  const [step, pack] = await Promise.all([loadSchemeStep(scheme, language), loadSchemePack(next, shown)]);
  return step !== null && pack.ok ? { step, text: pack.value.text } : null;
}
