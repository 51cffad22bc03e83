import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Plan, planSchema } from '#core/plan/plan-schema.ts';
import { type SchemeText, schemeTextSchema } from '#core/scheme/scheme-text.ts';
import { checkPlan } from '#core/validation/check-plan.ts';
import { blockerCodes } from '#core/validation/issue.ts';
import { issueText } from '#i18n/issue-text.ts';
import { loadTranslator } from '#i18n/translator.ts';
import { scheme, soundPlan, soundPlanWith } from '../core/validation/sound-plan.ts';

const translators = { en: await loadTranslator('en'), fr: await loadTranslator('fr') };
const texts = { en: readText('en'), fr: readText('fr') };

function readText(language: string): SchemeText {
  return schemeTextSchema.parse(JSON.parse(readFileSync(`schemes/annex-2004/1/text/${language}.json`, 'utf8')));
}

function wordsOf(plan: Plan, language: 'en' | 'fr', code: string) {
  const issue = checkPlan(plan, scheme).find((entry) => entry.code === code);
  if (!issue) throw new Error(`${code} was not found`);
  return issueText(translators[language], texts[language], plan, issue);
}

const { target, activity, measurement } = soundPlanWith;

describe('a blocker names the item and the field in the words of the reader', () => {
  test('English', () => {
    expect(wordsOf(target({ value: null }), 'en', 'required')).toEqual({
      message: 'Target “reach B1”: “Target value” is not filled in.',
      fix: 'Fill in this field.',
      why: null,
      item: 'Target “reach B1”',
    });
  });

  test('French', () => {
    expect(wordsOf(target({ value: null }), 'fr', 'required')).toEqual({
      message: 'Cible «\u00a0reach B1\u00a0»\u00a0: «\u00a0Valeur cible\u00a0» n’est pas rempli.',
      fix: 'Remplissez ce champ.',
      why: null,
      item: 'Cible «\u00a0reach B1\u00a0»',
    });
  });

  test('an item without words by its number, a section by its name, a sub-row by its own field', () => {
    expect(wordsOf(target({ title: ' ', value: null }), 'en', 'required').item).toBe('Target 1.1');
    const unnamed = soundPlan({ profile: { ...soundPlan().profile, title: '' } });
    expect(wordsOf(unnamed, 'en', 'required').message).toBe('Programme: “Title of the programme” is not filled in.');
    const milestone = soundPlanWith.indicator({ milestones: [{ id: 'k', date: null, value: 1 }] });
    expect(wordsOf(milestone, 'en', 'required').message).toBe('Indicator “Share with B1”: “Date” is not filled in.');
  });

  test('typed text is repeated, but not without end', () => {
    const plan = { ...target({ value: null }), unparsed: { 'targets/t/value': 'x'.repeat(100) } };
    expect(wordsOf(plan, 'en', 'notANumber').message).toBe(
      `Target “reach B1”: “${'x'.repeat(60)}…” in “Target value” is not a number.`,
    );
  });

  test('the plan as a whole', () => {
    expect(wordsOf(soundPlan({ goals: [] }), 'en', 'noGoal')).toMatchObject({
      message: 'The plan has no goal.',
      item: 'Plan',
    });
  });
});

describe('a gap takes its words from the scheme', () => {
  test('with the title of the item, or its number', () => {
    expect(wordsOf(activity({ targetIds: [] }), 'en', 'qc-target-without-activity')).toEqual({
      message: 'Nothing is planned for the target "reach B1".',
      fix: 'Add an activity, or link one that already exists.',
      why: 'A result without work behind it will not come about.',
      item: 'Target “reach B1”',
    });
    expect(wordsOf({ ...target({ title: '' }), activities: [] }, 'en', 'qc-target-without-activity').message).toBe(
      'Nothing is planned for the target "Target 1.1".',
    );
  });

  test('with amounts and numbers as the language writes them', () => {
    const overspent = activity({ budget: 1_240_000.5 });
    expect(wordsOf(overspent, 'en', 'qc-budget-does-not-add-up').message).toContain(
      translators.en.money(1_200_000.5, 'EUR'),
    );
    expect(wordsOf(overspent, 'fr', 'qc-budget-does-not-add-up').message).toContain(
      translators.fr.money(1_200_000.5, 'EUR'),
    );
    expect(wordsOf(measurement({ value: 56.5 }), 'fr', 'qc-impossible-percentage')).toMatchObject({
      message: expect.stringContaining('55 sur 100 ne donne pas 56,5\u00a0%'),
      item: 'Indicateur «\u00a0Share with B1\u00a0»',
    });
    const moreThanAll = measurement({ value: null, numerator: 61, denominator: 58 });
    expect(wordsOf(moreThanAll, 'en', 'qc-impossible-percentage').message).toContain('61 of 58 is not a share.');
  });
});

test.each(['en', 'fr'] as const)('every blocker and every gap has words without a gap in %s', (language) => {
  const plan = planSchema.parse(soundPlan());
  const base = { path: 'targets/t/value', table: 'targets', itemId: 't', step: 'targets' } as const;
  const blockers = blockerCodes.map((code) => ({
    ...base,
    code,
    severity: 'blocker' as const,
    params: { text: 'x', limit: 20_000, id: 'x', title: 'reach B1' },
  }));
  const gaps = scheme.checks.map((check) => ({
    ...base,
    code: `qc-${check.id.slice(3)}` as const,
    severity: check.severity,
    params: { title: 'x', count: 7, difference: 1, currency: 'EUR', numerator: 1, denominator: 2, value: 3 },
  }));
  for (const issue of [...blockers, ...gaps]) {
    const { message, fix, why } = issueText(translators[language], texts[language], plan, issue);
    expect(`${message} ${fix} ${why}`).not.toMatch(/[{}]|issue\.|“”|«\u00a0\u00a0»/u);
  }
});
