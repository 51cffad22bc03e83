import type { ReactNode } from 'react';
import type { PlanRow, PlanTable } from '#core/plan/plan-path.ts';
import { readableSigns } from '#core/words/plain-signs.ts';
import { Button, IconButton } from '../../common/button.tsx';
import { useTranslator } from '../../common/translation.tsx';
import { ItemForm } from '../../fields/item-form.tsx';
import { useItemTitles, useTitleLanguage } from '../item-names.ts';
import { useReadOnly } from '../session-context.tsx';
import styles from './editable-rows.module.css';
import { rowElementId } from './row-focus.ts';

type EditableRowProps = {
  readonly table: PlanTable;
  readonly row: PlanRow<PlanTable>;
  readonly facts: string;
  /** Null while the row is closed. */
  readonly fields: ReactNode;
  readonly onOpen: () => void;
  readonly onClose: () => void;
  readonly onRemove: () => void;
};

/** One row, closed with its facts or open with its form. */
export function EditableRow(props: EditableRowProps) {
  const { table, row, fields, onClose, onRemove } = props;
  const { t } = useTranslator();
  const readOnly = useReadOnly();
  const title = useItemTitles()(table, row);
  if (fields === null) return <ClosedRow {...props} title={title} />;
  return (
    <li id={rowElementId(row.id)} className={styles['open']}>
      <ItemForm itemRef={{ table, id: row.id }} onValid={onClose}>
        <div className={styles['fields']}>{fields}</div>
        <div className={styles['tools']}>
          <Button type="submit" label={t('common.labelled', { label: t('wizard.done'), item: title })}>
            {t('wizard.done')}
          </Button>
          {readOnly ? null : (
            <Button
              look="quiet"
              icon="remove"
              label={t('common.labelled', { label: t('wizard.remove'), item: title })}
              onClick={onRemove}
            >
              {t('wizard.remove')}
            </Button>
          )}
        </div>
      </ItemForm>
    </li>
  );
}

function ClosedRow({ row, facts, title, onOpen, onRemove }: EditableRowProps & { readonly title: string }) {
  const languageOf = useTitleLanguage();
  const { t } = useTranslator();
  const readOnly = useReadOnly();
  return (
    <li id={rowElementId(row.id)} className={styles['closed']}>
      <div className={styles['words']}>
        <p className={styles['title']} lang={languageOf(row)}>
          {title}
        </p>
        {facts ? <p className={styles['facts']}>{readableSigns(facts)}</p> : null}
      </div>
      <div className={styles['tools']} data-screen-only="">
        <Button
          look="quiet"
          icon={readOnly ? 'down' : 'edit'}
          label={t('common.labelled', { label: t(readOnly ? 'delivery.row.show' : 'delivery.row.edit'), item: title })}
          onClick={onOpen}
        >
          {t(readOnly ? 'delivery.row.show' : 'delivery.row.edit')}
        </Button>
        {readOnly ? null : <IconButton icon="remove" label={t('wizard.list.remove', { title })} onClick={onRemove} />}
      </div>
    </li>
  );
}
