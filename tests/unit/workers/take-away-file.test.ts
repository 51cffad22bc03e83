import { expect, test } from 'vitest';
import { allFacts } from '#core/coverage/add-facts.ts';
import { type TakeAwayOrder, takeAwayFile } from '#workers/take-away-file.ts';
import { reportOn } from '../documents/small-report.ts';

const { table } = await reportOn();
const order: TakeAwayOrder = {
  collection: 'Plans of Škoda & Co.',
  facts: [...allFacts(table)],
  lens: 'goals',
  filters: { countries: ['FR'] },
  withinOne: false,
  format: 'html',
  plain: false,
  language: 'en',
  address: 'https://planner.example/#/coverage/own',
  created: '2028-01-15T12:00:00.000Z',
};

test.each([
  ['html', 'plans-of-skoda-co-coverage.html', 'text/html', /^<!doctype html>/],
  ['matrix-csv', 'plans-of-skoda-co-coverage.matrix.csv', 'text/csv', /^\uFEFFId,/],
  ['facts-csv', 'plans-of-skoda-co-coverage.facts.csv', 'text/csv', /^\uFEFFId of the plan,/],
  ['matrix-json', 'plans-of-skoda-co-coverage.matrix.json', 'application/json', /"integration-coverage-matrix"/],
  ['facts-json', 'plans-of-skoda-co-coverage.facts.json', 'application/json', /"integration-coverage-facts"/],
] as const)('%s', async (format, name, mime, content) => {
  const made = await takeAwayFile({ ...order, format });
  expect(made).toEqual({ ok: true, value: { name, mime, data: expect.stringMatching(content) } });
});

test.each([
  [false, 'plans-of-skoda-co-coverage.facts.csv', /^\uFEFFIdentifiant du plan;/],
  [true, 'plans-of-skoda-co-coverage.facts.plain.csv', /^Identifiant du plan,/],
])('CSV of the language, or plain: %j', async (plain, name, content) => {
  const made = await takeAwayFile({ ...order, format: 'facts-csv', language: 'fr', plain });
  expect(made).toEqual({ ok: true, value: { name, mime: 'text/csv', data: expect.stringMatching(content) } });
});

test('language, lens, filters and the way back are those of the view', async () => {
  const made = await takeAwayFile({ ...order, language: 'fr', lens: 'framework:common-basic-principles' });
  const page = made.ok ? String(made.value.data) : '';
  expect(page).toContain('<html lang="fr"');
  for (const text of ['Pays', 'France', 'https://planner.example/#/coverage/own', '15 janvier 2028'])
    expect(page).toContain(text);
});

test('overlaps within one organisation are looked for when the view looks for them', async () => {
  const pages = [false, true].map(async (withinOne) => {
    const made = await takeAwayFile({ ...order, withinOne });
    return made.ok && String(made.value.data).includes('also of one organisation');
  });
  expect(await Promise.all(pages)).toEqual([false, true]);
});
