// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import type { ActivityReport } from '#core/plan/plan-schema.ts';
import { ProgressArea } from '#ui/progress/progress-area.tsx';
import { openScreen } from '../support/open-screen.tsx';
import { lindenhafen, onDay } from './progress-plan.ts';
import { createReportSetting, withReports } from './report-setting.tsx';

onDay('2026-02-20');

const year = { from: '2025-01-01', to: '2025-12-31' };
const open = async (plan = lindenhafen) => openScreen(<ProgressArea view="report" id={null} />, { plan });

test('a new report begins with the first year, and after one that still runs with a whole period', async () => {
  const { user, t, plan } = await open();
  expect(
    screen.getByText(t('record.reports.new.period', { from: '1 January 2025', to: '31 December 2025' })),
  ).toBeTruthy();
  const add = screen.getByRole('button', { name: t('record.reports.new') });
  await user.click(add);
  await user.click(add);
  await user.click(add);
  expect(plan().activityReports.map(({ from, to }) => [from, to])).toEqual([
    ['2025-01-01', '2025-12-31'],
    ['2026-01-01', '2026-12-31'],
    ['2027-01-01', '2027-12-31'],
  ]);
  expect(screen.getAllByText(new RegExp(t('record.reports.running')))).toHaveLength(2);
});

test('practice sheets can be reached by those who may only read', async () => {
  const { send, t } = await open();
  send({ type: 'access.denied' });
  expect(screen.queryByRole('button', { name: t('record.reports.new') })).toBeNull();
  expect(screen.getByRole('link', { name: t('record.practice.go') }).getAttribute('href')).toMatch(/practice$/);
});

test('a promised report is written under its title, then ticked off; a late one says so', async () => {
  vi.setSystemTime(new Date('2026-03-10T12:00:00Z'));
  const { user, t, plan } = await open();
  const section = () =>
    screen.getByRole('heading', { name: t('record.reports.planned') }).parentElement ?? document.body;
  const entry = () => within(section()).getAllByRole('listitem')[0] ?? document.body;
  expect(within(entry()).getByText(t('record.promises.overdue', { date: '28 February 2026' }))).toBeTruthy();
  expect(within(section()).getByText(t('record.reports.due', { date: '30 September 2026' }))).toBeTruthy();
  await user.click(screen.getByRole('button', { name: `${t('record.promises.write')}: Interim report 2025` }));
  const [written] = plan().activityReports;
  expect(written).toMatchObject({ title: 'Interim report 2025', ...year });
  expect(window.location.hash).toMatch(new RegExp(`report/${written?.id}$`));
  expect(within(entry()).getByRole('link', { name: 'Interim report 2025' }).getAttribute('href')).toMatch(
    new RegExp(`report/${written?.id}$`),
  );
  expect(within(entry()).queryByText(/overdue/)).toBeNull();
  expect(within(entry()).queryByRole('button')).toBeNull();
});

const openReport = async (
  setting: Awaited<ReturnType<typeof createReportSetting>>,
  ...reports: readonly Partial<ActivityReport>[]
) => {
  const plan = withReports(...reports);
  const id = `report-${reports.length}`;
  return openScreen(<ProgressArea view="report" id={id} />, {
    plan,
    path: `/plan/${plan.id}/progress/report/${id}`,
    services: setting.services,
  });
};

test('a usual period fills both dates in one step, and a period that still runs says so', async () => {
  const { user, t, plan, steps } = await openReport(await createReportSetting(), {
    from: '2026-01-01',
    to: '2026-12-31',
  });
  expect(screen.getByText(t('record.report.running'))).toBeTruthy();
  const preset = screen.getByRole('button', { name: new RegExp(t('record.presets.first-year')) });
  await user.click(preset);
  expect(plan().activityReports[0]).toMatchObject(year);
  expect(
    [screen.getByLabelText(t('field.activityReports.from')), screen.getByLabelText(t('field.activityReports.to'))].map(
      (input) => (input as HTMLInputElement).value,
    ),
  ).toEqual(['01/01/2025', '31/12/2025']);
  expect([preset.getAttribute('aria-pressed'), steps(), screen.queryByText(t('record.report.running'))]).toEqual([
    'true',
    1,
    null,
  ]);
});

