import { expect, test } from 'vitest';
import { diffPlans } from '#core/diff/diff-plans.ts';
import { toldChanges } from '#core/diff/told-changes.ts';
import { createRow } from '#core/plan/create-plan.ts';
import type { Plan } from '#core/plan/plan-schema.ts';
import { smallPlan } from '../../../support/plans.ts';
import { changedPlan, wordsOf } from './changed-plans.ts';

const plan = smallPlan();
const changed = changedPlan();

test('English', () => {
  expect(wordsOf(plan, changed, 'en')).toEqual([
    { item: 'Programme', field: 'Starting point', before: '', after: changed.profile.context, kind: 'changed' },
    { item: 'Programme', field: 'Level', before: '', after: 'Local', kind: 'changed' },
    { item: 'Programme', field: 'Country', before: '', after: 'Germany', kind: 'changed' },
    {
      item: 'Programme',
      field: 'End of the programme',
      before: '31 December 2029',
      after: '1 January 2030',
      kind: 'changed',
    },
    { item: 'Target group “Parents”', field: '', before: '', after: 'People a year: 1,500', kind: 'added' },
    {
      item: 'Goal “Language at work”',
      field: 'Policy field',
      before: '',
      after: 'Labour market and economic integration',
      kind: 'changed',
    },
    {
      item: 'Goal “Language at work”',
      field: 'Goal of the programme',
      before: 'Language for work',
      after: 'Language at work',
      kind: 'changed',
    },
    {
      item: 'Target “reach B1”',
      field: 'Group',
      before: 'Recognised refugees',
      after: 'Recognised refugees; Parents',
      kind: 'changed',
    },
    { item: 'Target “reach B1”', field: 'Target value', before: '65%', after: '70.5%', kind: 'changed' },
    {
      item: 'Target “reach B1”',
      field: 'To be reached by',
      before: '30 June 2028',
      after: '31 December 2028',
      kind: 'changed',
    },
    {
      item: 'Activity “Evening courses”',
      field: '',
      before: 'Targets it serves: reach B1\nBudget: EUR\u00a040,000.50\nState: Planned',
      after: '',
      kind: 'removed',
    },
    {
      item: 'Activity “Job visits”',
      field: '',
      before: '',
      after:
        'Targets it serves: reach B1\nStart: 1 March 2027\nPartners: Chamber; School\nBudget: EUR\u00a012,000\nState: Running',
      kind: 'added',
    },
    {
      item: 'Indicator “Share with B1”',
      field: 'Sources of the data',
      before: '',
      after: 'Course records; Own count',
      kind: 'changed',
    },
    { item: 'Indicator “Share with B1”', field: 'Frequency', before: '', after: 'Quarterly', kind: 'changed' },
    {
      item: 'Indicator “Share with B1”',
      field: 'Milestones (31 December 2027): Value',
      before: '30%',
      after: '35%',
      kind: 'changed',
    },
    {
      item: 'Indicator “Share with B1”',
      field: 'Milestones (30 June 2028)',
      before: '',
      after: 'Date: 30 June 2028; Value: 50%',
      kind: 'added',
    },
    {
      item: 'Measurement of “Share with B1”, 31 December 2027',
      field: 'Counted (above the line)',
      before: '31',
      after: '33',
      kind: 'changed',
    },
    { item: 'Resources', field: 'Staff', before: '', after: '2.5 full-time equivalents', kind: 'changed' },
  ]);
});

