// @vitest-environment jsdom
import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, test } from 'vitest';
import { createVersionServices } from '#app/versions/version-services.ts';
import type { Plan } from '#core/plan/plan-schema.ts';
import { fail } from '#core/result.ts';
import { loadTranslator } from '#i18n/translator.ts';
import { createMemoryPlanVersions } from '#storage/versions/memory-plan-versions.ts';
import type { PlanVersions } from '#storage/versions/plan-versions.ts';
import type { ChangesJob, VersionServices } from '#ui/common/version-services.ts';
import { VersionsArea } from '#ui/versions/versions-area.tsx';
import { smallPlan } from '../../support/plans.ts';
import { countsDays, countsWeeks } from '../../unit/i18n/diff/split-plans.ts';
import { openScreen } from '../support/open-screen.tsx';

const translator = await loadTranslator('en');
const { t } = translator;
let versions: PlanVersions;
let services: VersionServices;
let jobs: ChangesJob[];
let count: number;

function open(change: Partial<PlanVersions> = {}): void {
  versions = { ...createMemoryPlanVersions(crypto.randomUUID()), ...change };
  const desk = { versions, newId: () => `kept-${++count}` };
  services = {
    ...createVersionServices({ desk, translator: () => translator, download: () => undefined }),
    takeAway: async (job) => {
      jobs.push(job);
      return null;
    },
    readPlan: async () => ({ message: 'There is no other plan' }),
  };
}

beforeEach(() => {
  count = 0;
  jobs = [];
  open();
});

async function put(id: string, plan: Plan, name: string, at: string): Promise<void> {
  await versions.put({ id, planId: plan.id, plan, name, reason: `Why ${name}`, kind: 'named', at });
}

const show = (compared: readonly [string, string] | null = null, plan = smallPlan()) =>
  openScreen(<VersionsArea compared={compared} />, { plan, services: { versions: async () => services } });

type User = Awaited<ReturnType<typeof show>>['user'];

/** Unfolds a card, and presses what it shows then. */
async function openMore(user: User, name: string, action?: 'rename' | 'remove' | 'compareOther'): Promise<void> {
  await user.click(await screen.findByRole('button', { name: t('versions.more.label', { name }) }));
  if (action) await user.click(screen.getByRole('button', { name: t(`versions.${action}.label`, { name }) }));
}

const cards = () => screen.queryAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent);

function withValue(value: number, more: Partial<Plan> = {}): Plan {
  const plan = smallPlan();
  return { ...plan, targets: plan.targets.map((target) => ({ ...target, value })), ...more };
}

