// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { PlanEdit } from '#core/plan/plan-edit.ts';
import { fail, ok } from '#core/result.ts';
import type { SaveProblem } from '#session/session-types.ts';
import type { PlanStore } from '#storage/plan-store.ts';
import { SessionNotices } from '#ui/wizard/session-notices.tsx';
import { StatusLine } from '#ui/wizard/status-line.tsx';
import { soundPlan } from '../../unit/core/validation/sound-plan.ts';
import { type OpenScreen, openScreen } from '../support/open-screen.tsx';
import { savedAt } from '../support/test-session.ts';

const plan = soundPlan();
const rename: PlanEdit = {
  kind: 'form.applied',
  ref: { section: 'profile' },
  values: { title: 'Arriving well' },
  language: 'en',
};

function editAndSave({ edit, send }: OpenScreen): void {
  edit(rename);
  send({ type: 'save.flushed' });
}

/** Another tab writes the plan under this one. */
async function saveElsewhere({ store, actor }: OpenScreen) {
  const theirs = { ...plan, profile: { ...plan.profile, title: 'Theirs' } };
  await store.put({ plan: theirs, base: actor.getSnapshot().context.saved.revision, at: savedAt });
  return theirs;
}

describe('StatusLine', () => {
  const line = () => document.querySelector('p')?.textContent?.trim();
  const open = (store: Partial<PlanStore> = {}) => openScreen(<StatusLine />, { plan, store });

  it('says when and where the plan was saved', async () => {
    const { t, time } = await open();
    expect(screen.getByText(t('wizard.saved', { time: time(savedAt) })).textContent).toMatch(
      /^Saved \d\d:00 on this device$/,
    );
  });

  it('says that it is being saved from the first edit until the store has it', async () => {
    let finish: (() => void) | undefined;
    const put: PlanStore['put'] = () =>
      new Promise((resolve) => {
        finish = () => resolve(ok({ revision: 'second' }));
      });
    const opened = await open({ put });
    opened.edit(rename);
    expect(line()).toBe('Saving…');
    opened.send({ type: 'save.flushed' });
    expect(line()).toBe('Saving…');
    finish?.();
    await waitFor(() => expect(line()).toMatch(/^Saved/));
  });

  it('says that the plan can only be read', async () => {
    const { send } = await open();
    send({ type: 'access.denied' });
    expect(line()).toBe('Read only: open in another tab');
  });

  it('alerts to another version', async () => {
    const opened = await open();
    await saveElsewhere(opened);
    editAndSave(opened);
    await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('Not saved: a newer version exists'));
  });

  it('says that nothing was saved and gives a copy of the work', async () => {
    const opened = await open({ put: async () => fail({ type: 'full' }) });
    editAndSave(opened);
    await opened.user.click(await screen.findByRole('button', { name: 'Download a copy' }));
    expect(line()).toContain('Not saved.');
    expect(opened.services.copies).toEqual([opened.plan()]);
    expect(opened.services.copies[0]?.profile.title).toBe('Arriving well');
  });
});

describe('SessionNotices', () => {
  const open = (store: Partial<PlanStore> = {}, language: 'en' | 'fr' = 'en') =>
    openScreen(<SessionNotices />, { plan, store, language });

  it('says nothing while all is well', async () => {
    const { edit } = await open();
    edit(rename);
    expect([screen.queryByRole('alert'), screen.queryByText('Arriving')]).toEqual([null, null]);
  });

  it('says why the plan can only be read, and nothing more once it can be edited', async () => {
    const { send } = await open();
    send({ type: 'access.denied' });
    screen.getByText('This plan is open for editing in another tab');
    send({ type: 'access.granted' });
    expect(screen.queryByText('This plan is open for editing in another tab')).toBe(null);
  });

  const problems: readonly (readonly [string, SaveProblem, RegExp])[] = [
    ['full', { type: 'full' }, /^Not saved: the storage is full\./],
    ['unavailable', { type: 'blocked', reason: 'unavailable' }, /gives the page no storage/],
    ['denied', { type: 'blocked', reason: 'denied' }, /does not allow the page to store/],
    ['older tab', { type: 'blocked', reason: 'older-tab' }, /older version of the planner/],
    ['newer', { type: 'newer' }, /another tab has updated the planner/],
    ['corrupt', { type: 'corrupt', id: 'p' }, /is damaged and was left as it is/],
    ['not found', { type: 'not-found', id: 'p' }, /no longer there/],
    ['unknown', { type: 'unknown', message: 'disk on fire' }, /\(disk on fire\)/],
  ];

  it.each(problems)('says what stands against saving: %s', async (_, problem, words) => {
    const opened = await open({ put: async () => fail(problem as Extract<SaveProblem, { type: 'full' }>) }); // a StoreError has the same shape
    editAndSave(opened);
    expect(within(await screen.findByRole('alert')).getByText(words).textContent).toMatch(/^Not saved: .*\.$/);
  });

  it('says so in French too', async () => {
    const opened = await open({ put: async () => fail({ type: 'full' }) }, 'fr');
    editAndSave(opened);
    expect((await screen.findByRole('alert')).textContent).toContain('Non enregistré');
  });

  it('lets a person try again, and goes when that worked', async () => {
    let full = true;
    const opened = await open({ put: async () => (full ? fail({ type: 'full' }) : ok({ revision: 'second' })) });
    editAndSave(opened);
    const again = await screen.findByRole('button', { name: 'Try again' });
    full = false;
    await opened.user.click(again);
    await waitFor(() => expect(screen.queryByRole('alert')).toBe(null));
    expect(opened.actor.getSnapshot().context.saved.plan).toBe(opened.plan());
  });

  describe('about two versions', () => {
    it('keeps this one as a second plan and leaves the other as it is', async () => {
      const opened = await open();
      const theirs = await saveElsewhere(opened);
      editAndSave(opened);
      const mine = opened.plan();
      await opened.user.click(await screen.findByRole('button', { name: 'Keep mine as a second plan' }));
      await waitFor(() => expect(screen.queryByRole('alert')).toBe(null));
      const [stored, copy] = await Promise.all([opened.store.get('p'), opened.store.get('p-copy')]);
      expect([stored.ok && stored.value.plan, copy.ok && copy.value.plan]).toEqual([theirs, { ...mine, id: 'p-copy' }]);
    });

    it('goes on with the saved one', async () => {
      const opened = await open();
      const theirs = await saveElsewhere(opened);
      editAndSave(opened);
      await opened.user.click(await screen.findByRole('button', { name: 'Go on with the saved one' }));
      await waitFor(() => expect(opened.plan()).toEqual(theirs));
    });

    it('says that the other tab removed the plan, and offers to bring it back', async () => {
      const opened = await open();
      await opened.store.remove('p', savedAt);
      editAndSave(opened);
      const notice = within(await screen.findByRole('alert'));
      expect(notice.getAllByRole('button').map((button) => button.textContent)).toEqual([
        'Bring the plan back',
        'Keep as a new plan',
        'Download a copy',
      ]);
    });
  });
});