test('French', () => {
  const words = wordsOf(plan, changed, 'fr');
  expect(words).toHaveLength(wordsOf(plan, changed, 'en').length);
  expect(words.slice(2, 5)).toEqual([
    { item: 'Programme', field: 'Pays', before: '', after: 'Allemagne', kind: 'changed' },
    {
      item: 'Programme',
      field: 'Fin du programme',
      before: '31 décembre 2029',
      after: '1er janvier 2030',
      kind: 'changed',
    },
    {
      item: 'Groupe cible «\u00a0Parents\u00a0»',
      field: '',
      before: '',
      after: 'Personnes par an\u00a0: 1\u202f500',
      kind: 'added',
    },
  ]);
  expect(words.slice(7, 11)).toEqual([
    {
      item: 'Cible «\u00a0reach B1\u00a0»',
      field: 'Groupe',
      before: 'Recognised refugees',
      after: 'Recognised refugees\u00a0; Parents',
      kind: 'changed',
    },
    {
      item: 'Cible «\u00a0reach B1\u00a0»',
      field: 'Valeur cible',
      before: '65\u00a0%',
      after: '70,5\u00a0%',
      kind: 'changed',
    },
    {
      item: 'Cible «\u00a0reach B1\u00a0»',
      field: 'À atteindre avant le',
      before: '30 juin 2028',
      after: '31 décembre 2028',
      kind: 'changed',
    },
    {
      item: 'Activité «\u00a0Evening courses\u00a0»',
      field: '',
      before: 'Cibles servies\u00a0: reach B1\nBudget\u00a0: 40\u202f000,50\u00a0EUR\nÉtat\u00a0: Prévu',
      after: '',
      kind: 'removed',
    },
  ]);
  expect(words.slice(14, 17)).toEqual([
    {
      item: 'Indicateur «\u00a0Share with B1\u00a0»',
      field: 'Valeurs intermédiaires (31 décembre 2027)\u00a0: Valeur',
      before: '30\u00a0%',
      after: '35\u00a0%',
      kind: 'changed',
    },
    {
      item: 'Indicateur «\u00a0Share with B1\u00a0»',
      field: 'Valeurs intermédiaires (30 juin 2028)',
      before: '',
      after: 'Date\u00a0: 30 juin 2028\u00a0; Valeur\u00a0: 50\u00a0%',
      kind: 'added',
    },
    {
      item: 'Mesure de «\u00a0Share with B1\u00a0», 31 décembre 2027',
      field: 'Comptés (au-dessus de la ligne)',
      before: '31',
      after: '33',
      kind: 'changed',
    },
  ]);
});

test('an order tells the stretch in which rows moved', () => {
  const goals = ['Work', 'Home', 'School', ''].map((title, at) => ({ ...createRow('goals', `g${at}`), title }));
  const [work, home, school, untitled] = goals;
  if (!work || !home || !school || !untitled) throw new Error('there are four');
  const [before, after] = [
    { ...plan, goals: [work, home, school, untitled] },
    { ...plan, goals: [work, untitled, school, home] },
  ];
  expect(wordsOf(before, after)).toEqual([
    {
      item: 'Goals',
      field: 'Order',
      before: '2. Home\n3. School\n4. Goal 4',
      after: '2. Goal 2\n3. School\n4. Home',
      kind: 'moved',
    },
  ]);
});

test('text that could not be read is told with the value that takes its place', () => {
  const empty = plan.targets.map((row) => ({ ...row, value: null }));
  const before: Plan = { ...plan, targets: empty, unparsed: { 'targets/target-a/value': '12,5x' } };
  const item = 'Target “reach B1”';
  const typed = '“12,5x” (not readable as a value)';
  expect(wordsOf(before, plan)).toEqual([
    { item, field: 'Target value', before: typed, after: '65%', kind: 'changed' },
  ]);
  expect(wordsOf(before, { ...plan, targets: empty })).toEqual([
    { item, field: 'Target value', before: typed, after: '', kind: 'changed' },
  ]);
  const mark = 'indicators/indicator-a/milestones/mark-1/date';
  expect(wordsOf(plan, { ...plan, unparsed: { [mark]: 'spring', 'profile/start': 'soon' } })).toEqual([
    {
      item: 'Indicator “Share with B1”',
      field: 'Milestones (31 December 2027): Date',
      before: '',
      after: '“spring” (not readable as a value)',
      kind: 'changed',
    },
    {
      item: 'Programme',
      field: 'Start of the programme',
      before: '',
      after: '“soon” (not readable as a value)',
      kind: 'changed',
    },
  ]);
});

test('a row that goes takes its unreadable text along, told once', () => {
  const before: Plan = {
    ...plan,
    fundingSources: [{ id: 'fund-1', name: 'City', amount: null }],
    unparsed: { 'fundingSources/fund-1/amount': 'much' },
  };
  expect(wordsOf(before, plan)).toEqual([
    {
      item: 'Funding source “City”',
      field: '',
      before: 'Amount: “much” (not readable as a value)',
      after: '',
      kind: 'removed',
    },
  ]);
});

