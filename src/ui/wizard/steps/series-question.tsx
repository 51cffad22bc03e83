import { useId, useState } from 'react';
import type { Indicator } from '#core/plan/plan-schema.ts';
import { joinableSeries, openSeries } from '#core/plan/series.ts';
import { measurementsOf } from '#core/progress/measured-series.ts';
import { unitName } from '#i18n/quantity.ts';
import { useAnnounce } from '../../common/announcer.tsx';
import { Button } from '../../common/button.tsx';
import { useTranslator } from '../../common/translation.tsx';
import { useEdit, useOpenSession, usePlan, useReadOnly, useReadPlan } from '../session-context.tsx';
import { takeBack } from '../take-back.ts';
import styles from './series-question.module.css';
import { SplitDialog } from './split-dialog.tsx';
import { useDecideSeries } from './use-decide-series.ts';

/**
 * Asks what becomes of the values of an indicator whose meaning was changed, in view until that is decided; or offers the values of an earlier
 * series whose meaning has come back.
 */
export function SeriesQuestion({ id }: { id: string }) {
  const indicator = usePlan((plan) => plan.indicators.find((row) => row.id === id));
  const { t } = useTranslator();
  if (!indicator) return null;
  const isOpen = openSeries(indicator) !== null;
  return (
    <>
      {/* The focus stays where somebody is typing: the question is told, and stays in view. */}
      <p role="status" className="visually-hidden">
        {isOpen ? t('record.series.title') : ''}
      </p>
      {isOpen ? <Question key={id} indicator={indicator} /> : <Joining indicator={indicator} />}
    </>
  );
}

function Question({ indicator }: { indicator: Indicator }) {
  const { t } = useTranslator();
  const { pack } = useOpenSession();
  const readOnly = useReadOnly();
  const count = usePlan((plan) => measurementsOf(plan, indicator.id).length);
  const decide = useDecideSeries(indicator.id);
  const [isOpen, setOpen] = useState(false);
  const titleId = useId();
  const before = openSeries(indicator);
  const unit = (id: string) => unitName(pack.text, id) || '–';
  return (
    <section className={styles['question']} data-series-question="" aria-labelledby={titleId}>
      <h2 id={titleId}>{t('record.series.title')}</h2>
      <p>
        {before && before.unit !== indicator.unit
          ? t('record.series.units', { before: unit(before.unit), now: unit(indicator.unit) })
          : null}{' '}
        {t('record.series.text', { count })}
      </p>
      {readOnly ? null : (
        <div className={styles['answers']}>
          <Button onClick={() => decide(null)}>{t('record.series.keep')}</Button>
          <Button onClick={() => setOpen(true)}>{t('record.series.split')}</Button>
        </div>
      )}
      {isOpen && before ? (
        <SplitDialog indicator={indicator} before={before} onSplit={decide} onClose={() => setOpen(false)} />
      ) : null}
    </section>
  );
}

/** The meaning is again what it was: its values can be taken up. */
function Joining({ indicator }: { indicator: Indicator }) {
  const { t, date } = useTranslator();
  const { actor } = useOpenSession();
  const edit = useEdit();
  const readPlan = useReadPlan();
  const readOnly = useReadOnly();
  const announce = useAnnounce();
  const series = joinableSeries(indicator);
  if (series === null || readOnly) return null;
  const join = () => {
    const before = readPlan();
    edit({ kind: 'series.joined', indicatorId: indicator.id, seriesId: series.id });
    const after = readPlan();
    actor.send({ type: 'save.flushed' });
    const undo = () => takeBack(actor, { after, edit: { kind: 'series.reopened', indicatorId: indicator.id, before } });
    announce({
      text: t('record.series.joined'),
      scope: actor,
      action: { label: t('common.undo'), run: undo },
    });
    document.querySelector('h1')?.focus();
  };
  return (
    <section className={styles['joining']}>
      <p>{t('record.series.joinable', { title: series.title, until: date(series.until ?? '') })}</p>
      <Button onClick={join}>{t('record.series.join')}</Button>
    </section>
  );
}
