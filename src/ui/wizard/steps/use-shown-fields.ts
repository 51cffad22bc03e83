import { useState } from 'react';
import { get, useFormState } from 'react-hook-form';
import { historyState } from '../../common/history-state.ts';
import { useFieldId } from '../../fields/form-place.tsx';

/**
 * Whether fields that are hidden at the moment must be shown all the same: one of them has an error, or a link led here to
 * mend it. Once shown they stay, so that nothing moves under the pointer when the error goes.
 */
export function useMustShow(name: string): boolean {
  const { errors } = useFormState();
  const id = useFieldId(name);
  const named = historyState().field ?? '';
  const [wasShown, setShown] = useState(false);
  const mustShow = wasShown || named === id || named.startsWith(`${id}-`) || get(errors, name) !== undefined;
  if (mustShow && !wasShown) setShown(true);
  return mustShow;
}
