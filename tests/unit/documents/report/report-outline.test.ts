import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Plan } from '#core/plan/plan-schema.ts';
import { withOpenSeries } from '#core/plan/series.ts';
import { loadExample } from '#core/scheme/example-plans.ts';
import { reportSections } from '#core/scheme/report-sections.ts';
import type { Block, Outline } from '#documents/outline.ts';
import { buildReportOutline } from '#documents/report/build-report-outline.ts';
import { planArbitrary } from '../../../support/plan-arbitrary.ts';
import { reportedPlan, unreportedPlan } from '../../../support/reported-plan.ts';
import { textsOf } from '../outline-request.ts';
import { reportRequests, year } from './report-requests.ts';

const english = await reportRequests('en');
const french = await reportRequests('fr');
const complete = await loadExample('lindenhafen', 'en');
const example = unreportedPlan(complete);
const told = reportedPlan(example);
const full = buildReportOutline(english(told));

function blocksOf(outline: Outline, id: string): readonly Block[] {
  return outline.chapters.find((chapter) => chapter.id === id)?.blocks ?? [];
}
function tables(blocks: readonly Block[]) {
  return blocks.filter((block) => block.kind === 'table');
}
function wordsOf(outline: Outline): string {
  return textsOf(outline).join('\n');
}

test('the first-year report of the first example leaves nothing open that a funder asks for', () => {
  const outline = buildReportOutline(english(complete));
  expect(outline.cover).toMatchObject({ title: 'Interim report 2025', kicker: 'Activity report' });
  const text = wordsOf(outline);
  expect(text).toContain('In its first year the programme received all 209 newcomers.');
  expect(text).toContain('EUR\u00a01,234,700 of EUR\u00a04,728,000 spent (26.1%)');
  expect(text).not.toMatch(
    / ha(?:s|ve) been written|No spending|Spending is not known|reached is not known|began and ended/u,
  );
});

test('tells the needs of a group below it, and counts participations', () => {
  const [first, ...others] = told.targetGroups;
  const plan = { ...told, targetGroups: [{ ...first, needs: 'Courses with child care' }, ...others] } as Plan;
  const [groups] = tables(blocksOf(buildReportOutline(english(plan)), 'target-groups'));
  expect(groups?.details?.[0]).toBe('Needs: Courses with child care');
  expect(groups?.columns.map(({ header }) => header)).toEqual([
    'Target group',
    'Persons a year',
    'Activities',
    'Participations expected',
    'Participations reached',
  ]);
});

