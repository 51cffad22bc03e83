// @vitest-environment jsdom
import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { ProgressArea } from '#ui/progress/progress-area.tsx';
import { openScreen } from '../support/open-screen.tsx';
import { lindenhafen } from './progress-plan.ts';
import { createReportSetting } from './report-setting.tsx';

test('each sheet tells its own outcome where it was asked for, one at a time', async () => {
  const setting = await createReportSetting();
  const { user, t } = await openScreen(<ProgressArea view="practice" id={null} />, {
    plan: lindenhafen,
    services: setting.services,
  });
  const [first, second] = screen.getAllByRole('listitem').filter((item) => item.querySelector('h2') !== null);
  if (!first || !second) throw new Error('The example has two goals');
  const press = (sheet: HTMLElement) => user.click(within(sheet).getByRole('button', { name: /^PDF/ }));
  await press(second);
  await waitFor(() => expect(setting.asked).toHaveLength(1));
  await press(first);
  await user.click(within(second).getByRole('button', { name: t('common.cancel') }));
  expect(document.activeElement).toBe(within(second).getByText(t('check.export.stopped')).parentElement);
  await press(first);
  await waitFor(() => expect(setting.asked).toHaveLength(2));
  await act(async () => setting.asked[1]?.answer({ fileName: 'first.pdf' }));
  const done = within(first).getByText(t('check.export.done', { fileName: 'first.pdf' }));
  expect(document.activeElement).toBe(done.closest('[role="status"]'));
  expect(setting.asked.map(({ order, signal }) => ['goalId' in order && order.goalId, signal.aborted])).toEqual([
    [lindenhafen.goals[1]?.id, true],
    [lindenhafen.goals[0]?.id, false],
  ]);
});

test('what a sheet will lack is said beside its buttons', async () => {
  const plan = { ...lindenhafen, measurements: [] };
  const { t } = await openScreen(<ProgressArea view="practice" id={null} />, { plan });
  const [button] = screen.getAllByRole('button', { name: /^PDF/ });
  const said = document.getElementById(button?.getAttribute('aria-describedby') ?? '');
  expect(said?.textContent).toContain(t('record.practice.gap.values'));
  expect(within(said ?? document.body).getByRole('link', { name: t('record.practice.gap.values.go') })).toBeTruthy();
});
