import { describe, expect, test } from 'vitest';
import { planToJson } from '#core/migrate/plan-to-json.ts';
import { maximumTextLength, type Plan } from '#core/plan/plan-schema.ts';
import { practiceOf } from '#core/plan/practice-of.ts';
import { exampleNames, loadExample } from '#core/scheme/example-plans.ts';
import { renderHtml } from '#documents/html/render-html.ts';
import { openPlanBytes } from '#documents/json/open-plan-bytes.ts';
import { buildPracticeOutline } from '#documents/practice/build-practice-outline.ts';
import { reportedPlan } from '../../../support/reported-plan.ts';
import { outlineRequests } from '../outline-request.ts';
import { hasTool, renderFixture, runTool } from '../pdf/open-pdf.ts';

const requests = { en: await outlineRequests('en'), fr: await outlineRequests('fr') };
const example = reportedPlan(await loadExample('lindenhafen', 'en'));

function practiceFrom(plan: Plan, at = 0): Plan {
  const practice = practiceOf(plan, plan.goals[at]?.id ?? '', 'practice-1');
  if (practice === null) throw new Error('The goal is there');
  return practice;
}

function sheetOf(
  practice: Plan,
  language: 'en' | 'fr' = 'en',
  attached = true,
  shared: ReadonlySet<string> = new Set(),
) {
  const { pack, translator } = requests[language](practice);
  return buildPracticeOutline({ practice, shared, pack, translator, options: { asOf: '2026-02-20', attached } });
}

function pageCount(bytes: Uint8Array): number {
  return Number(/Pages: +(\d+)/.exec(runTool('pdfinfo', ['{pdf}'], bytes).text)?.[1]);
}

test('tells for whom, what was done, what it cost and achieved, what was learned and how to begin', () => {
  const { chapters, cover } = sheetOf(practiceFrom(example));
  expect(cover.title).toBe(
    'Refugees in Lindenhafen speak the language well enough for work and daily life within 18 months',
  );
  const [block] = chapters[0]?.blocks ?? [];
  if (block?.kind !== 'key-values') throw new Error('The sheet is labelled values');
  const values = new Map(block.entries.map((entry) => [entry.label, entry.values]));
  expect([...values.keys()]).toEqual([
    'Goal',
    'For whom',
    'What was done',
    'What it cost',
    'What it achieved',
    'What was learned',
    'How to repeat it',
  ]);
  expect(values.get('For whom')).toContain('Recognised refugees (150 a year)');
  expect(values.get('What was done')?.[0]).toBe(
    'Placement interview and test at registration (Running, from 3 February 2025, planned until 31 December 2027, 40 participations)',
  );
  expect(values.get('What it cost')).toContain('EUR\u00a043,001 spent as far as known');
  expect(values.get('What it achieved')?.[1]).toBe(
    'Median waiting time for a course place: 34 days (31 December 2025), target value 30 days – Missed',
  );
  expect(values.get('What was learned')).toEqual(['Book rooms half a year ahead']);
  expect(values.get('How to repeat it')?.[0]).toContain('Open this PDF');
});

function valuesOf(practice: Plan, label: string): readonly string[] {
  const [block] = sheetOf(practice).chapters[0]?.blocks ?? [];
  return block?.kind === 'key-values' ? (block.entries.find((entry) => entry.label === label)?.values ?? []) : [];
}

test('says which days were only planned', () => {
  const [first, ...others] = practiceFrom(example).activities;
  const periodWith = (actual: Partial<Plan['activities'][number]['actual']>) => {
    const row = { ...first, actual: { ...first?.actual, start: null, end: null, participants: null, ...actual } };
    return valuesOf({ ...practiceFrom(example), activities: [row, ...others] } as Plan, 'What was done')[0];
  };
  expect(periodWith({})).toContain('(Running, planned 15 January 2025 to 31 December 2027)');
  expect(periodWith({ start: '2025-02-03', end: '2025-06-30' })).toContain(
    '(Running, 3 February 2025 to 30 June 2025)',
  );
});

test('names measured indicators first, each with its whole name', () => {
  const title = 'Share of newcomers of working age who improved their language by at least one level within a year';
  const practice = practiceFrom(example);
  const [first] = practice.indicators;
  const unmeasured = {
    ...practice,
    indicators: practice.indicators.map((row) => ({ ...row, title: row === first ? title : row.title })),
    measurements: practice.measurements.filter(({ indicatorId }) => indicatorId !== practice.indicators[1]?.id),
  };
  const achieved = valuesOf(unmeasured, 'What it achieved');
  expect(achieved[0]).toContain(`${title}: 77.2% (31 December 2025), target value 80%`);
  const isMeasured = achieved.filter((item) => item.includes('target value')).map((item) => !item.includes('no value'));
  expect(isMeasured).toEqual([...isMeasured].sort((one, other) => Number(other) - Number(one)));
});

test('fills the page: a list that has room is not cut because another is long', async () => {
  const sheet = sheetOf(practiceFrom(await loadExample('lindenhafen', 'en')));
  const [block] = sheet.chapters[0]?.blocks ?? [];
  if (block?.kind !== 'key-values') throw new Error('The sheet is labelled values');
  const countOf = (label: string) => block.entries.find((entry) => entry.label === label)?.values.length ?? 0;
  for (const label of ['What was done', 'What it achieved']) expect(countOf(label)).toBeGreaterThanOrEqual(3);
});

