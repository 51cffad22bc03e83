import { useTranslator } from '../common/translation.tsx';
import styles from './compare.module.css';
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
    <fieldset className={styles['filter']} data-screen-only="">
      <legend>{t('versions.compare.filter')}</legend>
      {shown.map((one) => (
        <button key={one} type="button" aria-pressed={kind === one} onClick={() => onChoose(one)} data-kind={one}>
          {t(`versions.compare.${one}.count`, { count: countOf(one) })}
        </button>
      ))}
    </fieldset>
  );
}
