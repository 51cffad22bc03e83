import { readFile } from 'node:fs/promises';
import { expect, test, vi } from 'vitest';
import { withoutHiddenCells } from '#core/progress/safe-plan.ts';
import { loadExample } from '#core/scheme/example-plans.ts';
import { openPlanBytes } from '#documents/json/open-plan-bytes.ts';
import { makePracticeFile, makeReportFile } from '#workers/report-file.ts';
import { projectPath } from '../../../tools/support/project.mjs';
import { reportedPlan } from '../../support/reported-plan.ts';

const plan = reportedPlan(await loadExample('lindenhafen', 'en'));
const job = { plan, language: 'en', created: '2026-02-20T09:00:00Z', missingGlyphs: 'mark' } as const;
const report = { from: '2025-01-01', to: '2025-12-31' };

test.each([
  ['en', 'full', false, 'arriving-in-lindenhafen-report-2025.html'],
  ['fr', 'short', true, 'arriving-in-lindenhafen-report-2025-short-draft-fr.html'],
] as const)('a report in %s, %s, has a name that says so', async (language, version, draft, name) => {
  const file = await makeReportFile({
    ...job,
    language,
    version,
    draft,
    format: 'html',
    report,
    sections: ['summary', 'goals', 'lessons'],
  });
  expect(file).toMatchObject({ ok: true, value: { name, mime: 'text/html' } });
});

test('sections that nobody knows are left out', async () => {
  const sections = ['goals', 'nonsense'];
  const file = await makeReportFile({ ...job, version: 'full', draft: false, format: 'html', report, sections });
  if (!file.ok) throw new Error(file.error.type);
  expect(String(file.value.data).match(/<section/g)).toHaveLength(1);
});

test('the plan in the PDF of a report has no small numbers', async () => {
  // Node fetches no files; the addresses of fonts are their places in the project.
  vi.stubGlobal('fetch', async (address: string) => new Response(await readFile(projectPath(address.slice(1)))));
  const file = await makeReportFile({ ...job, version: 'short', draft: false, format: 'pdf', report, sections: [] });
  if (!file.ok || typeof file.value.data === 'string') throw new Error('A PDF is bytes');
  const opened = await openPlanBytes(file.value.data, { newId: () => 'new' });
  const carried = withoutHiddenCells(plan);
  expect(opened).toMatchObject({ ok: true, value: { plan: { measurements: carried.measurements } } });
  expect(carried.measurements).not.toEqual(plan.measurements);
});

test('a practice is a plan file under its new id, or null without its goal', async () => {
  const goalId = plan.goals[0]?.id ?? '';
  const file = await makePracticeFile({ ...job, format: 'json', goalId, newId: 'practice-1' });
  if (!file?.ok) throw new Error('The goal is there');
  const opened = await openPlanBytes(new TextEncoder().encode(String(file.value.data)), { newId: () => 'new' });
  expect(opened).toMatchObject({
    ok: true,
    value: { plan: { id: 'practice-1', goals: [{ id: goalId }] }, remarks: [] },
  });
  expect(await makePracticeFile({ ...job, format: 'json', goalId: 'none', newId: 'practice-1' })).toBeNull();
});