test('parts of the plan itself, without ids', () => {
  const after: Plan = {
    ...plan,
    id: 'plan-2',
    language: 'fr',
    notes: {
      comeBackLater: [
        'goals/goal-a/title',
        'step/goals',
        'measurements/value-1/note',
        'measurements/gone',
        'weather/x',
      ],
    },
    notCarried: [{ path: 'goals/goal-a/weatherReport', value: 'fine' }],
  };
  const item = 'Plan';
  expect(wordsOf(plan, after)).toEqual([
    {
      item,
      field: 'Identity',
      before: 'One plan',
      after: 'Another plan, with an identity of its own',
      kind: 'changed',
    },
    { item, field: 'Language of the document', before: 'English', after: 'French', kind: 'changed' },
    {
      item,
      field: 'Marked to come back to',
      before: '',
      after:
        'Goal “Language for work”, Goal of the programme\nGoals\nMeasurement of “Share with B1”, 31 December 2027\nan entry that the plan does not have\nan entry that the plan does not have',
      kind: 'changed',
    },
    {
      item,
      field: 'Parts of a newer or other file, kept for it',
      before: '',
      after: 'Weather report: fine',
      kind: 'changed',
    },
  ]);
});

test('where a plan comes from, as a whole and by its parts', () => {
  const item = 'Plan';
  const practice: Plan = { ...plan, origin: { kind: 'practice', title: 'Arriving', organisation: 'Lindenhafen' } };
  const start: Plan = { ...plan, origin: { kind: 'start', title: 'Staying', organisation: 'Lindenhafen' } };
  expect(wordsOf(plan, practice)).toEqual([
    { item, field: 'Comes from', before: '', after: 'A practice of “Arriving” of Lindenhafen', kind: 'changed' },
  ]);
  expect(wordsOf(practice, start)).toEqual([
    {
      item,
      field: 'How it comes from another plan',
      before: 'As a practice of it',
      after: 'Started from it',
      kind: 'changed',
    },
    { item, field: 'Title of the plan it comes from', before: 'Arriving', after: 'Staying', kind: 'changed' },
  ]);
});

test('cells of a breakdown are not shown, since two states give away more than one', () => {
  const cell = { id: 'cell-1', dimension: 'sex', category: 'women', value: 3, numerator: null, denominator: null };
  const after = { ...plan, measurements: plan.measurements.map((row) => ({ ...row, breakdown: [cell] })) };
  expect(wordsOf(plan, after)).toEqual([
    {
      item: 'Measurement of “Share with B1”, 31 December 2027',
      field: 'Breakdown (1)',
      before: '',
      after: 'Not shown: small cells could point to persons',
      kind: 'added',
    },
  ]);
});

test('links to rows that are gone, and to the catalogue', () => {
  const targets = plan.targets.map((row) => ({ ...row, goalId: 'gone', catalogueId: 'gone' }));
  expect(wordsOf(plan, { ...plan, targets })).toEqual([
    {
      item: 'Target “reach B1”',
      field: 'Taken from the catalogue',
      before: '',
      after: 'an entry that the catalogue does not have',
      kind: 'changed',
    },
    {
      item: 'Target “reach B1”',
      field: 'Goal it belongs to',
      before: 'Language for work',
      after: 'an entry that the plan does not have',
      kind: 'changed',
    },
  ]);
});

test('fields and tables without a label are told by their names', () => {
  const report = { id: 'report-1', activityId: 'activity-a', writtenOn: '2027-05-01', quiet: true };
  const after = {
    ...plan,
    activities: plan.activities.map((row) => ({ ...row, outcome: { budget: 90, finishedOn: '2027-01-01' } })),
    siteVisits: [report],
  };
  const before = { ...plan, siteVisits: [] };
  expect(wordsOf(before as unknown as Plan, after as unknown as Plan)).toEqual([
    {
      item: 'Activity “Evening courses”',
      field: 'Outcome',
      before: '',
      after: 'Outcome: Budget: EUR\u00a090; Outcome: Finished on: 1 January 2027',
      kind: 'changed',
    },
    {
      item: 'Site visits “Evening courses”',
      field: '',
      before: '',
      after: 'Activity: Evening courses\nWritten on: 1 May 2027\nQuiet: Yes',
      kind: 'added',
    },
  ]);
});

test('only what repeats another change is left out', () => {
  expect(toldChanges({ before: plan, after: changed })).toEqual(diffPlans(plan, changed).changes);
});
