import { expect, test } from 'vitest';
import { createPlan, createRow } from '#core/plan/create-plan.ts';
import type { Plan } from '#core/plan/plan-schema.ts';
import { factsCsv, matrixCsv } from '#documents/csv/coverage-csv.ts';
import { city } from '../../core/coverage/small-collection.ts';
import { reportOn } from '../small-report.ts';
import { parseCsv } from './parse-csv.ts';

const plain = { plain: true };

test('the matrix has a line a goal and a column a plan, and says day and filters', async () => {
  const rows = parseCsv(matrixCsv(await reportOn(), plain));
  expect(rows[0]).toEqual([
    'Id',
    'Goals of the scheme (as of 15 January 2028; filters: none)',
    'Policy field',
    'Plans',
    'Median depth',
    'Deepest',
    'Plans that reach it',
    'Agency',
    'City',
    'Region',
  ]);
  expect(rows).toHaveLength(1 + 34 + 1);
  const rowOf = (id: string) => rows.find(([first]) => first === id);
  expect(rowOf('intro-language')?.slice(2)).toEqual([
    'Introduction programmes',
    '2',
    '5.5',
    'Target met',
    '1',
    '0',
    '6',
    '5',
  ]);
  expect(rowOf('housing-access')?.slice(3)).toEqual(['2', '2', 'Activity planned', '1', '1', '0', '3']);
  expect(rowOf('own:health')).toEqual([
    'own:health',
    'Own goals: Health',
    'Health',
    '1',
    '1',
    'Named',
    '1',
    '0',
    '1',
    '0',
  ]);
  expect(rowOf('intro-orientation')?.slice(3)).toEqual(['0', '', 'Absent', '0', '0', '0', '0']);
});

test('items that stand for many goals say how many are served, and how deeply', async () => {
  const rows = parseCsv(matrixCsv(await reportOn(undefined, { lens: 'countries' }), plain));
  expect(rows.map((row) => row.slice(3, 9))).toEqual([
    ['Plans', 'Goals served', 'Goals asked about', 'Median depth', 'Deepest', 'Plans that reach it'],
    // France: language 6, housing 3 and an own goal 1. Agency says no country: housing is only named.
    ['2', '2', '34', '3', 'Target met', '1'],
    ['1', '1', '34', '1', 'Named', '1'],
  ]);
});

test('the facts have a line for each goal that a plan serves', async () => {
  const report = await reportOn(undefined, {
    filters: { countries: ['FR'], 'policy-fields': ['introduction-programmes'] },
  });
  const [head, ...rows] = parseCsv(factsCsv(report, plain));
  const filters = 'Countries: France; Policy fields: Introduction programmes';
  const goal = 'Newcomers gain early a command of the language that they can use at work, in school and in daily life';
  expect(head).toHaveLength(19);
  expect(rows).toEqual([
    [
      ...['city', 'City', '', 'FR', 'FR10', 'Goals of the scheme', 'intro-language', goal, '6', 'Target met'],
      ...['1', '1', '1', '1', '100000', 'EUR', '120', '2028-01-15', filters],
    ],
    [
      ...[
        'region',
        'Region',
        '',
        'FR',
        'FR10',
        'Goals of the scheme',
        'intro-language',
        goal,
        '5',
        'Progress reported',
      ],
      ...['1', '2', '1', '1', '40000', 'SEK', '60', '2028-01-15', filters],
    ],
  ]);
});

test('a French spreadsheet gets semicolons, decimal commas and a byte order mark, plain is the same in each language', async () => {
  const half = { ...city, activities: city.activities.map((one) => ({ ...one, budget: 99_999.5 })) };
  const report = await reportOn([half], { lens: 'levels' }, 'fr');
  const heads =
    'Identifiant du plan;Plan;Organisation;Pays;Région ou commune;Lu par;Identifiant;Élément;Profondeur;Profondeur en mots;Cibles;Activités;Indicateurs;Indicateurs mesurables;Prévu pour les activités;Monnaie;Personnes à toucher;État au;Filtres';
  const line =
    'city;City;;FR;FR10;Échelons administratifs;local;Niveau local;6;Cible atteinte;1;1;1;1;99999,5;EUR;120;2028-01-15;aucun';
  expect(factsCsv(report, { plain: false })).toBe(`\uFEFF${heads}\r\n${line}\r\n`);
  expect(factsCsv(report, { plain: true })).toBe(
    `${heads}\r\n${line}\r\n`.replaceAll(';', ',').replace('99999,5', '99999.5'),
  );
  const matrix = matrixCsv(report, { plain: false });
  expect(matrix[0]).toBe('\uFEFF');
  const [rowOfSheet, rowOfProgram] = [
    parseCsv(matrix.slice(1), ';')[1],
    parseCsv(matrixCsv(report, { plain: true }))[1],
  ];
  expect(rowOfSheet).toEqual(['local', 'Niveau local', '', '1', '1', '34', '3,5', 'Cible atteinte', '1', '6']);
  expect(rowOfProgram).toEqual(['local', 'Niveau local', '', '1', '1', '34', '3.5', 'Cible atteinte', '1', '6']);
});

test('a hostile plan runs nothing, and plans of one name are told apart', async () => {
  const evil = (id: string): Plan => {
    const blank = createPlan({ id, language: 'en', scheme: { id: 'annex-2004', version: 1 } });
    return {
      ...blank,
      profile: { ...blank.profile, title: '=cmd|"/C calc"!A0', region: '@SUM(A1)' },
      goals: [{ ...createRow('goals', 'g'), catalogueId: '+1' }],
    };
  };
  const report = await reportOn([evil('one'), evil('two')]);
  const matrix = parseCsv(matrixCsv(report, plain));
  expect(matrix[0]?.slice(7)).toEqual(['\'=cmd|"/C calc"!A0', '\'=cmd|"/C calc"!A0 (no. 2)']);
  expect(matrix.at(-1)?.slice(0, 2)).toEqual(["'+1", "'+1"]);
  expect(parseCsv(factsCsv(report, plain))[1]?.slice(0, 5)).toEqual([
    'one',
    '\'=cmd|"/C calc"!A0',
    '',
    '',
    "'@SUM(A1)",
  ]);
});
