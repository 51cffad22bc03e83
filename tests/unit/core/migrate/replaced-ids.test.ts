import { expect, test } from 'vitest';
import { openPlanText } from '#core/migrate/open-plan-file.ts';
import { planToJson } from '#core/migrate/plan-to-json.ts';
import { smallPlan } from '../../../support/plans.ts';

/** A file whose indicator has an id with a slash, as one of its milestones has, with typed texts and marks on both. */
function fileWithSlashes(): string {
  const raw = JSON.parse(planToJson(smallPlan()));
  raw.indicators[0].id = 'a/b';
  raw.indicators[0].milestones = [
    { id: 'm/1', date: '2027-12-31', value: null },
    { id: 'm', date: '2028-12-31', value: null },
  ];
  raw.measurements = [];
  raw.unparsed = {
    'indicators/a/b/baseline/value': '12x',
    'indicators/a/b/milestones/m/1/value': '13x',
    'indicators/a/b/milestones/m/value': '14x',
  };
  raw.notes = { comeBackLater: ['step/goals', 'indicators/a/b', 'indicators/a/b/title'] };
  return JSON.stringify(raw);
}

test('typed texts and marks follow an id that was replaced, of rows and of rows within them', () => {
  let count = 0;
  const newId = () => {
    count += 1;
    return `new-${count}`;
  };
  const opened = openPlanText(fileWithSlashes(), { newId });
  if (!opened.ok) throw new Error(`Refused: ${opened.error.type}`);
  const { plan, remarks } = opened.value;
  expect(plan.unparsed).toEqual({
    'indicators/new-1/baseline/value': '12x',
    'indicators/new-1/milestones/new-2/value': '13x',
    'indicators/new-1/milestones/m/value': '14x',
  });
  expect(plan.notes.comeBackLater).toEqual(['step/goals', 'indicators/new-1', 'indicators/new-1/title']);
  expect(remarks.map(({ code, path }) => [code, path])).toEqual([
    ['idReplaced', 'indicators/new-1'],
    ['idReplaced', 'indicators/new-1/milestones/new-2'],
  ]);
});
