import { useEffect, useRef } from 'react';
import type { SeriesSplit } from '#core/plan/series.ts';
import { useAnnounce } from '../../common/announcer.tsx';
import { fieldId } from '../../common/routes.ts';
import { useTranslator } from '../../common/translation.tsx';
import { useEdit, useOpenSession, useReadPlan } from '../session-context.tsx';
import { takeBack } from '../take-back.ts';

/** Carries out whether values go on (null) or a new series begins, leads back to where the question came from, and offers the way back. */
export function useDecideSeries(indicatorId: string): (split: SeriesSplit | null) => void {
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
    focusBack();
    const undo = () => {
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
    // The dialog lets nothing outside it have the focus before it has gone, and the question above goes or comes first.
    requestAnimationFrame(() => {
      place.focus({ preventScroll: true });
      place.scrollIntoView({ block: 'center' });
    });
  };
}
