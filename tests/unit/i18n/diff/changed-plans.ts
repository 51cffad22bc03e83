import { readFileSync } from 'node:fs';
import { toldChanges } from '#core/diff/told-changes.ts';
import { createRow } from '#core/plan/create-plan.ts';
import type { Plan } from '#core/plan/plan-schema.ts';
import { type SchemeText, schemeTextSchema } from '#core/scheme/scheme-text.ts';
import { type ChangeWords, changeWords } from '#i18n/diff/change-words.ts';
import { loadTranslator } from '#i18n/translator.ts';
import { smallPlan } from '../../../support/plans.ts';

const translators = { en: await loadTranslator('en'), fr: await loadTranslator('fr') };
const texts = { en: readText('en'), fr: readText('fr') };

function readText(language: string): SchemeText {
  return schemeTextSchema.parse(JSON.parse(readFileSync(`schemes/annex-2004/1/text/${language}.json`, 'utf8')));
}

/** All that people are told of the way from one plan to another. */
export function wordsOf(before: Plan, after: Plan, language: 'en' | 'fr' = 'en'): readonly ChangeWords[] {
  const plans = { before, after };
  return toldChanges(plans).map((change) => changeWords(translators[language], texts[language], plans, change));
}

/** The small plan with one change of each usual kind. */
export function changedPlan(): Plan {
  const plan = smallPlan();
  const longer = `${'We meet where people live. '.repeat(40)}And we stay.`;
  return {
    ...plan,
    profile: { ...plan.profile, context: longer, country: 'DE', level: 'local', end: '2030-01-01' },
    targetGroups: [
      ...plan.targetGroups,
      { ...createRow('targetGroups', 'group-2'), name: 'Parents', sizePerYear: 1500 },
    ],
    goals: plan.goals.map((row) => ({ ...row, title: 'Language at work', policyField: 'labour-market' })),
    targets: plan.targets.map((row) => ({
      ...row,
      value: 70.5,
      deadline: '2028-12-31',
      targetGroupIds: ['group-1', 'group-2'],
    })),
    activities: [
      {
        ...createRow('activities', 'activity-b'),
        title: 'Job visits',
        targetIds: ['target-a'],
        start: '2027-03-01',
        partners: ['Chamber', 'School'],
        budget: 12_000,
        status: 'running',
      },
    ],
    indicators: plan.indicators.map((row) => ({
      ...row,
      milestones: [
        { id: 'mark-1', date: '2027-12-31', value: 35 },
        { id: 'mark-2', date: '2028-06-30', value: 50 },
      ],
      sources: ['course-records', 'Own count'],
      frequency: 'quarterly',
    })),
    measurements: plan.measurements.map((row) => ({ ...row, numerator: 33 })),
    resources: { staffFte: 2.5, note: '' },
  };
}
