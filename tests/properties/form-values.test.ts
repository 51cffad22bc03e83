import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createRow } from '#core/plan/create-plan.ts';
import { fieldKinds } from '#core/plan/field-kinds.ts';
import { type ItemRef, planSections, planTables } from '#core/plan/plan-path.ts';
import { type Plan, planSchema } from '#core/plan/plan-schema.ts';
import { applyFormValues, type FormValues, toFormValues } from '#core/validation/form-values.ts';
import { planArbitrary } from '../support/plan-arbitrary.ts';

const languageArbitrary = fc.constantFrom('en', 'fr');

function refsOf(plan: Plan): readonly ItemRef[] {
  const rows = planTables.flatMap((table) => plan[table].map(({ id }) => ({ table, id })));
  return [...planSections.map((section) => ({ section })), ...rows];
}

function valuesOf(plan: Plan, ref: ItemRef, language: string): FormValues {
  const values = toFormValues(plan, ref, language);
  if (!values) throw new Error('every row of the plan has a form');
  return values;
}

test('a form that says what the plan says gives the same plan object, in every language', () => {
  fc.assert(
    fc.property(planArbitrary, languageArbitrary, (plan, language) => {
      for (const ref of refsOf(plan))
        expect(applyFormValues(plan, ref, valuesOf(plan, ref, language), language)).toBe(plan);
    }),
  );
});

const typedText = fc.oneof(
  fc.constantFrom(
    '',
    '12,5',
    '12.5',
    '12,5x',
    '1.234',
    '65 %',
    '30/06/2027',
    '30 juin 2027',
    '30/06/27',
    'soon',
    ' 7 ',
  ),
  fc.string({ maxLength: 6 }),
);

test('whatever is typed into a number or date is a value or kept as it was typed, and the form shows it again', () => {
  fc.assert(
    fc.property(planArbitrary, typedText, typedText, languageArbitrary, (plan, value, deadline, language) => {
      const ref = { table: 'targets', id: 'typed' } as const;
      const before = { ...plan, targets: [...plan.targets, createRow('targets', 'typed')] };
      const after = applyFormValues(before, ref, { value, deadline }, language);
      const shown = valuesOf(after, ref, language);
      const target = after.targets.at(-1);
      expect(planSchema.safeParse(after).success).toBe(true);
      expect(after.unparsed['targets/typed/value'] ?? value).toBe(value);
      if (target?.value === null && value.trim() !== '') expect(shown['value']).toBe(value);
      if (target?.deadline === null && deadline.trim() !== '') expect(shown['deadline']).toBe(deadline);
      expect(applyFormValues(after, ref, { value, deadline }, language)).toBe(after);
    }),
  );
});

test('applying a form changes its own item and nothing else', () => {
  fc.assert(
    fc.property(planArbitrary, fc.nat(), (plan, seed) => {
      const refs = refsOf(plan);
      const ref = refs[seed % refs.length] ?? { section: 'profile' };
      const kind = 'section' in ref ? ref.section : ref.table;
      const textField =
        Object.entries(fieldKinds[kind]).find(([, { kind: type }]) => type === 'text' || type === 'longText')?.[0] ??
        '';
      const after = applyFormValues(plan, ref, { [textField]: 'words that no arbitrary makes' }, 'en');
      expect(toFormValues(after, ref, 'en')).toEqual({
        ...valuesOf(plan, ref, 'en'),
        [textField]: 'words that no arbitrary makes',
      });
      const others = refs.filter((other) => other !== ref);
      expect(others.map((other) => itemOf(after, other) === itemOf(plan, other))).toEqual(others.map(() => true));
    }),
  );
});

function itemOf(plan: Plan, ref: ItemRef): object | undefined {
  if ('section' in ref) return plan[ref.section];
  const rows: readonly { readonly id: string }[] = plan[ref.table];
  return rows.find(({ id }) => id === ref.id);
}
