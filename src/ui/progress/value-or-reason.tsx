import { useEffect, useRef, useState } from 'react';
import { useWatch } from 'react-hook-form';
import type { Indicator } from '#core/plan/plan-schema.ts';
import type { FormValues } from '#core/validation/form-values.ts';
import { Button } from '../common/button.tsx';
import { useTranslator } from '../common/translation.tsx';
import fieldStyles from '../fields/field.module.css';
import { useFieldId, useFormPlace } from '../fields/form-place.tsx';
import { TextField } from '../fields/text-field.tsx';
import { saysReason, saysValue, ValueInputs } from './entry-fields.tsx';
import styles from './progress.module.css';

type Shown = { readonly value: boolean; readonly reason: boolean };

/** The value of an entry, or why there is none: one is offered at a time. Both stand there only where both say something. */
export function ValueOrReason({ indicator, title }: { indicator: Indicator; title: string }) {
  const { t } = useTranslator();
  const { readOnly } = useFormPlace();
  const [shown, open] = useShown();
  const [isValue, isBoth] = [!shown.reason, shown.reason && shown.value];
  const label = t(isValue ? 'record.unavailable.open' : 'record.unavailable.close');
  return (
    <>
      {shown.value ? <ValueInputs indicator={indicator} /> : null}
      <div role="status">{isBoth ? <p className={fieldStyles['help']}>{t('record.unavailable.both')}</p> : null}</div>
      {shown.reason ? <TextField name="unavailable" /> : null}
      {readOnly || isBoth ? null : (
        <div className={styles['unavailable']}>
          <Button
            look="quiet"
            label={t('common.labelled', { label, item: title })}
            onClick={() => open(isValue ? 'reason' : 'value')}
          >
            {label}
          </Button>
        </div>
      )}
    </>
  );
}

/** Which of the two is offered. What says something is never hidden; what is opened takes the focus. */
function useShown(): readonly [Shown, (side: keyof Shown) => void] {
  const hasValue = useWatch<FormValues, FormValues, boolean>({ compute: saysValue });
  const hasReason = useWatch<FormValues, FormValues, boolean>({ compute: saysReason });
  const [opened, setOpened] = useState<Shown>({ value: !hasReason || hasValue, reason: hasReason });
  const shown = { value: opened.value || hasValue, reason: opened.reason || hasReason };
  // What stands there stays when it is emptied: the focus may be in it.
  if (shown.value !== opened.value || shown.reason !== opened.reason) setOpened(shown);
  const asked = useRef<readonly string[]>([]);
  const inputs = { value: [useFieldId('numerator'), useFieldId('value')], reason: [useFieldId('unavailable')] };
  useEffect(() => {
    const input = asked.current.map((id) => document.getElementById(id)).find((one) => one !== null);
    asked.current = [];
    input?.focus();
  });
  const open = (side: keyof Shown) => {
    asked.current = inputs[side];
    setOpened(side === 'value' ? { value: true, reason: hasReason } : { value: hasValue, reason: true });
  };
  return [shown, open];
}
