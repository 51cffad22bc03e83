import { type RefObject, useImperativeHandle } from 'react';
import { useFormContext } from 'react-hook-form';
import type { FormValues } from '#core/validation/form-values.ts';

/** Goes on when a form has no errors; otherwise the form shows them and takes the focus. */
export type FormCheck = (goOn: () => void) => void;

/** Lets what stands outside the surrounding form look it through. */
export function FormCheckHandle({ handle }: { handle: RefObject<FormCheck | null> }) {
  const { handleSubmit } = useFormContext<FormValues>();
  useImperativeHandle(handle, () => (goOn) => void handleSubmit(() => goOn())().catch(reportError), [handleSubmit]);
  return null;
}
