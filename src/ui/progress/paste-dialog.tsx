import { type RefObject, useId, useRef } from 'react';
import type { Measurement } from '#core/plan/plan-schema.ts';
import { type CellChange, withCells } from '#core/progress/pasted-table.ts';
import { useAnnounce } from '../common/announcer.tsx';
import { Button } from '../common/button.tsx';
import { Dialog } from '../common/dialog.tsx';
import { useTranslator } from '../common/translation.tsx';
import fieldStyles from '../fields/field.module.css';
import { useIsLong } from '../versions/use-is-long.ts';
import { useEdit, useOpenSession, useReadPlan } from '../wizard/session-context.tsx';
import { useSessionDraft } from '../wizard/session-draft.ts';
import { takeBack } from '../wizard/take-back.ts';
import { PasteOutcome } from './paste-outcome.tsx';
import styles from './progress.module.css';
import { usePastedRows } from './use-pasted-rows.ts';

type PasteProps = {
  /** Who enters values at the moment. */
  readonly enteredBy: string;
  readonly onClose: () => void;
  readonly onTaken: () => void;
};

/** Takes measurements over from a range of a spreadsheet, after showing what can be taken over and what cannot. */
export function PasteDialog({ enteredBy, onClose, onTaken }: PasteProps) {
  const { t, number } = useTranslator();
  const { actor } = useOpenSession();
  const readPlan = useReadPlan();
  const announce = useAnnounce();
  const takeOver = useTakeOver();
  // Closing the dialog must not lose what was pasted; it is never stored, since it may say what a plan must not.
  const [text, type] = useSessionDraft('pasted');
  const { reading, readAgain } = usePastedRows(text, enteredBy);
  const box = useRef<HTMLTextAreaElement>(null);
  const isEmpty = text.trim() === '';
  const isReading = !isEmpty && reading?.text !== text;
  const isLong = useIsLong(isReading);
  const take = () => {
    if (reading?.text !== text) return;
    const { indicators, measurements } = readPlan();
    // What is shown was read for another plan than the one that it would go into.
    if (indicators !== reading.plan.indicators || measurements !== reading.plan.measurements) return readAgain();
    takeOver(reading.found.taken.map(({ row }) => row));
    type('');
    onTaken();
    onClose();
  };
  const choose = (changes: readonly CellChange[]) => {
    if (reading?.text !== text) return;
    type(withCells(text, changes));
    box.current?.focus();
  };
  const close = () => {
    if (!isEmpty) announce({ text: t('record.paste.kept'), scope: actor });
    onClose();
  };
  const shown = isEmpty || isLong ? null : reading;
  const count = shown?.found.taken.length ?? 0;
  const counts = shown && { taken: number(count), total: number(shown.found.total) };
  return (
    <Dialog title={t('record.paste.title')} onClose={close} wide>
      <Box box={box} text={text} onType={type} />
      <p className={styles['lead']} role="status">
        {isLong ? t('record.paste.reading') : counts && t('record.paste.outcome', counts)}
      </p>
      {shown ? <PasteOutcome reading={shown} onChoose={choose} /> : null}
      <div className={styles['actions']}>
        {count > 0 ? (
          <Button look="primary" aria-disabled={isReading || undefined} onClick={take}>
            {t('record.paste.take', { count })}
          </Button>
        ) : null}
        <Button onClick={close}>{t('common.cancel')}</Button>
      </div>
    </Dialog>
  );
}

type BoxProps = {
  readonly box: RefObject<HTMLTextAreaElement | null>;
  readonly text: string;
  readonly onType: (typed: string) => void;
};

function Box({ box, text, onType }: BoxProps) {
  const { t } = useTranslator();
  const id = useId();
  const empty = () => {
    onType('');
    box.current?.focus();
  };
  return (
    <>
      <p id={`${id}-help`}>{t('record.paste.help')}</p>
      <label className={fieldStyles['label']} htmlFor={id}>
        {t('record.paste.label')}
      </label>
      <textarea
        ref={box}
        id={id}
        data-first=""
        className={`${fieldStyles['input']} ${styles['pasted']}`}
        aria-describedby={`${id}-help`}
        rows={6}
        value={text}
        onChange={(event) => onType(event.target.value)}
      />
      {text === '' ? null : (
        <div>
          <Button look="quiet" onClick={empty}>
            {t('record.paste.empty')}
          </Button>
        </div>
      )}
    </>
  );
}

/** Adds rows to the plan as one step of undo, and says so. */
function useTakeOver(): (measurements: readonly Measurement[]) => void {
  const { t } = useTranslator();
  const { actor } = useOpenSession();
  const readPlan = useReadPlan();
  const edit = useEdit();
  const announce = useAnnounce();
  return (measurements) => {
    const rows = measurements.map((row) => ({ table: 'measurements' as const, row }));
    edit({ kind: 'rows.added', rows });
    const after = readPlan();
    actor.send({ type: 'save.flushed' });
    announce({
      text: t('record.paste.taken', { count: rows.length }),
      scope: actor,
      action: { label: t('common.undo'), run: () => takeBack(actor, { after, edit: { kind: 'rows.takenOut', rows } }) },
    });
  };
}
