import { describe, expect, test } from 'vitest';
import type { ImportRemark } from '#core/migrate/import-remark.ts';
import type { OpenError } from '#core/migrate/open-error.ts';
import { type OpenedPlan, openPlanText } from '#core/migrate/open-plan-file.ts';
import { planToJson } from '#core/migrate/plan-to-json.ts';
import type { Plan } from '#core/plan/plan-schema.ts';
import { smallPlan } from '../../../support/plans.ts';

type Raw = Record<string, unknown>;
type RawPlan = Raw &
  Record<'profile' | 'monitoring' | 'unparsed', Raw> &
  Record<'goals' | 'targets' | 'activities' | 'indicators' | 'measurements' | 'targetGroups', Raw[]>;

const open = (text: string) => {
  let count = 0;
  const newId = () => {
    count += 1;
    return `new-${count}`;
  };
  return openPlanText(text, { newId });
};

function openError(text: string): OpenError {
  const opened = open(text);
  if (opened.ok) throw new Error('The file was opened');
  return opened.error;
}

/** Opens the small plan after a change to its JSON. */
function openChanged(change: (raw: RawPlan) => void): OpenedPlan {
  const raw: RawPlan = JSON.parse(planToJson(smallPlan()));
  change(raw);
  const opened = open(JSON.stringify(raw));
  if (!opened.ok) throw new Error(`Refused: ${opened.error.type}`);
  return opened.value;
}

function expectOpened(opened: OpenedPlan, plan: Plan, remarks: readonly ImportRemark[]): void {
  expect(opened).toEqual({ plan, remarks });
}

/** The small plan with one row changed. */
function withRow<T extends 'goals' | 'targets' | 'activities' | 'indicators'>(
  table: T,
  change: Partial<Plan[T][number]>,
  more: Partial<Plan> = {},
): Plan {
  const plan = smallPlan();
  return { ...plan, [table]: [{ ...plan[table][0], ...change }], ...more };
}

describe('what is refused', () => {
  test.each(['', '   \n\t', '\uFEFF'])('an empty file %j', (text) => {
    expect(openError(text)).toEqual({ type: 'empty' });
  });

  test('a file above 20 MB, before it is parsed', () => {
    expect(openError('x'.repeat(20 * 1024 * 1024 + 1))).toEqual({ type: 'too-large', limit: 20 * 1024 * 1024 });
  });

  test.each([
    ['{"type": "integration-programme-plan",\n "goals": [1, 2,]}', 2, 17, '"goals": [1, 2,]}'],
    ['{"a": 1 "b": 2}', 1, 9, '{"a": 1 "b": 2}'],
    ["{'a': 1}", 1, 2, "{'a': 1}"],
    ['{"a": nul}', 1, 7, '{"a": nul}'],
    ['{"a": 01}', 1, 8, '{"a": 01}'],
    ['[1] x', 1, 5, '[1] x'],
    ['{"a": "line\nend"}', 1, 12, '{"a": "line end"}'],
    ['{"a": "\\x"}', 1, 8, '{"a": "\\x"}'],
    ['Dear colleague', 1, 1, 'Dear colleague'],
  ])('text that is not JSON, with the place of the mistake: %j', (text, line, column, excerpt) => {
    expect(openError(text)).toEqual({ type: 'not-json', line, column, excerpt });
  });

  test('a file that is cut off', () => {
    expect(openError('{"type":\n  "integration-programme-plan", "goals": [{"id": "a"')).toMatchObject({
      type: 'not-json',
      line: 2,
      excerpt: '',
    });
  });

  test.each(['[', '{"a":', '[{"a":'])('nesting that would exhaust the stack: %j a million times', (open_) => {
    expect(openError(open_.repeat(1_000_000))).toEqual({ type: 'too-deep', limit: 64 });
  });

  test('brackets in texts are no nesting', () => {
    const { plan, remarks } = openChanged((raw) => {
      raw.profile['context'] = `${'['.repeat(100)} \\" ${'{'.repeat(100)}`;
    });
    expect(remarks).toEqual([]);
    expect(plan.profile.context).toHaveLength(204);
  });

  test.each([
    ['[]', 'list', ''],
    ['"plan"', 'value', ''],
    ['null', 'value', ''],
    ['{}', 'no-type', ''],
    ['{"type": 7}', 'no-type', ''],
    ['{"type": "FeatureCollection", "features": []}', 'geojson', 'FeatureCollection'],
    ['{"type": "object", "$schema": "https://json-schema.org/draft/2020-12/schema"}', 'json-schema', 'object'],
    ['{"type": "invoice"}', 'other-type', 'invoice'],
  ])('JSON that is no plan: %s', (text, found, name) => {
    expect(openError(text)).toEqual({ type: 'not-a-plan', found, name });
  });

  test('a newer format', () => {
    expect(openError('{"type": "integration-programme-plan", "formatVersion": 3}')).toEqual({
      type: 'newer-format',
      found: 3,
      known: 2,
    });
  });

  test.each([
    [
      { id: 'annex-2030', version: 1 },
      { type: 'unknown-scheme', id: 'annex-2030', version: 0 + 1 },
    ],
    [
      { id: 'annex-2004', version: 9 },
      { type: 'unknown-scheme', id: 'annex-2004', version: 9 },
    ],
  ])('a scheme that this build lacks: %j', (scheme, error) => {
    expect(openError(JSON.stringify({ ...smallPlan(), scheme }))).toEqual(error);
  });
});

