// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import { fireEvent, screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { openPlanText } from '#core/migrate/open-plan-file.ts';
import { ProgressArea } from '#ui/progress/progress-area.tsx';
import { openScreen } from '../support/open-screen.tsx';
import { onDay } from './progress-plan.ts';

onDay('2026-12-01');

const fixture = (name: string) => readFileSync(`tests/fixtures/cases/${name}`, 'utf8');

async function paste(text: string) {
  const opened = openPlanText(fixture('paste-plan.json'), { newId: () => 'new' });
  if (!opened.ok) throw new Error(opened.error.type);
  const path = `/plan/${opened.value.plan.id}/progress/enter`;
  const screenOf = await openScreen(<ProgressArea view="enter" id={null} />, { plan: opened.value.plan, path });
  fireEvent.click(screen.getByRole('button', { name: screenOf.t('record.paste') }));
  const box = screen.getByLabelText<HTMLTextAreaElement>(screenOf.t('record.paste.label'));
  fireEvent.change(box, { target: { value: text } });
  return { ...screenOf, box };
}

/** Rows are read after a pause and in turns: on a busy machine that takes longer than the usual second. */
const seen = (text: string) => screen.findByText(text, {}, { timeout: 5000 });
const press = (name: string) => fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name }));

it('case 14: the indicator that is meant is pressed, or written as pages number it', async () => {
  const { box, plan } = await paste(fixture('14/rows.tsv'));
  await seen(
    'Row 1: “People who stayed” is the title of several indicators. Write one of these in its place: “Indicator 4” and “Indicator 5”.',
  );
  press('Indicator 5');
  expect([box.value, document.activeElement]).toEqual(['Indicator 5\t30/09/2026\t5\n', box]);
  await seen('1 of 1 rows can be taken over.');
  press('Take over 1 value');
  expect(plan().measurements.map(({ indicatorId, value }) => [indicatorId, value])).toEqual([['i5', 5]]);
});

it('case 15: what is shown is what will be kept, and a share below one is asked about', async () => {
  const { box, plan } = await paste(fixture('15/rows.tsv'));
  await seen('Row 1, “Share in work”: 0.45%, as written. Do you mean 45%?');
  expect(screen.getByText('Row 1, “Share in work”: 0.45%, 1 February 2026 to 28 February 2026')).toBeTruthy();
  press('45%');
  expect(box.value).toBe('Share in work\t28/02/2026\t45 %\n');
  await seen('Row 1, “Share in work”: 45%, 1 February 2026 to 28 February 2026');
  press('Take over 1 value');
  expect(plan().measurements.map(({ value }) => value)).toEqual([45]);
});

it('one answer does for all rows that leave the same open', async () => {
  const { box } = await paste('Share in work\t28/02/2026\t0.45\nShare in work\t31/03/2026\t0.5\n');
  await seen('2 rows leave the same open:');
  press('Read all like 45%');
  expect(box.value).toBe('Share in work\t28/02/2026\t45 %\nShare in work\t31/03/2026\t50 %\n');
});
