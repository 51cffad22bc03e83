import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createPlan } from '#core/plan/create-plan.ts';
import { type Plan, planSchema } from '#core/plan/plan-schema.ts';
import { exampleNames, loadExample } from '#core/scheme/example-plans.ts';
import { buildOutline } from '#documents/build-outline.ts';
import { chapterIds, usualChapterIds } from '#documents/outline/chapter-ids.ts';
import type { Outline } from '#documents/outline.ts';
import { planArbitrary } from '../../support/plan-arbitrary.ts';
import { outlineRequests, textsOf } from './outline-request.ts';
import { planWords } from './plan-words.ts';

const english = await outlineRequests('en');
const french = await outlineRequests('fr');
const emptyPlan = createPlan({ id: 'p', language: 'en', scheme: { id: 'annex-2004', version: 2 } });
const examples = exampleNames.flatMap(
  (name) =>
    [
      [name, 'en'],
      [name, 'fr'],
    ] as const,
);

function missingWords(plan: Plan, request: ReturnType<typeof english>): readonly string[] {
  // Dates in tables are unbroken.
  const unbroken = (text: string) => text.replaceAll(' ', '\u00a0');
  const shown = unbroken(textsOf(buildOutline(request)).join('\n'));
  const words = planWords(plan, request.translator, request.pack.text);
  return words
    .filter(({ anyOf }) => !anyOf.some((text) => shown.includes(unbroken(text))))
    .map(({ path, anyOf }) => `${path}: ${anyOf[0]}`);
}

test.each(examples)(
  'every word, number and date of the example %s in %s is in the document',
  async (name, language) => {
    const plan = await loadExample(name, language);
    const request = language === 'en' ? english : french;
    expect(planWords(plan, request(plan).translator, request(plan).pack.text).length).toBeGreaterThan(400);
    expect(missingWords(plan, request(plan))).toEqual([]);
    expect(missingWords(plan, request(plan, { draft: false, unanswered: false }))).toEqual([]);
  },
);

test('no word of any plan is left out of a draft', () => {
  fc.assert(
    fc.property(planArbitrary, fc.boolean(), (plan, unanswered) => {
      expect(missingWords(plan, english(plan, { unanswered }))).toEqual([]);
    }),
    { numRuns: 40 },
  );
});

test('anchors are unique and the same input gives the same outline', () => {
  fc.assert(
    fc.property(planArbitrary, (plan) => {
      const outline = buildOutline(french(plan));
      const anchors = outline.chapters.flatMap(({ blocks }) =>
        blocks.flatMap((block) => (block.kind === 'heading' ? [block.anchor] : [])),
      );
      expect(new Set(anchors).size).toBe(anchors.length);
      expect(buildOutline(french(planSchema.parse(structuredClone(plan))))).toEqual(outline);
    }),
    { numRuns: 20 },
  );
});

test('tables are rectangular, headings never skip a depth', async () => {
  for (const [name, language] of examples) {
    const plan = await loadExample(name, language);
    for (const { blocks } of buildOutline(english(plan)).chapters) {
      let depth = 1;
      for (const block of blocks) {
        if (block.kind === 'table') expect(block.rows.filter((row) => row.length !== block.columns.length)).toEqual([]);
        if (block.kind !== 'heading') continue;
        expect(block.depth).toBeLessThanOrEqual(depth + 1);
        depth = block.depth;
      }
    }
  }
});

const chapterNames = ({ chapters }: Outline) => chapters.map(({ number, title }) => `${number} ${title}`.trim());

test('a draft is marked and lists what is open, a final document does neither', () => {
  const draft = buildOutline(french(emptyPlan));
  expect(draft.draftMark).toBe('Brouillon');
  expect(chapterNames(draft)).toEqual([
    'Résumé',
    '1 Objectifs',
    '2 Groupes cibles et besoins',
    '3 Cibles',
    '4 Activités',
    '5 Partenaires et responsabilités',
    '6 Ressources et calendrier',
    '7 Indicateurs, suivi et évaluation',
    'Points ouverts',
  ]);
  const final = buildOutline(french(emptyPlan, { draft: false }));
  expect(final.draftMark).toBeNull();
  expect(final.chapters.map(({ id }) => id)).toEqual(
    chapterIds.filter((id) => !['open-issues', 'sources', 'origins'].includes(id)),
  );
});