describe('what is kept as it is', () => {
  test('a plan that fits, with markup and script as plain text', () => {
    const plan = withRow('goals', {
      title: '<img src=x onerror=alert(1)>',
      description: '</script><script>alert(1)</script>',
    });
    expect(open(planToJson(plan))).toEqual({ ok: true, value: { plan, remarks: [] } });
  });

  test('a byte order mark before it', () => {
    expect(open(`\uFEFF${planToJson(smallPlan())}`)).toEqual({ ok: true, value: { plan: smallPlan(), remarks: [] } });
  });

  test('typed text that waits for its field', () => {
    const plan = withRow('targets', { value: null }, { unparsed: { 'targets/target-a/value': '12,5x' } });
    expect(open(planToJson(plan))).toEqual({ ok: true, value: { plan, remarks: [] } });
  });
});

describe('what is mended', () => {
  test('missing fields become empty and are counted', () => {
    const opened = openChanged((raw) => {
      delete raw.profile['region'];
      delete raw['risks'];
      delete raw.goals[0]?.['description'];
    });
    expectOpened(opened, smallPlan(), [{ code: 'completed', params: { count: 3 }, path: '' }]);
  });

  test('a plan of nothing but its type', () => {
    const opened = open('{"type": "integration-programme-plan"}');
    expect(opened.ok && opened.value.plan.scheme).toEqual({ id: 'annex-2004', version: 2 });
    expect(opened.ok && opened.value.remarks.map(({ code }) => code)).toEqual(['schemeAssumed', 'completed']);
  });

  test('a number typed as text is read, in the language of the plan', () => {
    const opened = openChanged((raw) => Object.assign(raw.targets[0] ?? {}, { value: '65' }));
    expectOpened(opened, smallPlan(), [
      { code: 'readAs', params: { from: '65', to: '65' }, path: 'targets/target-a/value' },
    ]);
  });

  test('an amount in another currency stays as typed text', () => {
    const inCurrency = (currency: string) => {
      const opened = openChanged((raw) => {
        raw.profile['currency'] = currency;
        Object.assign(raw.activities[0] ?? {}, { budget: '10 000 CHF' });
      });
      return [opened.plan.activities[0]?.budget, opened.plan.unparsed];
    };
    expect([inCurrency('chf'), inCurrency('EUR')]).toEqual([
      [10_000, {}],
      [null, { 'activities/activity-a/budget': '10 000 CHF' }],
    ]);
  });

  test('a number that cannot be read stays as typed text', () => {
    const opened = openChanged((raw) => Object.assign(raw.targets[0] ?? {}, { value: '12,5x' }));
    expectOpened(opened, withRow('targets', { value: null }, { unparsed: { 'targets/target-a/value': '12,5x' } }), [
      { code: 'undecoded', params: { text: '12,5x' }, path: 'targets/target-a/value' },
    ]);
  });

  test('a date that does not exist stays as typed text, in sub-rows too', () => {
    const opened = openChanged((raw) =>
      Object.assign(raw.indicators[0] ?? {}, { milestones: [{ id: 'mark-1', date: '2027-02-31', value: 30 }] }),
    );
    const path = 'indicators/indicator-a/milestones/mark-1/date';
    expectOpened(
      opened,
      withRow(
        'indicators',
        { milestones: [{ id: 'mark-1', date: null, value: 30 }] },
        { unparsed: { [path]: '2027-02-31' } },
      ),
      [{ code: 'undecoded', params: { text: '2027-02-31' }, path }],
    );
  });

  test('a number beyond all bounds stays as typed text', () => {
    const opened = open(planToJson(smallPlan()).replace('40000.5', '1e999'));
    expect(opened.ok && opened.value.plan.unparsed).toEqual({ 'activities/activity-a/budget': 'Infinity' });
  });

  test('a measured value that is no number stays as typed text', () => {
    const opened = openChanged((raw) => Object.assign(raw.measurements[0] ?? {}, { numerator: 'many' }));
    const path = 'measurements/value-1/numerator';
    expect(opened.plan.measurements[0]?.numerator).toBeNull();
    expect(opened.plan.unparsed).toEqual({ [path]: 'many' });
    expect(opened.remarks).toEqual([{ code: 'undecoded', params: { text: 'many' }, path }]);
  });

  test('other types are read where nothing is lost, else kept aside', () => {
    const opened = openChanged((raw) => {
      Object.assign(raw.goals[0] ?? {}, { title: 2027, description: ['a', 'b'] });
      Object.assign(raw.activities[0] ?? {}, { partners: 'Caritas', status: 'Running' });
      Object.assign(raw.indicators[0] ?? {}, { cumulative: 'true', type: 'effect' });
    });
    expect(opened.plan.goals[0]).toMatchObject({ title: '2027', description: '' });
    expect(opened.plan.activities[0]).toMatchObject({ partners: ['Caritas'], status: 'running' });
    expect(opened.plan.indicators[0]).toMatchObject({ cumulative: true, type: null });
    expect(opened.plan.notCarried).toEqual([
      { path: 'goals/goal-a/description', value: ['a', 'b'] },
      { path: 'indicators/indicator-a/type', value: 'effect' },
    ]);
    expect(opened.remarks.map(({ code, path }) => [code, path])).toEqual([
      ['readAs', 'goals/goal-a/title'],
      ['wrongType', 'goals/goal-a/description'],
      ['readAs', 'activities/activity-a/partners'],
      ['readAs', 'activities/activity-a/status'],
      ['unknownChoice', 'indicators/indicator-a/type'],
      ['readAs', 'indicators/indicator-a/cumulative'],
    ]);
  });

  test('a table that is no list, and a row that is no object', () => {
    const opened = openChanged((raw) => {
      raw['risks'] = 'none';
      raw['assumptions'] = [7];
    });
    expectOpened(
      opened,
      {
        ...smallPlan(),
        notCarried: [
          { path: 'assumptions/0', value: 7 },
          { path: 'risks', value: 'none' },
        ],
      },
      [
        { code: 'wrongType', params: { value: '7' }, path: 'assumptions/0' },
        { code: 'wrongType', params: { value: 'none' }, path: 'risks' },
      ],
    );
  });

  test('unknown fields are kept aside with their place', () => {
    const opened = openChanged((raw) => {
      raw['gender'] = { lens: [1] };
      Object.assign(raw.goals[0] ?? {}, { colour: 'red' });
    });
    expectOpened(
      opened,
      {
        ...smallPlan(),
        notCarried: [
          { path: 'goals/goal-a/colour', value: 'red' },
          { path: 'gender', value: { lens: [1] } },
        ],
      },
      [
        { code: 'unknownField', params: { value: 'red' }, path: 'goals/goal-a/colour' },
        { code: 'unknownField', params: { value: '{"lens":[1]}' }, path: 'gender' },
      ],
    );
  });

  test('a text above the limit keeps its beginning in the field and its end aside', () => {
    const opened = openChanged((raw) => Object.assign(raw.goals[0] ?? {}, { title: `${'a'.repeat(19_999)}😀end` }));
    expectOpened(
      opened,
      withRow('goals', { title: 'a'.repeat(19_999) }, { notCarried: [{ path: 'goals/goal-a/title', value: '😀end' }] }),
      [{ code: 'tooLong', params: { length: 20_004, limit: 20_000 }, path: 'goals/goal-a/title' }],
    );
  });

  test('rows above 20,000 in a table are kept aside', () => {
    const opened = openChanged((raw) => {
      raw['fundingSources'] = Array.from({ length: 20_002 }, (_, index) => ({
        id: `f${index}`,
        name: '',
        amount: index,
      }));
    });
    expect(opened.plan.fundingSources).toHaveLength(20_000);
    expect(opened.plan.notCarried).toEqual([
      {
        path: 'fundingSources',
        value: [
          { id: 'f20000', name: '', amount: 20_000 },
          { id: 'f20001', name: '', amount: 20_001 },
        ],
      },
    ]);
    expect(opened.remarks).toMatchObject([
      { code: 'tooManyRows', params: { count: 2, limit: 20_000 }, path: 'fundingSources' },
    ]);
  });

  test('halves of characters become U+FFFD', () => {
    const opened = open(planToJson(smallPlan()).replace('Language for work', 'Lan\\ud83dguage'));
    if (!opened.ok) throw new Error(opened.error.type);
    expectOpened(opened.value, withRow('goals', { title: 'Lan\uFFFDguage' }), [
      { code: 'badCharacters', params: {}, path: 'goals/goal-a/title' },
    ]);
  });
});

