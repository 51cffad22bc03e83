import { expect, test } from 'vitest';
import { planToJson } from '#core/migrate/plan-to-json.ts';
import type { Plan } from '#core/plan/plan-schema.ts';
import { loadExample } from '#core/scheme/example-plans.ts';
import { casePath } from '../../support/case-path.ts';
import { parseCsv } from '../documents/csv/parse-csv.ts';
import { run, temporaryFolder } from './support/run-main.ts';

const example = await loadExample('lindenhafen', 'en');

async function progressOf(plan: Plan, ...words: string[]) {
  const folder = await temporaryFolder();
  return run(['progress', await folder.write('plan.json', planToJson(plan)), ...words]);
}

test('lists baseline, target value, latest value, what was achieved and why it stands there', async () => {
  const { code, stdout, stderr } = await progressOf(example);
  const lines = stdout.split('\n').map((line) => line.split(/ {2,}/));
  expect([code, stderr]).toEqual([0, '']);
  expect(lines[0]?.[0]).toBe(
    'Arriving in Lindenhafen: introduction programme for recognised refugees, as of 23 November 2026: 1 met, 3 on track, 2 behind, 3 missed and 7 without data',
  );
  expect(lines[2]).toEqual([
    'No.',
    'Standing',
    'Achieved (%)',
    'Baseline',
    'Target value',
    'Latest value',
    'Measured on',
    'Indicator',
  ]);
  expect(lines[3]).toEqual([
    '1',
    'Missed',
    '93.3%',
    '38%',
    '80%',
    '77.2%',
    '2025-12-31 (last known, 10 months old)',
    'Newcomers starting a course within 8 weeks (because the target date has come)',
  ]);
  expect(lines).toHaveLength(3 + example.indicators.length + 1);
});

test.each([
  ['number', '99.97%', '2,999 persons', 99.9666666666667],
  ['share', '99.95%', '79.96%', 99.95],
])(
  'case 04, %s: a target value that is nearly reached is missed by what is shown',
  async (name, way, latest, percent) => {
    const file = casePath(`04/${name}.json`);
    const { stdout } = await run(['progress', file]);
    const cells = stdout.split('\n').flatMap((line) => line.split(/ {2,}/));
    expect(cells).toEqual(expect.arrayContaining(['Missed', way, latest]));
    const csv = parseCsv((await run(['progress', file, '--format', 'csv', '--plain'])).stdout);
    expect([csv[1]?.[9], csv[1]?.[12]]).toEqual([`${percent}`, 'Missed']);
  },
);

test('as JSON with everything that is known', async () => {
  const { stdout } = await progressOf(example, '--format', 'json');
  const { counts, indicators, ...head } = JSON.parse(stdout);
  expect(head).toEqual({
    type: 'integration-plan-progress',
    plan: { id: example.id, title: example.profile.title },
    asOf: '2026-11-23',
  });
  expect(counts).toEqual({
    met: 1,
    'met-late': 0,
    'on-track': 3,
    behind: 2,
    missed: 3,
    'not-judged': 0,
    'no-data': 7,
  });
  expect(indicators).toHaveLength(example.indicators.length);
  const value = (100 * 44) / 57;
  expect(indicators[0]).toMatchObject({
    number: '1',
    id: example.indicators[0]?.id,
    measure: 'percentage',
    baseline: { value: 38, date: '2024-12-31' },
    targetValue: { value: 80, date: '2025-12-31' },
    latest: { date: '2025-12-31', value, numerator: 44, denominator: 57 },
    achieved: { percent: 93.3166248955723, of: 'way' },
    achievement: { met: false, figure: { kind: 'way', percent: (100 * (value - 38)) / 42 } },
    expected: {
      byLine: { kind: 'expected', value: 80, reached: false },
      byMilestones: { kind: 'expected', value: 60, reached: true },
    },
    standing: 'missed',
    judgedBy: 'target-date',
  });
  expect(indicators[2]).toMatchObject({ latest: null, achievement: null, standing: 'no-data', judgedBy: null });
});

