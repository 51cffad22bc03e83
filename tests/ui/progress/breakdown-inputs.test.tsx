// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { createRow } from '#core/plan/create-plan.ts';
import type { Measurement } from '#core/plan/plan-schema.ts';
import { ProgressArea } from '#ui/progress/progress-area.tsx';
import { openScreen } from '../support/open-screen.tsx';
import { onDay, planOf } from './progress-plan.ts';

onDay('2025-08-15');

const plan = planOf({ title: 'Persons in work', measure: 'number', unit: 'persons', breakdowns: ['sex'] }, []);
const indicatorId = plan.indicators[0]?.id ?? '';
const cell = (category: string, value: number) => ({
  id: category,
  dimension: 'sex',
  category,
  value,
  numerator: null,
  denominator: null,
});
const measurement = (id: string, change: Partial<Measurement>): Measurement => ({
  ...createRow('measurements', id),
  indicatorId,
  ...change,
});
const first = measurement('first', { date: '2025-03-31', value: 7, breakdown: [cell('women', 5), cell('men', 2)] });
const second = measurement('second', { date: '2025-06-30', note: 'to be counted' });

describe('the breakdown of a value', () => {
  it('keeps the id of its dimension whatever the language, and offers the categories of last time at once', async () => {
    const { user, plan: present } = await openScreen(<ProgressArea view="measurement" id="second" />, {
      plan: { ...plan, measurements: [first, second] },
      language: 'fr',
      path: `/plan/${plan.id}/progress/measurement/second`,
    });
    await user.click(screen.getByRole('button', { name: 'Ajouter celles de la dernière fois\u00a0: women, men' }));
    const added = present().measurements.find(({ id }) => id === 'second')?.breakdown;
    expect(added?.map(({ dimension, category }) => [dimension, category])).toEqual([
      ['sex', 'women'],
      ['sex', 'men'],
    ]);
    const dimension = screen.getAllByRole('combobox', { name: 'Par' })[0] as HTMLSelectElement; // the rows were just added
    expect(within(dimension).getAllByRole('option', { selected: true })[0]?.textContent).toBe('Sexe');
    expect(screen.queryByRole('button', { name: /dernière fois/ })).toBeNull();
  });
});
