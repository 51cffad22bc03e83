import { useState } from 'react';
import { personalMarks } from '#core/validation/personal-marks.ts';
import { PlainInput } from '../fields/plain-input.tsx';
import { useAfterPress } from '../fields/use-after-press.ts';
import { PersonalQuestion } from './entry-problems.tsx';

type ReasonFieldProps = {
  readonly label: string;
  readonly help?: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
};

/** One line of words that reports print, outside any form: asks about persons when the focus leaves it. */
export function ReasonField(props: ReasonFieldProps) {
  const { value } = props;
  const [marks, setMarks] = useState(() => personalMarks(value));
  const afterPress = useAfterPress();
  return (
    <PlainInput {...props} onBlur={() => afterPress(() => setMarks(personalMarks(value)))}>
      <div role="status">
        <PersonalQuestion marks={marks} />
      </div>
    </PlainInput>
  );
}