describe('the report on 2025 of the example', () => {
  test('has the headings of the scheme between summary and lessons', () => {
    expect(full.chapters.map(({ number, title }) => `${number} ${title}`.trim())).toEqual([
      'Summary',
      '1 Goals',
      '2 Target groups and needs',
      '3 Targets',
      '4 Activities',
      '5 Partners and responsibilities',
      '6 Resources and timetable',
      '7 Indicators, monitoring and evaluation',
      'Lessons and changes',
    ]);
    expect(full.cover.facts).toEqual([
      { label: 'Reports on', value: '1 January 2025 to 31 December 2025' },
      { label: 'Programme', value: 'Arriving in Lindenhafen: introduction programme for recognised refugees' },
      { label: 'Programme runs', value: '1 January 2025 to 31 December 2027' },
      { label: 'Prepared by', value: 'Integration office' },
      { label: 'Sent on', value: '15 February 2026' },
      { label: 'Plan as of', value: '20 February 2026' },
    ]);
  });

  test('begins with the author’s words and counts how indicators and goals stand', () => {
    const [summary, ...rest] = blocksOf(full, 'summary');
    expect(summary).toEqual({
      kind: 'paragraph',
      tone: 'lead',
      text: 'The first year went well for language and less so for housing.',
    });
    const [standings, goals] = tables(rest);
    expect(standings?.columns.map(({ header }, at) => `${header}: ${standings.rows[0]?.[at]}`)).toEqual([
      'Met: 1',
      'Met late: 0',
      'On track: 3',
      'Behind: 2',
      'Missed: 3',
      'Cannot be judged: 0',
      'No data: 7',
    ]);
    expect(goals?.rows[1]).toEqual([
      'Goal 2: Every refugee follows a personal pathway with one contact person',
      '1 met, 2 on track and 1 without data',
    ]);
  });

  test('works each figure out in a sentence that names its measurement', () => {
    const open = ['ex-intro-ind-childcare-use', 'ex-intro-ind-plan-joint'];
    const indicators = told.indicators.map((row) =>
      open.includes(row.id) ? { ...row, baseline: { value: null, date: null, note: '' } } : row,
    );
    const words = wordsOf(buildReportOutline(english({ ...told, indicators })));
    for (const sentence of [
      'Missed by 2.8 percentage points: the target date was 31 December 2025.',
      'The target value of 80% is not reached: 77.2% (M5). Share of the way covered: (77.193 − 38) ÷ (80 − 38) ≈ 93.3%. The value is M5; it starts from 38% on 31 December 2024.',
      'The last milestone was 60% on 30 June 2025; it is reached.',
      'By the straight line from 38% on 31 December 2024 to 80% on 31 December 2025, the value expected on 31 December 2025 was 80%: not reached.',
      'Share of the target value: 93.9394 ÷ 100 ≈ 93.9%. The value is M17; no baseline is known.',
      'No milestone was due, and there is no straight line from a known baseline to a dated target value: nothing says what was to be expected.',
    ])
      expect(words).toContain(sentence);
  });

  test('says values as the screens do, and works with unrounded numbers', () => {
    const [indicator] = told.indicators;
    if (!indicator) throw new Error('The example has indicators');
    const values = { baseline: { ...indicator.baseline, value: -2.5 }, target: { ...indicator.target, value: 7.5 } };
    const sayFor = (measure: 'percentage' | 'number', value: number) => {
      const measurements = told.measurements
        .filter(({ indicatorId, date }) => indicatorId === indicator.id && date === '2025-12-31')
        .map((row) => ({ ...row, value, numerator: null, denominator: null, breakdown: [] }));
      const one = { ...indicator, ...values, measure, unit: measure === 'number' ? 'hours' : '%' } as const;
      return wordsOf(buildReportOutline(english({ ...told, indicators: [one], measurements })));
    };
    expect(sayFor('percentage', 2.5)).toContain(
      '2.5% (M1). Share of the way covered: (2.5 − (−2.5)) ÷ (7.5 − (−2.5)) = 50%.',
    );
    expect(sayFor('percentage', 7.25)).toContain(
      '7.25% (M1). Share of the way covered: (7.25 − (−2.5)) ÷ (7.5 − (−2.5)) = 97.5%.',
    );
    expect(sayFor('number', 7.25)).toContain(
      '7.25 hours (M1). Share of the way covered: (7.25 − (−2.5)) ÷ (7.5 − (−2.5)) = 97.5%.',
    );
  });

  test('tells each measurement with what was to be expected, in the period and before it, none after it', () => {
    const [within, before] = tables(blocksOf(full, 'indicators'));
    expect(within?.caption).toBe('Measured in the period of the report');
    expect(within?.rows.map((row) => row.slice(0, 6))).toEqual([
      ['M2', '31\u00a0March\u00a02025', '44%', '22 of 50', '48.4%', ''],
      ['M3', '30\u00a0June\u00a02025', '58%', '29 of 50', '58.8%', '60%'],
      ['M4', '30\u00a0September\u00a02025', '71.2%', '37 of 52', '69.4%', '60%'],
      ['M5', '31\u00a0December\u00a02025', '77.2%', '44 of 57', '80%', '60%'],
    ]);
    expect(before?.rows).toEqual([
      [
        'M1',
        '1\u00a0October\u00a02024 to 15\u00a0December\u00a02024',
        '40%',
        '20 of 50',
        '38%',
        '',
        'Evidence: Minutes of the board\nCorrected on 20\u00a0January\u00a02025; before: 36%. Two forms had been left out',
      ],
    ]);
    expect(wordsOf(full)).not.toContain('31\u00a0March\u00a02026');
    const later = buildReportOutline(english(told, { asOf: '2027-01-31' }, { from: '2026-01-01', to: '2026-12-31' }));
    expect(wordsOf(later)).toContain('31\u00a0March\u00a02026');
  });

  test('hides cells of breakdowns below five and gives gaps in percentage points', () => {
    const breakdowns = tables(blocksOf(full, 'indicators')).find(({ caption }) => caption === 'Breakdowns');
    expect(breakdowns?.rows).toEqual([
      ['M2', 'Sex', 'Women: not shown\nMen: not shown\nOther: not shown', '–'],
      ['M3', 'Sex', 'Women: not shown\nMen: not shown\nOther: not shown', '–'],
      ['M4', 'Sex', 'Women: not shown\nMen: not shown\nOther: not shown', '–'],
      ['M5', 'Sex', 'Women: 79.3% (23 of 29)\nMen: 75% (21 of 28)', '4.3 percentage points between Women and Men'],
    ]);
    expect(wordsOf(full)).toContain('“not shown” stands where fewer than five persons could be recognised');
    expect(wordsOf(full)).not.toContain('A. Clerk');
  });

  test('keeps an earlier series apart, with the reason of the change and a figure of its own', () => {
    const blocks = blocksOf(full, 'indicators');
    const at = blocks.findIndex((block) => block.kind === 'heading' && block.text.startsWith('Earlier series'));
    expect(blocks.slice(at, at + 4).map((block) => ('text' in block ? block.text : ''))).toEqual([
      'Earlier series: Waiting days from the letter on',
      'Measured this way until 31 March 2025. Why it was changed: Waiting days were counted from the letter, not from the request',
      'Its values are not compared with those of today.',
      'The target value of 30 days is not reached: 61 days (M6). Share of the way covered: (61 − 80) ÷ (30 − 80) = 38%. The value is M6; it starts from 80 days on 31 December 2024.',
    ]);
    expect(wordsOf(full)).toContain('Not available: The register was closed');
  });

  test('compares money as sums over sums and names what nobody knows', () => {
    const [spending] = tables(blocksOf(full, 'resources'));
    expect(spending?.rows.map((row) => row.slice(1))).toEqual([
      ['EUR\u00a02,892,000', 'EUR\u00a043,001', '2 of 7', 'EUR\u00a0320,999', '11.8%'],
      ['EUR\u00a0845,000', 'not known', '0 of 4', '–', '–'],
      ['EUR\u00a0478,000', 'not known', '0 of 4', '–', '–'],
      ['EUR\u00a0117,000', 'not known', '0 of 2', '–', '–'],
      ['EUR\u00a0396,000', 'not known', '0 of 1', '–', '–'],
      ['EUR\u00a04,728,000', 'EUR\u00a043,001', '2 of 18', 'EUR\u00a0320,999', '11.8%'],
    ]);
    expect(wordsOf(full)).toContain('Spending is not known for Activity 4: Differentiated learning tracks; Activity 5');
  });

  test('describes its figures in full', () => {
    const [figure] = blocksOf(full, 'indicators').filter((block) => block.kind === 'figure');
    expect(figure?.alternative).toBe(
      'Baseline: 38% on 31 December 2024. Straight line to the target value: 38% on 31 December 2024 and 80% on 31 December 2025. Milestone: 60% on 30 June 2025. Target value: 80% on 31 December 2025. Measured: 40% on 15 December 2024 (M1), 44% on 31 March 2025 (M2), 58% on 30 June 2025 (M3), 71.2% on 30 September 2025 (M4) and 77.2% on 31 December 2025 (M5).',
    );
  });

  test('ends with lessons and changes', () => {
    expect(blocksOf(full, 'lessons').flatMap((block) => ('text' in block ? [block.text] : []))).toEqual([
      'What was learned',
      'Evening courses with child care are the ones that are finished.',
      'Letters alone bring nobody.',
      'Lessons from activities',
      'What changes',
      'Two courses move to the evening.',
      'Child care is paid from the reserve.',
    ]);
  });
});

