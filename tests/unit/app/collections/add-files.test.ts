import { describe, expect, test } from 'vitest';
import { planToJson } from '#core/migrate/plan-to-json.ts';
import { practiceOf } from '#core/plan/practice-of.ts';
import { startedFrom } from '#core/plan/started-from.ts';
import { fail } from '#core/result.ts';
import type { AddedFile, AddProgress } from '#ui/common/collection-services.ts';
import { archiveOf, tampered } from '../../../support/zip-files.ts';
import { fixtureOutline } from '../../documents/pdf/fixture-outline.ts';
import { renderFixture } from '../../documents/pdf/open-pdf.ts';
import { fileOf, gained, openSetting, planOf } from './collection-setting.ts';

const plain = { message: null, remarks: [] };
const refused = { outcome: 'refused', title: null, planId: null, remarks: [] };
const welcome = planOf('welcome', 'Welcome');
const json = planToJson(welcome);
const brief = (files: readonly AddedFile[]) => files.map(({ name, outcome }) => `${name}: ${outcome}`);

describe('outcomes', () => {
  test('added, updated, same, older', async () => {
    const { add } = await openSetting();
    const next = planOf('welcome', 'Welcome, second year');
    expect(await add(fileOf('a.json', welcome, 5))).toEqual([
      { name: 'a.json', outcome: 'added', title: 'Welcome', planId: 'welcome', ...plain },
    ]);
    expect(await add(fileOf('b.json', next, 9), fileOf('c.json', `  ${json}  `, 12))).toEqual([
      { name: 'b.json', outcome: 'updated', title: 'Welcome, second year', planId: 'welcome', ...plain },
      { name: 'c.json', outcome: 'same', title: 'Welcome', planId: 'welcome', ...plain },
    ]);
    expect(brief(await add(fileOf('d.json', planOf('welcome', 'Welcome, draft'), 1)))).toEqual(['d.json: older']);
  });

  test('a plan in a PDF is the same plan', async () => {
    const { add } = await openSetting();
    const pdf = renderFixture(fixtureOutline(), { embeddedPlan: { fileName: 'plan.json', json } });
    const files = [fileOf('1.json', welcome), fileOf('2.pdf', new Uint8Array(pdf), 2)];
    expect(brief(await add(...files))).toEqual(['1.json: added', '2.pdf: same']);
  });

  test('a plan without an id is the same plan when its file comes again, and its mended parts are told', async () => {
    const { add } = await openSetting();
    const { id: _, ...nameless } = welcome;
    const text = JSON.stringify({ ...nameless, profile: { ...nameless.profile, start: '31/12/2026' } });
    const [first] = await add(fileOf('x.json', text));
    const [second] = await add(fileOf('y.json', text, 2));
    expect([first?.outcome, second?.outcome, second?.planId]).toEqual(['added', 'same', first?.planId]);
    expect(first?.remarks.length).toBeGreaterThan(0);
    expect(first?.remarks.every((words) => words.length > 10)).toBe(true);
  });

  test('an unknown scheme is listed apart until a file of that name can be counted', async () => {
    const { add, services, id } = await openSetting();
    const future = { ...welcome, scheme: { id: 'annex-2030', version: 3 } };
    const apart = {
      name: 'f.json',
      outcome: 'unknown-scheme',
      title: null,
      planId: null,
      message:
        'The plan follows the scheme “annex-2030”, version 3, which this planner does not have. Update the planner to open it.',
      remarks: [],
    };
    expect(await add(fileOf('f.json', JSON.stringify(future)))).toEqual([apart]);
    const open = gained(await services.open(id));
    expect([open.members, open.facts, open.apart]).toEqual([[], [], [apart]]);
    await add(fileOf('f.json', welcome));
    expect(gained(await services.open(id)).apart).toEqual([]);
  });
});

