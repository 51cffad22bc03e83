import { type FormEvent, useMemo, useRef, useState } from 'react';
import type { EarlierSeries, Indicator } from '#core/plan/plan-schema.ts';
import { isOtherScale, partsOfSplit, type SeriesSplit } from '#core/plan/series.ts';
import { decodeTyped, encodeTyped } from '#core/validation/typed-text.ts';
import { localDay } from '#i18n/local-day.ts';
import { unitName } from '#i18n/quantity.ts';
import { Button } from '../../common/button.tsx';
import { Dialog } from '../../common/dialog.tsx';
import { useTranslator } from '../../common/translation.tsx';
import { PlainInput } from '../../fields/plain-input.tsx';
import { ReasonField } from '../../progress/reason-field.tsx';
import { useOpenSession, usePlan } from '../session-context.tsx';
import { useSessionDraft } from '../session-draft.ts';
import styles from './series-question.module.css';

type SplitProps = {
  readonly indicator: Indicator;
  readonly before: EarlierSeries;
  readonly onSplit: (split: SeriesSplit) => void;
  readonly onClose: () => void;
};

/** Each series has drafts of its own, known by what it is, since ids are used again: a later question begins with none of an earlier one. */
function draftOfSeries({ id }: Indicator, series: EarlierSeries): string {
  return `series ${id} ${JSON.stringify(series)}`;
}

/** Asks since when an indicator counts something else, what it was called until then, and why. What was typed outlives the dialog. */
export function SplitDialog({ indicator, before, onSplit, onClose }: SplitProps) {
  const { t, language } = useTranslator();
  const draft = draftOfSeries(indicator, before);
  const [until, setUntil] = useSessionDraft(`${draft} until`, () =>
    encodeTyped(localDay(new Date().toISOString()), language),
  );
  const [title, setTitle] = useSessionDraft(`${draft} title`, () => before.title);
  const [reason, setReason] = useSessionDraft(`${draft} reason`);
  const [isWrong, setWrong] = useState(false);
  const day = useRef<HTMLInputElement>(null);
  const dayLabel = t('record.series.until');
  const decoded = decodeTyped('date', until, language);
  const problem = decoded.ok ? 'required' : decoded.error;
  const last = decoded.ok && typeof decoded.value === 'string' ? decoded.value : null;
  const split = (event: FormEvent) => {
    event.preventDefault();
    setWrong(last === null);
    if (last === null) return day.current?.focus();
    onClose();
    onSplit({ until: last, reason: reason.trim(), title: title.trim() });
  };
  return (
    <Dialog title={t('record.series.split.title')} onClose={onClose}>
      <form className={styles['split']} onSubmit={split} autoComplete="off" noValidate>
        <PlainInput
          label={dayLabel}
          help={t('record.series.until.help')}
          error={isWrong && last === null ? t(`fieldError.${problem}`, { field: dayLabel }) : null}
          input={day}
          inputMode="numeric"
          data-first=""
          value={until}
          onChange={setUntil}
        />
        <Parts indicator={indicator} until={last} />
        <PlainInput label={t('record.series.called')} value={title} onChange={setTitle} />
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

/** How many values are on each side of the day. */
function Parts({ indicator, until }: { indicator: Indicator; until: string | null }) {
  const { t } = useTranslator();
  const measurements = usePlan((plan) => plan.measurements);
  const { pack } = useOpenSession();
  // All measurements are looked through, which no key in the other fields may wait for.
  const parts = useMemo(
    () => (until === null ? null : partsOfSplit({ measurements }, indicator.id, until)),
    [measurements, indicator.id, until],
  );
  if (parts === null) return null;
  const { earlier, later } = parts;
  const unit = unitName(pack.text, indicator.unit);
  return (
    <p>
      {t('record.series.earlier', { count: earlier.length })}{' '}
      {unit === ''
        ? t('record.series.later', { count: later.length })
        : t('record.series.later.unit', { count: later.length, unit })}
    </p>
  );
}

/** Says what becomes of baseline, target value and milestones when they are in another unit, and that the benchmark stays. */
function Numbers({ indicator, before }: Pick<SplitProps, 'indicator' | 'before'>) {
  const { t, number } = useTranslator();
  const { pack } = useOpenSession();
  if (!isOtherScale(before, indicator)) return null;
  const unit = unitName(pack.text, indicator.unit);
  const benchmark = indicator.benchmark.value;
  return (
    <>
      <p>{unit === '' ? t('record.series.numbers') : t('record.series.numbers.unit', { unit })}</p>
      {benchmark === null ? null : <p>{t('record.series.benchmark', { value: number(benchmark) })}</p>}
    </>
  );
}
