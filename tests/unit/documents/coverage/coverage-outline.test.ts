import { describe, expect, test } from 'vitest';
import { createRow } from '#core/plan/create-plan.ts';
import type { Plan } from '#core/plan/plan-schema.ts';
import { buildCoverageOutline } from '#documents/coverage/build-coverage-outline.ts';
import { type CoverageReport, filterTexts } from '#documents/coverage/coverage-report.ts';
import type { Block, Chapter } from '#documents/outline.ts';
import { agency, city, region } from '../../core/coverage/small-collection.ts';
import { textsOf } from '../outline-request.ts';
import { reportOn } from '../small-report.ts';

const language =
  'Newcomers gain early a command of the language that they can use at work, in school and in daily life';
const housing = 'Immigrants find adequate housing without discrimination';

async function chapters(changes: Partial<CoverageReport> = {}, plans = [city, region, agency]) {
  const outline = buildCoverageOutline(await reportOn(plans, changes));
  return (id: string): Chapter => {
    const found = outline.chapters.find((chapter) => chapter.id === id);
    if (!found) throw new Error(`No chapter ${id}`);
    return found;
  };
}

const named = (plan: Plan, name: string): Plan => ({
  ...plan,
  profile: { ...plan.profile, organisation: { ...plan.profile.organisation, name } },
});

type Table = Extract<Block, { kind: 'table' }>;
const tables = ({ blocks }: Chapter): readonly Table[] => blocks.filter((block) => block.kind === 'table');
const paragraphs = ({ blocks }: Chapter) => blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
const rowOf = (chapter: Chapter, name: string) =>
  tables(chapter).flatMap(({ rows }) => rows.filter(([first]) => first === name));

/** Blocks from the heading of this text to the next one. */
function under({ blocks }: Chapter, title: string): readonly Block[] {
  const start = blocks.findIndex((block) => block.kind === 'heading' && block.text === title);
  const rest = blocks.slice(start + 1);
  const end = rest.findIndex((block) => block.kind === 'heading');
  return end < 0 ? rest : rest.slice(0, end);
}