describe('a practice', () => {
  const practice = practiceOf(welcome, welcome.goals[0]?.id ?? '', 'practice');
  if (practice === null) throw new Error('The plan has a goal');
  const message = 'A practice of “Welcome”: it is a part of that plan, so it is not counted.';

  test('is listed apart beside the plan it was cut from, and stays there', async () => {
    const { add, services, id } = await openSetting();
    const apart = { ...refused, name: 'b.json', outcome: 'practice', message };
    const report = await add(fileOf('a.json', welcome), fileOf('b.json', practice));
    expect(report.slice(1)).toEqual([apart]);
    const open = gained(await services.open(id));
    expect(open.facts.map(({ planId }) => planId)).toEqual(['welcome']);
    expect(open.apart).toEqual([apart]);
  });

  test('of this device is apart from its own plans; a plan begun from it counts', async () => {
    const { desk, services } = await openSetting();
    await desk.add(practice);
    await desk.add(startedFrom(practice, { newId: () => crypto.randomUUID() }));
    const open = gained(await services.open('own'));
    expect(open.facts.map(({ title }) => title)).toEqual(['']);
    expect(open.apart).toEqual([
      { name: 'Welcome', outcome: 'practice', title: 'Welcome', planId: 'practice', message, remarks: [] },
    ]);
  });
});

describe('broken files among good ones', () => {
  test('are refused with the reason, and stop nothing', async () => {
    const { add } = await openSetting();
    const withoutPlan = new Uint8Array(renderFixture(fixtureOutline(), { embeddedPlan: null }));
    const files = [
      fileOf('01.json', planOf('p1', 'One')),
      fileOf('02-cut.json', json.slice(0, 200)),
      fileOf('03.pdf', withoutPlan),
      fileOf('04-empty.json', ''),
      fileOf('05.bin', new Uint8Array([0, 1, 2, 3, 0, 255])),
      fileOf('06.docx', archiveOf({ '[Content_Types].xml': '<x/>' })),
      fileOf('07.json', '[1]'),
      fileOf('08.json', planOf('p2', 'Two')),
    ];
    const report = await add(...files);
    expect(report.map(({ name, outcome, message }) => [name, outcome, message])).toEqual([
      ['01.json', 'added', null],
      ['02-cut.json', 'refused', expect.stringContaining('ends too early')],
      ['03.pdf', 'refused', 'There is no plan inside this PDF. Only PDFs made by this planner carry their plan.'],
      ['04-empty.json', 'refused', 'The file is empty.'],
      ['05.bin', 'refused', expect.stringContaining('neither a text nor a PDF')],
      ['06.docx', 'refused', expect.stringContaining('neither a text nor a PDF')],
      ['07.json', 'refused', 'The file holds a list, not a plan.'],
      ['08.json', 'added', null],
    ]);
  });

  test('a huge file is not read at all', async () => {
    const { add } = await openSetting();
    const part = new Uint8Array(16 * 1024 * 1024);
    const huge = new File([part, part, part, part], 'film.mp4', { lastModified: 0 });
    expect(await add(huge)).toEqual([
      { ...refused, name: 'film.mp4', message: 'The file is larger than 60 MB. A plan takes well under one.' },
    ]);
  });
});

