import { PressedChoice } from '../common/pressed-choice.tsx';
import { useTranslator } from '../common/translation.tsx';
import type { SaidChange } from './say-changes.ts';

const kinds = ['added', 'removed', 'changed', 'moved'] as const;

export type ShownKind = 'all' | SaidChange['kind'];

type FilterProps = {
  readonly changes: readonly SaidChange[];
  readonly kind: ShownKind;
  readonly onChoose: (kind: ShownKind) => void;
};

/** How many changes there are of each kind, and which of them are shown. */
export function KindFilter({ changes, kind, onChoose }: FilterProps) {
  const { t } = useTranslator();
  const countOf = (one: ShownKind) =>
    one === 'all' ? changes.length : changes.filter((change) => change.kind === one).length;
  const shown = ['all', ...kinds.filter((one) => one !== 'moved' || countOf(one) > 0)] as const;
  return (
    <PressedChoice
      legend={t('versions.compare.filter')}
      options={shown}
      chosen={kind}
      wordsOf={(one) => t(`versions.compare.${one}.count`, { count: countOf(one) })}
      onChoose={onChoose}
    />
  );
}
