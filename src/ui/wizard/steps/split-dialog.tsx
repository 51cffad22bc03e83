import { type FormEvent, useId, useRef, useState } from 'react';
import type { EarlierSeries, Indicator } from '#core/plan/plan-schema.ts';
import type { SeriesSplit } from '#core/plan/series.ts';
import { decodeTyped, encodeTyped } from '#core/validation/typed-text.ts';
import { localDay } from '#i18n/local-day.ts';
import { unitName } from '#i18n/quantity.ts';
import { Button } from '../../common/button.tsx';
import { Dialog } from '../../common/dialog.tsx';
import { useTranslator } from '../../common/translation.tsx';
import fieldStyles from '../../fields/field.module.css';
import { ReasonField } from '../../progress/reason-field.tsx';
import { useOpenSession } from '../session-context.tsx';
import { useSessionDraft } from '../session-draft.ts';
import styles from './series-question.module.css';

type SplitProps = {
  readonly indicator: Indicator;
  readonly before: EarlierSeries;
  readonly reason: readonly [text: string, change: (text: string) => void];
  readonly onSplit: (split: SeriesSplit) => void;
  readonly onClose: () => void;
};

/** Asks since when an indicator counts something else, what it was called until then, and why. What was typed outlives the dialog. */
export function SplitDialog({ indicator, before, reason: [reason, setReason], onSplit, onClose }: SplitProps) {
  const { t, language } = useTranslator();
  const [until, setUntil] = useSessionDraft(`series until ${indicator.id}`, () =>
    encodeTyped(localDay(new Date().toISOString()), language),
  );
  const [title, setTitle] = useSessionDraft(`series title ${indicator.id}`, () => before.title);
  const [isWrong, setWrong] = useState(false);
  const day = useRef<HTMLInputElement>(null);
  const split = (event: FormEvent) => {
    event.preventDefault();
    const decoded = decodeTyped('date', until, language);
    const last = decoded.ok && typeof decoded.value === 'string' ? decoded.value : null;
    setWrong(last === null);
    if (last === null) return day.current?.focus();
    onClose();
    onSplit({ until: last, reason: reason.trim(), title: title.trim() });
  };
  return (
    <Dialog title={t('record.series.split.title')} onClose={onClose}>
      <form className={styles['split']} onSubmit={split} autoComplete="off" noValidate>
        <LastDay value={until} onChange={setUntil} isWrong={isWrong} input={day} />
        <Title value={title} onChange={setTitle} />
        <ReasonField label={t('record.series.reason')} value={reason} onChange={setReason} />
        <Numbers indicator={indicator} before={before} />
        <div className={styles['answers']}>
          <Button type="submit" look="primary">
            {t('record.series.split.do')}
          </Button>
          <Button look="quiet" onClick={onClose}>
            {t('common.cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

type TextProps = { readonly value: string; readonly onChange: (text: string) => void };

function LastDay({
  value,
  onChange,
  isWrong,
  input,
}: TextProps & { isWrong: boolean; input: React.RefObject<HTMLInputElement | null> }) {
  const { t } = useTranslator();
  const id = useId();
  const label = t('record.series.until');
  return (
    <div className={fieldStyles['field']}>
      <label className={fieldStyles['label']} htmlFor={id}>
        {label}
      </label>
      <p id={`${id}-help`} className={fieldStyles['help']}>
        {t('record.series.until.help')}
      </p>
      {isWrong ? (
        <p id={`${id}-error`} className={fieldStyles['error']}>
          {t('fieldError.notADate', { field: label })}
        </p>
      ) : null}
      <input
        ref={input}
        id={id}
        className={fieldStyles['input']}
        inputMode="numeric"
        data-first=""
        value={value}
        aria-invalid={isWrong || undefined}
        aria-describedby={isWrong ? `${id}-help ${id}-error` : `${id}-help`}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}

function Title({ value, onChange }: TextProps) {
  const { t } = useTranslator();
  const id = useId();
  return (
    <div className={fieldStyles['field']}>
      <label className={fieldStyles['label']} htmlFor={id}>
        {t('record.series.called')}
      </label>
      <input
        id={id}
        className={fieldStyles['input']}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}

/** Says what becomes of baseline, target value and milestones when they are in another unit. */
function Numbers({ indicator, before }: Pick<SplitProps, 'indicator' | 'before'>) {
  const { t } = useTranslator();
  const { pack } = useOpenSession();
  if (before.measure === indicator.measure && before.unit.trim() === indicator.unit.trim()) return null;
  const unit = unitName(pack.text, indicator.unit);
  return <p>{unit === '' ? t('record.series.numbers') : t('record.series.numbers.unit', { unit })}</p>;
}
