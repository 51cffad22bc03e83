import { expect, test } from 'vitest';
import { createPlan, createRow } from '#core/plan/create-plan.ts';
import type { Plan } from '#core/plan/plan-schema.ts';
import { loadExample } from '#core/scheme/example-plans.ts';
import { personalTexts, personalTextsOfPractice, personalTextsOfReport } from '#core/validation/personal-texts.ts';

const lesson = 'Call Ms Sara Example (sara@example.org) first';
const reason = 'Maria Huber, born 12.03.1987, moved away';
const empty = createPlan({ id: 'p', language: 'en', scheme: { id: 'annex-2004', version: 1 } });
const activity = createRow('activities', 'a');
const measurement = { ...createRow('measurements', 'm'), indicatorId: 'i' };
const { from, date, value, numerator, denominator, count, breakdown, note, evidence, enteredBy } = measurement;
const said = { from, date, value, numerator, denominator, count, breakdown, note, evidence, enteredBy };

const plan: Plan = {
  ...empty,
  profile: { ...empty.profile, contact: 'Ms Ada Office, office@example.org' },
  goals: [{ ...createRow('goals', 'g') }],
  targets: [{ ...createRow('targets', 't'), goalId: 'g' }],
  activities: [
    {
      ...activity,
      targetIds: ['t'],
      partners: ['Library', 'Herr Öz'],
      actual: { ...activity.actual, lesson, obstacle: 'Rain' },
    },
  ],
  indicators: [{ ...createRow('indicators', 'i'), targetId: 't', owner: 'Mrs Haddad' }],
  measurements: [
    {
      ...measurement,
      unavailable: reason,
      note: 'File A-20250311',
      enteredBy: 'Mr Clerk',
      breakdown: [{ id: 'c', dimension: 'Sex', category: 'Frau Li', value: 1, numerator: null, denominator: null }],
      earlier: [{ ...said, unavailable: '', note: 'Told by Mme Diallo', until: null, reason: 'Mr Otto miscounted' }],
    },
  ],
  monitoring: { ...empty.monitoring, steering: 'Prof. Meyer leads' },
  risks: [{ ...createRow('risks', 'r'), title: 'Dr. Smith leaves', owner: 'Dr. Smith' }],
  activityReports: [
    { ...createRow('activityReports', 'one'), summary: 'Thanks to Ms Lovelace', preparedBy: 'Ms Ada Office' },
    { ...createRow('activityReports', 'two'), learned: '0170 12 34 567' },
  ],
  unparsed: { 'activities/a/budget': 'ask sara@example.org', 'indicators/i/owner': 'Mrs Haddad' },
};

const found = (texts: ReturnType<typeof personalTexts>) =>
  texts.map(({ path, marks }) => `${path}: ${marks.map(({ text }) => text).join(', ')}`);

test('a PDF of a report carries every free text of the plan but those that say who answers for something', () => {
  expect(found(personalTextsOfReport(plan, 'one', 'pdf'))).toEqual([
    'monitoring/steering: Prof. Meyer',
    'activities/a/partners: Herr Öz',
    'activities/a/actual/lesson: sara@example.org, Ms Sara Example',
    'risks/r/title: Dr. Smith',
    'measurements/m/breakdown/c/category: Frau Li',
    'measurements/m/unavailable: born 12.03.1987',
    'measurements/m/note: A-20250311',
    'measurements/m/earlier/0/note: Mme Diallo',
    'measurements/m/earlier/0/reason: Mr Otto',
    'activityReports/one/summary: Ms Lovelace',
    'activityReports/two/learned: 0170 12 34 567',
    'activities/a/budget: sara@example.org',
  ]);
});

test('a web page of a report has the words of that report only', () => {
  const paths = personalTextsOfReport(plan, 'two', 'html').map(({ path }) => path);
  expect(paths).toContain('activities/a/actual/lesson');
  expect(paths.filter((path) => /^(?:risks|monitoring|activityReports)/.test(path))).toEqual([
    'activityReports/two/learned',
  ]);
});

test('a practice carries lessons and reasons, no notes, corrections or reports', () => {
  expect(found(personalTextsOfPractice(plan, 'g'))).toEqual([
    'activities/a/partners: Herr Öz',
    'activities/a/actual/lesson: sara@example.org, Ms Sara Example',
    'measurements/m/breakdown/c/category: Frau Li',
    'measurements/m/unavailable: born 12.03.1987',
    'activities/a/budget: sara@example.org',
  ]);
  expect(personalTextsOfPractice({ ...plan, activities: [] }, 'g').map(({ path }) => path)).not.toContain(
    'activities/a/actual/lesson',
  );
  expect(personalTextsOfPractice(plan, 'nowhere')).toEqual([]);
});

test('a text that was reworded is no longer found, and says in full what it says', () => {
  expect(personalTexts(plan).find(({ path }) => path.endsWith('lesson'))?.text).toBe(lesson);
  const reworded = plan.activities.map((row) => ({ ...row, actual: { ...row.actual, lesson: 'Call first' } }));
  expect(personalTexts({ ...plan, activities: reworded }).map(({ path }) => path)).not.toContain(
    'activities/a/actual/lesson',
  );
});

test('nothing in the first example points to a person', async () => {
  expect(personalTexts(await loadExample('lindenhafen', 'en'))).toEqual([]);
});
