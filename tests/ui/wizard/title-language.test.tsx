// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { createRow } from '#core/plan/create-plan.ts';
import { ReadThrough } from '#ui/check/read-through.tsx';
import { ProgressArea } from '#ui/progress/progress-area.tsx';
import { Hub } from '#ui/wizard/hub.tsx';
import { LaterList } from '#ui/wizard/later-list.tsx';
import { PlanHeader } from '#ui/wizard/plan-header.tsx';
import { StepPages } from '#ui/wizard/step-pages.tsx';
import {
  soundActivity,
  soundGoal,
  soundIndicator,
  soundPlan,
  soundTarget,
} from '../../unit/core/validation/sound-plan.ts';
import { openScreen } from '../support/open-screen.tsx';

const unnamed = { ...soundGoal, id: 'h', title: '' };
const plan = soundPlan({ goals: [soundGoal, unnamed] });
const languageOf = (words: string) => screen.getByText(words).closest('[lang]')?.getAttribute('lang') ?? null;
const languageOfHeading = () => screen.getByRole('heading', { level: 1 }).getAttribute('lang');

it('a title in the language of the plan says so on a page of another language, a name that the page gives does not', async () => {
  await openScreen(<StepPages step="goals" itemId={null} />, { plan, language: 'fr', path: '/plan/p/goals' });
  expect([languageOf('Language for work'), languageOf('Objectif 2')]).toEqual(['en', null]);
  cleanup();
  for (const [id, language] of [
    [soundGoal.id, 'en'],
    [unnamed.id, null],
  ] as const) {
    await openScreen(<StepPages step="goals" itemId={id} />, { plan, language: 'fr', path: `/plan/p/goals/${id}` });
    expect([id, languageOfHeading()]).toEqual([id, language]);
    cleanup();
  }
});

it('so does the title of the plan itself', async () => {
  await openScreen(<Hub />, { plan, language: 'fr' });
  expect(languageOfHeading()).toBe('en');
  cleanup();
  await openScreen(<Hub />, { plan: { ...plan, profile: { ...plan.profile, title: '' } }, language: 'fr' });
  expect(languageOfHeading()).toBeNull();
});

const target = { ...soundTarget, title: '65% of refugees reach B1' };
const group = { ...createRow('targetGroups', 'own'), name: 'Night workers' };
const whole = soundPlan({
  goals: [soundGoal],
  targetGroups: [group],
  targets: [target],
  activities: [
    { ...soundActivity, lead: '', budget: null },
    { ...soundActivity, id: 'b', title: 'Mentors', lead: 'City' },
  ],
  indicators: [{ ...soundIndicator, frequency: 'monthly', owner: 'Ms Lind' }],
});
const titles = [soundGoal, target, soundActivity, { title: 'Mentors' }, soundIndicator, { title: group.name }].map(
  (row) => row.title,
);

/** Titles that the page shows and their languages, each once. */
function shownTitles(): readonly string[] {
  const own = [...document.querySelectorAll('body *')].filter(
    (element) =>
      !(element instanceof HTMLTextAreaElement) &&
      // A picture is told by its name and description.
      element.closest('svg') === null &&
      [...element.childNodes].some((node) => node instanceof Text && titles.includes(node.data.trim())),
  );
  return [
    ...new Set(
      own.map((element) => `${element.textContent?.trim()}: ${element.closest('[lang]')?.getAttribute('lang')}`),
    ),
  ].toSorted();
}

const inEnglish = (...shown: string[]) => shown.map((title) => `${title}: en`).toSorted();

it.each([
  ['targets', null, inEnglish('Language for work', target.title)],
  [
    'targets',
    't',
    inEnglish(target.title, 'Language for work', 'Night workers', 'Evening courses', 'Mentors', 'Share with B1'),
  ],
  ['goals', 'g', inEnglish('Language for work', 'Night workers', target.title)],
  ['activities', null, inEnglish('Language for work', target.title, 'Evening courses', 'Mentors')],
  ['activities', 'a', inEnglish('Language for work', target.title, 'Evening courses')],
  ['partners', null, inEnglish('Evening courses', 'Mentors', 'Share with B1')],
  ['resources', null, inEnglish('Language for work', target.title, 'Evening courses', 'Mentors')],
  ['indicators', null, inEnglish('Language for work', target.title, 'Share with B1')],
  ['indicators', 'i', inEnglish(target.title, 'Share with B1')],
] as const)(
  'every title of the page of %s %s says its language, also in lists to choose from',
  async (step, itemId, shown) => {
    const { user } = await openScreen(<StepPages step={step} itemId={itemId} />, {
      plan: whole,
      language: 'fr',
      path: `/plan/p/${step}${itemId === null ? '' : `/${itemId}`}`,
    });
    for (const summary of document.querySelectorAll('summary')) await user.click(summary);
    expect(shownTitles()).toEqual(shown);
  },
);

it('so do titles in lists of what is due', async () => {
  const due = { ...whole, profile: { ...whole.profile, start: '2025-01-01', end: '2099-12-31' } };
  for (const path of ['/plan/p/progress/due', '/plan/p/progress/due;by=owner']) {
    await openScreen(<ProgressArea view="due" id={null} />, { plan: due, language: 'fr', path });
    expect([path, shownTitles()]).toEqual([path, inEnglish('Share with B1')]);
    cleanup();
  }
});

it('so do titles in lists of what was marked and of what is read back', async () => {
  const later = { ...whole, notes: { ...whole.notes, comeBackLater: ['activities/a', 'step/goals'] } };
  const { user } = await openScreen(
    <>
      <PlanHeader />
      <LaterList />
      <ReadThrough />
    </>,
    { plan: later, language: 'fr', path: '/plan/p/progress/due' },
  );
  for (const summary of document.querySelectorAll('summary')) await user.click(summary);
  expect(shownTitles().filter((line) => !line.endsWith(': en'))).toEqual([]);
  expect(shownTitles()).toEqual(inEnglish(...titles));
  const plan = screen
    .getAllByText(later.profile.title)
    .map((element) => element.closest('[lang]')?.getAttribute('lang'));
  expect(plan).toEqual(['en', 'en']);
});
