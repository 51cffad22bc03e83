import type { ReactNode } from 'react';
import { useFieldArray } from 'react-hook-form';
import { useAppServices } from '../common/app-services.tsx';
import { Button, IconButton } from '../common/button.tsx';
import { useHelp, useLabel } from './field-texts.ts';
import { useFieldId, useFormPlace } from './form-place.tsx';
import styles from './sub-rows-field.module.css';

/** Sub-rows as the form holds them: typed texts and their permanent id. */
type SubRows = Record<string, ({ id: string } & Record<string, string>)[]>;

type SubRowsFieldProps = {
  readonly name: string;
  /** An empty row without its id. */
  readonly emptyRow: Readonly<Record<string, string>>;
  readonly addLabel: string;
  readonly removeLabel: (position: number) => string;
  /** Rows that can be added at once while there are none. */
  readonly preset?: { readonly label: string; readonly rows: readonly Readonly<Record<string, string>>[] };
  /** The inputs of one row; `prefix` begins their names. */
  readonly children: (prefix: string, position: number) => ReactNode;
};

/** A short list inside an item, such as milestones. Add focuses the new row; remove focuses the Add button. */
export function SubRowsField({ name, emptyRow, addLabel, removeLabel, preset, children }: SubRowsFieldProps) {
  const { fields, append, remove } = useFieldArray<SubRows, string, 'key'>({ name, keyName: 'key' });
  const { newId } = useAppServices();
  const { readOnly } = useFormPlace();
  const id = useFieldId(name);
  const help = useHelp(name);
  const label = useLabel(name);
  const removeRow = (index: number) => {
    remove(index);
    document.getElementById(`${id}-add`)?.focus();
  };
  return (
    <fieldset className={styles['rows']} id={id} tabIndex={-1}>
      <legend>{label}</legend>
      {help ? <p>{help}</p> : null}
      {fields.map((field, index) => (
        <div key={field.key} className={styles['row']}>
          {children(`${name}.${index}`, index + 1)}
          {readOnly ? null : (
            <IconButton icon="remove" label={removeLabel(index + 1)} onClick={() => removeRow(index)} />
          )}
        </div>
      ))}
      {preset && fields.length === 0 && !readOnly ? (
        <Button icon="add" onClick={() => append(preset.rows.map((row) => ({ id: newId(), ...row })))}>
          {preset.label}
        </Button>
      ) : null}
      {readOnly ? null : (
        <Button id={`${id}-add`} icon="add" onClick={() => append({ id: newId(), ...emptyRow })}>
          {addLabel}
        </Button>
      )}
    </fieldset>
  );
}
