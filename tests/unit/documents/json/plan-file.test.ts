import { expect, test } from 'vitest';
import { planToJson } from '#core/migrate/plan-to-json.ts';
import { documentFileName, planFile } from '#documents/json/plan-file.ts';
import { smallPlan } from '../../../support/plans.ts';

test('a plan file is named after the programme', () => {
  const plan = smallPlan();
  expect(planFile(plan)).toEqual({
    name: 'arriving-in-lindenhafen.plan.json',
    mime: 'application/json',
    text: planToJson(plan),
  });
});

test.each([
  ['Été à Łódź – l’accueil, 2027/28', 'ete-a-lodz-laccueil-2027-28.pdf'],
  ['Straße & Øst', 'strasse-ost.pdf'],
  ['', 'plan.pdf'],
  ['Ελληνικά', 'plan.pdf'],
  ['🙂 ...', 'plan.pdf'],
  ['../../etc/passwd', 'etc-passwd.pdf'],
  ['CON', 'plan-con.pdf'],
  [`${'a'.repeat(59)} b`, `${'a'.repeat(59)}.pdf`],
  ['a'.repeat(80), `${'a'.repeat(60)}.pdf`],
  ['Arriving in Lindenhafen: introduction programme for recognised refugees', 'arriving-in-lindenhafen.pdf'],
])('the title %j gives the file name %s', (title, name) => {
  expect(documentFileName(title, 'pdf')).toBe(name);
});

test('versions of one document have names of their own', () => {
  expect(documentFileName('Arriving', 'pdf', ['draft', 'fr'])).toBe('arriving-draft-fr.pdf');
  expect(documentFileName('', 'pdf', ['draft'])).toBe('plan-draft.pdf');
});
