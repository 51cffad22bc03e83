import { useEffect } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import type { z } from 'zod';
import type { FormValues } from '#core/validation/form-values.ts';
import { errorEntries } from './error-entries.ts';

/**
 * Takes an error away with the key that mends it, also where another field than its own did. Errors that are new wait for Done: nothing is said to be
 * wrong while a person types. It happens as the words change and not as the focus leaves, so that nothing moves under a pointer that is pressed.
 */
export function useMendedErrors(form: UseFormReturn<FormValues>, schema: z.ZodType<FormValues>): void {
  useEffect(
    () =>
      form.subscribe({
        formState: { values: true },
        callback: ({ values, errors = {} }) => {
          const shown = errorEntries(errors);
          if (shown.length === 0) return;
          const found = new Map(
            schema.safeParse(values).error?.issues.map(({ path, message }) => [path.join('.'), message]),
          );
          const mended = shown.filter(({ name, code }) => found.get(name) !== code);
          if (mended.length > 0) form.clearErrors(mended.map(({ name }) => name));
        },
      }),
    [form, schema],
  );
}