describe('links and ids', () => {
  test('links to rows that are not there are taken out and kept aside', () => {
    const opened = openChanged((raw) => {
      Object.assign(raw.targets[0] ?? {}, { goalId: 'gone' });
      Object.assign(raw.activities[0] ?? {}, { targetIds: ['target-a', 'lost'] });
    });
    expectOpened(
      opened,
      withRow(
        'targets',
        { goalId: null },
        {
          notCarried: [
            { path: 'targets/target-a/goalId', value: 'gone' },
            { path: 'activities/activity-a/targetIds', value: 'lost' },
          ],
        },
      ),
      [
        { code: 'linkBroken', params: { value: 'gone', link: 'gone', to: 'goals' }, path: 'targets/target-a/goalId' },
        {
          code: 'linkBroken',
          params: { value: 'lost', link: 'lost', to: 'targets' },
          path: 'activities/activity-a/targetIds',
        },
      ],
    );
  });

  test('a measurement of an indicator that is not there is kept aside whole', () => {
    const opened = openChanged((raw) => Object.assign(raw.measurements[0] ?? {}, { indicatorId: 'gone' }));
    expect(opened.plan.measurements).toEqual([]);
    expect(opened.plan.notCarried).toEqual([
      { path: 'measurements/value-1', value: { ...smallPlan().measurements[0], indicatorId: 'gone' } },
    ]);
  });

  test('a measurement of a series that is not there belongs to the present one', () => {
    const opened = openChanged((raw) => Object.assign(raw.measurements[0] ?? {}, { series: 'series-9' }));
    expect(opened.plan.measurements).toEqual(smallPlan().measurements);
    expect(opened.plan.notCarried).toEqual([{ path: 'measurements/value-1/series', value: 'series-9' }]);
    expect(opened.remarks).toEqual([
      {
        code: 'linkBroken',
        params: { value: 'series-9', link: 'series-9', to: 'series' },
        path: 'measurements/value-1/series',
      },
    ]);
  });

  test('the second of two rows with one id gets another; links stay with the first', () => {
    const opened = openChanged((raw) => raw.goals.push({ ...raw.goals[0], title: 'Second' }));
    expect(opened.plan.goals.map(({ id, title }) => [id, title])).toEqual([
      ['goal-a', 'Language for work'],
      ['new-1', 'Second'],
    ]);
    expect(opened.plan.targets[0]?.goalId).toBe('goal-a');
    expect(opened.remarks).toEqual([{ code: 'duplicateId', params: { id: 'goal-a' }, path: 'goals/new-1' }]);
  });

  test.each(['a/b', '__proto__', 'constructor', 'x'.repeat(101)])(
    'an id that would break paths or tables is replaced, and links follow: %s',
    (id) => {
      const opened = openChanged((raw) => {
        Object.assign(raw.goals[0] ?? {}, { id });
        Object.assign(raw.targets[0] ?? {}, { goalId: id });
      });
      expect(opened.plan.goals[0]?.id).toBe('new-1');
      expect(opened.plan.targets[0]?.goalId).toBe('new-1');
      expect(opened.plan.notCarried).toEqual([{ path: 'goals/new-1/id', value: id }]);
      expect(opened.remarks).toEqual([{ code: 'idReplaced', params: { id: id.slice(0, 100) }, path: 'goals/new-1' }]);
    },
  );

  test('ids that are numbers become texts, and so do links to them', () => {
    const opened = openChanged((raw) => {
      Object.assign(raw.goals[0] ?? {}, { id: 7 });
      Object.assign(raw.targets[0] ?? {}, { goalId: 7 });
    });
    expectOpened(
      opened,
      withRow('goals', { id: '7' }, { targets: smallPlan().targets.map((row) => ({ ...row, goalId: '7' })) }),
      [],
    );
  });
});

