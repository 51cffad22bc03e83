import { expect, test } from 'vitest';
import { createPlan, createRow } from '#core/plan/create-plan.ts';
import { formSchema } from '#core/validation/form-schema.ts';
import { type FormValues, toFormValues } from '#core/validation/form-values.ts';
import { smallPlan } from '../../../support/plans.ts';

function problems(kind: Parameters<typeof formSchema>[0], values: FormValues, language = 'en'): Record<string, string> {
  const parsed = formSchema(kind, language).safeParse(values);
  return Object.fromEntries((parsed.error?.issues ?? []).map(({ path, message }) => [path.join('.'), message]));
}

test('a filled form has no problems and comes out as it went in', () => {
  const values = toFormValues(smallPlan(), { table: 'targets', id: 'target-a' }, 'fr') ?? {};
  expect(formSchema('targets', 'fr').parse(values)).toEqual(values);
});

test('an empty programme misses its title, organisation and dates', () => {
  const plan = createPlan({ id: 'p', language: 'en', scheme: { id: 's', version: 1 } });
  expect(problems('profile', toFormValues(plan, { section: 'profile' }, 'en') ?? {})).toEqual({
    title: 'required',
    'organisation.name': 'required',
    start: 'required',
    end: 'required',
  });
});

test('text that cannot be decoded is reported as what it is, not as missing, while other rules still hold', () => {
  const plan = { ...smallPlan(), targets: [createRow('targets', 't')] };
  const values = {
    ...toFormValues(plan, { table: 'targets', id: 't' }, 'fr'),
    value: '1.234',
    deadline: '30/06/27',
    unit: ' ',
  };
  expect(problems('targets', values, 'fr')).toEqual({
    value: 'ambiguousNumber',
    deadline: 'ambiguousDate',
    unit: 'required',
    goalId: 'required',
    title: 'required',
  });
});

test('problems in sub-rows are found by position', () => {
  const values = {
    ...toFormValues(smallPlan(), { table: 'indicators', id: 'indicator-a' }, 'en'),
    milestones: [
      { id: 'a', date: '31/12/2027', value: '' },
      { id: 'b', date: '', value: '101' },
      { id: 'c', date: 'soon', value: '' },
      { id: 'd', date: '', value: '' },
    ],
  };
  expect(problems('indicators', values)).toEqual({
    'milestones.0.value': 'required',
    'milestones.1.date': 'required',
    'milestones.1.value': 'outOfRange',
    'milestones.2.date': 'notADate',
  });
});

test('the end of an activity is not before its start, and amounts are not negative', () => {
  const values = { title: 'Courses', start: '02/01/2027', end: '01/01/2027', budget: '-5', expectedParticipants: '10' };
  expect(problems('activities', values)).toEqual({ end: 'endBeforeStart', budget: 'outOfRange' });
});

test('a form of some fields is not asked for the others', () => {
  expect(problems('activities', { lead: '' })).toEqual({});
});

test('money is read in the currency of the plan', () => {
  const values = { title: 'Course', budget: '10 000 CHF' };
  const wrong = (currency: string) => formSchema('activities', 'en', currency).safeParse(values).error?.issues;
  expect(wrong('CHF')).toBeUndefined();
  expect(wrong('EUR')?.map(({ path, message }) => [path, message])).toEqual([[['budget'], 'notANumber']]);
});

test('forms of what was measured and reported are looked through too', () => {
  const plan = {
    ...smallPlan(),
    measurements: [{ ...createRow('measurements', 'm'), from: '2026-02-01', date: '2026-01-01' }],
    activityReports: [{ ...createRow('activityReports', 'r'), from: '2027-01-01', to: '2026-02-20' }],
  };
  expect(problems('measurements', toFormValues(plan, { table: 'measurements', id: 'm' }, 'en') ?? {})).toEqual({
    date: 'endBeforeStart',
  });
  expect(problems('activityReports', toFormValues(plan, { table: 'activityReports', id: 'r' }, 'en') ?? {})).toEqual({
    to: 'endBeforeStart',
  });
});
