import { type ReactNode, useState } from 'react';
import { findRow } from '#core/plan/plan-edit.ts';
import { type PlanTable, planTables } from '#core/plan/plan-path.ts';
import { type Removal, removalOf } from '#core/plan/removal.ts';
import { itemNames } from '#i18n/item-names.ts';
import type { MessageId } from '#i18n/messages.ts';
import { useAnnounce } from '../common/announcer.tsx';
import { Button } from '../common/button.tsx';
import { Dialog } from '../common/dialog.tsx';
import { useTranslator } from '../common/translation.tsx';
import { itemTitle } from './item-names.ts';
import { useEdit, useOpenSession, useReadPlan } from './session-context.tsx';
import { takeBack } from './take-back.ts';
import styles from './wizard.module.css';

type Pending = {
  readonly table: PlanTable;
  readonly id: string;
  readonly title: string;
  readonly others: readonly { readonly table: PlanTable; readonly count: number }[];
  readonly afterwards: () => void;
};

/** Removes an item, asks first when others go with it, and offers undo. Render `dialog` somewhere on the page. */
export function useRemoveItem(): {
  readonly remove: (table: PlanTable, id: string, afterwards: () => void) => void;
  readonly dialog: ReactNode;
} {
  const translator = useTranslator();
  const readPlan = useReadPlan();
  const edit = useEdit();
  const announce = useAnnounce();
  const { actor } = useOpenSession();
  const [pending, setPending] = useState<Pending | null>(null);

  const carryOut = ({ table, id, title, afterwards }: Pending) => {
    setPending(null);
    const before = readPlan();
    edit({ kind: 'row.removed', table, id });
    const after = readPlan();
    actor.send({ type: 'save.flushed' });
    afterwards();
    announce({
      text: translator.t('wizard.removed', { title }),
      scope: actor,
      action: {
        label: translator.t('common.undo'),
        run: () => takeBack(actor, { after, edit: { kind: 'rows.restored', table, id, before } }),
      },
    });
  };
  const remove = (table: PlanTable, id: string, afterwards: () => void) => {
    const plan = readPlan();
    const row = findRow(plan, table, id);
    if (!row) return;
    const next: Pending = {
      table,
      id,
      afterwards,
      title: itemTitle(translator, plan, table, row),
      others: othersOf(removalOf(plan, table, id), table),
    };
    if (next.others.length > 0) setPending(next);
    else carryOut(next);
  };
  return {
    remove,
    dialog: pending ? (
      <RemovalDialog pending={pending} onCancel={() => setPending(null)} onConfirm={() => carryOut(pending)} />
    ) : null,
  };
}

function othersOf(removal: Removal, own: PlanTable): Pending['others'] {
  return planTables.flatMap((table) => {
    const count = removal[table]?.size ?? 0;
    return table === own || count === 0 ? [] : [{ table, count }];
  });
}

function RemovalDialog({
  pending,
  onCancel,
  onConfirm,
}: {
  pending: Pending;
  onCancel: () => void;
  onConfirm: () => void;
}) {
  const { t, list } = useTranslator();
  const others = list(
    pending.others.map(({ table, count }) => t(`item.${itemNames[table]}.count` satisfies MessageId, { count })),
  );
  return (
    <Dialog title={t('wizard.remove.title', { title: pending.title })} onClose={onCancel}>
      <p>{t('wizard.remove.others', { others })}</p>
      <div className={styles['actions']}>
        <Button look="danger" icon="remove" onClick={onConfirm}>
          {t('wizard.remove.confirm')}
        </Button>
        <Button onClick={onCancel}>{t('wizard.remove.keep')}</Button>
      </div>
    </Dialog>
  );
}
