// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { createPlan } from '#core/plan/create-plan.ts';
import type { Plan } from '#core/plan/plan-schema.ts';
import { loadExample } from '#core/scheme/example-plans.ts';
import { Hub } from '#ui/wizard/hub.tsx';
import { soundGoal, soundPlan, soundPlanWith, soundTarget } from '../../unit/core/validation/sound-plan.ts';
import { openScreen } from '../support/open-screen.tsx';

const emptyPlan = createPlan({ id: 'p', language: 'en', scheme: { id: 'annex-2004', version: 1 } });

const open = (plan: Plan, language: 'en' | 'fr' = 'en') => openScreen(<Hub />, { plan, language, path: '/plan/p' });
/** What stands under each task: its status, and how much of it is done. */
const statuses = () =>
  Object.fromEntries(
    [...document.querySelectorAll('ol > li')].map((task) => {
      const link = within(task as HTMLElement).getByRole('link'); // a list of HTML elements
      const parts = [...task.querySelectorAll('strong, strong + span')].map((part) => part.textContent);
      return [link.textContent, parts.join(', ')];
    }),
  );
const nextStep = () => screen.getByRole('region', { name: 'Next step' }).querySelector('p + p')?.textContent;
const chain = () =>
  within(document.querySelector('ul') as HTMLElement)
    .getAllByRole('listitem')
    .map((item) => item.textContent); // the first list of the hub

describe('the hub', () => {
  it('begins with nothing done and the first step to take', async () => {
    await open(emptyPlan);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Untitled programme');
    expect(screen.getByRole('progressbar').getAttribute('value')).toBe('0');
    expect(chain()).toEqual(['0 goals', '0 targets', '0 activities', '0 indicators']);
    expect([...new Set(Object.values(statuses()).map((status) => status.split(',')[0]))]).toEqual(['Not yet started']);
    expect(nextStep()).toBe('Describe the programme');
  });

  it('says which plan it comes from, and nothing of one that comes from none', async () => {
    await open({ ...emptyPlan, origin: { kind: 'start', title: 'Arriving', organisation: 'Lindenhafen' } });
    expect(screen.getByText('Started from “Arriving” of Lindenhafen')).toBeTruthy();
    cleanup();
    await open({ ...emptyPlan, origin: { kind: 'practice', title: '', organisation: '' } }, 'fr');
    expect(screen.getByText('Pratique tirée de « Programme sans titre »')).toBeTruthy();
    cleanup();
    await open(emptyPlan);
    expect(screen.queryByText(/^Started from|^A practice of/)).toBeNull();
  });

  it('counts the chain and gives its words in French', async () => {
    await open(soundPlan({ goals: [soundGoal, { ...soundGoal, id: 'h' }], targets: [] }), 'fr');
    expect(chain()).toEqual(['2 objectifs', '0 cible', '1 activité', '1 indicateur']);
  });

  it('says of a complete plan that all is done, and sends it to its check', async () => {
    await open(await loadExample('lindenhafen', 'en'));
    for (const status of Object.values(statuses())) expect(status).toMatch(/^Completed(, (\d+) of \2)?$/);
    expect([Object.keys(statuses()).length, nextStep()]).toEqual([9, 'Check and finish']);
    expect(screen.getByRole('progressbar', { name: '100% complete' })).toHaveProperty('position', 1);
  });

  it('brings counts, status and next step up to date after an edit', async () => {
    const { edit } = await open(emptyPlan);
    edit({ kind: 'rows.added', rows: [{ table: 'goals', row: { ...soundGoal, targetGroupIds: [] } }] });
    edit({ kind: 'form.applied', ref: { section: 'profile' }, values: { title: 'Arriving' }, language: 'en' });
    expect(chain()[0]).toBe('1 goal');
    await waitFor(() => expect(statuses()['Describe the programme']).toMatch(/^In progress, 1 of /));
    expect(statuses()['Set the goals']).toBe('In progress, 1 of 2');
    expect(nextStep()).toBe('Describe the programme');
  });

  it('puts a problem first: text that cannot be read, not what is still to be written', async () => {
    await open({
      ...emptyPlan,
      ...soundPlanWith.target({ value: null }),
      profile: emptyPlan.profile,
      unparsed: { 'targets/t/value': '12,5x' },
    });
    expect(statuses()['Set measurable targets']).toBe('There is a problem, 1 problem');
    expect(statuses()['Describe the programme']).toMatch(/^Not yet started/);
    expect(nextStep()).toBe('Set measurable targets');
    expect(screen.getByRole('link', { name: 'See them all' }).getAttribute('href')).toBe('#/plan/p/check');
  });

  it('says at the way to the progress what is overdue, and leads to the versions', async () => {
    const plan = await loadExample('lindenhafen', 'en');
    await open({ ...plan, profile: { ...plan.profile, start: '2020-01-01', end: '2020-12-31' }, measurements: [] });
    const links = screen.getAllByRole('link').map((link) => [link.textContent, link.getAttribute('href')]);
    const place = `#/plan/${plan.id}`;
    expect(links.slice(links.findIndex(([, href]) => href === `${place}/progress`)).slice(0, 3)).toEqual([
      ['Progress: what became of the plan', `${place}/progress`],
      [expect.stringMatching(/^\d+ values are overdue$/), `${place}/progress/due`],
      ['Versions: the plan as it was', `${place}/versions`],
    ]);
  });

  it('says nothing of values where none is due', async () => {
    await open(emptyPlan);
    expect(screen.queryByRole('link', { name: /overdue|due by/ })).toBeNull();
  });

  it('lists what was marked to come back to, with the way there', async () => {
    const second = { ...soundTarget, id: 'u', title: ' ' };
    await open(
      soundPlan({
        targets: [soundTarget, second],
        notes: { comeBackLater: ['step/partners', 'targets/u', 'targets/gone'] },
      }),
    );
    const links = within(screen.getByRole('region', { name: 'To come back to' })).getAllByRole('link');
    expect(links.map((link) => [link.textContent, link.getAttribute('href')])).toEqual([
      ['Partners and responsibilities', '#/plan/p/partners'],
      ['Target 1.2', '#/plan/p/targets/u'],
    ]);
  });
});
