// @vitest-environment jsdom
import { act, screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import type { ActivityReport } from '#core/plan/plan-schema.ts';
import { ProgressArea } from '#ui/progress/progress-area.tsx';
import { openScreen } from '../support/open-screen.tsx';
import { onDay } from './progress-plan.ts';
import { createReportSetting, withReports } from './report-setting.tsx';

onDay('2026-02-20');

const year = { from: '2025-01-01', to: '2025-12-31' };
const keptName = 'As reported: Activity report, 1 January 2025 to 31 December 2025';
type Setting = Awaited<ReturnType<typeof createReportSetting>>;

async function open(setting: Setting, report: Partial<ActivityReport> = year) {
  const plan = withReports(report);
  const opened = await openScreen(<Visit />, { plan, services: setting.services });
  const go = () => screen.getByRole('button', { name: opened.t('record.report.go') });
  const outcome = () => document.querySelector<HTMLElement>('[data-state]');
  const summary = () => screen.getByLabelText(opened.t('field.activityReports.summary'));
  /** Makes the document, and lets the browser have it. */
  const make = async (answer = 'report.pdf') => {
    const before = setting.asked.length;
    await opened.user.click(go());
    await waitFor(() => expect(setting.asked).toHaveLength(before + 1));
    await act(async () => setting.asked.at(-1)?.answer({ fileName: answer }));
  };
  return { ...opened, go, outcome, summary, make };
}

function Visit() {
  const [isHere, setHere] = useState(true);
  return (
    <>
      <button type="button" onClick={() => setHere(!isHere)}>
        go and come
      </button>
      {isHere ? <ProgressArea view="report" id="report-1" /> : null}
    </>
  );
}

test('the plan that is kept is the one that was reported, whatever was typed meanwhile', async () => {
  const setting = await createReportSetting();
  const { user, go, summary, t, plan } = await open(setting);
  await user.click(go());
  await waitFor(() => expect(setting.asked).toHaveLength(1));
  await user.type(summary(), 'typed after');
  expect(plan().activityReports[0]?.summary).toBe('typed after');
  await act(async () => setting.asked[0]?.answer({ fileName: 'report.pdf' }));
  await screen.findByText(t('record.report.keptNews', { name: keptName }));
  expect(setting.asked[0]?.order).toMatchObject({ report: { summary: '' } });
  expect((await setting.keptPlan())?.activityReports[0]?.summary).toBe('');
});

test('one state is kept once, however many documents are made of it, and again when it says something else', async () => {
  const setting = await createReportSetting();
  const { t, make, user, summary, outcome } = await open(setting);
  await make('report.pdf');
  await screen.findByText(t('record.report.keptNews', { name: keptName }));
  await make('report.html');
  await screen.findByText(t('record.report.keptAlready', { name: keptName }));
  expect(await setting.names()).toEqual([keptName]);
  await user.type(summary(), 'More');
  await make('report-2.pdf');
  await screen.findByText(t('record.report.keptNews', { name: keptName }));
  expect(outcome()?.textContent).toContain('report-2.pdf');
  expect(await setting.names()).toEqual([keptName, keptName]);
});

test('the focus goes to the outcome when the making is stopped and when it ends', async () => {
  const setting = await createReportSetting();
  const { user, go, outcome, t, make } = await open(setting);
  await user.click(go());
  await user.click(await screen.findByRole('button', { name: t('common.cancel') }));
  expect(setting.asked[0]?.signal.aborted).toBe(true);
  expect([outcome()?.textContent, document.activeElement]).toEqual([t('check.export.stopped'), outcome()]);
  await act(async () => setting.asked[0]?.answer({ fileName: 'late.pdf' }));
  expect(outcome()?.textContent).toBe(t('check.export.stopped'));
  await make();
  await waitFor(() => expect(document.activeElement).toBe(outcome()));
  expect(outcome()?.textContent).toContain('report.pdf');
});

test('leaving the page stops the making, and nothing is kept of it', async () => {
  const setting = await createReportSetting();
  const { user, go } = await open(setting);
  await user.click(go());
  await waitFor(() => expect(setting.asked).toHaveLength(1));
  await user.click(screen.getByRole('button', { name: 'go and come' }));
  expect(setting.asked[0]?.signal.aborted).toBe(true);
  await act(async () => setting.asked[0]?.answer({ fileName: 'report.pdf' }));
  expect(await setting.names()).toEqual([]);
});

test('what breaks off says so, and can be tried again', async () => {
  const setting = await createReportSetting();
  const { user, go, t, outcome, make } = await open(setting);
  const told = vi.spyOn(globalThis, 'reportError').mockImplementation(() => undefined);
  await user.click(go());
  await waitFor(() => expect(setting.asked).toHaveLength(1));
  await act(async () => setting.asked[0]?.breakOff(new Error('out of memory')));
  for (const words of [t('check.export.failed'), t('record.made.broken'), t('check.export.failed.ways')])
    expect(outcome()?.textContent).toContain(words);
  expect([outcome()?.dataset['state'], document.activeElement]).toEqual(['failed', outcome()]);
  expect(told).toHaveBeenCalledOnce();
  told.mockRestore();
  await make();
  await waitFor(() => expect(outcome()?.dataset['state']).toBe('done'));
});

test.each([
  ['is refused', async () => ({ message: 'No room is left.' }), 'No room is left.'],
  [
    'breaks off',
    async () => {
      throw new Error('broken');
    },
    'Part of the product broke off; your plan is safe.',
  ],
])('a keeping that %s after the file was delivered says exactly that', async (_, keep, reason) => {
  const setting = await createReportSetting({ keep });
  const { t, make, outcome } = await open(setting);
  const told = vi.spyOn(globalThis, 'reportError').mockImplementation(() => undefined);
  await make();
  await screen.findByText(t('record.report.notKept', { reason }));
  expect(outcome()?.textContent).toContain(t('check.export.done', { fileName: 'report.pdf' }));
  expect(screen.getByRole('link', { name: t('record.report.keepByHand') }).getAttribute('href')).toMatch(/versions$/);
  told.mockRestore();
});

test('what could not be kept is told at the foot of the window once the page is left', async () => {
  let end: (problem: { message: string }) => void = () => undefined;
  const setting = await createReportSetting({ keep: () => new Promise((resolve) => (end = resolve)) });
  const { user, t, make } = await open(setting);
  await make();
  await user.click(screen.getByRole('button', { name: 'go and come' }));
  await act(async () => end({ message: 'No room is left.' }));
  expect(screen.getByText(t('record.report.notKept', { reason: 'No room is left.' }))).toBeTruthy();
});

test('a period that ends before it begins is refused at its field', async () => {
  const setting = await createReportSetting();
  const { user, go, t } = await open(setting, { from: '2027-01-01', to: '2026-02-20' });
  await user.click(go());
  const to = screen.getByLabelText(t('field.activityReports.to'));
  await waitFor(() => expect(to.getAttribute('aria-invalid')).toBe('true'));
  const problem = t('fieldError.endBeforeStart', { field: '' });
  await user.click(screen.getByRole('link', { name: problem }));
  expect(document.activeElement).toBe(to);
  expect(setting.asked).toEqual([]);
});

test('a period that only begins too late because a date is left open is refused in the maker, with a way to the field', async () => {
  const setting = await createReportSetting();
  const { user, go, t, outcome } = await open(setting, { from: '2027-01-01', to: null });
  await user.click(go());
  await waitFor(() => expect(outcome()?.dataset['state']).toBe('refused'));
  const words = t('record.report.reversed', { from: '1 January 2027', to: '20 February 2026' });
  expect([outcome()?.textContent?.startsWith(words), document.activeElement]).toEqual([true, outcome()]);
  expect(setting.asked).toEqual([]);
  await user.click(screen.getAllByRole('link', { name: t('record.report.reversed.go') }).at(-1) as HTMLElement);
  await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText(t('field.activityReports.to'))));
});

test('chapters are chosen, at least one of them', async () => {
  const setting = await createReportSetting();
  const { user, go, t, make } = await open(setting);
  await user.click(screen.getByText(t('record.report.more')));
  await user.click(screen.getByRole('button', { name: t('check.export.none') }));
  expect(screen.getByText(t('check.export.noSections'))).toBeTruthy();
  expect([go()].map((button) => (button as HTMLButtonElement).disabled)).toEqual([true]);
  await user.click(screen.getByRole('checkbox', { name: t('record.report.section.lessons') }));
  await user.click(screen.getByRole('checkbox', { name: t('record.report.section.summary') }));
  await make();
  expect(setting.asked[0]?.order).toMatchObject({ sections: ['summary', 'lessons'], version: 'full', format: 'pdf' });
});
