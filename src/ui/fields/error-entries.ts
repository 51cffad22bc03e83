import type { FieldErrors } from 'react-hook-form';

/** The errors of a form by the dotted name of their fields, with the code that each carries as its message. */
export function errorEntries(
  errors: FieldErrors,
  prefix = '',
): readonly { readonly name: string; readonly code: string }[] {
  return Object.entries(errors).flatMap(([name, error]) => {
    if (typeof error !== 'object' || error === null || name === 'ref') return [];
    if (typeof error.message === 'string') return [{ name: `${prefix}${name}`, code: error.message }];
    return errorEntries(error as FieldErrors, `${prefix}${name}.`); // an error without a message holds the errors of its parts
  });
}