describe('three plans of which every number is known', () => {
  test('cover: whose plans, read how, as of when, with which filters, and the way back', async () => {
    const { cover, draftMark } = buildCoverageOutline(
      await reportOn(undefined, {
        filters: { countries: ['FR'], 'target-groups': ['recognised-refugees', 'own:sailors'] },
        address: 'https://planner.example/#/coverage/own',
      }),
    );
    expect(draftMark).toBeNull();
    expect(cover).toMatchObject({ kicker: 'Coverage report', title: 'Three plans', subtitle: 'Goals of the scheme' });
    expect(cover.facts.map(({ label, value }) => `${label}: ${value}`)).toEqual([
      'As of: 15 January 2028',
      'Plans: 1',
      'Countries: France',
      'Target groups: Recognised refugees or sailors',
      'View: https://planner.example/#/coverage/own',
    ]);
  });

  test('summary: sentences and totals', async () => {
    const summary = (await chapters())('summary');
    const [served, depth, gaps] = paragraphs(summary);
    expect(served).toBe('3 plans together serve 2 of the 34 goals of the scheme.');
    expect(depth).toBe(
      'For 2 of them at least one activity is planned. One can be measured by an indicator with baseline and target value. Progress has been reported for one. For one, at least one plan has met a target.',
    );
    expect(gaps).toMatch(
      /^Nobody serves 32 of them: “.+”, “.+”, “.+”, “.+”, “.+” and 27 more\. One plan also has goals of its own\.$/u,
    );
    const [values] = under(summary, 'In numbers');
    expect(values?.kind === 'key-values' && values.entries.map(({ values: own }) => own)).toEqual([
      ['3'],
      ['4'],
      ['4'],
      ['4, of which 3 with baseline and target value'],
      ['EUR\u00a0107,000', 'SEK\u00a040,000'],
      ['180 planned in all activities together; one person can take part in several'],
    ]);
    expect(tables(summary)[0]?.rows.map(([, count]) => count)).toEqual(['1', '0', '0', '1', '0', '0', '32']);
  });

  test('overlaps within one organisation: where they were asked for, and then the chapter says so', async () => {
    const plans = [city, named(region, city.profile.organisation.name)];
    const [without] = (await chapters({}, plans))('overlaps').blocks;
    expect(without).toMatchObject({ text: expect.stringMatching(/^No two organisations/u) });
    const chapter = (await chapters({ withinOne: true }, plans))('overlaps');
    expect(paragraphs(chapter)[0]).toMatch(/^Items that several plans, also of one organisation, serve/u);
    expect(tables(chapter)[0]?.caption).toBe('Items that several plans serve in one territory');
    expect(tables(chapter)[0]?.rows).toHaveLength(1);
    const none = (await chapters({ withinOne: true }, [city]))('overlaps').blocks[0];
    expect(none).toMatchObject({ text: expect.stringMatching(/^No two plans, not even of one organisation/u) });
  });

  test('a filter by own words says them as the plans write them', async () => {
    const sailors = { ...createRow('targetGroups', 'crew'), name: 'Crew of Ships' };
    const report = await reportOn([{ ...city, targetGroups: [...city.targetGroups, sailors] }, region], {
      filters: { 'target-groups': ['own:crew of ships'], leads: ['own:school'] },
    });
    expect(filterTexts(report).flatMap(({ values }) => values)).toEqual(['Crew of Ships', 'School']);
  });

  test('a filter is the scope of every sentence, and what it takes out is absent nowhere', async () => {
    const chapter = await chapters({ filters: { 'policy-fields': ['housing'], 'target-groups': ['not-stated'] } });
    const [served, , open] = paragraphs(chapter('summary'));
    const scope = ' (Policy fields: Housing in an urban environment; Target groups: Not stated)';
    expect(served).toBe(`2 plans together serve 1 of the 3 goals of the scheme${scope}.`);
    expect(open).toMatch(/^Nobody serves 2 of them \(Policy fields: .+\): “[^”]+” and “[^”]+”\.$/u);
    expect(tables(chapter('items'))[0]?.rows).toHaveLength(3);
    expect(under(chapter('gaps'), `Served by no plan${scope}`)).toMatchObject([{ kind: 'list', items: [{}, {}] }]);
    const women = await chapters({ filters: { 'target-groups': ['recognised-refugees'], years: ['2028'] } });
    expect(paragraphs(women('summary'))[0]).toBe(
      'One plan serves 1 of the 34 goals of the scheme (for “Recognised refugees”; in 2028).',
    );
  });

  test('coverage: each goal with its plans by depth, its rows, money and people', async () => {
    const items = (await chapters())('items');
    expect(rowOf(items, language)).toEqual([
      [language, '6 Target met, in one plan', '5.5', '2', '·', '·', '·', '·', '1', '1'],
      [language, '2', '3', '2', '2', 'EUR\u00a0100,000\nSEK\u00a040,000', '180'],
    ]);
    expect(rowOf(items, housing)).toEqual([
      [housing, '3 Activity planned, in one plan', '2', '2', '1', '·', '1', '·', '·', '·'],
      [housing, '2', '1', '1', '·', 'SEK\u00a040,000', '50'],
    ]);
    expect(rowOf(items, 'Own goals: Health')[0]?.slice(1, 5)).toEqual(['1 Named, in one plan', '1', '1', '1']);
    const figure = items.blocks.find((block) => block.kind === 'figure');
    expect(figure?.kind === 'figure' && figure.alternative).toContain(
      `${language}: 2 plans (1 at depth 6 and 1 at depth 5).`,
    );
    expect(figure?.kind === 'figure' && figure.alternative).toContain('know where to turn: no plan.');
  });

  test('gaps: unserved, only named, not measurable, groups and regions', async () => {
    const gaps = (await chapters())('gaps');
    const [unserved] = under(gaps, 'Served by no plan');
    expect(unserved?.kind === 'key-values' && unserved.entries.flatMap(({ values }) => values)).toHaveLength(32);
    const [named] = under(gaps, 'Only named: no target with a value and a date');
    expect(named?.kind === 'table' && named.rows).toEqual([['Own goals: Health', '1', '0', '0', '0']]);
    const [, unmeasured] = under(gaps, 'With activities, but without a measurable indicator');
    expect(unmeasured?.kind === 'table' && unmeasured.rows).toEqual([[housing, '2', '1', '1']]);
    const [groups] = under(gaps, 'Target groups that no plan names');
    expect(groups?.kind === 'list' && groups.items.includes('Recognised refugees')).toBe(false);
    expect(under(gaps, 'Target groups that plans name, but without a target')).toEqual([
      { kind: 'paragraph', text: 'None.', tone: 'missing' },
    ]);
    const [, regions] = under(gaps, 'Regions and what their plans leave out');
    expect(regions?.kind === 'table' && regions.rows.map((row) => row.slice(0, 2))).toEqual([['FR10, France', '2']]);
  });

  test('overlaps: two organisations, one goal, one region, and the days that they have in common', async () => {
    const offices = [named(city, 'City office'), named(region, 'Regional office'), agency];
    const chapter = (await chapters({}, offices))('overlaps');
    const [table] = tables(chapter);
    expect(table?.rows).toEqual([
      [language, 'FR10, France', '2', '1\u00a0January\u00a02027 to 31\u00a0December\u00a02027', '–'],
    ]);
    expect(table?.details).toEqual(['City (6) and Region (5). Led by School and Library']);
    expect(under(chapter, 'Renewals')).toEqual(chapter.blocks);
  });

  test('overlaps: whose days or organisation nobody knows is named', async () => {
    expect(paragraphs((await chapters())('overlaps'))).toEqual([
      'No two organisations serve the same item in the same territory at the same time.',
      'Of 2 plans nobody can say whether they overlap, since they say no dates or no organisation: City and Region.',
    ]);
  });

  test('renewals: the plan before, and what became of its goals', async () => {
    const [first, second] = [named(city, 'City office'), named(region, 'city  office')];
    const before = { ...first, profile: { ...first.profile, end: '2026-12-31' } };
    const chapter = (await chapters({}, [before, second]))('overlaps');
    const [, table] = under(chapter, 'Renewals');
    expect(table?.kind === 'table' && table.rows).toEqual([['Region', 'City', language, 'Own health goal', housing]]);
  });

  test('indicators: the formula, the values behind it, what is left out and why, breakdowns', async () => {
    const uses = (await chapters())('uses');
    const title = 'Newcomers starting a course within 8 weeks';
    expect(tables(uses)[0]?.rows).toEqual([[title, '3', '2', '2027: 57.3% (86 of 150)']]);
    expect(paragraphs(uses)).toContain('One more indicator is used by one plan only.');
    const [values, behind, women] = under(uses, title);
    expect(values?.kind === 'key-values' && values.entries.flatMap((entry) => entry.values)).toEqual([
      'sum of numerators 86 / sum of denominators 150 = 57.3%',
      '2027, values of 31 December 2027',
      '3 plans (3 indicators, 3 with baseline and target value)',
      'Per cent',
      'only a percentage, without numerator and denominator: one value (Agency: 90%, 30 June 2027)',
    ]);
    const day = '31\u00a0December\u00a02027';
    expect(behind?.kind === 'table' && behind.rows).toEqual([
      ['City', day, '66', '100', '66%'],
      ['Region', day, '20', '50', '40%'],
    ]);
    expect(women?.kind === 'table' && women.rows).toEqual([
      ['men', '10', '26', '38.5%'],
      ['women', '10', '24', '41.7%'],
    ]);
    expect(paragraphs(uses).at(-1)).toBe(
      'The categories do not add up to the values of the plans that report them. Cells that count fewer than five people, and those from which they could be worked out, are hidden.',
    );
  });

  test('small cells are hidden, and the cell that would give them away', async () => {
    const again = { ...city, id: 'again', profile: { ...city.profile, title: 'Again' } };
    const empty = { ...again, measurements: [] };
    const uses = (await chapters({}, [city, empty]))('uses');
    const table = tables(uses).find(({ caption }) => caption === 'By Sex');
    expect(table?.rows).toEqual([
      ['men', 'hidden', 'hidden', 'hidden'],
      ['women', 'hidden', 'hidden', 'hidden'],
    ]);
    expect(paragraphs(uses).at(-1)).toContain('Cells that count fewer than five people');
  });

  test('matrix and list of plans share their numbers', async () => {
    const chapterOf = await chapters();
    const [matrix] = tables(chapterOf('matrix'));
    expect(matrix?.columns.map(({ header }) => header)).toEqual(['Goal', '1', '2', '3']);
    expect(matrix?.rows.find(([first]) => first === language)?.slice(1)).toEqual(['·', '6', '5']);
    expect(matrix?.rows.find(([first]) => first === housing)?.slice(1)).toEqual(['1', '·', '3']);
    const [plans] = tables(chapterOf('plans'));
    const asOf = '31\u00a0December\u00a02027';
    expect(plans?.rows).toEqual([
      ['1', 'Agency', '–', '–', '–', asOf],
      ['2', 'City', '–', 'FR10, France', '2026–2028', asOf],
      ['3', 'Region', '–', 'FR10, France', '2027', asOf],
    ]);
  });
});

