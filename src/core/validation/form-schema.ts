import { z } from 'zod';
import { createPlan, createRow } from '../plan/create-plan.ts';
import type { ItemKind } from '../plan/field-kinds.ts';
import { type ItemRef, planSections, rowTables } from '../plan/plan-path.ts';
import { itemProblems } from './checked-rows.ts';
import { applyFormValues, type FormValues } from './form-values.ts';
import { isItem } from './item-fields.ts';
import { undecodedTexts } from './undecoded-texts.ts';

/**
 * The rules of one form over what react-hook-form holds, typed in `language`: the rules that keep a plan from being final
 * (checked-rows.ts) after its texts are decoded, money in `currency`. Messages are codes of issues. The output is the input.
 */
export function formSchema(kind: ItemKind, language: string, currency = 'EUR'): z.ZodType<FormValues, FormValues> {
  return z.custom<FormValues>(isItem).superRefine((values, context) => {
    for (const { path, code } of formProblems(kind, values, { language, currency })) {
      if (holds(values, path)) context.addIssue({ code: 'custom', message: code, path: [...path] });
    }
  });
}

type FormProblem = { readonly path: readonly (string | number)[]; readonly code: string };

function formProblems(
  kind: ItemKind,
  values: FormValues,
  { language, currency }: { readonly language: string; readonly currency: string },
): readonly FormProblem[] {
  const { ref, plan } = blank(kind, currency);
  const filled = applyFormValues(plan, ref, values, language);
  const item = 'section' in ref ? filled[ref.section] : filled[ref.table][0];
  const undecoded = undecodedTexts(filled, language).map(({ field, code }) => ({
    path: positions(field, values),
    code,
  }));
  const hidden = new Set(undecoded.map(({ path }) => path.join('.')));
  return [...undecoded, ...itemProblems(kind, item ?? {}).filter(({ path }) => !hidden.has(path.join('.')))];
}

/** A plan with nothing but one empty item of a kind. */
function blank(
  kind: ItemKind,
  currency: string,
): { readonly ref: ItemRef; readonly plan: ReturnType<typeof createPlan> } {
  const empty = createPlan({ id: 'form', language: 'en', scheme: { id: 'form', version: 1 } });
  const plan = { ...empty, profile: { ...empty.profile, currency } };
  const section = planSections.find((name) => name === kind);
  if (section) return { ref: { section }, plan };
  const table = rowTables.find((name) => name === kind);
  if (!table) throw new Error(`no section or table is called ${kind}`);
  return { ref: { table, id: 'form' }, plan: { ...plan, [table]: [createRow(table, 'form')] } };
}

/** The path of a field with positions instead of the ids of sub-rows, as forms count them. */
function positions(field: readonly string[], values: FormValues): readonly (string | number)[] {
  const [list = '', id, ...rest] = field;
  const rows: unknown = values[list];
  if (!Array.isArray(rows) || id === undefined) return field;
  return [list, rows.findIndex((row) => isItem(row) && row['id'] === id), ...rest];
}

/** Whether a form has the field at all: a form of some fields is not asked for the others. */
function holds(values: FormValues, path: readonly (string | number)[]): boolean {
  let value: unknown = values;
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return false;
    value = Object.getOwnPropertyDescriptor(value, key)?.value;
  }
  return value !== undefined;
}
