import type { CoverageFilters } from '#core/coverage/coverage.ts';
import { type FilterDimension, notStated } from '#core/coverage/lens.ts';
import { type CoverageWords, lensName } from './coverage-text.ts';

/**
 * What a sentence about a view has to add because of the filters: " (for “Women”; in 2027)", with the space before it, or '' without
 * filters. `nameOf` gives the name of a key. Without it "nobody serves this" would be said of what was only filtered out.
 */
export function scopeText(
  words: CoverageWords,
  filters: CoverageFilters,
  nameOf: (dimension: FilterDimension, key: string) => string,
): string {
  const { t } = words.translator;
  // Object.keys loses that the names are those of the type.
  const parts = (Object.keys(filters) as FilterDimension[]).flatMap((dimension) => {
    const keys = filters[dimension] ?? [];
    if (keys.length === 0) return [];
    const names = keys.map((key) => nameOf(dimension, key));
    const isStated = !keys.includes(notStated);
    if (dimension === 'target-groups' && isStated)
      return [
        t('lens.scope.target-groups', {
          groups: joined(
            words,
            names.map((name) => t('lens.scope.quoted', { name })),
          ),
        }),
      ];
    if (dimension === 'years' && isStated) return [t('lens.scope.years', { years: joined(words, names) })];
    return [t('lens.scope.other', { name: lensName(words, dimension), values: joined(words, names) })];
  });
  return parts.length === 0 ? '' : t('lens.scope', { scope: parts.join(t('lens.scope.and')) });
}

function joined({ translator: { t } }: CoverageWords, names: readonly string[]): string {
  return names.join(t('lens.scope.or'));
}
