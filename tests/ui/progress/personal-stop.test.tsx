// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Plan } from '#core/plan/plan-schema.ts';
import { ProgressArea } from '#ui/progress/progress-area.tsx';
import { openScreen } from '../support/open-screen.tsx';
import { onDay } from './progress-plan.ts';
import { createReportSetting, withReports } from './report-setting.tsx';

onDay('2026-02-20');

const report = { from: '2025-01-01', to: '2025-12-31', learned: 'Thanks to Ms Lovelace' };
const lesson = 'Call Ms Sara Example (sara@example.org) first';

/** The example with a lesson that names somebody, in the first activity of its first goal, and a report that does. */
function telling(): { readonly plan: Plan; readonly activityId: string; readonly lessonName: string } {
  const plan = withReports(report);
  const target = plan.targets.find(({ goalId }) => goalId === plan.goals[0]?.id);
  const activity = plan.activities.find(({ targetIds }) => targetIds.includes(target?.id ?? ''));
  if (!activity) throw new Error('The first goal of the example has activities');
  const activities = plan.activities.map((row) =>
    row === activity ? { ...row, actual: { ...row.actual, lesson } } : row,
  );
  return {
    plan: { ...plan, activities },
    activityId: activity.id,
    lessonName: `Activity “${activity.title}”, What was learned`,
  };
}

async function open(view: 'report' | 'practice', id: string | null) {
  const setting = await createReportSetting();
  const told = telling();
  const opened = await openScreen(<ProgressArea view={view} id={id} />, {
    plan: told.plan,
    path: `/plan/${told.plan.id}/progress/${view}`,
    services: setting.services,
  });
  const asked = () => document.querySelector<HTMLElement>('[data-state="asks"]');
  const question = () => {
    const box = asked();
    if (!box) throw new Error('Nothing is asked');
    return within(box);
  };
  return { ...told, ...opened, setting, asked, question };
}

test('a report with texts that may lead to a person waits, leads to them, and goes on for these very texts', async () => {
  const { user, t, setting, asked, question, plan, activityId, lessonName } = await open('report', 'report-1');
  const go = screen.getByRole('button', { name: t('record.report.go') });
  await user.click(go);
  await waitFor(() => expect(document.activeElement).toBe(asked()));
  expect(question().getByText(t('record.persons', { count: 2 }))).toBeTruthy();
  const link = question().getByRole('link', { name: lessonName });
  expect(link.getAttribute('href')).toMatch(new RegExp(`activity/${activityId}$`));
  expect(link.parentElement?.textContent).toContain('“sara@example.org” and “Ms Sara Example”');
  expect(setting.asked).toHaveLength(0);

  await user.click(question().getByRole('button', { name: t('record.persons.goOn') }));
  await waitFor(() => expect(setting.asked).toHaveLength(1));
  expect(document.activeElement?.getAttribute('role')).toBe('status');
  await act(async () => setting.asked[0]?.answer({ fileName: 'report.pdf' }));
  await screen.findByText(t('check.export.done', { fileName: 'report.pdf' }));

  await user.click(go);
  await waitFor(() => expect(setting.asked).toHaveLength(2));
  await act(async () => setting.asked[1]?.answer({ fileName: 'again.pdf' }));
  await user.type(screen.getByLabelText(t('field.activityReports.learned')), ' and Mr Otto');
  expect(plan().activityReports[0]?.learned).toContain('Mr Otto');
  await user.click(go);
  await waitFor(() => expect(asked()).toBeTruthy());
  expect(question().getByText(t('record.persons', { count: 1 }))).toBeTruthy();
  expect(setting.asked).toHaveLength(2);
});

test('what will be inside says how many texts may lead to a person, and where', async () => {
  const { t, lessonName } = await open('report', 'report-1');
  const inside = within(screen.getByRole('region', { name: t('record.inside') }));
  expect(inside.queryByText(lessonName)).toBeNull();
  const fold = inside.getByText(t('record.persons', { count: 2 })).closest('details');
  if (!fold) throw new Error('The texts are folded away');
  fold.open = true;
  fireEvent(fold, new Event('toggle'));
  expect(inside.getByText(lessonName)).toBeTruthy();
});

test('a practice waits beside its own goal, also as a plan file, and another goal does not', async () => {
  const { user, t, setting, asked, question, plan, lessonName } = await open('practice', null);
  const [first, second] = screen.getAllByRole('listitem').filter((item) => item.querySelector('h2') !== null);
  if (!first || !second) throw new Error('The example has two goals');
  const press = (sheet: HTMLElement, name: RegExp) => user.click(within(sheet).getByRole('button', { name }));
  await press(first, /^Plan file/);
  await waitFor(() => expect(document.activeElement).toBe(asked()));
  expect(first.contains(asked())).toBe(true);
  expect(question().getByRole('link', { name: lessonName })).toBeTruthy();
  expect(question().queryByText(/Lovelace/)).toBeNull();
  expect(setting.asked).toHaveLength(0);
  await press(second, /^PDF/);
  await waitFor(() => expect(setting.asked).toHaveLength(1));
  expect(asked()).toBeNull();
  await act(async () => setting.asked[0]?.answer({ fileName: 'second.pdf' }));
  await press(first, /^Plan file/);
  await user.click(question().getByRole('button', { name: t('record.persons.goOn') }));
  await waitFor(() => expect(setting.asked).toHaveLength(2));
  expect(setting.asked[1]?.order).toMatchObject({ goalId: plan().goals[0]?.id, format: 'json' });
});
