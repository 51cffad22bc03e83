// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { createRow } from '#core/plan/create-plan.ts';
import type { Indicator, Plan } from '#core/plan/plan-schema.ts';
import { ProgressArea } from '#ui/progress/progress-area.tsx';
import { openScreen } from '../support/open-screen.tsx';
import { lindenhafen, onDay, planOf } from './progress-plan.ts';

onDay('2025-08-15');

const firstId = lindenhafen.indicators[0]?.id ?? '';
const open = (plan: Plan, id = firstId, language: 'en' | 'fr' = 'en', field?: string) =>
  openScreen(<ProgressArea view="indicator" id={id} />, {
    plan,
    language,
    path: `/plan/${plan.id}/progress/indicator/${id}`,
    ...(field === undefined ? {} : { arrival: { field } }),
  });
/** What stands beside each name in the section on judging. */
const judgement = () => {
  const section = screen.getByRole('region', { name: 'How it is judged' });
  return Object.fromEntries(
    [...section.querySelectorAll('dl > div')].map((row) => [
      row.querySelector('dt')?.textContent,
      row.querySelector('dd')?.textContent,
    ]),
  );
};
const cells = (table: HTMLElement) =>
  within(table)
    .getAllByRole('row')
    .map((row) => [...row.querySelectorAll('th, td')].map(({ textContent }) => textContent));

const falling = {
  title: 'Days of waiting',
  measure: 'number',
  unit: 'days',
  direction: 'decrease',
  baseline: { value: 400, date: '2025-01-01', note: '' },
  target: { value: 200, date: '2026-01-01' },
} as const;