test('in French the same report says the same', async () => {
  const outline = buildReportOutline(french(reportedPlan(await loadExample('lindenhafen', 'fr'))));
  expect(outline.chapters.map(({ blocks }) => blocks.map(({ kind }) => kind))).toEqual(
    full.chapters.map(({ blocks }) => blocks.map(({ kind }) => kind)),
  );
  const words = wordsOf(outline);
  expect(words).toContain('Part du chemin parcouru\u00a0: (77,193 − 38) ÷ (80 − 38) ≈ 93,3\u00a0%. La valeur est M5');
  expect(words).toContain('4,3\u00a0points de pourcentage entre Women et Men');
  expect(words).not.toMatch(/ [:;?!»]|« /u);
});

test('what of no activity is known is said once, in no column of its own', () => {
  const headersOf = (outline: Outline, id: string) =>
    tables(blocksOf(outline, id))[0]?.columns.map(({ header }) => header);
  const plain = buildReportOutline(english(example));
  expect(headersOf(plain, 'activities')).toEqual(['Activity', 'Period', 'State', 'Budget', 'Expected']);
  expect(headersOf(full, 'activities')).toEqual([
    ...['Activity', 'Period', 'State', 'Budget'],
    ...['Spent', 'Expected', 'Reached'],
  ]);
  expect(headersOf(plain, 'resources')).toEqual(['Budget for', 'Budget']);
  expect(headersOf(plain, 'target-groups')).not.toContain('Participations reached');
  expect(headersOf(full, 'target-groups')).toContain('Participations reached');
  const words = wordsOf(plain);
  expect(words).toContain(
    'When activities really began and ended is not known. No spending is known. How many took part is not known.',
  );
  expect(words).not.toContain('Actual: not known');
  expect(words).not.toContain('Spending is not known for');
  expect(wordsOf(full)).toContain('Actual: not known');
});

