import { readableSigns } from '#core/words/plain-signs.ts';
import { useTranslator } from '../common/translation.tsx';
import type { PlaceProps } from '../common/use-portion.ts';
import styles from './compare.module.css';
import { MarkedText } from './marked-text.tsx';
import type { SaidChange } from './say-changes.ts';

type ChangeProps = {
  readonly change: SaidChange;
  readonly languages: readonly [before: string, after: string];
  readonly place: PlaceProps;
};

/** One change: the field, what kind of change it is, and both texts side by side with their differences marked. */
export function Change({ change, languages, place }: ChangeProps) {
  const { t } = useTranslator();
  const { kind, field, before, after, marks, sentence } = change;
  // A whole item comes with its labels, which are in the language of the page.
  const [earlier, later] = field === '' ? [] : languages;
  return (
    <div {...place} className={styles['change']} data-kind={kind}>
      <p className={styles['field']}>
        <span className={styles['kind']}>{t(`versions.compare.${kind}`)}</span>
        {field === '' ? null : <strong>{field}</strong>}
      </p>
      {sentence ? (
        <p className={styles['sentence']}>{readableSigns(after)}</p>
      ) : (
        <dl className={styles['texts']}>
          {kind === 'added' ? null : (
            <div>
              <dt>{t('versions.compare.before')}</dt>
              <dd lang={earlier}>
                {marks ? <MarkedText parts={marks.before} mark="removed" /> : readableSigns(before) || <Nothing />}
              </dd>
            </div>
          )}
          {kind === 'removed' ? null : (
            <div>
              <dt>{t('versions.compare.after')}</dt>
              <dd lang={later}>
                {marks ? <MarkedText parts={marks.after} mark="added" /> : readableSigns(after) || <Nothing />}
              </dd>
            </div>
          )}
        </dl>
      )}
    </div>
  );
}

function Nothing() {
  const { t, language } = useTranslator();
  return (
    <span className={styles['nothing']} lang={language}>
      {t('versions.compare.empty')}
    </span>
  );
}
