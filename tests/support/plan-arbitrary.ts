import fc from 'fast-check';
import type { Plan } from '#core/plan/plan-schema.ts';
import {
  indicatorDirections,
  indicatorMeasures,
  indicatorTypes,
  originKinds,
  planLevels,
  planStatuses,
  ratings,
  targetDirections,
} from '#core/plan/plan-schema.ts';

/** Texts as people and machines write them: empty, ordinary, many scripts, markup, quotes, line ends, emoji; never half a character. */
export const textArbitrary: fc.Arbitrary<string> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      '',
      'Language for work',
      'Été à Łódź – 50 %',
      'Ελληνικά',
      'Кирилиця',
      'عربي',
      '<script>alert(1)</script>',
      '=1+1',
      '__proto__',
      'a\r\nb\tc\u0000d\u2028e',
    ),
  },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
);

const number = fc.option(
  fc.oneof(
    fc.integer({ min: -5, max: 100_000 }),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
  ),
);
const date = fc.option(
  fc
    .date({ min: new Date('1990-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
    .map((day) => day.toISOString().slice(0, 10)),
);
const ownId = fc.stringMatching(/^[A-Za-z0-9_.:-]{1,20}$/).filter((id) => !(id in Object.prototype));
const catalogueId = fc.option(fc.constantFrom('goal-1', 'target-2', 'labour-market'));
const words = fc.array(textArbitrary, { maxLength: 3 });

type Sizes = { readonly maximumRows: number };

function ids(maximumRows: number): fc.Arbitrary<string[]> {
  return fc.uniqueArray(ownId, { maxLength: maximumRows });
}

/** One row for each id. */
function rowsOf<R>(idList: readonly string[], row: (id: string) => fc.Arbitrary<R>): fc.Arbitrary<R[]> {
  return fc.tuple(...idList.map(row)).map((rows) => [...rows]);
}

function linkTo(idList: readonly string[]): fc.Arbitrary<string | null> {
  return idList.length === 0 ? fc.constant(null) : fc.option(fc.constantFrom(...idList));
}

const profile: fc.Arbitrary<Plan['profile']> = fc.record({
  title: textArbitrary,
  context: textArbitrary,
  organisation: fc.record({ name: textArbitrary, type: catalogueId }),
  level: fc.option(fc.constantFrom(...planLevels)),
  country: fc.option(fc.constantFrom('AT', 'FR', 'PL')),
  region: textArbitrary,
  start: date,
  end: date,
  currency: fc.constantFrom('EUR', 'SEK'),
  contact: textArbitrary,
  status: fc.constantFrom(...planStatuses),
});

const origin: fc.Arbitrary<Plan['origin']> = fc.option(
  fc.record({ kind: fc.constantFrom(...originKinds), title: textArbitrary, organisation: textArbitrary }),
);

const targetGroup = (id: string) =>
  fc.record({ id: fc.constant(id), catalogueId, name: textArbitrary, sizePerYear: number, needs: textArbitrary });

const goal = (groupIds: readonly string[]) => (id: string) =>
  fc.record({
    id: fc.constant(id),
    catalogueId,
    policyField: catalogueId,
    title: textArbitrary,
    overallPolicyGoal: textArbitrary,
    description: textArbitrary,
    targetGroupIds: fc.subarray([...groupIds]),
    alignments: fc.array(
      fc.record({ framework: fc.constant('common-basic-principles'), item: fc.constantFrom('cbp-1', 'cbp-4') }),
      { maxLength: 2 },
    ),
  });

const target = (goalIds: readonly string[], groupIds: readonly string[]) => (id: string) =>
  fc.record({
    id: fc.constant(id),
    catalogueId,
    goalId: linkTo(goalIds),
    heading: fc.option(fc.constantFrom('partners', 'resources')),
    title: textArbitrary,
    targetGroupIds: fc.subarray([...groupIds]),
    value: number,
    unit: fc.constantFrom('%', 'persons', 'own unit'),
    direction: fc.constantFrom(...targetDirections),
    deadline: date,
  });

const activity = (targetIds: readonly string[]) => (id: string) =>
  fc.record({
    id: fc.constant(id),
    catalogueId,
    targetIds: fc.subarray([...targetIds]),
    title: textArbitrary,
    description: textArbitrary,
    start: date,
    end: date,
    lead: textArbitrary,
    partners: words,
    budget: number,
    expectedParticipants: number,
    status: fc.constantFrom(...planStatuses),
    actual: fc.record({
      start: date,
      end: date,
      spending: number,
      participants: number,
      obstacle: textArbitrary,
      lesson: textArbitrary,
    }),
  });

const milestones = ids(2).chain((list) =>
  rowsOf(list, (rowId) => fc.record({ id: fc.constant(rowId), date, value: number })),
);

const earlierSeries = (id: string) =>
  fc.record({
    id: fc.constant(id),
    until: date,
    reason: textArbitrary,
    title: textArbitrary,
    measure: fc.constantFrom(...indicatorMeasures),
    unit: textArbitrary,
    direction: fc.constantFrom(...indicatorDirections),
    cumulative: fc.boolean(),
    calculation: textArbitrary,
    numerator: textArbitrary,
    denominator: textArbitrary,
    scale: words,
    baseline: fc.record({ value: number, date, note: textArbitrary }),
    target: fc.record({ value: number, date }),
    milestones,
  });

const indicator = (targetIds: readonly string[]) => (id: string) =>
  fc.record({
    id: fc.constant(id),
    catalogueId,
    targetId: linkTo(targetIds),
    heading: fc.option(fc.constantFrom('partners', 'indicators')),
    title: textArbitrary,
    type: fc.option(fc.constantFrom(...indicatorTypes)),
    measure: fc.constantFrom(...indicatorMeasures),
    unit: textArbitrary,
    direction: fc.constantFrom(...indicatorDirections),
    cumulative: fc.boolean(),
    calculation: textArbitrary,
    numerator: textArbitrary,
    denominator: textArbitrary,
    scale: words,
    sources: words,
    frequency: catalogueId,
    breakdowns: words,
    owner: textArbitrary,
    baseline: fc.record({ value: number, date, note: textArbitrary }),
    toBeEstablished: date,
    target: fc.record({ value: number, date }),
    milestones,
    benchmark: fc.record({ type: catalogueId, value: number, source: textArbitrary }),
    earlierSeries: ids(1).chain((list) => rowsOf(list, earlierSeries)),
  });

const observation = {
  from: date,
  date,
  value: number,
  numerator: number,
  denominator: number,
  count: number,
  breakdown: ids(2).chain((list) =>
    rowsOf(list, (cellId) =>
      fc.record({
        id: fc.constant(cellId),
        dimension: textArbitrary,
        category: textArbitrary,
        value: number,
        numerator: number,
        denominator: number,
      }),
    ),
  ),
  unavailable: textArbitrary,
  note: textArbitrary,
  evidence: textArbitrary,
  enteredBy: textArbitrary,
};

const measurement = (indicatorIds: readonly string[]) => (id: string) =>
  fc.record({
    id: fc.constant(id),
    indicatorId: fc.constantFrom(...indicatorIds),
    series: fc.constant(null),
    ...observation,
    earlier: fc.array(fc.record({ ...observation, until: date, reason: textArbitrary }), { maxLength: 1 }),
  });

const activityReport = (id: string) =>
  fc.record({
    id: fc.constant(id),
    title: textArbitrary,
    from: date,
    to: date,
    summary: textArbitrary,
    learned: textArbitrary,
    changes: textArbitrary,
    preparedBy: textArbitrary,
    sentOn: date,
  });

const assumption = (id: string) =>
  fc.record({
    id: fc.constant(id),
    catalogueId,
    text: textArbitrary,
    howToCheck: textArbitrary,
    ifNotTrue: textArbitrary,
  });

const risk = (id: string) =>
  fc.record({
    id: fc.constant(id),
    catalogueId,
    category: catalogueId,
    title: textArbitrary,
    likelihood: fc.option(fc.constantFrom(...ratings)),
    impact: fc.option(fc.constantFrom(...ratings)),
    response: textArbitrary,
    owner: textArbitrary,
  });

const fundingSource = (id: string) => fc.record({ id: fc.constant(id), name: textArbitrary, amount: number });

const monitoring: fc.Arbitrary<Plan['monitoring']> = fc.record({
  steering: textArbitrary,
  reportFrequency: catalogueId,
  reports: ids(2).chain((list) =>
    rowsOf(list, (rowId) => fc.record({ id: fc.constant(rowId), title: textArbitrary, due: date })),
  ),
  evaluation: textArbitrary,
  budget: number,
});

/** JSON of a foreign file, without what JSON cannot keep. */
const foreignValue: fc.Arbitrary<Plan['notCarried'][number]['value']> = fc
  .jsonValue({ maxDepth: 3, depthSize: 'small' })
  // Through JSON, so that -0 is 0; jsonValue is typed as unknown JSON and holds nothing else.
  .map(
    (value) =>
      JSON.parse(
        JSON.stringify(value)
          .replaceAll('__proto__', 'proto')
          // An escaped backslash is taken whole: what follows it is plain text.
          .replaceAll(/\\\\|\\ud[89a-f]../gi, (found) => (found.length > 2 ? '?' : found)),
      ) as Plan['notCarried'][number]['value'],
  );

function tables({ maximumRows }: Sizes): fc.Arbitrary<Plan> {
  return fc
    .record({
      groups: ids(maximumRows),
      goals: ids(maximumRows),
      targets: ids(maximumRows),
      indicators: ids(maximumRows),
      others: ids(maximumRows),
    })
    .chain((known) =>
      fc.record({
        type: fc.constant('integration-programme-plan' as const),
        formatVersion: fc.constant(2 as const),
        id: ownId,
        scheme: fc.constant({ id: 'annex-2004', version: 1 }),
        language: fc.constantFrom('en', 'fr', 'pt-BR'),
        origin,
        profile,
        targetGroups: rowsOf(known.groups, targetGroup),
        goals: rowsOf(known.goals, goal(known.groups)),
        targets: rowsOf(known.targets, target(known.goals, known.groups)),
        activities: rowsOf(known.others, activity(known.targets)),
        indicators: rowsOf(known.indicators, indicator(known.targets)),
        measurements:
          known.indicators.length === 0 ? fc.constant([]) : rowsOf(known.others, measurement(known.indicators)),
        assumptions: rowsOf(known.others, assumption),
        risks: rowsOf(known.others, risk),
        fundingSources: rowsOf(known.others, fundingSource),
        resources: fc.record({ staffFte: number, note: textArbitrary }),
        monitoring,
        activityReports: rowsOf(known.groups, activityReport),
        notes: fc.constant({ comeBackLater: known.goals.map((id) => `goals/${id}/title`) }),
        unparsed: fc.constant({}),
        notCarried: fc.array(fc.record({ path: textArbitrary, value: foreignValue }), { maxLength: 2 }),
      }),
    );
}

/** The same plan with typed text waiting in some of its empty number and date fields. */
function withTypedTexts(plan: Plan, typed: readonly string[]): Plan {
  const places = [
    ...(plan.profile.start === null ? ['profile/start'] : []),
    ...plan.targets.flatMap((row) => (row.value === null ? [`targets/${row.id}/value`] : [])),
    ...plan.indicators.flatMap((row) => (row.baseline.value === null ? [`indicators/${row.id}/baseline/value`] : [])),
    ...plan.indicators.flatMap((row) =>
      row.milestones.flatMap((mark) => (mark.date === null ? [`indicators/${row.id}/milestones/${mark.id}/date`] : [])),
    ),
  ];
  return {
    ...plan,
    unparsed: Object.fromEntries(
      typed.flatMap((text, index) => (places[index] === undefined ? [] : [[places[index], text]])),
    ),
  };
}

const typedTexts = fc.array(fc.constantFrom('12,5x', 'spring 2027', '1.234', '31/02/2027'), { maxLength: 4 });

function plans(sizes: Sizes): fc.Arbitrary<Plan> {
  return fc.tuple(tables(sizes), typedTexts).map(([plan, typed]) => withTypedTexts(plan, typed));
}

/** Plans of up to four rows a table: links hold, ids are unique, texts are odd, some fields hold undecoded text, some parts were not carried. */
export const planArbitrary: fc.Arbitrary<Plan> = plans({ maximumRows: 4 });

/** Plans of up to forty rows a table. */
export const largePlanArbitrary: fc.Arbitrary<Plan> = plans({ maximumRows: 40 });
