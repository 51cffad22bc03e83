import type { ReactNode } from 'react';
import { createRow } from '#core/plan/create-plan.ts';
import type { RowAddition } from '#core/plan/plan-edit.ts';
import type { PlanRow, PlanTable } from '#core/plan/plan-path.ts';
import { useAppServices } from '../../common/app-services.tsx';
import { AddItemButton } from '../item-list.tsx';
import { useEdit, usePlan } from '../session-context.tsx';
import { useRemoveItem } from '../use-remove-item.tsx';
import { EditableRow } from './editable-row.tsx';
import styles from './editable-rows.module.css';
import { focusFirstInput, focusRow } from './row-focus.ts';
import { useOpenRow } from './use-open-row.ts';

type EditableRowsProps<T extends PlanTable> = {
  readonly table: T;
  /** Names the list for screen readers. */
  readonly label: string;
  /** Said instead of an empty list. */
  readonly empty: string;
  /** What a closed row says below its title. */
  readonly facts: (row: PlanRow<T>) => string;
  /** The inputs of the open row. */
  readonly fields: ReactNode;
  /** Stands beside the button that adds. */
  readonly offers?: ReactNode;
};

/** A short table that is edited on the page of its step: closed rows, and one open at a time. */
export function EditableRows<T extends PlanTable>({
  table,
  label,
  empty,
  facts,
  fields,
  offers,
}: EditableRowsProps<T>) {
  const rows: readonly PlanRow<T>[] = usePlan((plan) => plan[table]);
  const [open, setOpen] = useOpenRow(table);
  const { remove, dialog } = useRemoveItem();
  const add = useAddRow(table, (id) => {
    setOpen(id);
    focusFirstInput(id);
  });
  const close = (id: string) => {
    setOpen(null);
    focusRow(id);
  };
  const removeRow = (id: string, index: number) =>
    remove(table, id, () => focusRow(rows[index + 1]?.id ?? rows[index - 1]?.id, table));
  return (
    <div className={styles['rows']}>
      {rows.length === 0 ? <p className={styles['empty']}>{empty}</p> : null}
      <ol role="list" className={styles['list']} aria-label={label}>
        {rows.map((row, index) => (
          <EditableRow
            key={row.id}
            table={table}
            row={row}
            facts={facts(row)}
            fields={row.id === open ? fields : null}
            onOpen={() => {
              setOpen(row.id);
              focusFirstInput(row.id);
            }}
            onClose={() => close(row.id)}
            onRemove={() => removeRow(row.id, index)}
          />
        ))}
      </ol>
      <div className={styles['adding']} data-screen-only="">
        <AddItemButton table={table} onAdd={add} />
        {offers}
      </div>
      {dialog}
    </div>
  );
}

function useAddRow(table: PlanTable, afterwards: (id: string) => void): () => void {
  const edit = useEdit();
  const { newId } = useAppServices();
  return () => {
    const id = newId();
    edit({ kind: 'rows.added', rows: [{ table, row: createRow(table, id) } as RowAddition] }); // table and row belong together
    afterwards(id);
  };
}