test('a matrix of more plans than paper can hold side by side is left to the data', async () => {
  const many = Array.from({ length: 61 }, (_, at) => ({ ...region, id: `region-${at}` }));
  const ids = buildCoverageOutline(await reportOn(many, {}, 'en')).chapters.map(({ id, number }) => [number, id]);
  expect(ids).toEqual([
    ['', 'summary'],
    ['1', 'items'],
    ['2', 'gaps'],
    ['3', 'overlaps'],
    ['4', 'uses'],
    ['5', 'plans'],
    ['6', 'method'],
  ]);
  const fitting = tables((await chapters({}, many.slice(0, 60)))('matrix'));
  expect(fitting.map(({ columns }) => columns.length)).toEqual([16, 16, 16, 16]);
});

test.each([
  'policy-fields',
  'target-groups',
  'countries',
  'regions',
  'levels',
  'leads',
  'years',
  'budgets',
  'framework:common-basic-principles',
] as const)('the report reads by %s in both languages, with no word missing', async (lens) => {
  for (const spoken of ['en', 'fr'] as const) {
    const outline = buildCoverageOutline(await reportOn(undefined, { lens }, spoken));
    expect(textsOf(outline).filter((text) => /^(?:report|lens|cli|field)\.|\{\w+\}|undefined|NaN/u.test(text))).toEqual(
      [],
    );
  }
});

test('a framework says where it comes from and what is not sure of it', async () => {
  const method = (await chapters({ lens: 'framework:common-basic-principles' }))('method');
  const notes = under(method, 'Common Basic Principles (2004)').map(
    (block) => block.kind === 'paragraph' && block.text,
  );
  expect(notes).toEqual([
    expect.stringContaining('Justice and Home Affairs Council of 19 November 2004'),
    expect.stringContaining('are to be checked'),
  ]);
  expect(under((await chapters())('method'), 'Depth').length).toBeGreaterThan(0);
});

test('without plans every chapter says so', async () => {
  const outline = buildCoverageOutline(await reportOn([]));
  expect(outline.chapters.map(({ blocks }) => blocks.length > 0)).not.toContain(false);
  expect(textsOf(outline)).toContain('No plan is left by the filters.');
});