test('the heading follows the words of the report and leaves the focus where it is', async () => {
  const { user, t } = await openReport(await createReportSetting(), year);
  const title = screen.getByLabelText(t('field.activityReports.title'));
  await user.type(title, 'Our first year');
  await screen.findByRole('heading', { level: 1, name: 'Our first year' });
  expect(document.activeElement).toBe(title);
});

test('what will be inside leads to what is missing and to the words that are', async () => {
  const whole = withReports({ ...year, learned: 'Much' });
  const [first] = whole.measurements;
  // The example has a value or a reason for every period: one is taken out.
  const plan = { ...whole, measurements: whole.measurements.filter((row) => row !== first) };
  const { services } = await createReportSetting();
  const path = `/plan/${plan.id}/progress/report/report-1`;
  const { user, t } = await openScreen(<ProgressArea view="report" id="report-1" />, { plan, path, services });
  const inside = within(screen.getByRole('region', { name: t('record.inside') }));
  expect(inside.getByRole('link', { name: t('record.inside.values', { count: 13 }) })).toBeTruthy();
  for (const link of inside.getAllByRole('link', { name: /^Enter / }))
    expect(link.getAttribute('href')).toMatch(/progress\/enter\/2025-\d\d-01\.\.2025-\d\d-\d\d$/);
  expect(inside.queryByRole('link', { name: t('field.activityReports.learned') })).toBeNull();
  await user.click(inside.getByRole('link', { name: t('field.activityReports.summary') }));
  await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText(t('field.activityReports.summary'))));
});

test('what is missing adds up: periods that have no link of their own are counted beside the way to all', async () => {
  const plan = withReports(year);
  const indicators = plan.indicators.map((row) => ({ ...row, frequency: 'monthly' }));
  const monthly = { ...plan, indicators, measurements: [] };
  const { services } = await createReportSetting();
  const { t } = await openScreen(<ProgressArea view="report" id="report-1" />, { plan: monthly, services });
  const inside = within(screen.getByRole('region', { name: t('record.inside') }));
  const shown = inside.getAllByRole('link', { name: /^Enter / }).length * indicators.length;
  const all = 12 * indicators.length;
  expect(inside.getByText(t('record.inside.missing', { count: all })).closest('li')?.textContent).toContain(`${all}`);
  const rest = inside.getByRole('link', { name: t('record.inside.allMissing') }).closest('li');
  expect(rest?.textContent).toMatch(new RegExp(`^and 8 periods that end later, ${all - shown} values`));
});

test('beside the button stands what has no words yet, until it has', async () => {
  const { user, t } = await openReport(await createReportSetting(), { ...year, learned: 'Much', changes: 'Little' });
  const said = () => screen.queryByText(t('record.report.empty'));
  const names = within(said()?.parentElement ?? document.body)
    .getAllByRole('link')
    .map((link) => link.textContent);
  expect(names).toEqual([t('field.activityReports.summary')]);
  await user.type(screen.getByLabelText(t('field.activityReports.summary')), 'W');
  expect(said()).toBeNull();
});

test('what changed is set against what the report before told, else against what was submitted', async () => {
  const setting = await createReportSetting();
  const first = await openReport(setting, year, { from: '2026-01-01', to: '2026-12-31' });
  const { t } = first;
  await screen.findByText(t('record.changes.none'));
  const keep = async (id: string, name: string) =>
    setting.memory.put({
      id,
      planId: lindenhafen.id,
      plan: lindenhafen,
      name,
      reason: '',
      kind: 'named',
      at: `2026-01-0${id}T10:00:00.000Z`,
    });
  await keep('1', 'Sent to the council');
  const target = async (name: string) =>
    (await screen.findByRole('link', { name: t('record.changes.go', { name }) })).getAttribute('href');
  expect(await target('Sent to the council')).toMatch(/versions\/1\/now$/);
  await keep('2', t('versions.default.submitted'));
  expect(await target(t('versions.default.submitted'))).toMatch(/versions\/2\/now$/);
  const reported = t('record.report.kept', { title: 'Activity report, 1 January 2025 to 31 December 2025' });
  await keep('3', reported);
  expect(await target(reported)).toMatch(/versions\/3\/now$/);
});
