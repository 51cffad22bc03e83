import { useId, useState } from 'react';
import { personalMarks } from '#core/validation/personal-marks.ts';
import fieldStyles from '../fields/field.module.css';
import { useAfterPress } from '../fields/use-after-press.ts';
import { PersonalQuestion } from './entry-problems.tsx';

type ReasonFieldProps = {
  readonly label: string;
  readonly help?: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
};

/** One line of words that reports print, outside any form: asks about persons when the focus leaves it. */
export function ReasonField({ label, help, value, onChange }: ReasonFieldProps) {
  const id = useId();
  const [marks, setMarks] = useState(() => personalMarks(value));
  const afterPress = useAfterPress();
  return (
    <div className={fieldStyles['field']}>
      <label className={fieldStyles['label']} htmlFor={id}>
        {label}
      </label>
      {help === undefined ? null : (
        <p id={`${id}-help`} className={fieldStyles['help']}>
          {help}
        </p>
      )}
      <input
        id={id}
        className={fieldStyles['input']}
        value={value}
        autoComplete="off"
        aria-describedby={help === undefined ? undefined : `${id}-help`}
        onChange={(event) => onChange(event.target.value)}
        onBlur={() => afterPress(() => setMarks(personalMarks(value)))}
      />
      <div role="status">
        <PersonalQuestion marks={marks} />
      </div>
    </div>
  );
}
