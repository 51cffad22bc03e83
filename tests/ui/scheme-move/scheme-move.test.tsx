// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, test } from 'vitest';
import { createVersionServices } from '#app/versions/version-services.ts';
import { applyEdit } from '#core/plan/plan-edit.ts';
import type { Plan } from '#core/plan/plan-schema.ts';
import { fail } from '#core/result.ts';
import { adoptIndicator } from '#core/scheme/adopt-catalogue.ts';
import { carryOver } from '#core/scheme/carry-over.ts';
import { takeWordings } from '#core/scheme/new-wordings.ts';
import { loadTranslator } from '#i18n/translator.ts';
import { createMemoryPlanVersions } from '#storage/versions/memory-plan-versions.ts';
import type { PlanVersions } from '#storage/versions/plan-versions.ts';
import { MoveArea } from '#ui/scheme-move/move-area.tsx';
import { SchemeNotice } from '#ui/wizard/scheme-notice.tsx';
import { ProfileStep } from '#ui/wizard/steps/profile-step.tsx';
import { smallPlan } from '../../support/plans.ts';
import { firstVersion, publishedStep } from '../../support/scheme-steps.ts';
import { openScreen } from '../support/open-screen.tsx';

const translator = await loadTranslator('en');
const { t } = translator;
const first = await firstVersion('en');
const step = await publishedStep('en');
let versions: PlanVersions;

beforeEach(() => {
  versions = createMemoryPlanVersions(crypto.randomUUID());
});

function withIndicator(plan: Plan, entry: string, id: string): Plan {
  const adoption = adoptIndicator(first, plan, entry, 'target-a', () => id);
  return adoption ? applyEdit(plan, adoption.edit) : plan;
}

/** A plan of version 1 with a renamed indicator, one whose words have changed, and one whose words its authors changed. */
function firstPlan(): Plan {
  const plan = ['intro-ind-neet12', 'edu-ind-neet', 'civic-ind-nat-rate'].reduce(
    (filled, entry) => withIndicator(filled, entry, entry),
    smallPlan(),
  );
  const ownWords = { title: 'Who became citizens', calculation: '', numerator: '', denominator: '' };
  return {
    ...plan,
    indicators: plan.indicators.map((row) => (row.id === 'civic-ind-nat-rate' ? { ...row, ...ownWords } : row)),
  };
}

const show = (plan = firstPlan(), change: Partial<PlanVersions> = {}) => {
  const desk = { versions: { ...versions, ...change }, newId: () => 'kept' };
  const services = {
    ...createVersionServices({ desk, translator: () => translator, download: () => undefined }),
    takeAway: async () => null,
    readPlan: async () => ({ message: 'There is no other plan' }),
  };
  return openScreen(
    <>
      <SchemeNotice />
      <MoveArea />
    </>,
    { plan, path: '/plan/plan-1/scheme', services: { versions: async () => services } },
  );
};

const notice = () => screen.queryByRole('region', { name: t('move.notice.title') });

describe('the notice of a newer version', () => {
  test('is shown for a plan of version 1 until its authors stay, and the profile keeps the way', async () => {
    const plan = firstPlan();
    const { user, services } = await openScreen(
      <>
        <SchemeNotice />
        <ProfileStep />
      </>,
      { plan },
    );
    const shown = notice();
    expect(shown?.textContent).toContain(t('move.notice.text', { from: 1, to: 2 }));
    await user.click(within(shown ?? document.body).getByRole('button', { name: t('move.stay', { from: 1 }) }));
    expect(notice()).toBeNull();
    expect(services.settings.declinedVersion(plan.id)).toBe(2);
    const profile = screen.getByRole('region', { name: t('move.profile') });
    expect(within(profile).getByRole('link').getAttribute('href')).toBe('#/plan/plan-1/scheme');
  });

  test('is not there for a plan of the newest version, nor is the way in its profile', async () => {
    await openScreen(
      <>
        <SchemeNotice />
        <ProfileStep />
      </>,
      { plan: carryOver(firstPlan(), step).plan },
    );
    expect(notice()).toBeNull();
    expect(screen.queryByRole('region', { name: t('move.profile') })).toBeNull();
  });
});