describe('hostile structure', () => {
  test.each([
    ['a text without end', `["${'x'.repeat(9_000_000)}`],
    ['a number without end', `[${'1'.repeat(9_000_000)}`],
    ['blanks without end', `[${' '.repeat(9_000_000)}x`],
    ['backslashes without end', `["${'\\\\'.repeat(4_000_000)}`],
    ['a list without end', `[${'1,'.repeat(2_000_000)}`],
  ])('%s exhausts nothing', (_, text) => {
    expect(openError(text).type).toBe('not-json');
  });

  test('more faults than the stack could hold', () => {
    const opened = openChanged((raw) => {
      Object.assign(raw.goals[0] ?? {}, { targetGroupIds: Array.from({ length: 150_000 }, () => false) });
      raw['risks'] = Array.from({ length: 20_000 }, (_, index) => ({
        id: index,
        title: {},
        owner: 7,
        text: 1,
        likelihood: 'no',
        impact: [],
        response: null,
      }));
    });
    expect(opened.plan.goals[0]?.targetGroupIds).toEqual([]);
    expect(opened.plan.risks).toHaveLength(20_000);
  });

  test('`__proto__` and `constructor` are data that is kept aside', () => {
    const text = planToJson(smallPlan()).replace(
      '"profile": {',
      '"constructor": {"prototype": {"a": 1}}, "profile": {\n "__proto__": {"polluted": {"__proto__": 1}},',
    );
    const opened = open(text);
    if (!opened.ok) throw new Error(opened.error.type);
    expectOpened(
      opened.value,
      {
        ...smallPlan(),
        notCarried: [
          { path: 'profile/__proto__/polluted/__proto__', value: 1 },
          { path: 'profile/__proto__', value: { polluted: {} } },
          { path: 'constructor', value: { prototype: { a: 1 } } },
        ],
      },
      [
        { code: 'badName', params: { value: '1', name: '__proto__' }, path: 'profile/__proto__/polluted/__proto__' },
        { code: 'badName', params: { value: '{"polluted":{}}', name: '__proto__' }, path: 'profile/__proto__' },
        { code: 'unknownField', params: { value: '{"prototype":{"a":1}}' }, path: 'constructor' },
      ],
    );
    expect('polluted' in {}).toBe(false);
  });

  test('a deep value that is kept aside does not make the saved file too deep', () => {
    const deep = `${'['.repeat(62)}${']'.repeat(62)}`;
    const opened = open(planToJson(smallPlan()).replace('{', `{"deep": ${deep},`));
    if (!opened.ok) throw new Error(opened.error.type);
    expect(opened.value.plan.notCarried).toEqual([{ path: 'deep', value: deep }]);
    expect(open(planToJson(opened.value.plan))).toEqual({ ok: true, value: { plan: opened.value.plan, remarks: [] } });
  });

  test('typed texts for places that the plan does not have are kept aside', () => {
    const unparsed = {
      'targets/target-a/value': 'has a value',
      'targets/gone/value': 'x',
      'goals/goal-a/title': 'y',
      'profile/__proto__': 'z',
    };
    const opened = openChanged((raw) => Object.assign(raw.unparsed, unparsed));
    expect(opened.plan.unparsed).toEqual({});
    expect(opened.plan.notCarried).toEqual(Object.entries(unparsed).map(([path, value]) => ({ path, value })));
  });
});
