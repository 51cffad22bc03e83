import { expect, test } from 'vitest';
import { planToJson } from '#core/migrate/plan-to-json.ts';
import { agency, city, region } from '../core/coverage/small-collection.ts';
import { run, temporaryFolder } from './support/run-main.ts';

const titleOf = (html: string) => /<h1[^>]*>([^<]*)<\/h1>/u.exec(html)?.[1];

test('a coverage report is named by the titles of its plans, told apart, or by how many there are', async () => {
  const folder = await temporaryFolder();
  const out = folder.path('out.html');
  const next = { ...city, id: 'next', profile: { ...city.profile, start: '2031-01-01', end: '2033-12-31' } };
  await folder.write('one.json', planToJson(city));
  await folder.write('two.json', planToJson(next));
  const made = async () => {
    await run(['coverage', folder.path('one.json'), folder.path('two.json'), '--format', 'html', '--out', out]);
    return titleOf(await folder.read('out.html'));
  };
  const { title, start, end } = city.profile;
  expect(await made()).toBe(`${title} (${start?.slice(0, 4)}–${end?.slice(0, 4)}) and ${title} (2031–2033)`);
  const four = [city, region, agency, next].map((plan) => planToJson(plan).replaceAll('\n', ' '));
  const lines = await folder.write('all.ndjson', four.join('\n'));
  await run(['coverage', lines, '--format', 'html', '--out', out]);
  expect(titleOf(await folder.read('out.html'))).toBe('4 plans');
  await run(['coverage', lines, '--where', 'levels=regional', '--format', 'html', '--out', out]);
  expect(titleOf(await folder.read('out.html'))).toBe(region.profile.title);
});

test('a comparison names plans by their titles and states of one plan by their days, never by a path', async () => {
  const folder = await temporaryFolder();
  const out = folder.path('out.html');
  const compared = async (other: typeof city) => {
    const files = [
      await folder.write('before.json', planToJson(city)),
      await folder.write('after.json', planToJson(other)),
    ];
    await run(['diff', ...files, '--format', 'html', '--out', out]);
    return folder.read('out.html');
  };
  const others = await compared(region);
  expect(others).toContain(`What differs from the plan “${city.profile.title}”`);
  const states = await compared({ ...city, profile: { ...city.profile, contact: 'Office' } });
  expect(states).toMatch(new RegExp(`What changed since “${city.profile.title}, \\d+ [A-Z][a-z]+ \\d{4}”`, 'u'));
  for (const html of [others, states]) expect(html).not.toContain('.json');
});
