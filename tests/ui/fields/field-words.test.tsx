// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { type FieldKind, fieldKinds } from '#core/plan/field-kinds.ts';
import { type StepId, stepIds } from '#core/validation/issue.ts';
import { interfaceLanguages } from '#i18n/languages.ts';
import { loadTranslator } from '#i18n/translator.ts';
import { StepPages } from '#ui/wizard/step-pages.tsx';
import { soundPlan } from '../../unit/core/validation/sound-plan.ts';
import { openScreen } from '../support/open-screen.tsx';

/** Names of fields as their words are called; those of sub-rows hang below their list. */
const names = Object.entries(fieldKinds).flatMap(([kind, fields]) => namesOf(`field.${kind}`, fields));

function namesOf(above: string, fields: Readonly<Record<string, FieldKind>>): readonly string[] {
  return Object.entries(fields).flatMap(([name, field]) => [
    `${above}.${name}`,
    ...(field.kind === 'rows' ? namesOf(`${above}.${name}`, field.fields) : []),
  ]);
}

describe.each(interfaceLanguages)('words in %s', (language) => {
  it('name every field that a form can have', async () => {
    const { has } = await loadTranslator(language);
    expect(names.filter((name) => !has(name))).toEqual([]);
  });

  const pages: readonly (readonly [StepId, string | null])[] = [
    ...stepIds.map((step) => [step, null] as const),
    ['goals', 'g'],
    ['target-groups', 'refugees'],
    ['targets', 't'],
    ['activities', 'a'],
    ['indicators', 'i'],
  ];

  it.each(pages)('stand on the page of %s %s in the place of keys and ids', async (step, itemId) => {
    await openScreen(<StepPages step={step} itemId={itemId} />, {
      plan: { ...soundPlan(), risks: [], language },
      language,
    });
    expect(document.body.textContent).not.toMatch(/\b(?:field|help|choice|item|step|wizard|planning|delivery)\.[a-z]/);
    const unnamed = screen
      .queryAllByRole<HTMLOptionElement>('option')
      .filter(({ value, label }) => value !== '' && value === label);
    expect(unnamed.map(({ value }) => value)).toEqual([]);
    const inputs = [
      ...document.querySelectorAll<HTMLInputElement>(
        'main input, form input:not([aria-hidden]), form select, form textarea',
      ),
    ];
    expect(inputs.filter((input) => !input.labels?.length && !input.hasAttribute('aria-label'))).toEqual([]);
  });
});