test('as CSV, in which no title runs as a formula', async () => {
  const [first, ...others] = example.indicators;
  if (!first) throw new Error('The example has indicators');
  const plan = { ...example, indicators: [{ ...first, title: '=1+1, "x"' }, ...others] };
  const { stdout } = await progressOf(plan, '--format', 'csv', '--plain', '--lang', 'en');
  const [head, row, , third] = parseCsv(stdout);
  expect(head).toEqual([
    'No.',
    'Indicator',
    'Unit',
    'Baseline',
    'Baseline on',
    'Target value',
    'Target date',
    'Latest value',
    'Measured on',
    'Achieved (%)',
    'Per cent of',
    'Why there is no percentage',
    'Standing',
    'Judged by',
    'As of',
  ]);
  const value = (100 * 44) / 57;
  expect(row).toEqual([
    '1',
    `'=1+1, "x"`,
    '%',
    '38',
    '2024-12-31',
    '80',
    '2025-12-31',
    String(value),
    '2025-12-31',
    '93.3166248955723',
    'the way from baseline to target value',
    '',
    'Missed',
    'because the target date has come',
    '2026-11-23',
  ]);
  const why = 'The first learners reach 365 days since their first lesson in February 2026.';
  expect(third?.slice(7)).toEqual(['', '', '', '', why, 'No data', '', '2026-11-23']);
});

test('as CSV for a spreadsheet of the language, or plain for programs, to the byte', async () => {
  const [first] = example.indicators;
  if (!first) throw new Error('The example has indicators');
  const baseline = { value: -1.5, date: '2024-12-31', note: '' };
  const target = { value: 2.25, date: '2025-12-31' };
  const indicators: Plan['indicators'] = [
    { ...first, title: 'Wait; in days', measure: 'number', unit: 'd', baseline, target, milestones: [] },
  ];
  const plan = { ...example, indicators, measurements: [] };
  const csv = async (...words: string[]) => (await progressOf(plan, '--format', 'csv', ...words)).stdout;
  const english =
    'No.,Indicator,Unit,Baseline,Baseline on,Target value,Target date,Latest value,Measured on,Achieved (%),Per cent of,Why there is no percentage,Standing,Judged by,As of\r\n' +
    '1,"Wait; in days",d,-1.5,2024-12-31,2.25,2025-12-31,,,,,No data,No data,,2026-11-23\r\n';
  expect(await csv('--lang', 'en')).toBe(`\uFEFF${english}`);
  expect(await csv('--lang', 'en', '--plain')).toBe(english);
  const heads =
    'N°;Indicateur;Unité;Valeur de référence;Départ au;Valeur cible;Date cible;Dernière valeur;Mesuré le;Réalisé (%);Pourcentage de;Pourquoi il n’y a pas de pourcentage;Situation;Critère;État au';
  const french = `${heads}\r\n1;"Wait; in days";d;-1,5;2024-12-31;2,25;2025-12-31;;;;;Sans données;Sans données;;2026-11-23\r\n`;
  expect(await csv('--lang', 'fr')).toBe(`\uFEFF${french}`);
  const plainFrench = '1,"Wait; in days",d,-1.5,2024-12-31,2.25,2025-12-31,,,,,Sans données,Sans données,,2026-11-23';
  expect(await csv('--lang', 'fr', '--plain')).toBe(`${heads.replaceAll(';', ',')}\r\n${plainFrench}\r\n`);
});

test('tells shares of the target value from shares of the way', async () => {
  const open = ['ex-intro-ind-childcare-use', 'ex-intro-ind-plan-joint'];
  const indicators = example.indicators.map((row) =>
    open.includes(row.id) ? { ...row, baseline: { value: null, date: null, note: '' } } : row,
  );
  const plan = { ...example, indicators };
  const table = (await progressOf(plan)).stdout.split('\n');
  const remark = 'achieved: share of the target value, no baseline is known';
  expect(table.filter((line) => line.includes(remark)).map((line) => line.split(/ {2,}/)[0])).toEqual(['6', '8']);
  const [head = [], ...rows] = parseCsv((await progressOf(plan, '--format', 'csv', '--plain')).stdout);
  const of = rows.map((row) => row[head.indexOf('Per cent of')]);
  expect([of[0], of[5], of[7], of[8]]).toEqual([
    'the way from baseline to target value',
    'the target value',
    'the target value',
    '',
  ]);
  const { indicators: told } = JSON.parse((await progressOf(plan, '--format', 'json')).stdout);
  expect([told[5].achieved.of, told[8].achieved]).toEqual(['target-value', null]);
});

test('tells what cannot be read, and takes one file', async () => {
  expect((await run(['progress', 'missing.json'])).stderr).toBe('missing.json: There is no such file.\n');
  expect((await run(['progress'])).stderr).toContain('no file given');
  expect((await run(['progress', 'a', 'b'])).stderr).toContain('give one file only');
  expect((await run(['progress', 'a', '--format', 'xml'])).stderr).toContain('option --format takes table|json|csv');
});