describe('the list of versions', () => {
  test('teaches what versions are for while there is none, and offers a name', async () => {
    await show();
    expect(await screen.findByText(t('versions.empty'))).toBeTruthy();
    expect(screen.getByLabelText(t('versions.name'))).toHaveProperty('value', 'As submitted');
  });

  test('keeps the plan as it is at this moment, and offers another name for the next one', async () => {
    const { user, edit } = await show();
    await screen.findByText(t('versions.empty'));
    edit({ kind: 'plan.replaced', plan: withValue(70) });
    await user.type(screen.getByLabelText(t('versions.reason')), 'Sent to the ministry');
    await user.click(screen.getByRole('button', { name: t('versions.keep.button') }));
    expect(await screen.findByText(t('versions.news.kept', { name: 'As submitted' }))).toBeTruthy();
    await waitFor(() => expect(cards()).toEqual(['As submitted']));
    expect(screen.getByText('Sent to the ministry')).toBeTruthy();
    expect(screen.getByLabelText(t('versions.name'))).not.toHaveProperty('value', 'As submitted');
    expect(await services.read('kept-1')).toMatchObject({ plan: withValue(70) });
  });

  test('a version needs a name: the field says so and has the focus', async () => {
    const { user } = await show();
    await screen.findByText(t('versions.empty'));
    const name = screen.getByLabelText(t('versions.name'));
    await user.clear(name);
    await user.click(screen.getByRole('button', { name: t('versions.keep.button') }));
    expect([name.getAttribute('aria-invalid'), document.activeElement]).toEqual(['true', name]);
    expect(screen.getByText(t('versions.name.missing'))).toBeTruthy();
    expect(await versions.list('plan-1')).toEqual({ ok: true, value: { versions: [], unreadable: [] } });
  });

  test('what cannot be kept is told, and the words stay', async () => {
    open({ put: async () => fail({ type: 'full' }) });
    const { user } = await show();
    await screen.findByText(t('versions.empty'));
    await user.type(screen.getByLabelText(t('versions.reason')), 'Why');
    await user.click(screen.getByRole('button', { name: t('versions.keep.button') }));
    expect((await screen.findByRole('alert')).textContent).toContain(t('versions.problem.full'));
    expect(screen.getByLabelText(t('versions.reason'))).toHaveProperty('value', 'Why');
  });

  test('a version can be renamed', async () => {
    await put('v-1', smallPlan(), 'First', '2026-11-23T08:00:00.000Z');
    const { user } = await show();
    await openMore(user, 'First', 'rename');
    const dialog = within(screen.getByRole('dialog'));
    await user.clear(dialog.getByLabelText(t('versions.name')));
    await user.type(dialog.getByLabelText(t('versions.name')), 'Draft');
    await user.click(dialog.getByRole('button', { name: t('versions.rename.save') }));
    await waitFor(() => expect(cards()).toEqual(['Draft']));
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  test('what is typed while a version is being kept stays for the next one', async () => {
    const memory = createMemoryPlanVersions(crypto.randomUUID());
    const waiting: (() => void)[] = [];
    open({
      ...memory,
      put: async (version) => {
        await new Promise<void>((resolve) => waiting.push(resolve));
        return memory.put(version);
      },
    });
    const { user } = await show();
    await screen.findByText(t('versions.empty'));
    await user.click(screen.getByRole('button', { name: t('versions.keep.button') }));
    await user.type(screen.getByLabelText(t('versions.reason')), 'For the council');
    for (const resolve of waiting) resolve();
    await waitFor(() => expect(cards()).toEqual(['As submitted']));
    expect(screen.getByLabelText(t('versions.reason'))).toHaveProperty('value', 'For the council');
  });

  test('another name that was begun is still there after Escape, and not after Cancel', async () => {
    await put('v-1', smallPlan(), 'First', '2026-11-23T08:00:00.000Z');
    const { user } = await show();
    await openMore(user, 'First');
    const openDialog = async () => {
      await user.click(await screen.findByRole('button', { name: t('versions.rename.label', { name: 'First' }) }));
      return within(screen.getByRole('dialog'));
    };
    const name = (dialog: Awaited<ReturnType<typeof openDialog>>) => dialog.getByLabelText(t('versions.name'));
    await user.type(name(await openDialog()), ' draft');
    await user.click(screen.getByRole('button', { name: t('common.close') }));
    const again = await openDialog();
    expect(name(again)).toHaveProperty('value', 'First draft');
    await user.click(again.getByRole('button', { name: t('common.cancel') }));
    expect(name(await openDialog())).toHaveProperty('value', 'First');
  });

  test('a deleted version can be brought back, and the focus goes to its neighbour', async () => {
    await put('v-1', smallPlan(), 'First', '2026-11-23T08:00:00.000Z');
    await put('v-2', smallPlan(), 'Second', '2026-11-24T08:00:00.000Z');
    const { user } = await show();
    await openMore(user, 'Second', 'remove');
    await waitFor(() => expect(cards()).toEqual(['First']));
    expect(document.activeElement?.textContent).toBe('First');
    await user.click(await screen.findByRole('button', { name: t('common.undo') }));
    await waitFor(() => expect(cards()).toEqual(['Second', 'First']));
  });

  test('the other version to compare with is offered from the older to the newer one', async () => {
    await put('v-1', smallPlan(), 'First', '2026-11-23T08:00:00.000Z');
    await put('v-2', smallPlan(), 'Second', '2026-11-24T08:00:00.000Z');
    const { user } = await show();
    await openMore(user, 'Second', 'compareOther');
    const link = within(screen.getByRole('dialog')).getByRole('link', { name: 'First' });
    expect(link.getAttribute('href')).toBe('#/plan/plan-1/versions/v-1/v-2');
  });

  test('a card tells how many changes there are since the version before, when it is unfolded', async () => {
    await put('v-1', withValue(50), 'First', '2026-11-23T08:00:00.000Z');
    await put('v-2', withValue(60, { risks: [] }), 'Second', '2026-11-24T08:00:00.000Z');
    await put('v-3', withValue(60, { risks: [] }), 'Third', '2026-11-25T08:00:00.000Z');
    const { user } = await show();
    const since = (name: string, changes: number) => t('versions.since', { name, count: changes });
    await openMore(user, 'Second');
    const link = await screen.findByRole('link', { name: since('First', 1) });
    expect(link.getAttribute('href')).toBe('#/plan/plan-1/versions/v-1/v-2');
    await openMore(user, 'Third');
    expect(await screen.findByText(since('Second', 0))).toBeTruthy();
    await openMore(user, 'First');
    expect(await screen.findByText(t('versions.since.first'))).toBeTruthy();
    const second = screen.getByRole('button', { name: t('versions.more.label', { name: 'Second' }) });
    expect(second.getAttribute('aria-expanded')).toBe('true');
    await user.click(second);
    expect(screen.queryByRole('link', { name: since('First', 1) })).toBeNull();
  });

  test('a card says by whom and for what its version was kept', async () => {
    await services.keep(smallPlan(), { name: 'Report on 2027', reason: '' }, 'with-report');
    await put('v-1', withValue(50), 'First', '2026-11-23T08:00:00.000Z');
    const { user } = await show();
    await user.click(await screen.findByRole('button', { name: t('versions.restore.label', { name: 'First' }) }));
    await user.click(screen.getByRole('button', { name: t('versions.restore.confirm') }));
    await waitFor(() => expect(cards()).toHaveLength(4));
    const facts = [...document.querySelectorAll('li[data-version]')].map((card) => [
      card.querySelector('h3')?.textContent,
      card.querySelector('time')?.parentElement?.textContent?.split(' · ')[1],
    ]);
    expect(new Map(facts.map(([name, kind]) => [name, kind]))).toEqual(
      new Map([
        ['First', 'Kept by hand'],
        ['Before “First” was restored', 'Kept by the product, before another version was restored'],
        ['Restored: First', 'Kept by the product, after another version was restored'],
        ['Report on 2027', 'Kept with the report'],
      ]),
    );
  });

  test('restoring asks first, changes the plan in one step, and can be taken back', async () => {
    await put('v-1', withValue(50), 'First', '2026-11-23T08:00:00.000Z');
    const { user, plan, steps } = await show();
    await user.click(await screen.findByRole('button', { name: t('versions.restore.label', { name: 'First' }) }));
    expect(plan()).toEqual(smallPlan());
    await user.click(screen.getByRole('button', { name: t('versions.restore.confirm') }));
    expect(await screen.findByText(t('versions.news.restored', { name: 'First' }))).toBeTruthy();
    expect([plan(), steps()]).toEqual([withValue(50), 1]);
    await waitFor(() => expect(cards()).toHaveLength(3));
    await user.click(screen.getByRole('button', { name: t('common.undo') }));
    expect([plan(), steps()]).toEqual([smallPlan(), 0]);
  });

  test('what is restored but could not be kept under a name is no failure, and can be taken back', async () => {
    const memory = createMemoryPlanVersions(crypto.randomUUID());
    let isClosed = false;
    open({
      ...memory,
      put: async (version) =>
        isClosed && version.kind === 'restored'
          ? fail({ type: 'blocked', reason: 'unavailable' })
          : memory.put(version),
    });
    await put('v-1', withValue(50), 'First', '2026-11-23T08:00:00.000Z');
    isClosed = true;
    const { user, plan } = await show();
    await user.click(await screen.findByRole('button', { name: t('versions.restore.label', { name: 'First' }) }));
    await user.click(screen.getByRole('button', { name: t('versions.restore.confirm') }));
    const reason = t('storage.read.blocked-unavailable');
    expect(await screen.findByText(t('versions.news.restoredUnkept', { name: 'First', reason }))).toBeTruthy();
    expect([screen.queryByRole('dialog'), plan()]).toEqual([null, withValue(50)]);
    await user.click(screen.getByRole('button', { name: t('common.undo') }));
    expect(plan()).toEqual(smallPlan());
  });

  test('a tab that only reads offers no change of the plan', async () => {
    await put('v-1', withValue(50), 'First', '2026-11-23T08:00:00.000Z');
    const { send } = await show();
    send({ type: 'access.denied' });
    await screen.findByText(t('versions.readOnly'));
    await screen.findByRole('link', { name: t('versions.compareNow.label', { name: 'First' }) });
    expect(screen.queryByRole('button', { name: t('versions.keep.button') })).toBeNull();
    expect(screen.queryByRole('button', { name: t('versions.restore.label', { name: 'First' }) })).toBeNull();
  });

  test('a damaged version is listed apart and can be deleted', async () => {
    const removed: string[] = [];
    open({
      list: async () => ({ ok: true, value: { versions: [], unreadable: ['v-9'] } }),
      remove: async (id) => {
        removed.push(id);
        return { ok: true, value: null };
      },
    });
    const { user } = await show();
    await screen.findByText(t('versions.damaged.text'));
    const name = t('versions.damaged.title');
    await user.click(screen.getByRole('button', { name: t('versions.remove.label', { name }) }));
    await waitFor(() => expect(removed).toEqual(['v-9']));
  });

  test('versions that cannot be reached are told in words', async () => {
    open({ list: async () => fail({ type: 'blocked', reason: 'unavailable' }) });
    await show();
    expect((await screen.findByRole('alert')).textContent).toContain(t('versions.problem.title'));
  });
});

describe('the comparison', () => {
  const earlier = () => withValue(50, { risks: [] });
  const later = (): Plan => {
    const plan = smallPlan();
    return {
      ...plan,
      goals: [...plan.goals, { ...goalOf(plan), id: 'goal-b', title: 'Housing' }],
      targets: plan.targets.map((target) => ({ ...target, title: 'reach B2 soon' })),
      activities: [],
    };
  };
  const goalOf = (plan: Plan) => {
    const [goal] = plan.goals;
    if (!goal) throw new Error('The small plan has a goal');
    return goal;
  };
  const texts = (role: 'Before' | 'After') =>
    [...document.querySelectorAll('article dt')]
      .filter(({ textContent }) => textContent === role)
      .map((term) => term.nextElementSibling?.textContent?.split('\n')[0]);

  beforeEach(() => put('v-1', earlier(), 'As submitted', '2026-11-23T08:00:00.000Z'));

  test('tells what changed since a version under the headings of the plan, with counts on top', async () => {
    await show(['v-1', 'now'], later());
    const title = await screen.findByRole('heading', {
      level: 1,
      name: /^What changed since “As submitted” of 23 Nov 2026/,
    });
    expect(title).toBeTruthy();
    await screen.findAllByRole('article');
    expect(screen.getAllByRole('button', { pressed: false }).map(({ textContent }) => textContent)).toEqual([
      '1 added',
      '1 removed',
      '2 changed',
    ]);
    expect(screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)).toEqual([
      expect.stringMatching(/^ ?Goals 1 change$/),
      expect.stringMatching(/^ ?Targets 2 changes$/),
      expect.stringMatching(/^ ?Activities 1 change$/),
    ]);
    expect(cards()).toEqual(['Goal “Housing”', 'Target “reach B2 soon”', 'Activity “Evening courses”']);
    expect(texts('Before').slice(0, 2)).toEqual([
      `reach [${t('versions.text.removed')}] B1 [${t('versions.text.removedEnd')}]`,
      '50%',
    ]);
    expect(document.querySelector('ins')?.textContent).toContain('B2 soon');
  });

  test('shows one kind of change alone', async () => {
    const { user } = await show(['v-1', 'now'], later());
    await user.click(await screen.findByRole('button', { name: '1 removed' }));
    expect(cards()).toEqual(['Activity “Evening courses”']);
    await user.click(screen.getByRole('button', { name: 'All 4' }));
    expect(cards()).toHaveLength(3);
  });

  test('two versions are compared by their names', async () => {
    await put('v-2', later(), 'As approved', '2026-11-24T08:00:00.000Z');
    await show(['v-1', 'v-2']);
    const title = 'What changed from “As submitted” to “As approved”';
    expect(await screen.findByRole('heading', { level: 1, name: title })).toBeTruthy();
    expect(screen.queryByRole('button', { name: t('versions.restore.label', { name: 'As submitted' }) })).toBeNull();
  });

  test('what is restored here leads to the version that was kept before', async () => {
    const { user, plan } = await show(['v-1', 'now'], later());
    await user.click(
      await screen.findByRole('button', { name: t('versions.restore.label', { name: 'As submitted' }) }),
    );
    await user.click(screen.getByRole('button', { name: t('versions.restore.confirm') }));
    await waitFor(() => expect(window.location.hash).toBe(`#/plan/${plan().id}/versions`));
    const { field } = window.history.state as { field: string };
    cleanup();
    const arrival = { field };
    await openScreen(<VersionsArea compared={null} />, {
      plan: plan(),
      services: { versions: async () => services },
      arrival,
    });
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Before “As submitted” was restored'));
  });

  test('follows the plan: after undo of the only change nothing differs', async () => {
    const { edit, send } = await show(['v-1', 'now'], earlier());
    await screen.findByText(t('versions.compare.none'));
    edit({ kind: 'plan.replaced', plan: withValue(51, { risks: [] }) });
    await screen.findAllByRole('article');
    send({ type: 'plan.undone' });
    expect(await screen.findByText(t('versions.compare.none'))).toBeTruthy();
  });

  test('speaks the language of the interface', async () => {
    const { switchLanguage } = await show(['v-1', 'now'], later());
    await screen.findAllByRole('article');
    await act(() => switchLanguage('fr'));
    expect(await screen.findByText('Cible « reach B2 soon »')).toBeTruthy();
  });

  test('leaves as a document with both states and the reason', async () => {
    await put('v-2', later(), 'As approved', '2026-11-24T08:00:00.000Z');
    const { user } = await show(['v-1', 'v-2']);
    await user.click(await screen.findByRole('button', { name: t('versions.take.pdf') }));
    expect(await screen.findByText(t('versions.take.done'))).toBeTruthy();
    expect(jobs).toEqual([
      {
        before: {
          plan: earlier(),
          name: 'As submitted',
          date: '2026-11-23T08:00:00.000Z',
          keptFor: 'Why As submitted',
        },
        after: { plan: later(), name: 'As approved', date: '2026-11-24T08:00:00.000Z', keptFor: '' },
        reason: 'Why As approved',
        format: 'pdf',
        language: 'en',
      },
    ]);
  });

  test('more changes come on demand, and the first of them has the focus', async () => {
    const [goal] = smallPlan().goals;
    const goals = Array.from({ length: 150 }, (_, at) => ({ ...goal, id: `goal-${at}`, title: `Goal ${at + 1}` }));
    const { user } = await show(['v-1', 'now'], { ...earlier(), goals: [...earlier().goals, ...goals] } as Plan);
    await user.click(await screen.findByRole('button', { name: 'Show 50 more changes' }));
    expect(document.activeElement?.closest('article')?.querySelector('h3')?.textContent).toBe('Goal “Goal 101”');
    expect(screen.queryByRole('button', { name: /^Show \d+ more/ })).toBeNull();
  });

  test.each(['cancelled', 'done'])('the focus returns to the button of a document that is %s', async (how) => {
    let end: () => void = () => undefined;
    services = {
      ...services,
      takeAway: (_, signal) =>
        new Promise((resolve) => {
          end = () => resolve(null);
          signal.addEventListener('abort', end);
        }),
    };
    const { user } = await show(['v-1', 'now'], later());
    const begin = await screen.findByRole('button', { name: t('versions.take.html') });
    await user.click(begin);
    const cancel = screen.getByRole('button', { name: t('common.cancel') });
    cancel.focus();
    if (how === 'cancelled') await user.keyboard('{Enter}');
    else await act(async () => end());
    await waitFor(() => expect(cancel.isConnected).toBe(false));
    expect(document.activeElement).toBe(begin);
  });

  const reasonField = () => screen.findByRole('textbox', { name: t('versions.written') });

  test('what changed and why is written for the document, and is there still when the comparison is opened again', async () => {
    const { user } = await show(['v-1', 'now'], later());
    await user.type(await reasonField(), 'The council widened the courses.');
    await user.click(screen.getByRole('button', { name: t('versions.take.html') }));
    await waitFor(() => expect(jobs).toMatchObject([{ reason: 'The council widened the courses.' }]));
    cleanup();
    await show(['v-1', 'now'], later());
    expect(await reasonField()).toHaveProperty('value', 'The council widened the courses.');
  });

  test('a version without a reason keeps what is written as its own; one with a reason keeps that', async () => {
    await versions.put({
      id: 'v-2',
      planId: 'plan-1',
      plan: later(),
      name: 'As approved',
      reason: '',
      kind: 'named',
      at: '2026-11-24T08:00:00.000Z',
    });
    const { user } = await show(['v-1', 'v-2']);
    const write = async (text: string) => {
      await user.type(await reasonField(), text);
      await user.tab();
    };
    await write('More people came.');
    expect(await screen.findByText(t('versions.written.kept', { name: 'As approved' }))).toBeTruthy();
    expect(await services.read('v-2')).toMatchObject({ version: { name: 'As approved', reason: 'More people came.' } });
    cleanup();
    await show(['v-1', 'v-2']);
    await write(' And stayed.');
    await waitFor(async () =>
      expect(await services.read('v-2')).toMatchObject({ version: { reason: 'More people came. And stayed.' } }),
    );
    cleanup();
    await put('v-3', later(), 'As printed', '2026-11-25T08:00:00.000Z');
    await show(['v-1', 'v-3']);
    expect(await reasonField()).toHaveProperty('value', 'Why As printed');
    await write(' And more.');
    await user.click(screen.getByRole('button', { name: t('versions.take.html') }));
    await waitFor(() => expect(jobs).toMatchObject([{ reason: 'Why As printed And more.' }]));
    expect(await services.read('v-3')).toMatchObject({ version: { reason: 'Why As printed' } });
  });

  test('a change that is told in a sentence shows no empty state beside it', async () => {
    await put('v-4', countsDays(), 'In days', '2026-11-24T08:00:00.000Z');
    await show(['v-4', 'now'], countsWeeks());
    expect(await screen.findByText(/^From 1 April 2026 it counts weeks instead of days; 3 values/)).toBeTruthy();
    expect(document.querySelectorAll('article dt')).toHaveLength(0);
    expect(screen.getByRole('heading', { level: 2 }).textContent).toContain('1 change');
  });

  test('a version that is gone is told in words', async () => {
    await show(['none', 'now']);
    expect((await screen.findByRole('alert')).textContent).toContain(t('versions.problem.missing'));
  });
});