test('every heading of a scheme is a chapter, in the order that the scheme gives', () => {
  const request = english(told);
  const { scheme } = request.pack;
  const pack = { ...request.pack, scheme: { ...scheme, headings: scheme.headings.toReversed() } };
  const outline = buildReportOutline({
    ...request,
    pack,
    options: { ...request.options, sections: reportSections(pack.scheme) },
  });
  expect(outline.chapters.map(({ id }) => id)).toEqual([
    'summary',
    ...pack.scheme.headings.map(({ id }) => id),
    'lessons',
  ]);
  expect(outline.chapters[1]).toMatchObject({ number: '1', id: 'indicators' });
});

test('says of an indicator whose change of meaning nobody decided on that its figures may mix two, in every version', () => {
  const [, days] = example.indicators;
  if (!days) throw new Error('The example measures waiting time');
  const weeks = { ...days, unit: 'weeks' };
  const plan = withOpenSeries(
    example,
    { ...example, indicators: example.indicators.map((row) => (row === days ? weeks : row)) },
    days.id,
  );
  const total = 'What indicator 2 counts was changed, and it is not decided whether its values go on';
  expect(wordsOf(buildReportOutline(english(plan)))).toContain('The unit of this indicator was changed from Days to');
  for (const version of ['full', 'short'] as const)
    expect(wordsOf(buildReportOutline(english(plan, { version })))).toContain(total);
  expect(wordsOf(buildReportOutline(english(example)))).not.toContain('nobody has decided');
});

test('shows what was typed as a value and cannot be read, and keeps values without a day apart', () => {
  const [row, ...others] = example.measurements;
  if (!row) throw new Error('The example was measured');
  const plan = {
    ...example,
    measurements: [{ ...row, date: null, numerator: null, denominator: null, value: null }, ...others],
    unparsed: { [`measurements/${row.id}/numerator`]: 'about 31' },
  };
  const apart = tables(blocksOf(buildReportOutline(english(plan)), 'indicators')).filter(
    ({ caption }) => caption === 'Measured on a day that is not known',
  );
  expect(apart.map(({ rows }) => rows.map((cells) => cells.slice(1, 3)))).toEqual([
    [['no date', '“about 31” (not readable as a value)']],
  ]);
});

test('the breakdowns of the period come before those of earlier times', () => {
  const [first] = told.indicators;
  const dated = told.measurements.filter(({ indicatorId }) => indicatorId === first?.id);
  const before = dated.find(({ date }) => date === '2024-12-15');
  const cells = dated.find(({ breakdown }) => breakdown.length > 0)?.breakdown ?? [];
  const plan = {
    ...told,
    measurements: told.measurements.map((row) => (row === before ? { ...row, breakdown: cells } : row)),
  };
  const signs = (of: Plan) =>
    tables(blocksOf(buildReportOutline(english(of)), 'indicators'))
      .filter(({ caption }) => caption === 'Breakdowns')
      .at(0)
      ?.rows.map(([sign]) => sign);
  expect(signs(plan)).toEqual(signs(told));
});

test('sections that were not asked for stay out, and a report without words says so', () => {
  const outline = buildReportOutline(english(example, { sections: ['summary', 'lessons'] }, year));
  expect(outline.chapters.map(({ id }) => id)).toEqual(['summary', 'lessons']);
  expect(wordsOf(outline)).toContain('No summary has been written yet.');
  expect(wordsOf(outline)).toContain('No spending is known.');
});

test('whatever a plan holds, tables are rectangular, headings never skip a depth and anchors are unique', () => {
  const check = (plan: Plan, version: 'full' | 'short') => {
    const outline = buildReportOutline(english(plan, { version }));
    const anchors = outline.chapters.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'heading' ? [block.anchor] : [])),
    );
    expect(new Set(anchors).size).toBe(anchors.length);
    for (const { blocks } of outline.chapters) {
      let depth = 1;
      for (const block of blocks) {
        if (block.kind === 'table') expect(block.rows.filter((row) => row.length !== block.columns.length)).toEqual([]);
        if (block.kind !== 'heading') continue;
        expect(block.depth).toBeLessThanOrEqual(depth + 1);
        depth = block.depth;
      }
    }
    expect(buildReportOutline(english(structuredClone(plan), { version }))).toEqual(outline);
  };
  check(told, 'full');
  fc.assert(
    fc.property(planArbitrary, fc.constantFrom('full' as const, 'short' as const), (plan, version) =>
      check(plan, version),
    ),
    { numRuns: 40 },
  );
});
