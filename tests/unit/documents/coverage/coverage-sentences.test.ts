import { expect, test } from 'vitest';
import type { Plan } from '#core/plan/plan-schema.ts';
import { buildCoverageOutline } from '#documents/coverage/build-coverage-outline.ts';
import type { CoverageReport } from '#documents/coverage/coverage-report.ts';
import type { Block } from '#documents/outline.ts';
import { agency, city, region } from '../../core/coverage/small-collection.ts';
import { reportOn } from '../small-report.ts';

async function blocksOf(id: string, changes: Partial<CoverageReport> = {}, plans?: readonly Plan[]) {
  const { chapters } = buildCoverageOutline(await reportOn(plans, changes));
  return chapters.find((chapter) => chapter.id === id)?.blocks ?? [];
}

const paragraphs = (blocks: readonly Block[]) =>
  blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
const headings = (blocks: readonly Block[]) =>
  blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []));
const tables = (blocks: readonly Block[]) => blocks.flatMap((block) => (block.kind === 'table' ? [block] : []));
const entries = (blocks: readonly Block[]) =>
  blocks.flatMap((block) => (block.kind === 'key-values' ? block.entries : []));

const dated = (plan: Plan, start: string, end: string): Plan => ({
  ...plan,
  activities: plan.activities.map((row) => ({ ...row, start, end })),
});

test('a year in which no target is due does not say that no indicator has a baseline and a target value', async () => {
  const plans = [dated(city, '2026-01-01', '2028-12-31')];
  const [, depths] = paragraphs(await blocksOf('summary', { filters: { years: ['2026'] } }, plans));
  expect(depths).toBe(
    'For one of them at least one activity is planned. None has a target due in that year that is measured by an indicator with both a baseline and a target value.',
  );
  const [, due] = paragraphs(await blocksOf('summary', { filters: { years: ['2026', '2028'] } }, plans));
  expect(due).toContain('One has a target due in those years that is measured by an indicator with baseline and');
});

test('only the activities of plans without a measurable indicator stand beside their number', async () => {
  const bare = { ...region, id: 'bare', indicators: [], measurements: [] };
  const found = tables(await blocksOf('gaps', {}, [city, region, bare])).flatMap(({ rows }) => rows);
  expect(found.filter(([name]) => name?.startsWith('Newcomers gain early'))).toEqual([
    [expect.any(String), '3', '1', '2'],
  ]);
});

test('a plan of which some activities of a year are measured is not without a measurable indicator in it', async () => {
  const training = { ...region.activities[0], id: 'a3', targetIds: [] } as Plan['activities'][number];
  const plan = dated({ ...region, activities: [...region.activities, training] }, '2027-01-01', '2027-12-31');
  const gaps = await blocksOf('gaps', { lens: 'years' }, [plan]);
  expect(tables(gaps).flatMap(({ rows }) => rows.map(([name]) => name))).not.toContain('2027');
});

test('where only plans say what there is, nothing is called served by no plan, and who states nothing is counted apart', async () => {
  expect(headings(await blocksOf('gaps'))).toContain('Served by no plan');
  for (const lens of ['years', 'leads', 'countries'] as const)
    expect(headings(await blocksOf('gaps', { lens }))).not.toContain('Served by no plan');
  const [served] = paragraphs(await blocksOf('summary', { lens: 'countries' }));
  expect(served).toBe('2 plans fall under one item of “Countries”. One more plan stands only under “Not stated”.');
});

test('columns are said not to add up only where they may not', async () => {
  const note = /need not add up to the totals/u;
  expect(paragraphs(await blocksOf('items')).join(' ')).toMatch(note);
  expect(paragraphs(await blocksOf('items', { lens: 'leads' })).join(' ')).toMatch(note);
  for (const lens of ['countries', 'regions', 'levels', 'budgets'] as const)
    expect(paragraphs(await blocksOf('items', { lens })).join(' ')).not.toMatch(note);
});

test('chapters that find nothing in common say for which filters', async () => {
  const filters = { levels: ['local'] };
  const scope = ' (Levels of government: Local)';
  expect(paragraphs(await blocksOf('overlaps', { filters }))[0]).toBe(
    `No two organisations serve the same item in the same territory at the same time${scope}.`,
  );
  expect(paragraphs(await blocksOf('uses', { filters }))).toEqual([
    `No indicator is used by more than one plan${scope}.`,
    'One indicator is used by one plan only.',
  ]);
});

test('what was not measured in a year is not called unmeasured, and what cannot be put together not absent', async () => {
  const later = { ...region, measurements: region.measurements.map((row) => ({ ...row, date: '2026-06-30' })) };
  const found = entries(await blocksOf('uses', {}, [city, later, agency]));
  expect(found.filter(({ label }) => label === 'Left out').flatMap(({ values }) => values)).toEqual([
    'only a percentage, without numerator and denominator: one value (Agency: 90%, 30 June 2027)',
    'no value in 2027: one indicator (Region)',
  ]);
  const other = { ...agency, id: 'other' };
  const apart = await blocksOf('uses', {}, [agency, other]);
  expect(entries(apart).find(({ label }) => label === 'Result')?.values).toEqual(['No value that can be put together']);
  const none = await blocksOf(
    'uses',
    {},
    [city, region].map((plan) => ({ ...plan, measurements: [] })),
  );
  expect(tables(none)[0]?.rows.map((row) => row.at(-1))).toEqual(['No value yet']);
});

test('plans side by side stand in tables of one width', async () => {
  const many = Array.from({ length: 16 }, (_, at) => ({ ...region, id: `region-${at}` }));
  const found = tables(await blocksOf('matrix', {}, many));
  expect(found.map(({ caption }) => caption)).toEqual([
    'Goals of the scheme, plans 1 to 8',
    'Goals of the scheme, plans 9 to 16',
  ]);
  expect(tables(await blocksOf('matrix', {}, [region])).map(({ caption }) => caption)).toEqual([
    'Goals of the scheme, plan 1',
  ]);
});
