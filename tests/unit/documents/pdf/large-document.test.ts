import { expect, test } from 'vitest';
import { planToJson } from '#core/migrate/plan-to-json.ts';
import { maximumTextLength } from '#core/plan/plan-schema.ts';
import { loadSchemePack } from '#core/scheme/scheme-packs.ts';
import { buildOutline } from '#documents/build-outline.ts';
import { generatePlan } from '../../../bench/generate-plan.ts';
import { outlineRequests } from '../outline-request.ts';
import { readFile } from './clause.ts';
import { matterhornClauses } from './matterhorn-clauses.ts';
import { hasTool, renderFixture } from './open-pdf.ts';
import { pdfaClauses } from './pdfa-clauses.ts';

const request = await outlineRequests('en');
const pack = await loadSchemePack({ id: 'annex-2004', version: 1 }, 'en');
if (!pack.ok) throw new Error('The scheme of the tests is gone');
const { scheme } = pack.value;
const clauses = [...matterhornClauses, ...pdfaClauses];

test.skipIf(!hasTool('qpdf'))(
  '200 pages with texts of the greatest length keep every clause',
  { timeout: 60_000 },
  () => {
    const plan = generatePlan({ goals: 12, targets: 48, activities: 148, indicators: 244 }, { seed: 8, scheme });
    const long = 'Ž'.repeat(maximumTextLength);
    const [first, ...others] = plan.goals;
    if (first === undefined) throw new Error('A plan with goals');
    const longest = {
      ...plan,
      profile: { ...plan.profile, title: long },
      goals: [{ ...first, title: long }, ...others],
    };
    const embeddedPlan = { fileName: 'plan.json', json: planToJson(longest) };
    const read = readFile(renderFixture(buildOutline(request(longest)), { embeddedPlan }));
    expect(read.pages.length).toBeGreaterThan(200);
    expect(clauses.flatMap(({ name, problems }) => (problems(read).length === 0 ? [] : [name]))).toEqual([]);
  },
);
