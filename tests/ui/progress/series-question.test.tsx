// @vitest-environment jsdom
import { act, screen, waitFor, within } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import type { Plan } from '#core/plan/plan-schema.ts';
import { ProgressArea } from '#ui/progress/progress-area.tsx';
import { StepPages } from '#ui/wizard/step-pages.tsx';
import { openScreen } from '../support/open-screen.tsx';
import { onDay, planOf } from './progress-plan.ts';

onDay('2025-08-15');

const plan = planOf({ title: 'Persons in work', measure: 'number', unit: 'persons' }, [
  { date: '2025-06-30', value: 7 },
]);
const id = plan.indicators[0]?.id ?? '';
const inUnit = (unit: string) =>
  ({
    kind: 'form.applied',
    ref: { table: 'indicators', id },
    values: { unit },
    language: 'en',
  }) as const;
/** The page of the indicator in the plan, and a way to its progress. */
async function open(language: 'en' | 'fr' = 'en', first: 'form' | 'progress' = 'form') {
  let show = (_: 'form' | 'progress'): void => undefined;
  function Pages() {
    const [page, setPage] = useState(first);
    show = (next) => act(() => setPage(next));
    return page === 'form' ? <StepPages step="indicators" itemId={id} /> : <ProgressArea view="indicator" id={id} />;
  }
  const opened = await openScreen(<Pages />, { plan, language, path: `/plan/${plan.id}/indicators/${id}` });
  return { ...opened, show };
}
const question = (name: string) => screen.queryByRole('region', { name });
const asked = 'Does it still count the same?';
const reason = () => screen.getByRole('textbox', { name: 'Why does it count something else now?' });
const seriesOf = ({ indicators }: Plan) => indicators[0]?.earlierSeries.map((one) => [one.until, one.reason]);

describe('the question whether an indicator counts the same', () => {
  it('names units in the language of the reader', async () => {
    const { edit } = await open('fr', 'progress');
    await edit(inUnit('households'));
    expect(screen.getByText(/^Unité avant/).textContent).toContain(
      'Unité avant\u00a0: Personnes\u00a0; maintenant\u00a0: Ménages.',
    );
  });

  it('leads back to the field that raised it, tells the answer, and offers undo', async () => {
    const { user, plan: present } = await open();
    const title = screen.getByRole('textbox', { name: 'Definition' });
    await user.type(title, 'x');
    await user.click(screen.getByRole('button', { name: 'Only the words changed' }));
    await waitFor(() => expect(document.activeElement).toBe(title));
    expect([question(asked), seriesOf(present())]).toEqual([null, []]);
    screen.getByText('The values go on as one series.');
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect([question(asked) !== null, seriesOf(present())]).toEqual([true, [[null, '']]]);
  });

  it('leads to the heading where no field was open, and undo brings the reason back', async () => {
    const { user, edit, plan: present } = await open('en', 'progress');
    await edit(inUnit('households'));
    await user.click(screen.getByRole('button', { name: 'It counts something else…' }));
    await user.type(reason(), 'Households are counted');
    const day = screen.getByRole('textbox', { name: 'Last day on which it counted as before' });
    await user.clear(day);
    await user.type(day, 'spring');
    await user.click(screen.getByRole('button', { name: 'Begin a new series' }));
    screen.getByText(/“Last day on which it counted as before” is not a date/);
    expect([document.activeElement === day, seriesOf(present())]).toEqual([true, [[null, '']]]);
    await user.clear(day);
    await user.type(day, '15/08/2025');
    await user.click(screen.getByRole('button', { name: 'Begin a new series' }));
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 })));
    expect(seriesOf(present())).toEqual([['2025-08-15', 'Households are counted']]);
    await edit(inUnit('projects'));
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    await user.click(screen.getByRole('button', { name: 'It counts something else…' }));
    expect([seriesOf(present()), present().measurements.map(({ series }) => series)]).toEqual([[[null, '']], [null]]);
    expect((reason() as HTMLInputElement).value).toBe('Households are counted');
  });

  it('says on which side of the day values are, in which unit, and that the benchmark stays', async () => {
    const { user, edit } = await open('en', 'progress');
    await edit({ ...inUnit('households'), values: { unit: 'households', benchmark: { value: '61' } } });
    await user.click(screen.getByRole('button', { name: 'It counts something else…' }));
    const dialog = within(screen.getByRole('dialog'));
    dialog.getByText('1 value stays with the earlier series. No value begins the new one yet.');
    const day = dialog.getByRole('textbox', { name: 'Last day on which it counted as before' });
    await user.clear(day);
    expect(dialog.queryByText(/earlier series\. /)).toBeNull();
    await user.type(day, '29/06/2025');
    dialog.getByText(
      'No value stays with the earlier series. 1 value counts in the new one, now in Households: check that it is right there.',
    );
    dialog.getByText(/^The value of the benchmark, 61, stays/);
  });

  it('keeps its reason on another page and through the old meaning, and asks about persons in it', async () => {
    const { user, edit, show } = await open('en', 'progress');
    await edit(inUnit('households'));
    await user.click(screen.getByRole('button', { name: 'It counts something else…' }));
    await user.type(reason(), 'As Mrs Miller says');
    await user.tab();
    expect(within(screen.getByRole('dialog')).getByRole('status').textContent).toContain('“Mrs Miller”');
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    await edit(inUnit('persons'));
    expect(question(asked)).toBeNull();
    await edit(inUnit('projects'));
    show('form');
    await user.click(screen.getByRole('button', { name: 'It counts something else…' }));
    expect((reason() as HTMLInputElement).value).toBe('As Mrs Miller says');
  });

  it('offers the values of an earlier series when its meaning has come back', async () => {
    const { user, edit, plan: present } = await open('en', 'progress');
    await edit(inUnit('households'));
    await edit({ kind: 'series.decided', indicatorId: id, split: { until: '2025-08-01', reason: '' } });
    expect(screen.queryByRole('button', { name: 'Take up the earlier values' })).toBeNull();
    await edit(inUnit('persons'));
    await user.click(screen.getByRole('button', { name: 'Take up the earlier values' }));
    expect([seriesOf(present()), present().measurements.map(({ series }) => series)]).toEqual([[], [null]]);
    expect(screen.queryByRole('button', { name: 'Take up the earlier values' })).toBeNull();
    await edit({ kind: 'form.applied', ref: { table: 'indicators', id }, values: { owner: 'City' }, language: 'en' });
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect([seriesOf(present()), present().indicators[0]?.owner]).toEqual([[['2025-08-01', '']], 'City']);
  });
});
