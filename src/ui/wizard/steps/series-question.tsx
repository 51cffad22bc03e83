import { useEffect, useId, useRef } from 'react';
import type { Indicator } from '#core/plan/plan-schema.ts';
import { openSeries } from '#core/plan/series.ts';
import { measurementsOf } from '#core/progress/measured-series.ts';
import { localDay } from '#i18n/local-day.ts';
import { unitName } from '#i18n/quantity.ts';
import { useAnnounce } from '../../common/announcer.tsx';
import { Button } from '../../common/button.tsx';
import { fieldId } from '../../common/routes.ts';
import { useTranslator } from '../../common/translation.tsx';
import { ReasonField } from '../../progress/reason-field.tsx';
import { useEdit, useOpenSession, usePlan, useReadOnly, useReadPlan } from '../session-context.tsx';
import { useSessionDraft } from '../session-draft.ts';
import { takeBack } from '../take-back.ts';
import styles from './series-question.module.css';

/** Asks what becomes of the values of an indicator whose meaning was changed; nothing while that is decided. */
export function SeriesQuestion({ id }: { id: string }) {
  const indicator = usePlan((plan) => plan.indicators.find((row) => row.id === id));
  return indicator && openSeries(indicator) ? <Question key={id} indicator={indicator} /> : null;
}

type Split = { readonly until: string; readonly reason: string };

function Question({ indicator }: { indicator: Indicator }) {
  const { t } = useTranslator();
  const { pack } = useOpenSession();
  const readOnly = useReadOnly();
  const count = usePlan((plan) => measurementsOf(plan, indicator.id).length);
  const [reason, setReason] = useSessionDraft(`series ${indicator.id}`);
  const decide = useDecide(indicator.id, { reason, setReason });
  const titleId = useId();
  const before = openSeries(indicator);
  const unit = (id: string) => unitName(pack.text, id) || '–';
  return (
    <section className={styles['question']} aria-labelledby={titleId}>
      <h2 id={titleId}>{t('record.series.title')}</h2>
      <p>{t('record.series.text', { count })}</p>
      {before && before.unit !== indicator.unit ? (
        <p>{t('record.series.units', { before: unit(before.unit), now: unit(indicator.unit) })}</p>
      ) : null}
      {readOnly ? null : (
        <>
          <Button onClick={() => decide(null)}>{t('record.series.keep')}</Button>
          <ReasonField label={t('record.series.reason')} value={reason} onChange={setReason} />
          <Button onClick={() => decide({ until: localDay(new Date().toISOString()), reason: reason.trim() })}>
            {t('record.series.split')}
          </Button>
        </>
      )}
    </section>
  );
}

type Reason = { readonly reason: string; readonly setReason: (text: string) => void };

/** Carries an answer out, leads back to where the question came from, and offers the way back. */
function useDecide(indicatorId: string, { reason, setReason }: Reason): (split: Split | null) => void {
  const { t } = useTranslator();
  const { actor } = useOpenSession();
  const edit = useEdit();
  const readPlan = useReadPlan();
  const announce = useAnnounce();
  const focusBack = useWayBack(indicatorId);
  return (split) => {
    const before = readPlan();
    edit({ kind: 'series.decided', indicatorId, split });
    const after = readPlan();
    actor.send({ type: 'save.flushed' });
    setReason('');
    focusBack();
    const undo = () => {
      setReason(reason);
      takeBack(actor, { after, edit: { kind: 'series.reopened', indicatorId, before } });
      focusBack();
    };
    announce({
      text: t(split === null ? 'record.series.kept' : 'record.series.ended'),
      scope: actor,
      action: { label: t('common.undo'), run: undo },
    });
  };
}

/** Leads the focus to the field of the indicator that it was in last, such as the one whose change raised the question; else to the heading. */
function useWayBack(indicatorId: string): () => void {
  const field = useRef<Element | null>(null);
  useEffect(() => {
    const own = `${fieldId('indicators', indicatorId, '')}--`;
    const note = (element: Element | null) => {
      if (element?.id.startsWith(own)) field.current = element;
    };
    const onFocus = (event: FocusEvent) => note(event.target instanceof Element ? event.target : null);
    note(document.activeElement);
    document.addEventListener('focusin', onFocus);
    return () => document.removeEventListener('focusin', onFocus);
  }, [indicatorId]);
  return () => {
    const place = field.current?.isConnected ? field.current : document.querySelector('h1');
    if (!(place instanceof HTMLElement)) return;
    place.focus({ preventScroll: true });
    // The question above it goes or comes first.
    requestAnimationFrame(() => place.scrollIntoView({ block: 'center' }));
  };
}