test('says where the rest of a text is that had to be cut, and nothing where none was', () => {
  const practice = practiceFrom(example);
  const rest = 'Where a text here ends in “…”, the whole of it is in that plan.';
  const withText = (description: string) => {
    const short = { ...practice, goals: practice.goals.map((goal) => ({ ...goal, description })) };
    const activities = short.activities.map((row) => ({ ...row, title: 'Course' }));
    const indicators = short.indicators.map((row) => ({ ...row, title: 'People' }));
    return valuesOf({ ...short, activities, indicators }, 'How to repeat it');
  };
  expect(withText('Newcomers know where to turn to. '.repeat(40))[1]).toBe(rest);
  expect(withText('Newcomers know where to turn to.')).not.toContain(rest);
});

test('says of a cost that it was for other goals too', () => {
  const practice = practiceFrom(example);
  const ids = practice.activities.map(({ id }) => id);
  const costOf = (...shared: string[]) => {
    const [block] = sheetOf(practice, 'en', true, new Set(shared)).chapters[0]?.blocks ?? [];
    return block?.kind === 'key-values' ? block.entries.find(({ label }) => label === 'What it cost')?.values : [];
  };
  const note = (words: string) =>
    `${words} of these activities also ${words === '1' ? 'serves other goals; its' : 'serve other goals; their'} whole cost is counted here.`;
  expect(costOf()?.join()).not.toContain('other goals');
  expect(costOf(ids[0] ?? '')?.at(-1)).toBe(note('1'));
  expect(costOf(...ids.slice(0, 2), 'elsewhere')?.at(-1)).toBe(note('2'));
});

test('names no person, and a page without the plan says where it is', () => {
  const page = renderHtml(sheetOf(practiceFrom(example), 'en', false));
  expect(page).toContain('Open the plan file that comes with this sheet');
  expect(page).not.toContain(example.profile.contact.split('\n')[0]);
});

test('carries the goal as a plan that opens', async () => {
  const practice = practiceFrom(example);
  const embeddedPlan = { fileName: 'plan.json', json: planToJson(practice) };
  const bytes = renderFixture(sheetOf(practice), { embeddedPlan });
  expect(await openPlanBytes(bytes, { newId: () => 'new' })).toEqual({
    ok: true,
    value: { plan: practice, remarks: [] },
  });
});

describe.skipIf(!hasTool('pdfinfo'))('has one page', () => {
  test.each(exampleNames.flatMap((name) => (['en', 'fr'] as const).map((language) => [name, language] as const)))(
    'for every goal of %s in %s',
    async (name, language) => {
      const plan = reportedPlan(await loadExample(name, language));
      for (const at of plan.goals.keys())
        expect(pageCount(renderFixture(sheetOf(practiceFrom(plan, at), language)))).toBe(1);
    },
  );

  test('with sentences of a usual length everywhere', () => {
    const long =
      'Women and men who live in the reception centre attend language courses and receive help with work and housing every month.';
    for (const language of ['en', 'fr'] as const)
      for (const count of [1, 6, 17]) {
        const plan: Plan = {
          ...example,
          profile: { ...example.profile, title: long, region: long, organisation: { name: long, type: null } },
          targetGroups: example.targetGroups.map((row) => ({ ...row, name: long })),
          goals: example.goals.map((row) => ({ ...row, title: long, description: `${long} ${long}` })),
          activities: example.activities.slice(0, count).map((row, at) => {
            return { ...row, title: long, lead: `${at} ${long}`, actual: { ...row.actual, lesson: `${at} ${long}` } };
          }),
          indicators: example.indicators.map((row) => ({ ...row, title: long })),
        };
        const practice = practiceFrom(plan);
        const shared = new Set(practice.activities.map(({ id }) => id));
        expect(pageCount(renderFixture(sheetOf(practice, language, true, shared)))).toBe(1);
      }
  });

  test('however long its texts are', () => {
    const long = 'Donaudampfschifffahrtsgesellschaft meets 12 WWW '.repeat(400).slice(0, maximumTextLength);
    const plan: Plan = {
      ...example,
      profile: { ...example.profile, title: long, region: long, organisation: { name: long, type: null } },
      targetGroups: example.targetGroups.map((row) => ({ ...row, name: long })),
      goals: example.goals.map((row) => ({ ...row, title: long, description: long })),
      activities: example.activities.map((row) => {
        return { ...row, title: long, lead: long, actual: { ...row.actual, lesson: long.replaceAll('12', '\n') } };
      }),
      indicators: example.indicators.map((row) => ({ ...row, title: long, unit: long })),
    };
    expect(pageCount(renderFixture(sheetOf(practiceFrom(plan))))).toBe(1);
  });
});

test('what a goal serves is not told as what it is', () => {
  const practice = practiceFrom(example);
  const labelsOf = (description: string, overallPolicyGoal: string) => {
    const goals = practice.goals.map((goal) => ({ ...goal, description, overallPolicyGoal }));
    const [block] = sheetOf({ ...practice, goals }).chapters[0]?.blocks ?? [];
    return block?.kind === 'key-values' ? block.entries.slice(0, 2).map(({ label }) => label) : [];
  };
  expect(labelsOf('Courses begin early.', 'National strategy')).toEqual(['Goal', 'For whom']);
  expect(labelsOf('', 'National strategy')).toEqual(['Overall policy goal it serves', 'For whom']);
  expect(labelsOf('', '')[0]).toBe('For whom');
});
