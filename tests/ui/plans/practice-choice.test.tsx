// @vitest-environment jsdom
import { act, cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadTranslator } from '#i18n/translator.ts';
import { type AppServices, AppServicesProvider, type OpenFileOutcome } from '#ui/common/app-services.tsx';
import { TranslationProvider } from '#ui/common/translation.tsx';
import { FileDialogs } from '#ui/plans/file-dialogs.tsx';
import { FileStart } from '#ui/plans/file-start.tsx';
import { PlanCard } from '#ui/plans/plan-card.tsx';
import { useOpenFile } from '#ui/plans/use-open-file.ts';
import { fillBrowserGaps } from '../support/browser-gaps.ts';
import { createTestServices } from '../support/test-services.ts';

const translator = await loadTranslator('en');
const origin = { kind: 'practice', title: 'Arriving', organisation: 'Lindenhafen' } as const;

beforeEach(() => {
  fillBrowserGaps();
  window.history.replaceState(null, '', '#/');
});
afterEach(cleanup);

function show(screens: React.ReactNode, services: Partial<AppServices>) {
  const { container } = render(
    <AppServicesProvider value={{ ...createTestServices(), ...services }}>
      <TranslationProvider value={{ translator, setLanguage: () => undefined }}>{screens}</TranslationProvider>
    </AppServicesProvider>,
  );
  return { user: userEvent.setup(), container };
}

function Opening() {
  const file = useOpenFile();
  return (
    <>
      <FileStart file={file} />
      <FileDialogs file={file} />
    </>
  );
}

/** Opens a practice; the outcome of a start comes when the test lets it. */
async function openPractice(remarks: readonly string[] = []) {
  const chosen: string[] = [];
  let letGo = () => {};
  const start = () => {
    chosen.push('start');
    return new Promise<OpenFileOutcome>((resolve) => {
      letGo = () => resolve({ kind: 'started', planId: 'mine', title: 'Arriving', remarks });
    });
  };
  const openAsItIs = async (): Promise<OpenFileOutcome> => {
    chosen.push('open');
    return { kind: 'opened', planId: 'theirs', title: 'Arriving', remarks: [] };
  };
  const openFile = async (): Promise<OpenFileOutcome> => ({ kind: 'practice', origin, start, openAsItIs });
  const { user, container } = show(<Opening />, { openFile });
  await user.upload(container.querySelector('input') as HTMLInputElement, new File(['{}'], 'practice.json')); // it is there
  await screen.findByRole('dialog');
  return { user, chosen, letGo: () => act(async () => letGo()) };
}

const arrival = () => [window.location.hash, window.history.state];

test('a practice asks with the start as the first answer, and a second press begins no second plan', async () => {
  const { user, chosen, letGo } = await openPractice();
  expect(screen.getByText('A practice of “Arriving” of Lindenhafen')).toBeTruthy();
  const start = screen.getByRole('button', { name: 'Start my own plan from it' });
  expect([document.activeElement === start, window.location.hash]).toEqual([true, '#/']);
  await user.dblClick(start);
  expect(chosen).toEqual(['start']);
  await letGo();
  expect(arrival()).toEqual(['#/plan/mine/profile', { field: 'profile--title' }]);
});

test('opened as it is it leads to the practice, and put away to nothing', async () => {
  const { user, chosen } = await openPractice();
  await user.click(screen.getByRole('button', { name: 'Open it as it is' }));
  expect([chosen, window.location.hash]).toEqual([['open'], '#/plan/theirs']);
  cleanup();
  window.history.replaceState(null, '', '#/');
  const again = await openPractice();
  await again.user.click(screen.getByRole('button', { name: 'Cancel' }));
  expect([again.chosen, screen.queryByRole('dialog'), window.location.hash]).toEqual([[], null, '#/']);
});

test('what had to be mended is told before the new plan is shown', async () => {
  const { user, letGo } = await openPractice(['Goal 2: “x” was kept aside.']);
  await user.click(screen.getByRole('button', { name: 'Start my own plan from it' }));
  await letGo();
  expect([screen.getByText('Goal 2: “x” was kept aside.').tagName, window.location.hash]).toEqual(['LI', '#/']);
  await user.click(screen.getByRole('button', { name: 'Go to the plan' }));
  expect(arrival()).toEqual(['#/plan/mine/profile', { field: 'profile--title' }]);
});

const plan = {
  id: 'p',
  title: 'Arriving',
  name: 'Arriving (2027–2029)',
  organisation: 'Lindenhafen',
  language: 'en',
  origin: null,
  savedAt: '2027-01-01T10:00:00.000Z',
  progress: { answered: 1, required: 2, percent: 50 },
  counts: { goal: 1, target: 1, activity: 1, indicator: 1 },
  damaged: false,
};

test('a new plan is started from a card, and its title is asked for first', async () => {
  const asked: string[] = [];
  const startFromPlan = async (planId: string) => {
    asked.push(planId);
    return { planId: 'mine' };
  };
  const { user } = show(<PlanCard plan={plan} onRemove={() => undefined} />, { startFromPlan });
  expect(screen.queryByText(/^A practice of/)).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Start a new plan from it: “Arriving (2027–2029)”' }));
  expect([asked, ...arrival()]).toEqual([['p'], '#/plan/mine/profile', { field: 'profile--title' }]);
});

test('a start that fails says so on the card, which of a practice says what it is', async () => {
  const startFromPlan = async () => ({ message: 'The plan is gone.' });
  const { user } = show(<PlanCard plan={{ ...plan, origin }} onRemove={() => undefined} />, { startFromPlan });
  expect(screen.getByText('A practice of “Arriving” of Lindenhafen')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Start a new plan from it: “Arriving (2027–2029)”' }));
  expect([screen.getByText('The plan is gone.').tagName, window.location.hash]).toEqual(['P', '#/']);
});