describe('archives', () => {
  test('give their files, with their own times, and say once what was left out', async () => {
    const { add, services, id } = await openSetting();
    const bytes = archiveOf({
      'town/a.json': planToJson(planOf('a', 'A')),
      '../b.json': planToJson(planOf('b', 'B')),
      'town/broken.json': '{',
      'readme.txt': 'x',
      'inner.zip': archiveOf({ 'c.json': json }),
      '__MACOSX/town/._a.json': 'x',
      '.DS_Store': 'x',
    });
    const report = await add(fileOf('all.zip', bytes, 9), fileOf('z.json', planOf('z', 'Z')));
    expect(brief(report)).toEqual([
      'all.zip: refused',
      'all.zip: refused',
      'all.zip/town/a.json: added',
      'all.zip/b.json: added',
      'all.zip/town/broken.json: refused',
      'z.json: added',
    ]);
    expect(report.slice(0, 2).map(({ message }) => message)).toEqual([
      'An archive inside the archive was not opened. Unpack it and add its files: inner.zip',
      '3 other files in the archive are neither plan files (.json) nor PDFs and were left out: readme.txt, __MACOSX/town/._a.json and .DS_Store',
    ]);
    const { members } = gained(await services.open(id));
    const [state] = members.find(({ planId }) => planId === 'a')?.states ?? [];
    expect(state).toMatchObject({
      fileName: 'all.zip/town/a.json',
      asOf: new Date('2026-03-01T12:00:00').toISOString(),
    });
  });

  test('that are empty, damaged or locked are refused with the reason', async () => {
    const { add } = await openSetting();
    const two = archiveOf({ 'a.json': json, 'b.json': planToJson(planOf('b', 'B')) });
    const locked = tampered(two, 0, { inList: [{ at: 8, value: 1, bytes: 2 }] });
    const bomb = tampered(archiveOf({ 'a.json': new Uint8Array(30_000_000) }), 0, {
      inList: [{ at: 24, value: 500, bytes: 4 }],
    });
    const files = [
      fileOf('1.zip', archiveOf({})),
      fileOf('2.zip', two.slice(0, 300)),
      fileOf('3.zip', locked),
      fileOf('4.zip', bomb),
    ];
    const report = await add(...files);
    expect(report.map(({ name, outcome, message }) => [name, outcome, message])).toEqual([
      ['1.zip', 'refused', 'The archive is empty.'],
      ['2.zip', 'refused', 'The archive is damaged or cut off. Unpack it yourself and add the files.'],
      ['3.zip/a.json', 'refused', expect.stringContaining('locked with a password')],
      ['3.zip/b.json', 'added', null],
      ['4.zip/a.json', 'refused', expect.stringContaining('damaged inside the archive')],
    ]);
  });
});

describe('on the way', () => {
  const many = Array.from({ length: 45 }, (_, at) => fileOf(`${at}.json`, planOf(`p${at}`, `Plan ${at}`)));

  test('progress counts files in the order of their names, those of archives too', async () => {
    const { services, id } = await openSetting();
    const seen: AddProgress[] = [];
    const archive = archiveOf({ 'a.json': json, 'b.json': '{' });
    await services.addFiles(id, [fileOf('10.json', '{'), fileOf('9.zip', archive)], {
      signal: new AbortController().signal,
      onProgress: (progress) => seen.push(progress),
    });
    expect(seen).toEqual([
      { done: 0, total: 2, name: '9.zip' },
      { done: 1, total: 4, name: '9.zip/a.json' },
      { done: 2, total: 4, name: '9.zip/b.json' },
      { done: 3, total: 4, name: '10.json' },
      { done: 4, total: 4, name: '' },
    ]);
  });

  test('stopping keeps what was read until then', async () => {
    const { services, id } = await openSetting();
    const stop = new AbortController();
    const onProgress = ({ done }: AddProgress) => done === 30 && stop.abort();
    const report = gained(await services.addFiles(id, many, { signal: stop.signal, onProgress }));
    expect(report).toHaveLength(30);
    expect(gained(await services.open(id)).members).toHaveLength(30);
  });

  test('a device that is full says so, and how many files were kept before', async () => {
    let adds = 0;
    const { services, id } = await openSetting((store) => ({
      ...store,
      add: async (...addition) => (++adds > 2 ? fail({ type: 'full' }) : store.add(...addition)),
    }));
    const watch = { signal: new AbortController().signal, onProgress: () => undefined };
    expect(await services.addFiles(id, many, watch)).toEqual({
      message:
        'The storage of this device is full. Free space on the device, or remove collections or plans that you no longer need. 40 files were added before that and stay.',
    });
    expect(gained(await services.open(id)).members).toHaveLength(40);
  });

  test('a collection that is removed meanwhile takes nothing more', async () => {
    const { services, id } = await openSetting();
    const onProgress = ({ done }: AddProgress) => {
      if (done === 1) void services.remove(id);
    };
    const outcome = await services.addFiles(id, many, { signal: new AbortController().signal, onProgress });
    expect(outcome).toEqual({
      message: 'This is not there any more. It may have been removed in another tab. No file was added.',
    });
  });
});