describe('what would change', () => {
  test('is told by what becomes of it, with the reason and both wordings', async () => {
    await show();
    const renamed = await screen.findByRole('region', { name: t('move.renamed', { count: 1 }) });
    const name = (words: string | undefined) => t('move.entry', { words: words ?? '' });
    expect(renamed.textContent).toContain(
      t('move.renamed.text', {
        from: first.text.indicators['intro-ind-neet12']?.title ?? '',
        into: name(step.to.text.indicators['intro-ind-active-12m']?.title),
      }),
    );
    const wordings = screen.getByRole('region', { name: t('move.wordings', { count: 2 }) });
    expect(wordings.textContent).toContain(step.carryOver.changed.find(({ id }) => id === 'edu-ind-neet')?.why['en']);
    expect(wordings.textContent).toContain('15');
    expect(screen.getByText(t('move.told', { count: 1 }))).toBeTruthy();
  });

  test('what its authors wrote themselves is told beside the new words', async () => {
    const { user } = await show();
    await user.click(await screen.findByText(t('move.told', { count: 1 })));
    const told = await screen.findByText(t('move.own'));
    expect(told.closest('li')?.textContent).toContain('Who became citizens');
    expect(told.closest('li')?.textContent).toContain(step.to.text.indicators['civic-ind-nat-rate']?.title);
  });

  test('of a plan without entries of the catalogue is nothing', async () => {
    await show(smallPlan());
    expect(await screen.findByText(t('move.nothing'))).toBeTruthy();
  });
});

describe('the move', () => {
  const take = () => screen.findByRole('button', { name: t('move.take', { to: 2 }) });

  test('keeps the plan as a version, takes the chosen wordings and is one step that undo takes back', async () => {
    const plan = firstPlan();
    const { user, plan: present, steps } = await show(plan);
    const boxes = await screen.findAllByRole('checkbox', { name: /Take the new wording/u });
    expect(boxes.map((box) => box.getAttribute('aria-checked') ?? Reflect.get(box, 'checked'))).toEqual([false, false]);
    const neet = boxes.at(1);
    if (neet) await user.click(neet);
    await user.click(await take());
    await screen.findByText(t('move.news.done', { to: 2 }));
    const { plan: moved, wordings } = carryOver(plan, step);
    expect(present()).toEqual(
      takeWordings(
        moved,
        wordings.filter(({ rowId }) => rowId === 'edu-ind-neet'),
      ),
    );
    expect(steps()).toBe(1);
    expect(window.location.hash).toBe('#/plan/plan-1');
    const kept = await versions.get('kept');
    expect(kept.ok && [kept.value.name, kept.value.kind, kept.value.plan]).toEqual([
      'Before the move to version 2 of the scheme',
      'before-move',
      plan,
    ]);
    await user.click(screen.getByRole('button', { name: t('common.undo') }));
    expect(present()).toEqual(plan);
    expect(notice()).not.toBeNull();
  });

  test('does not happen when the plan cannot be kept first', async () => {
    const plan = firstPlan();
    const { user, plan: present } = await show(plan, { put: async () => fail({ type: 'full' }) });
    await user.click(await take());
    const reason = t('versions.problem.full');
    expect((await screen.findByRole('alert')).textContent).toContain(t('versions.problem.notReplaced', { reason }));
    expect(present()).toBe(plan);
  });

  test('all wordings can be ticked and unticked at once', async () => {
    const { user } = await show();
    await user.click(await screen.findByRole('button', { name: t('move.wordings.all') }));
    const boxes = screen.getAllByRole('checkbox');
    expect(boxes.every((box) => Reflect.get(box, 'checked') === true)).toBe(true);
    await user.click(screen.getByRole('button', { name: t('move.wordings.none') }));
    await waitFor(() => expect(boxes.some((box) => Reflect.get(box, 'checked') === true)).toBe(false));
  });

  test('is not offered by a tab that only reads', async () => {
    const { send } = await show();
    await take();
    send({ type: 'access.denied' });
    expect(screen.queryByRole('button', { name: t('move.take', { to: 2 }) })).toBeNull();
    expect(notice()).toBeNull();
  });
});
