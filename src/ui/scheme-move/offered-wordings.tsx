import type { NewWording } from '#core/scheme/new-wordings.ts';
import { placeText } from '#i18n/place-text.ts';
import { Button } from '../common/button.tsx';
import { useTranslator } from '../common/translation.tsx';
import styles from './move.module.css';
import { type MovePlace, Reason } from './reference-groups.tsx';
import { WordingFields } from './wording-fields.tsx';

type OfferedProps = {
  readonly wordings: readonly NewWording[];
  readonly place: MovePlace;
  readonly isChosen: (wording: NewWording) => boolean;
  readonly onChoose: (wordings: readonly NewWording[], isOn: boolean) => void;
};

/** Items that still say what their version of the catalogue says, each with a box to take the new wording. */
export function OfferedWordings({ wordings, place, isChosen, onChoose }: OfferedProps) {
  const { t } = useTranslator();
  if (wordings.length === 0) return null;
  const isAll = wordings.every(isChosen);
  return (
    <section className={styles['group']} aria-labelledby="move-wordings">
      <h2 id="move-wordings">{t('move.wordings', { count: wordings.length })}</h2>
      <p className={styles['lead']}>{t('move.wordings.help')}</p>
      {wordings.length > 1 ? (
        <p>
          <Button onClick={() => onChoose(wordings, !isAll)}>
            {t(isAll ? 'move.wordings.none' : 'move.wordings.all')}
          </Button>
        </p>
      ) : null}
      <ul role="list" className={styles['items']}>
        {wordings.map((wording) => (
          <Offered
            key={`${wording.table}/${wording.rowId}`}
            wording={wording}
            place={place}
            isOn={isChosen(wording)}
            onToggle={() => onChoose([wording], !isChosen(wording))}
          />
        ))}
      </ul>
    </section>
  );
}

type ItemProps = {
  readonly wording: NewWording;
  readonly place: MovePlace;
  readonly isOn: boolean;
  readonly onToggle: () => void;
};

function Offered({ wording, place, isOn, onToggle }: ItemProps) {
  const translator = useTranslator();
  const { t } = translator;
  const item = placeText(translator, place.before, `${wording.table}/${wording.rowId}`);
  return (
    <li className={styles['item']} data-chosen={isOn || undefined}>
      <h3>{item}</h3>
      <Reason reason={wording.why} />
      <WordingFields fields={wording.offered} wording={wording} place={place} />
      {wording.own.length === 0 ? null : (
        <>
          <p className={styles['own']}>{t('move.own')}</p>
          <WordingFields fields={wording.own} wording={wording} place={place} />
        </>
      )}
      {isMeasuredOtherwise(wording, place) ? <p className={styles['own']}>{t('move.measured')}</p> : null}
      <label className={styles['option']}>
        <input type="checkbox" checked={isOn} aria-label={t('move.wordings.use.label', { item })} onChange={onToggle} />
        <span>{t('move.wordings.use')}</span>
      </label>
    </li>
  );
}

/** Taking the wording asks what becomes of the values: see `withOpenSeries`. */
function isMeasuredOtherwise({ table, rowId, what }: NewWording, { before }: MovePlace): boolean {
  const isMeasured = before.measurements.some((row) => row.indicatorId === rowId && row.series === null);
  return table === 'indicators' && what === 'meaning' && isMeasured;
}
