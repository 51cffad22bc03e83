// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { createRow } from '#core/plan/create-plan.ts';
import type { Plan } from '#core/plan/plan-schema.ts';
import { ProgressArea } from '#ui/progress/progress-area.tsx';
import { openScreen } from '../support/open-screen.tsx';
import { lindenhafen, onDay, planOf } from './progress-plan.ts';

onDay('2026-02-15');

const address = `/plan/${lindenhafen.id}/progress`;
const open = (plan: Plan = lindenhafen, path = address, language: 'en' | 'fr' = 'en') =>
  openScreen(<ProgressArea view={null} id={null} />, { plan, path, language });
const chips = () => screen.getAllByRole('button').map((chip) => chip.textContent);
/** The first live region is that of the list; the second one is for announcements. */
const shownCount = () => screen.getAllByRole('status')[0]?.textContent;
const rows = () => screen.queryAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent);
const rowOf = (title: string) => {
  const row = screen.getByRole('link', { name: title }).closest('li');
  if (!row) throw new Error(`${title} stands in no list`);
  return within(row);
};

describe('the overview of progress', () => {
  it('counts how indicators stand and lists them by goal', async () => {
    await open();
    expect(chips()).toEqual(
      ['1 Met', '0 Met late', '3 On track', '2 Behind', '3 Missed', '0 Cannot be judged', '7 No data'].map(joined),
    );
    expect(screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)).toEqual(
      lindenhafen.goals.map(({ title }) => title),
    );
    expect(rows()).toHaveLength(lindenhafen.indicators.length);
  });

  it('says of each by what it was judged, how far it has come, and leads to its pages', async () => {
    await open();
    const phrases = {
      'Newcomers starting a course within 8 weeks':
        'Missed by 2.8 percentage points: the target date was 31 December 2025',
      'Participants who improved by at least one level': 'Behind the straight line by 2.8 percentage points',
      'Early leavers for avoidable reasons': 'On track: level with the straight line or better',
      'Newcomers with an agreed plan within 6 weeks': 'Met: the target value is reached',
      'Newcomers who feel the plan reflects their own aims': 'On track: level with the straight line or better',
      'Newcomers in matches lasting six months': 'Behind the milestone of 31 December 2025 by 4 persons',
      'Newcomers with weekly social contact with residents':
        'No data: Asked at the start and at the end: the second survey is in spring 2027.',
    };
    for (const [title, phrase] of Object.entries(phrases))
      expect(rowOf(title).getByText(phrase).textContent).toBe(phrase);
    const matches = rowOf('Newcomers in matches lasting six months');
    expect(matches.getByText(/of the way/).textContent).toBe('24% of the way, 26.7% expected');
    expect(matches.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual([
      `#${address}/indicator/ex-intro-ind-matches`,
      `#${address}/indicator/ex-intro-ind-matches`,
    ]);
  });

  it('keeps a filter in the address, and takes it from there', async () => {
    const { user } = await open();
    screen.getByRole('button', { name: /On track/ }).focus();
    await user.keyboard('{Enter}');
    expect(window.location.hash).toBe(`#${address};standing=on-track`);
    expect(rows()).toEqual([
      'Early leavers for avoidable reasons',
      'Newcomers who feel the plan reflects their own aims',
      'Positive exits from the programme',
    ]);
    await user.click(screen.getByRole('button', { name: /Met$/ }));
    expect(window.location.hash).toBe(`#${address};standing=on-track&standing=met`);
    expect(shownCount()).toBe('4 indicators of 16 shown');
    await user.click(screen.getByRole('button', { name: /On track/ }));
    expect(screen.getByRole('button', { name: /On track/ }).getAttribute('aria-pressed')).toBe('false');
    expect(rows()).toEqual(['Newcomers with an agreed plan within 6 weeks']);
  });

  it('opens with the filter of an address, in French too', async () => {
    const indicators = lindenhafen.indicators.map((row) =>
      row.id === 'ex-intro-ind-plan-joint' ? { ...row, baseline: { value: null, date: null, note: '' } } : row,
    );
    await open({ ...lindenhafen, indicators }, `${address};standing=not-judged`, 'fr');
    expect([rows(), shownCount()]).toEqual([
      ['Newcomers who feel the plan reflects their own aims'],
      '1 indicateur affiché sur 16',
    ]);
  });

  it('leads on where there are no indicators, and where none was measured', async () => {
    await open({ ...lindenhafen, indicators: [], measurements: [] });
    expect(screen.getAllByRole('link').at(-1)?.getAttribute('href')).toBe(`#/plan/${lindenhafen.id}/indicators`);
  });

  it('teaches what belongs there while nothing was measured', async () => {
    const { t } = await open({ ...lindenhafen, measurements: [] });
    expect(screen.getByText(t('progress.nothingMeasured')).tagName).toBe('P');
    const ways = screen.getAllByRole('link', { name: t('progress.enter') });
    // The tab, and the button below the words.
    expect(ways.map((way) => way.getAttribute('href'))).toEqual([`#${address}/enter`, `#${address}/enter`]);
    expect(screen.queryByRole('link', { name: t('progress.toReport') })).toBeNull();
  });

  it('tells what changed since the last report by its last day, and nothing without a report', async () => {
    const report = { ...createRow('activityReports', 'r'), to: '2025-09-30' };
    const plan = planOf({}, [
      { date: '2025-06-30', value: 50, earlier: [] },
      { date: '2025-12-31', numerator: 44, denominator: 57 },
    ]);
    const activities = plan.activities.map((row, index) => ({
      ...row,
      actual: { ...row.actual, start: index === 0 ? '2025-10-06' : null },
    }));
    const first = await open({
      ...plan,
      activities,
      activityReports: [{ ...report, id: 'o', to: '2025-03-31' }, report],
    });
    const summary = screen.getByText('1 new value and 1 other change since the report up to 30 September 2025');
    const section = summary.closest('details');
    expect(section?.querySelectorAll('li')).toHaveLength(0);
    await first.user.click(summary);
    expect([...(section?.querySelectorAll('li') ?? [])].map(({ textContent }) => textContent)).toEqual([
      'Newcomers starting a course within 8 weeks measured: 77.2% (31 December 2025)',
      'Placement interview and test at registration began on 6 October 2025',
    ]);
  });

  it('tells corrections, new series and ends, since what was sent and not since what is being written', async () => {
    const before = planOf({}, [{ date: '2025-06-30', value: 50 }]);
    const [indicator, measured] = [before.indicators[0], before.measurements[0]];
    if (!indicator || !measured) throw new Error('The plan has a value');
    const { id: _, indicatorId: _of, series: _in, earlier: _then, ...said } = measured;
    const { title, measure, unit, direction, cumulative, calculation, numerator, denominator, scale } = indicator;
    const meaning = { title, measure, unit, direction, cumulative, calculation, numerator, denominator, scale };
    const aims = { baseline: indicator.baseline, target: indicator.target, milestones: [] };
    const series = { id: 's', until: '2025-12-31', reason: '', ...meaning, ...aims };
    const of = (id: string, to: string, sentOn: string | null) => ({
      ...createRow('activityReports', id),
      from: '2025-01-01',
      ...{ to, sentOn },
    });
    const { user } = await open({
      ...before,
      indicators: [{ ...indicator, earlierSeries: [series] }],
      measurements: [{ ...measured, earlier: [{ ...said, until: '2026-01-15', reason: 'Counted twice' }] }],
      activities: before.activities.map((row, at) => ({
        ...row,
        actual: { ...row.actual, end: at === 0 ? '2025-11-30' : null },
      })),
      activityReports: [of('a', '2025-09-30', '2025-10-10'), of('b', '2025-12-31', null), of('c', '2026-12-31', null)],
    });
    const summary = screen.getByText(/since the report up to 30 September 2025$/);
    await user.click(summary);
    const items = [...(summary.closest('details')?.querySelectorAll('li') ?? [])].map(({ textContent }) => textContent);
    expect(items).toEqual([
      expect.stringMatching(/corrected on 15 January 2026/),
      expect.stringMatching(/31 December 2025/),
      expect.stringMatching(/ended on 30 November 2025/),
    ]);
  });

  it('shows the first of many changes since a report, and more on demand', async () => {
    const report = { ...createRow('activityReports', 'r'), to: '2025-01-31' };
    const rows = Array.from({ length: 9_600 }, (_, at) => ({ date: '2025-02-28', value: at }));
    const { user } = await open({ ...planOf({}, rows), activityReports: [report] });
    const summary = screen.getByText('9,600 new values and no other changes since the report up to 31 January 2025');
    expect(screen.getAllByRole('listitem').length).toBeLessThan(20);
    await user.click(summary);
    const items = () => summary.closest('details')?.querySelectorAll('li') ?? [];
    expect(items()).toHaveLength(50);
    await user.click(screen.getByRole('button', { name: 'Show 50 more of 9600' }));
    expect([items().length, document.activeElement === items()[50]]).toEqual([100, true]);
  });

  it('says how much is overdue and due, with the way there, and nothing when nothing is', async () => {
    await open(planOf({ frequency: 'quarterly' }, [{ date: '2025-06-30', value: 50 }]));
    const due = () => screen.queryAllByRole('link', { name: /overdue|due by/ });
    expect(due().map((link) => [link.textContent, link.getAttribute('href')])).toEqual([
      ['3 values are overdue', `#${address}/due`],
    ]);
    cleanup();
    await open(
      planOf(
        { frequency: 'quarterly' },
        ['03-31', '06-30', '09-30', '12-31'].map((day) => ({ date: `2025-${day}`, value: 50 })),
      ),
    );
    expect(due()).toEqual([]);
  });

  it('marks a value of a day that has not come, and leads to it', async () => {
    await open(
      planOf({}, [
        { date: '2025-12-31', value: 50 },
        { date: '2062-02-10', value: 55 },
      ]),
    );
    const mark = screen.getByRole('link', { name: 'In the future: 10 February 2062' });
    expect(mark.getAttribute('href')).toBe(`#${address}/indicator/${lindenhafen.indicators[0]?.id}`);
    cleanup();
    await open(planOf({}, [{ date: '2026-02-15', value: 50 }]));
    expect(screen.queryByText(/^In the future/)).toBeNull();
  });

  it('has no section on changes without a report', async () => {
    await open();
    expect(document.querySelector('details')).toBeNull();
  });
});

/** Count and word stand below each other. */
function joined(text: string): string {
  return text.replace(/^(\d+) /, '$1 ');
}
