import { describe, expect, test } from 'vitest';
import { countDue, scheduleOf } from '#core/progress/due-measurements.ts';
import { loadTranslator } from '#i18n/translator.ts';
import { dueWords } from '#ui/progress/due-words.ts';
import { lindenhafen } from './progress-plan.ts';

const translator = await loadTranslator('en');
const french = await loadTranslator('fr');
const one = { overdue: 0, due: 1, from: '2026-01-31', to: '2026-01-31' };

describe('what is overdue and due in a phrase', () => {
  test.each([
    [{ ...one, due: 0, from: null, to: null }, null],
    [one, '1 value is due by 31 January 2026'],
    [{ ...one, due: 1_200 }, '1,200 values are due by 31 January 2026'],
    [{ ...one, overdue: 3, due: 5 }, '3 values are overdue, 5 are due by 31 January 2026'],
    [{ ...one, overdue: 1, due: 1 }, '1 value is overdue, 1 is due by 31 January 2026'],
    [{ ...one, due: 5, to: '2026-02-10' }, '5 values are due, the first by 31 January 2026'],
    [{ ...one, overdue: 2, due: 5, to: '2026-02-10' }, '2 values are overdue, 5 are due, the first by 31 January 2026'],
    [{ ...one, overdue: 2, due: 0, from: null, to: null }, '2 values are overdue'],
  ])('%o', (counts, words) => {
    expect(dueWords(translator, counts)).toBe(words);
  });

  test('in French', () => {
    expect(dueWords(french, { ...one, overdue: 3, due: 5 })).toBe(
      '3 valeurs sont en retard, 5 sont à saisir d’ici au 31 janvier 2026',
    );
  });

  test('the day is the last one on which a value is not late', () => {
    const count = (today: string) => countDue(scheduleOf({ ...lindenhafen, measurements: [] }, today).due);
    const { due, from } = count('2025-07-10');
    expect([due > 0, from]).toEqual([true, '2025-07-31']);
    expect(count('2025-07-31').due).toBe(due);
    expect(count('2025-08-01').overdue).toBe(count('2025-07-31').overdue + due);
  });
});
