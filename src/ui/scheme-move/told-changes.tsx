import type { NewWording } from '#core/scheme/new-wordings.ts';
import { placeText } from '#i18n/place-text.ts';
import { Fold } from '../common/fold.tsx';
import { useTranslator } from '../common/translation.tsx';
import styles from './move.module.css';
import { type MovePlace, Reason } from './reference-groups.tsx';
import { WordingFields } from './wording-fields.tsx';

/** Items whose entries changed and that stay as they are: their authors wrote something else, or nothing in them comes from what changed. */
export function ToldChanges({ wordings, place }: { wordings: readonly NewWording[]; place: MovePlace }) {
  const translator = useTranslator();
  const { t } = translator;
  if (wordings.length === 0) return null;
  return (
    <Fold className={styles['told']} summary={t('move.told', { count: wordings.length })}>
      <ul role="list" className={styles['items']}>
        {wordings.map((wording) => (
          <li key={`${wording.table}/${wording.rowId}`} className={styles['item']}>
            <h3>{placeText(translator, place.before, `${wording.table}/${wording.rowId}`)}</h3>
            <Reason reason={wording.why} />
            {wording.own.length === 0 ? null : <p className={styles['own']}>{t('move.own')}</p>}
            <WordingFields fields={wording.own} wording={wording} place={place} />
          </li>
        ))}
      </ul>
    </Fold>
  );
}
