// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { createVersionServices } from '#app/versions/version-services.ts';
import type { Plan } from '#core/plan/plan-schema.ts';
import { loadTranslator } from '#i18n/translator.ts';
import { createMemoryPlanVersions } from '#storage/versions/memory-plan-versions.ts';
import type { ChangesJob, VersionServices } from '#ui/common/version-services.ts';
import { VersionsArea } from '#ui/versions/versions-area.tsx';
import { smallPlan } from '../../support/plans.ts';
import { openScreen } from '../support/open-screen.tsx';

const translator = await loadTranslator('en');
const { t } = translator;
const small = smallPlan();
const jobs: ChangesJob[] = [];

/** Another plan of the device, begun as a copy. */
const neighbour: Plan = {
  ...small,
  id: 'neighbour',
  profile: { ...small.profile, title: 'Next door' },
  targets: small.targets.map((target) => ({ ...target, value: 55 })),
};

const services: VersionServices = {
  ...createVersionServices({
    desk: { versions: createMemoryPlanVersions('other-plan'), newId: () => 'kept' },
    translator: () => translator,
    download: () => undefined,
  }),
  takeAway: async (job) => {
    jobs.push(job);
    return null;
  },
  readPlan: async (id) => (id === neighbour.id ? neighbour : { message: `No plan ${id}` }),
};

const show = (compared: readonly [string, string] | null) =>
  openScreen(<VersionsArea compared={compared} />, { plan: small, services: { versions: async () => services } });

describe('the comparison with another plan', () => {
  const summary = {
    ...{
      id: neighbour.id,
      title: 'Next door',
      name: 'Next door (Gdańsk)',
      organisation: '',
      language: 'en',
      origin: null,
      savedAt: '2026-02-01T10:00:00Z',
    },
    ...{
      progress: { answered: 0, required: 1, percent: 0 },
      counts: { goal: 1, target: 1, activity: 0, indicator: 1 },
      damaged: false,
    },
  };
  const shelf = {
    plans: [summary, { ...summary, id: 'broken', damaged: true }],
    state: 'ready',
    problem: null,
  } as const;

  test('is offered for every other plan that can be read, and says what to do while there is none', async () => {
    await show(null);
    expect(await screen.findByText(t('versions.others.none'))).toBeTruthy();
    cleanup();
    const { user } = await openScreen(<VersionsArea compared={null} />, {
      plan: smallPlan(),
      services: { versions: async () => services, shelf: { subscribe: () => () => undefined, state: () => shelf } },
    });
    await user.click(await screen.findByRole('button', { name: t('versions.others.choose') }));
    const links = within(screen.getByRole('dialog')).getAllByRole('link');
    expect(links.map((link) => [link.textContent, link.getAttribute('href')])).toEqual([
      ['Next door (Gdańsk)', `#/plan/${smallPlan().id}/versions/plan%3Aneighbour/now`],
    ]);
  });

  test('names both plans, says what differs, restores nothing, and goes into the document', async () => {
    const { user } = await show(['plan:neighbour', 'now']);
    const title = t('versions.compare.plans', { title: 'Next door' });
    expect(await screen.findByRole('heading', { level: 1, name: title })).toBeTruthy();
    expect(await screen.findByText(t('versions.compare.otherPlan', { title: 'Next door' }))).toBeTruthy();
    expect(await screen.findByText(/55/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Restore/ })).toBeNull();
    await user.click(screen.getByRole('button', { name: t('versions.take.pdf') }));
    await waitFor(() => expect(jobs).toHaveLength(1));
    expect([jobs[0]?.before.name, jobs[0]?.before.plan.id]).toEqual(['Next door', 'neighbour']);
  });

  test('tells the other plan from this one where both have one title', async () => {
    const { profile } = small;
    const namesake = { ...neighbour, profile: { ...profile, start: '2024-01-01', end: '2026-12-31' } };
    const readPlan = async () => namesake;
    await openScreen(<VersionsArea compared={['plan:neighbour', 'now']} />, {
      plan: small,
      services: { versions: async () => ({ ...services, readPlan }) },
    });
    const title = t('versions.compare.plans', { title: `${profile.title} (2024–2026)` });
    expect(await screen.findByRole('heading', { level: 1, name: title })).toBeTruthy();
  });

  test('says why when the other plan cannot be read', async () => {
    await show(['plan:gone', 'now']);
    expect(await screen.findByText('No plan gone')).toBeTruthy();
  });
});

test('what the PDF of a comparison marks is named beside its button', async () => {
  const marked = { ...small, profile: { ...small.profile, contact: 'Mm\u030cabe' } };
  await openScreen(<VersionsArea compared={['plan:neighbour', 'now']} />, {
    plan: marked,
    services: { versions: async () => services },
  });
  expect((await screen.findByText(/holds characters/u)).textContent).toContain('do not have: U+030C.');
});