test('only the chosen chapters are there, each with something to read', () => {
  const outline = buildOutline(english(emptyPlan, { sections: ['targets', 'goals'], unanswered: false, draft: false }));
  expect(outline.chapters.map(({ id, blocks }) => [id, blocks])).toEqual([
    ['goals', [{ kind: 'paragraph', text: 'No goal has been set yet.', tone: 'missing' }]],
    ['targets', [{ kind: 'paragraph', text: 'No target has been set yet.', tone: 'missing' }]],
  ]);
});

test('unanswered questions are named only when asked for', () => {
  const says = (unanswered: boolean) =>
    textsOf(buildOutline(english(emptyPlan, { unanswered, draft: false }))).includes('Not provided');
  expect([says(true), says(false)]).toEqual([true, false]);
});

test('no heading stands over nothing', () => {
  for (const { blocks } of buildOutline(english(emptyPlan, { unanswered: false, draft: false })).chapters) {
    const lonely = blocks.filter(
      (block, at) => block.kind === 'heading' && (blocks[at + 1]?.kind ?? 'heading') === 'heading',
    );
    expect(lonely).toEqual([]);
  }
});

test('the cover says as of when and in what state the document is, and which scheme was followed', () => {
  const version = (draft: boolean) => buildOutline(english(emptyPlan, { draft })).cover.facts[0];
  expect([version(true), version(false)]).toEqual([
    { label: 'Version', value: 'Draft, as of 23 November 2026' },
    { label: 'Version', value: 'Final, as of 23 November 2026' },
  ]);
  expect(buildOutline(english(emptyPlan)).cover.footnote).toBe(
    'Scheme followed: Annex scheme (Handbook on Integration, 2004), version 2, inspired by the scheme in the Annex of the Handbook on Integration (European Commission, 2004). Made with the Integration Programme Planner.',
  );
});

const researchNotes =
  /could not be obtained|not opened|to be checked|formulated|recalled|placeholder|handbook_en|n’a pas pu être|à vérifier|de mémoire|formulé/iu;

test.each(examples)('the usual document of %s in %s speaks without research notes', async (name, language) => {
  const request = language === 'en' ? english : french;
  const outline = buildOutline(request(await loadExample(name, language), { sections: usualChapterIds, draft: false }));
  expect(textsOf(outline).filter((text) => researchNotes.test(text))).toEqual([]);
  expect(outline.chapters.map(({ id }) => id)).toContain('sources');
});

test('the origin of each adopted entry comes when it is asked for, by its number in the catalogue', async () => {
  const plan = await loadExample('lindenhafen', 'en');
  const origins = buildOutline(english(plan, { sections: ['origins'] })).chapters.flatMap(({ blocks }) => blocks);
  const ids = origins.flatMap((block) => (block.kind === 'table' ? block.rows.map((row) => row[1]) : []));
  const adopted = [...plan.goals, ...plan.targets, ...plan.activities, ...plan.indicators].map(
    (row) => row.catalogueId,
  );
  expect(ids).toEqual(adopted.filter((id) => id !== null));
});

test('the summary adds up goals, people and money', async () => {
  const plan = await loadExample('lindenhafen', 'en');
  const texts = textsOf(buildOutline(english(plan, { sections: ['summary'], draft: false })));
  const goals = texts.indexOf('In all');
  expect(texts.slice(goals, goals + 4)).toEqual(['In all', '8', '18', '16']);
  expect(texts).toContain('EUR\u00a04,848,000 planned, fully funded');
  expect(texts).toContain('AMIF national programme: EUR\u00a01,926,000 (39.7%)');
});

test('costs are fully funded only when each activity and the monitoring have a budget', async () => {
  const plan = await loadExample('lindenhafen', 'en');
  const [first, ...rest] = plan.activities;
  if (!first) throw new Error('the example has activities');
  const gap = {
    ...plan,
    activities: [{ ...first, budget: null }, ...rest],
    monitoring: { ...plan.monitoring, budget: null },
  };
  const costs = textsOf(buildOutline(english(gap, { sections: ['summary'] }))).find((text) => text.includes('so far'));
  expect(costs).toBe('EUR\u00a04,674,000 planned so far; 1 activity has no budget and monitoring has no budget');
});

