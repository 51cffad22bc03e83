import { useMemo } from 'react';
import { scopeText } from '#i18n/scope-text.ts';
import { useCoverage } from './coverage-context.tsx';
import { useItemNames } from './filter-bar.tsx';

/** What a sentence about the view has to add because of its filters; '' without any. */
export function useScopeText(): string {
  const { place, words, planNames } = useCoverage();
  const nameOf = useItemNames();
  return useMemo(
    () =>
      scopeText(words, place.filters, (dimension, key) =>
        dimension === 'plans' ? (planNames.get(key) ?? key) : nameOf(dimension, key),
      ),
    [words, place.filters, planNames, nameOf],
  );
}
