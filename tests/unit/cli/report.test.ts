import { describe, expect, test } from 'vitest';
import { planToJson } from '#core/migrate/plan-to-json.ts';
import { withoutHiddenCells } from '#core/progress/safe-plan.ts';
import { loadExample } from '#core/scheme/example-plans.ts';
import { openPlanBytes } from '#documents/json/open-plan-bytes.ts';
import { reportedPlan } from '../../support/reported-plan.ts';
import { run, temporaryFolder } from './support/run-main.ts';

const plan = reportedPlan(await loadExample('lindenhafen', 'en'));
const period = ['--period', '2025-01-01..2025-12-31'];

async function planFolder() {
  const folder = await temporaryFolder();
  return { folder, file: await folder.write('plan.json', planToJson(plan)) };
}

test('writes a PDF that opens as the plan without small numbers, the same bytes each time', async () => {
  const { folder, file } = await planFolder();
  const out = folder.path('report.pdf');
  const words = ['report', file, ...period, '--to', 'pdf', '--out', out];
  expect(await run(words)).toEqual({ code: 0, stdout: `Written: ${out}\n`, stderr: '' });
  const bytes = await folder.readBytes('report.pdf');
  expect(await openPlanBytes(bytes, { newId: () => 'new' })).toEqual({
    ok: true,
    value: { plan: withoutHiddenCells(plan), remarks: [] },
  });
  await run(words);
  expect(Buffer.compare(await folder.readBytes('report.pdf'), bytes)).toBe(0);
});

test.each([
  [[], 'Activity report', 'Prepared by'],
  [['--short'], 'Activity report in brief', 'Prepared by'],
  [['--lang', 'fr'], 'Rapport d’activité', 'Rédigé par'],
])('writes a web page with the words that the plan keeps for the period (%j)', async (words, kicker, preparedBy) => {
  const { folder, file } = await planFolder();
  const out = folder.path('report.html');
  expect((await run(['report', file, ...period, '--to', 'html', '--out', out, ...words])).code).toBe(0);
  const page = await folder.read('report.html');
  expect(page).toContain(`<p class="kicker">${kicker}</p>`);
  expect(page).toContain(`<dt>${preparedBy}</dt><dd>Integration office</dd>`);
  expect(page).not.toContain('31 March 2026');
});

test('a period without words of its own is reported with figures alone', async () => {
  const { folder, file } = await planFolder();
  const out = folder.path('report.html');
  const words = ['report', file, '--period', '2025-01-01..2025-06-30', '--to', 'html', '--out', out];
  expect((await run(words)).code).toBe(0);
  const page = await folder.read('report.html');
  expect(page).toContain('No summary has been written yet.');
  expect(page).not.toContain('77.2%');
});

describe('a command line that makes no sense', () => {
  const usual = ['--to', 'pdf', '--out', 'x.pdf'];
  const lines: readonly (readonly [readonly string[], string])[] = [
    [['report'], 'no file given'],
    [['report', 'a', 'b', ...period, ...usual], 'give one file only'],
    [['report', 'a', ...usual], 'option --period is missing'],
    [['report', 'a', ...period, '--out', 'x'], 'option --to is missing'],
    [['report', 'a', ...period, '--to', 'pdf'], 'option --out is missing'],
    [['report', 'a', ...period, '--to', 'json', '--out', 'x'], 'option --to takes pdf|html'],
    ...[
      '2025',
      '2025-01-01..',
      '2025-02-30..2025-12-31',
      '2026-01-01..2025-01-01',
      '2025-01-01..2025-02-01..2025-03-01',
    ].map((value) => [['report', 'a', '--period', value, ...usual], `option --period takes FROM..TO`] as const),
  ];
  test.each(lines)('%j', async (words, message) => {
    const { code, stderr } = await run(words);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });
});

test('tells what cannot be read or written', async () => {
  const { folder, file } = await planFolder();
  const missing = folder.path('missing.json');
  expect(await run(['report', missing, ...period, '--to', 'html', '--out', folder.path('x')])).toEqual({
    code: 2,
    stdout: '',
    stderr: `${missing}: There is no such file.\n`,
  });
  const nowhere = folder.path('none/report.html');
  expect(await run(['report', file, ...period, '--to', 'html', '--out', nowhere])).toEqual({
    code: 2,
    stdout: '',
    stderr: `${nowhere}: The folder does not exist.\n`,
  });
});

test('a character that no font has is marked by its code, as on the page', async () => {
  const folder = await temporaryFolder();
  const file = await folder.write('plan.json', planToJson({ ...plan, profile: { ...plan.profile, title: 'City 😀' } }));
  const { code, stderr } = await run(['report', file, ...period, '--to', 'pdf', '--out', folder.path('x.pdf')]);
  const named =
    '“City 😀” holds characters that the fonts of the documents do not have: 😀 (U+1F600). A PDF marks them by their code.\n';
  expect({ code, stderr }).toEqual({ code: 0, stderr: named });
  expect(await folder.names()).toEqual(['plan.json', 'x.pdf']);
});