test('a title that goes on from its group stands with its value wherever it stands alone', async () => {
  const plan = await loadExample('lindenhafen', 'en');
  const targets = plan.targets.map((row, at) =>
    at === 0 ? { ...row, title: 'join a neighbourhood association', value: 25 } : row,
  );
  const { chapters } = buildOutline(english({ ...plan, targets }));
  const headings = chapters.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'heading' && block.text.startsWith('Target 1.1') ? [block.text] : [])),
  );
  expect(headings).toEqual(Array(3).fill('Target 1.1: At least 25% join a neighbourhood association'));
  const drawn = chapters[0]?.blocks.flatMap((block) =>
    block.kind === 'figure' ? block.drawing.shapes.flatMap((shape) => (shape.kind === 'text' ? shape.lines : [])) : [],
  );
  expect(drawn?.join(' ')).toContain('At least 25%');
});

test('open issues stand in their tiers with the item and the fix', () => {
  const issues = buildOutline(english(emptyPlan)).chapters.find(({ id }) => id === 'open-issues')?.blocks ?? [];
  const headings = issues.flatMap((block) => (block.kind === 'heading' ? [block.anchor] : []));
  expect(headings[0]).toBe('open-issues-blocker');
  const rows = issues.flatMap((block) => (block.kind === 'table' ? block.rows : []));
  expect(rows.filter((row) => row.some((cell) => cell.trim() === ''))).toEqual([]);
  expect(rows.length).toBe(english(emptyPlan).issues.length);
});

test('what a newer file brought along is listed in any document', () => {
  const plan = { ...emptyPlan, notCarried: [{ path: 'goals/g/colour', value: { name: 'blue' } }] };
  const texts = textsOf(buildOutline(english(plan, { draft: false, unanswered: false })));
  expect(texts).toContain('goals/g/colour');
  expect(texts).toContain('{"name":"blue"}');
});

test('what a file kept of measurements is counted, never shown: it may tell of a few persons', () => {
  const cell = { dimension: 'sex', category: 'women', value: 2 };
  const plan = {
    ...emptyPlan,
    notCarried: [
      { path: 'measurements/m1', value: { id: 'm1', note: 'in Lindenhafen', breakdown: [cell] } },
      { path: 'measurements', value: [{ value: 4_321 }] },
      { path: 'goals/g/results', value: { deep: [{ breakdown: [cell] }] } },
      { path: 'programme/measurements/m2', value: 8_765 },
    ],
  };
  const texts = textsOf(buildOutline(english(plan, { draft: false, unanswered: false })));
  expect(texts).toContain('measurements/m1');
  expect(texts.filter((text) => /women|Lindenhafen|4321|8765|dimension/u.test(text))).toEqual([]);
  expect(texts.filter((text) => text.startsWith('Not shown'))).toHaveLength(4);
});

test('of a big foreign part a document shows the beginning', () => {
  const plan = {
    ...emptyPlan,
    notCarried: [{ path: 'rows', value: Array.from({ length: 5_000 }, () => 'row of words') }],
  };
  const texts = textsOf(buildOutline(english(plan, { draft: false, unanswered: false })));
  const shown = texts.filter((text) => text.includes('row of words'));
  expect(shown.map((text) => [text.length, text.endsWith('…')])).toEqual([[300, true]]);
});

test('breakdown cells of measurements stay out and the document says so', async () => {
  const plan = await loadExample('lindenhafen', 'en');
  const texts = textsOf(buildOutline(english(plan)));
  expect(texts).toContain('22 of 50');
  expect(texts).not.toContain('8 of 22');
  expect(texts.some((text) => text.startsWith('Breakdowns of these measurements'))).toBe(true);
});

test('French percentages stand with a no-break space, money in the format of the language', async () => {
  const plan = await loadExample('lindenhafen', 'fr');
  const shown = textsOf(buildOutline(french(plan))).join('\n');
  expect(shown).toContain('au moins 80\u00a0%');
  expect(shown).not.toMatch(/\d%|\d %/);
  expect(shown).toMatch(/4\u202f848\u202f000\u00a0EUR/);
});
