import { useMemo } from 'react';
import type { CoverageItem } from '#core/coverage/coverage.ts';
import { isOwnKey } from '#core/coverage/own-key.ts';
import { itemName } from '#i18n/coverage-text.ts';
import { useCoverage } from './coverage-context.tsx';

export type ItemGroup = {
  readonly key: string;
  readonly title: string | null;
  readonly items: readonly CoverageItem[];
};

/** Goals by policy field, in the order of the scheme; items of other lenses as one group without a title. */
export function useItemGroups(items: readonly CoverageItem[]): readonly ItemGroup[] {
  const { place, pack, words } = useCoverage();
  return useMemo(() => {
    if (place.lens !== 'goals') return [{ key: 'all', title: null, items }];
    const fieldOf = ({ id }: CoverageItem) =>
      isOwnKey(id) ? id.slice('own:'.length) : (pack.index.goal(id)?.policyField ?? '');
    const fields = [...pack.scheme.policyFields.map(({ id }) => id)];
    const others = items.filter((item) => !fields.includes(fieldOf(item)));
    return [
      ...fields.map((field) => ({
        key: field,
        title: itemName(words, 'policy-fields', { id: field, words: null }),
        items: items.filter((item) => fieldOf(item) === field),
      })),
      { key: 'others', title: words.translator.t('coverage.otherItems'), items: others },
    ].filter((group) => group.items.length > 0);
  }, [items, place.lens, pack, words]);
}
