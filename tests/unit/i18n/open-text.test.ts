import { describe, expect, test } from 'vitest';
import { type ImportRemark, remarkCodes } from '#core/migrate/import-remark.ts';
import type { OpenFileError } from '#core/migrate/open-error.ts';
import { fieldKinds } from '#core/plan/field-kinds.ts';
import { openErrorText, remarkText } from '#i18n/open-text.ts';
import { placeText } from '#i18n/place-text.ts';
import { loadTranslator } from '#i18n/translator.ts';
import { smallPlan } from '../../support/plans.ts';

const english = await loadTranslator('en');
const french = await loadTranslator('fr');
const nbsp = '\u00a0';

describe('places in the user’s words', () => {
  test.each([
    ['', 'Plan'],
    ['profile/start', 'Programme, Start of the programme'],
    ['goals/goal-a', 'Goal “Language for work”'],
    ['targets/target-a/value', 'Target “reach B1”, Target value'],
    ['indicators/indicator-a/baseline/value', 'Indicator “Share with B1”, Baseline value'],
    ['indicators/indicator-a/milestones/mark-1/date', 'Indicator “Share with B1”, Date'],
    ['indicators/indicator-a/milestones/mark-1', 'Indicator “Share with B1”, Milestones'],
    ['goals/goal-a/colour', 'Goal “Language for work”, colour'],
    ['goals/gone', 'Goal'],
    ['measurements/value-1/numerator', 'Measurement of “Share with B1”, 31 December 2027, Counted (above the line)'],
    ['measurements/value-1/earlier/0/note', 'Measurement of “Share with B1”, 31 December 2027, Note'],
    ['measurements/value-1/earlier/0/reason', 'Measurement of “Share with B1”, 31 December 2027, Why is it corrected?'],
    ['indicators/indicator-a/earlierSeries/0/calculation', 'Indicator “Share with B1”, Definition'],
    [
      'indicators/indicator-a/earlierSeries/1/reason',
      'Indicator “Share with B1”, Why does it count something else now?',
    ],
    ['step/target-groups', 'Target groups and needs'],
    ['somethingElse', 'somethingElse'],
  ])('%s', (path, text) => {
    expect(placeText(english, smallPlan(), path)).toBe(text);
  });

  test('an item without a title is named by its number', () => {
    const plan = smallPlan();
    expect(
      placeText(english, { ...plan, goals: plan.goals.map((row) => ({ ...row, title: ' ' })) }, 'goals/goal-a/title'),
    ).toBe('Goal 1, Goal of the programme');
  });

  test('French quotation marks', () => {
    expect(placeText(french, smallPlan(), 'goals/goal-a')).toBe(`Objectif «${nbsp}Language for work${nbsp}»`);
  });

  test.each([english, french])('every field that a form edits has a label ($language)', (translator) => {
    const plan = smallPlan();
    for (const [kind, fields] of Object.entries(fieldKinds)) {
      for (const field of Object.keys(fields)) {
        const path = ['profile', 'resources', 'monitoring'].includes(kind)
          ? `${kind}/${field.replace('.', '/')}`
          : `${kind}/x/${field.replace('.', '/')}`;
        expect(placeText(translator, plan, path)).not.toContain(`field.${kind}`);
      }
    }
  });
});

const errors: readonly OpenFileError[] = [
  { type: 'empty' },
  { type: 'too-large', limit: 20 * 1024 * 1024 },
  { type: 'not-json', line: 2, column: 17, excerpt: 'x' },
  { type: 'not-json', line: 2, column: 17, excerpt: '' },
  { type: 'too-deep', limit: 64 },
  ...(['list', 'value', 'geojson', 'json-schema', 'other-type', 'no-type'] as const).map(
    (found) => ({ type: 'not-a-plan', found, name: 'Feature' }) as const,
  ),
  { type: 'newer-format', found: 2, known: 1 },
  { type: 'unknown-scheme', id: 'annex-2030', version: 3 },
  { type: 'not-text' },
  { type: 'pdf-damaged' },
  { type: 'pdf-without-plan' },
  { type: 'pdf-encrypted' },
];

test.each([english, french])(
  'every error has a sentence of its own with its values in it ($language)',
  (translator) => {
    const texts = errors.map((error) => openErrorText(translator, error));
    expect(new Set(texts).size).toBe(errors.length);
    for (const text of texts) expect(text).not.toMatch(/open\.error|[{}]/);
  },
);

test('an error says where', () => {
  expect(openErrorText(english, { type: 'not-json', line: 2, column: 17, excerpt: '[1, 2,]' })).toBe(
    'The file is not valid JSON: line 2, column 17, near “[1, 2,]”.',
  );
});

test.each([english, french])('every remark has a sentence with its values in it ($language)', (translator) => {
  const params = {
    count: 2,
    limit: 20_000,
    id: 'a',
    version: 1,
    from: 'b',
    to: 'goals',
    text: 'c',
    value: 'd',
    link: 'e',
    length: 9,
    name: 'f',
  };
  const texts = remarkCodes.map(
    (code) => remarkText(translator, smallPlan(), { code, params, path: 'goals/goal-a' }).message,
  );
  expect(new Set(texts).size).toBe(remarkCodes.length);
  for (const text of texts) expect(text).not.toMatch(/open\.remark|[{}]/);
});

test('a remark names the item and says what happened', () => {
  const remark: ImportRemark = {
    code: 'linkBroken',
    params: { link: 'gone', to: 'goals', value: 'gone' },
    path: 'targets/target-a/goalId',
  };
  expect(remarkText(english, smallPlan(), remark)).toEqual({
    place: 'Target “reach B1”, Goal it belongs to',
    message: 'The link leads to a goal that the file does not have (“gone”). The link was taken out and kept aside.',
  });
});
