import type { RowTable } from '#core/plan/plan-path.ts';
import { useAnnounce } from '../common/announcer.tsx';
import { useTranslator } from '../common/translation.tsx';
import { useEdit, useOpenSession, useReadPlan } from '../wizard/session-context.tsx';
import { takeBack } from '../wizard/take-back.ts';

/** Removes a row that nothing hangs on, goes on with `afterwards`, and tells `news` with a way back. */
export function useRemoveRecord(): (table: RowTable, id: string, news: string, afterwards: () => void) => void {
  const { t } = useTranslator();
  const { actor } = useOpenSession();
  const readPlan = useReadPlan();
  const edit = useEdit();
  const announce = useAnnounce();
  return (table, id, news, afterwards) => {
    const before = readPlan();
    edit({ kind: 'row.removed', table, id });
    const after = readPlan();
    actor.send({ type: 'save.flushed' });
    afterwards();
    const run = () => takeBack(actor, { after, edit: { kind: 'rows.restored', table, id, before } });
    announce({ text: news, scope: actor, action: { label: t('common.undo'), run } });
  };
}