describe('the page of an indicator', () => {
  it('shows the working of each figure, and both expectations by name', async () => {
    await open(planOf(falling, [{ date: '2025-07-02', value: 300 }]));
    expect(judgement()).toEqual({
      'Share of the way covered': '(value − baseline) ÷ (target value − baseline): (300 − 400) ÷ (200 − 400) = 50%',
      'Expected by the straight line':
        'Expected on 2 July 2025: 300.3 days; 400 + (200 − 400) × 182 ÷ 365 days ≈ 300.3. Measured: 300 days, at least as good.',
      'Expected by the milestones': 'No milestone was due by the day of the latest value.',
      'What decides': 'The straight line decides, because no milestone was due.',
    });
  });

  it('gives a formula whose result is the figure that stands everywhere else', async () => {
    vi.setSystemTime(new Date('2026-06-15T12:00:00Z'));
    const plan = { ...lindenhafen };
    const indicator = plan.indicators.find(({ title }) => title.startsWith('Early leavers'));
    await open(plan, indicator?.id);
    // 32 of 168: with 19 instead of 19.0476 the formula would give 55.6%.
    expect(judgement()['Share of the way covered']).toBe(
      '(value − baseline) ÷ (target value − baseline): (19.0476 − 24) ÷ (15 − 24) ≈ 55%',
    );
    expect(screen.getByText('55%').tagName).toBe('DD');
  });

  it('says why there is no figure where there is none', async () => {
    await open(
      planOf({ ...falling, baseline: { value: null, date: null, note: '' } }, [{ date: '2025-07-02', value: 300 }]),
    );
    expect(judgement()).toMatchObject({
      'Share of the way covered': 'There is no figure: there is no baseline.',
      'What decides': 'Nothing says what was to be expected, so the indicator cannot be judged.',
    });
  });

  it.each([
    [
      'the baseline',
      { baseline: { value: null, date: null, note: '' } },
      { date: '2025-07-02', value: 300 },
      'Add the baseline',
      [`/plan/${lindenhafen.id}/indicators/${firstId}`, `indicators--${firstId}--baseline-value`],
    ],
    [
      'the target value',
      { target: { value: null, date: '2026-01-01' } },
      { date: '2025-07-02', value: 300 },
      'Look at the target value',
      [`/plan/${lindenhafen.id}/indicators/${firstId}`, `indicators--${firstId}--target-value`],
    ],
    [
      'milestones of levels',
      {
        measure: 'qualitative',
        scale: ['low', 'high'],
        baseline: { value: null, date: null, note: '' },
        target: { value: 1, date: '2026-01-01' },
      },
      { date: '2025-07-02', value: 2 },
      'Add a milestone',
      [`/plan/${lindenhafen.id}/indicators/${firstId}`, `indicators--${firstId}--milestones`],
    ],
    [
      'the day',
      {},
      { date: null, value: 300 },
      'Add the day of the measurement',
      [`/plan/${lindenhafen.id}/progress/measurement/m0`, 'measurements--m0--date'],
    ],
  ] as const)('that cannot be judged leads to %s that is missing', async (_, change, row, name, place) => {
    const { user } = await open(planOf({ ...falling, targetId: null, ...change } as Partial<Indicator>, [row]));
    expect(screen.getByText(/^Cannot be judged: /).tagName).toBe('SPAN');
    await user.click(screen.getByRole('link', { name }));
    expect([window.location.hash.slice(1), window.history.state.field]).toEqual(place);
  });

  it.each([
    ['reached', falling, 190, 'The target value itself decides: it is reached.'],
    [
      'held',
      { ...falling, direction: 'maintain' },
      210,
      'The target value itself decides: it was to be held, and it is.',
    ],
    [
      'not held',
      { ...falling, direction: 'maintain' },
      190,
      'The target value itself decides: it was to be held, and it is not.',
    ],
  ] as const)('says that the target value is %s where it decides', async (_, change, value, words) => {
    await open(planOf(change as Partial<Indicator>, [{ date: '2025-07-02', value }]));
    expect(judgement()['What decides']).toBe(words);
  });

  it('says what the straight line wants for, with the way to it', async () => {
    const milestones = [{ id: 's', date: '2025-06-30', value: 250 }];
    const baseline = { value: null, date: null, note: '' };
    const { user } = await open(planOf({ ...falling, milestones, baseline }, [{ date: '2025-07-02', value: 300 }]));
    expect(judgement()['Expected by the straight line']).toBe(
      'Nothing is expected: there is no baseline. Add the baseline',
    );
    await user.click(screen.getByRole('link', { name: 'Add the baseline' }));
    expect(window.history.state.field).toBe(`indicators--${firstId}--baseline-value`);
  });

  it('names the milestone that decides', async () => {
    const milestones = [{ id: 's', date: '2025-06-30', value: 250 }];
    await open(planOf({ ...falling, milestones }, [{ date: '2025-07-02', value: 300 }]));
    expect(judgement()['Expected by the milestones']).toBe(
      'The milestone of 30 June 2025 asks for 250 days. Measured: 300 days, behind.',
    );
    expect(screen.getByText('Behind the milestone of 30 June 2025 by 50 days').tagName).toBe('SPAN');
  });

  it('says the whole chart in words, with earlier meanings and periods without a value', async () => {
    const earlierSeries = [{ ...earlierMeaning(), reason: 'Weekends count now', until: '2025-03-01' }];
    await open(
      planOf({ ...falling, frequency: 'monthly', earlierSeries }, [
        { date: '2025-02-28', value: 380, series: 'e' },
        { date: '2025-03-31', value: 370 },
        { date: '2025-05-31', value: 330 },
      ]),
    );
    expect(screen.getByRole('img').getAttribute('aria-label')).toBe(
      'Chart of Days of waiting: 2 measurements. Baseline: 400 days on 1 January 2025. Earlier meaning until 1 March 2025 (Weekends count now): 380 days on 28 February 2025. Measured: 370 days on 31 March 2025 and after a period without a value 330 days on 31 May 2025. A straight line shows the even way from 1 January 2025 to 1 January 2026. Target value: 200 days by 1 January 2026.',
    );
  });

  it('names no baseline where counting starts at 0 for want of one', async () => {
    await open(
      planOf(
        {
          ...falling,
          direction: 'increase',
          cumulative: true,
          baseline: { value: null, date: null, note: '' },
          target: { value: 500, date: '2026-01-01' },
        },
        [{ date: '2025-07-02', value: 125 }],
      ),
    );
    expect(screen.getByRole('img').getAttribute('aria-label')).toMatch(
      /^Chart of Days of waiting: 1 measurement\. Measured: 125 days on 2 July 2025\. A straight line/,
    );
    expect(screen.queryByText(/^Baseline: /)).toBeNull();
    expect(document.querySelectorAll('figure svg[role=img] circle')).toHaveLength(1);
  });

  it('marks a value of a day that has not come in picture, legend and words', async () => {
    const { t } = await open(
      planOf(falling, [
        { date: '2025-07-02', value: 300 },
        { date: '2025-08-15', value: 290 },
        { date: '2025-08-16', value: 280 },
      ]),
    );
    expect(screen.getByRole('img').getAttribute('aria-label')).toContain(
      '290 days on 15 August 2025 and 280 days on 16 August 2025 (in the future)',
    );
    expect(screen.getByText(t('progress.legend.future')).tagName).toBe('SPAN');
    const marks = [...document.querySelectorAll('svg[role=img] circle:not([r="5"])')];
    expect(marks.map((mark) => mark.hasAttribute('data-future'))).toEqual([false, false, true]);
  });

  it('draws and names two milestones that say the same', async () => {
    const complain = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const milestone = { date: '2025-06-30', value: 250 };
    await open(
      planOf(
        {
          ...falling,
          milestones: [
            { ...milestone, id: 's' },
            { ...milestone, id: 't' },
          ],
        },
        [{ date: '2025-07-02', value: 300 }],
      ),
    );
    expect(screen.getAllByText('Milestone: 250 days by 30 June 2025')).toHaveLength(2);
    expect(complain.mock.calls).toEqual([]);
    complain.mockRestore();
  });

  it('lists all measurements with their terms, reasons and corrections; each leads to its page', async () => {
    const { plan } = await open(
      planOf({ baseline: { value: 38, date: '2024-12-31', note: '' } }, [
        { date: '2025-03-31', numerator: 22, denominator: 50, evidence: 'Register', enteredBy: 'A. B.' },
        {
          from: '2025-04-01',
          date: '2025-06-30',
          unavailable: 'The register was moved',
          earlier: [{ ...withoutId(), value: 50, until: '2025-07-10', reason: 'Typed wrong' }],
        },
      ]),
    );
    const table = within(screen.getByRole('region', { name: 'Measurements' }));
    expect(cells(table.getByRole('table'))).toEqual([
      ['Date or period', 'Value', 'Counted', 'Expected by the line', 'Evidence', 'Entered by', 'Corrections'],
      ['31 March 2025', '44%', '22 of 50', '48.4%', 'Register', 'A. B.', ''],
      [
        '1 April 2025 to 30 June 2025',
        'Not available: The register was moved',
        '–',
        '–',
        '',
        '',
        '50% until 10 July 2025: Typed wrong',
      ],
    ]);
    expect(screen.getByRole('link', { name: '31 March 2025' }).getAttribute('href')).toBe(
      `#/plan/${plan().id}/progress/measurement/m0`,
    );
  });

  it('leads from a figure to the row it comes from, by keyboard and from another page', async () => {
    const { user } = await open(planOf({}, [{ date: '2025-03-31', value: 44 }]));
    screen.getByRole('button', { name: '44%: show where it comes from' }).focus();
    await user.keyboard('{Enter}');
    expect(document.activeElement?.id).toBe('measurement-m0');
  });

  it('begins at the row that was asked for', async () => {
    await open(planOf({}, [{ date: '2025-03-31', value: 44 }]), firstId, 'en', 'measurement-m0');
    expect(document.activeElement?.id).toBe('measurement-m0');
  });

  it('compares the groups of a breakdown, and tells the gap in percentage points', async () => {
    await open(lindenhafen);
    const table = screen.getByRole('table', { name: 'Sex' });
    expect(cells(table).map(([name, first]) => [name, first])).toEqual([
      ['Group', '31 March 2025'],
      ['women', '36.4%8 of 22'],
      ['men', '50%14 of 28'],
      ['Gap', '13.6 percentage pointsmen above women'],
    ]);
  });

  it('names the region of a breakdown also where its words have spaces', async () => {
    const cells = [
      { id: 'c', dimension: 'country of birth', category: 'EU', value: null, numerator: 8, denominator: 22 },
      { id: 'd', dimension: 'country of birth', category: 'other', value: null, numerator: 9, denominator: 22 },
    ];
    await open(planOf({}, [{ date: '2025-03-31', numerator: 17, denominator: 44, breakdown: cells }]));
    expect(screen.getByRole('region', { name: 'country of birth' }).querySelector('table')).not.toBeNull();
  });

  it('speaks French', async () => {
    await open(planOf(falling, [{ date: '2025-07-02', value: 300 }]), firstId, 'fr');
    expect(screen.getByText(/= 50/, { selector: 'dd' }).textContent).toBe(
      '(valeur − valeur de référence) ÷ (valeur cible − valeur de référence)\u00a0: (300 − 400) ÷ (200 − 400) = 50\u00a0%',
    );
  });

  it('shows that there is no such page for an indicator that is gone', async () => {
    const { t } = await open(lindenhafen, 'gone');
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(t('wizard.unknownPage.title'));
  });
});

function earlierMeaning() {
  return {
    id: 'e',
    title: 'Days of waiting without weekends',
    measure: 'number' as const,
    unit: 'days',
    direction: 'decrease' as const,
    cumulative: false,
    calculation: '',
    numerator: '',
    denominator: '',
    scale: [],
    baseline: { value: 400, date: '2025-01-01', note: '' },
    target: { value: 200, date: '2026-01-01' },
    milestones: [],
  };
}

/** A measurement without what only the present one has. */
function withoutId() {
  const { id: _, indicatorId: __, series: ___, earlier: ____, ...observation } = createRow('measurements', 'x');
  return observation;
}
