import { useId, useState } from 'react';
import {
  type PastedMeasurements,
  type PastedRefusal,
  readPastedMeasurements,
} from '#core/progress/pasted-measurements.ts';
import { baseLanguage } from '#i18n/languages.ts';
import type { MessageId } from '#i18n/messages.ts';
import type { Translator } from '#i18n/translator.ts';
import { useAnnounce } from '../common/announcer.tsx';
import { useAppServices } from '../common/app-services.tsx';
import { Button } from '../common/button.tsx';
import { Dialog } from '../common/dialog.tsx';
import { useTranslator } from '../common/translation.tsx';
import fieldStyles from '../fields/field.module.css';
import { useEdit, useOpenSession, useReadPlan } from '../wizard/session-context.tsx';
import { takeBack } from '../wizard/take-back.ts';
import { problemText } from './entry-problems.tsx';
import styles from './progress.module.css';
import { useToday } from './use-today.ts';

/** Rows that are named one by one; more are counted. */
const mostNamed = 100;

/** Takes measurements over from a range of a spreadsheet, after showing what can be taken over and what cannot. */
export function PasteDialog({ onClose, onTaken }: { onClose: () => void; onTaken: () => void }) {
  const { t, language } = useTranslator();
  const { newId } = useAppServices();
  const { actor } = useOpenSession();
  const readPlan = useReadPlan();
  const edit = useEdit();
  const announce = useAnnounce();
  const today = useToday();
  const id = useId();
  const [text, setText] = useState('');
  const [read, setRead] = useState<PastedMeasurements | null>(null);
  const look = (typed: string) => {
    setText(typed);
    setRead(
      typed.trim() === ''
        ? null
        : readPastedMeasurements(typed, { plan: readPlan(), language: baseLanguage(language), today, newId }),
    );
  };
  const take = (taken: PastedMeasurements) => {
    const rows = taken.rows.map((row) => ({ table: 'measurements' as const, row }));
    edit({ kind: 'rows.added', rows });
    const after = readPlan();
    actor.send({ type: 'save.flushed' });
    announce({
      text: t('record.paste.taken', { count: rows.length }),
      scope: actor,
      action: { label: t('common.undo'), run: () => takeBack(actor, { after, edit: { kind: 'rows.takenOut', rows } }) },
    });
    onTaken();
    onClose();
  };
  return (
    <Dialog title={t('record.paste.title')} onClose={onClose} wide>
      <p id={`${id}-help`}>{t('record.paste.help')}</p>
      <label className={fieldStyles['label']} htmlFor={id}>
        {t('record.paste.label')}
      </label>
      <textarea
        id={id}
        className={fieldStyles['input']}
        aria-describedby={`${id}-help`}
        rows={6}
        value={text}
        onChange={(event) => look(event.target.value)}
      />
      <div role="status">{read ? <Outcome read={read} /> : null}</div>
      <div className={styles['actions']}>
        {read && read.rows.length > 0 ? (
          <Button look="primary" onClick={() => take(read)}>
            {t('record.paste.take', { count: read.rows.length })}
          </Button>
        ) : null}
        <Button onClick={onClose}>{t('common.cancel')}</Button>
      </div>
    </Dialog>
  );
}

function Outcome({ read }: { read: PastedMeasurements }) {
  const translator = useTranslator();
  const { t } = translator;
  const refused = read.refused.map(({ number, refusal }) =>
    t('record.paste.row', { number, text: refusalText(translator, refusal) }),
  );
  const remarks = read.remarks.flatMap(({ number, indicator, problems }) =>
    problems.map((problem) => t('record.paste.row', { number, text: problemText(translator, indicator, problem) })),
  );
  return (
    <>
      <p className={styles['lead']}>{t('record.paste.outcome', { taken: read.rows.length, total: read.total })}</p>
      <Lines title={t('record.paste.refused', { count: refused.length })} lines={refused} />
      <Lines title={t('record.paste.remarks', { count: remarks.length })} lines={remarks} />
    </>
  );
}

function Lines({ title, lines }: { title: string; lines: readonly string[] }) {
  const { t } = useTranslator();
  if (lines.length === 0) return null;
  return (
    <section className={styles['lines']}>
      <h3>{title}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reached by the keyboard */}
      <ul role="list" tabIndex={0} aria-label={title}>
        {lines.slice(0, mostNamed).map((line) => (
          <li key={line}>{line}</li>
        ))}
        {lines.length > mostNamed ? <li>{t('record.paste.more', { count: lines.length - mostNamed })}</li> : null}
      </ul>
    </section>
  );
}

function refusalText({ t }: Translator, refusal: PastedRefusal): string {
  const text = 'text' in refusal ? refusal.text : '';
  const column = 'column' in refusal ? t(`field.measurements.${refusal.column}` as MessageId) : ''; // every column is a field or the indicator
  return t(`record.paste.refusal.${refusal.code}`, { text, column });
}
