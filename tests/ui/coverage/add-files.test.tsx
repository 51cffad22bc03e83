// @vitest-environment jsdom
import { act, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { planToJson } from '#core/migrate/plan-to-json.ts';
import { fileOf, planOf } from '../../unit/app/collections/collection-setting.ts';
import { openCoverage } from '../support/open-coverage.tsx';

const known = planOf('known', 'Known town');
const changing = planOf('changing', 'Changing town');

const groups = () =>
  [...document.querySelectorAll('details')].map((group) => ({
    title: group.querySelector('summary')?.textContent,
    open: group.open,
    files: [...group.querySelectorAll(':scope > ul > li')].map((line) => line.textContent),
  }));
const members = () => [...document.querySelectorAll('main li a, li a')].map((link) => link.textContent);

describe('adding files', () => {
  it('reports on each: refused with the reason first, then updated, added, and the same as before', async () => {
    const { user } = await openCoverage({ plans: [known, changing], view: '/plans' });
    const input = await screen.findByLabelText('Choose files', { selector: 'input' });
    await user.upload(input, [
      fileOf('new.json', planOf('new', 'New town')),
      fileOf('again.json', known, 5),
      fileOf('later.json', planOf('changing', 'Changing town, second year'), 9),
      fileOf('cut.json', planToJson(known).slice(0, 200)),
    ]);
    const heading = await screen.findByRole('heading', { name: '4 files read' });
    expect(groups()).toEqual([
      { title: '1 refused', open: true, files: [expect.stringMatching(/^cut\.json .{20,}/u)] },
      { title: '1 updated', open: false, files: ['later.json Changing town, second year'] },
      { title: '1 added', open: false, files: ['new.json New town'] },
      { title: '1 the same as before', open: false, files: ['again.json Known town'] },
    ]);
    expect(document.activeElement).toBe(heading);
    await waitFor(() => expect(members()).toEqual(expect.arrayContaining(['New town', 'Changing town, second year'])));
    screen.getByRole('heading', { name: 'Plans (3)' });
  });

  it('shows how far it is, can be stopped, and states what had been added', async () => {
    let tell: (done: number) => void = () => undefined;
    const { user, services, id } = await openCoverage({
      view: '/plans',
      services: ({ addFiles }) => ({
        // The real adding, held at each file until the test lets it go on.
        addFiles: async (collection, files, watch) => {
          const first = await addFiles(collection, files.slice(0, 2), { ...watch, onProgress: () => undefined });
          tell = (done) => watch.onProgress({ done, total: files.length, name: `${done}.json` });
          await new Promise((resolve) => watch.signal.addEventListener('abort', resolve));
          return first;
        },
      }),
    });
    const input = await screen.findByLabelText('Choose files', { selector: 'input' });
    const files = Array.from({ length: 5 }, (_, at) => fileOf(`${at}.json`, planOf(`p${at}`, `Town ${at}`)));
    await user.upload(input, files);
    screen.getByText('0 of 5 files');
    await waitFor(async () => expect(await services.open(id)).toMatchObject({ members: { length: 2 } }));
    act(() => tell(5));
    screen.getByText('5 of 5 files');
    expect(screen.getByRole('progressbar').getAttribute('value')).toBe('5');
    expect(screen.getByRole('button', { name: 'Choose files' })).toHaveProperty('disabled', true);
    await user.click(screen.getByRole('button', { name: 'Stop' }));
    await screen.findByRole('heading', { name: 'Stopped after 2 files; what was added stays' });
    expect(groups().map(({ title, files: lines }) => [title, lines])).toEqual([
      ['2 added', ['0.json Town 0', '1.json Town 1']],
    ]);
    await screen.findByRole('heading', { name: 'Plans (2)' });
  });
});
