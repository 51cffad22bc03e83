import { describe, expect, it } from 'vitest';
import { createPlan, createRow } from '#core/plan/create-plan.ts';
import { createHistory, historyDepth, type PlanHistory, recordEdit, redo, undo } from '#core/plan/history.ts';
import { applyEdit, type PlanEdit } from '#core/plan/plan-edit.ts';
import type { FormValues } from '#core/validation/form-values.ts';

const start = createPlan({ id: 'plan', language: 'en', scheme: { id: 'annex-2004', version: 1 } });

function edited(history: PlanHistory, edit: PlanEdit, at: number): PlanHistory {
  return recordEdit(history, applyEdit(history.present, edit), { edit, at });
}

const typed = (title: string): PlanEdit => ({
  kind: 'form.applied',
  ref: { section: 'profile' },
  values: { title },
  language: 'en',
});
const marked = (path: string): PlanEdit => ({ kind: 'later.toggled', path });

describe('plan history', () => {
  it('melts typing in one form into one step until a pause', () => {
    let history = edited(createHistory(start), typed('A'), 0);
    history = edited(history, typed('Ar'), 400);
    history = edited(history, typed('Arr'), 1_900);
    expect(history.past).toHaveLength(1);
    history = edited(history, typed('Arri'), 3_401);
    expect(history.past).toHaveLength(2);
    expect(undo(history).present.profile.title).toBe('Arr');
    expect(undo(undo(history)).present).toBe(start);
  });

  describe('on one item', () => {
    const ref = { table: 'indicators', id: 'i' } as const;
    const milestone = { id: 'm', date: '2027-12-31', value: '60' };
    const values = { title: 'Share', milestones: [milestone], sources: [], type: '', cumulative: false };
    const apply = (change: FormValues): PlanEdit => ({
      kind: 'form.applied',
      ref,
      values: { ...values, ...change },
      language: 'en',
    });
    const withIndicator = applyEdit(
      applyEdit(start, { kind: 'rows.added', rows: [{ table: 'indicators', row: createRow('indicators', 'i') }] }),
      apply({}),
    );
    const stepsOf = (...changes: readonly FormValues[]) => {
      let history = createHistory(withIndicator);
      for (const [at, change] of changes.entries()) history = edited(history, apply(change), at * 100);
      return history.past.length;
    };

    it('melts typing in one field, text that cannot be decoded included', () => {
      expect(stepsOf({ title: 'Share o' }, { title: 'Share of' })).toBe(1);
      const typing = ['6', '65', '65x'].map((value) => ({ milestones: [{ ...milestone, value }] }));
      expect(stepsOf(...typing)).toBe(1);
    });

    it('melts the letters of one entry of a list, from the first on', () => {
      expect(stepsOf({ sources: ['R'] }, { sources: ['Re'] }, { sources: ['Reg'] })).toBe(1);
      expect(stepsOf({ sources: ['Reg'] }, { sources: ['Reg', 'S'] }, { sources: ['Reg', 'Su'] })).toBe(2);
    });

    it.each([
      ['another field', { title: 'Share of' }],
      ['a removed row', { milestones: [] }],
      [
        'an added row',
        {
          milestones: [
            { ...milestone, value: '65' },
            { id: 'n', date: '', value: '' },
          ],
        },
      ],
      ['a choice', { milestones: [{ ...milestone, value: '65' }], type: 'outcome' }],
      ['a flag', { milestones: [{ ...milestone, value: '65' }], cumulative: true }],
      ['another field of the row', { milestones: [{ ...milestone, value: '65', date: '2028' }] }],
    ])('begins a step with %s', (_, change) => {
      expect(stepsOf({ milestones: [{ ...milestone, value: '65' }] }, change)).toBe(2);
    });

    it('begins a step with a choice right after a choice, and when an entry goes', () => {
      expect(stepsOf({ type: 'outcome' }, { type: 'impact' })).toBe(2);
      expect(stepsOf({ sources: ['Re'] }, { sources: [] })).toBe(2);
    });

    it('brings back what was typed before a row was removed', () => {
      let history = edited(createHistory(withIndicator), apply({ milestones: [{ ...milestone, value: '12,5x' }] }), 0);
      history = undo(edited(history, apply({ milestones: [] }), 100));
      expect(history.present.unparsed).toEqual({ 'indicators/i/milestones/m/value': '12,5x' });
    });
  });

  it('does not melt what was typed after an undo into the step before it', () => {
    let history = edited(createHistory(start), typed('one'), 0);
    history = undo(history);
    history = edited(history, typed('two'), 10);
    expect(undo(history).present).toBe(start);
    expect(undo(history).past).toHaveLength(0);
  });

  it('undoes an undo', () => {
    const history = edited(edited(createHistory(start), marked('a'), 0), marked('b'), 1);
    expect(redo(redo(undo(undo(history))))).toEqual({ ...history, melting: null });
    expect(redo(history)).toBe(history);
  });

  it('keeps at least a hundred steps and forgets the oldest beyond its depth', () => {
    let history = createHistory(start);
    for (let step = 0; step < historyDepth + 5; step += 1) history = edited(history, marked(`path-${step}`), step);
    expect(historyDepth).toBeGreaterThanOrEqual(100);
    let steps = 0;
    while (history.past.length > 0) {
      history = undo(history);
      steps += 1;
    }
    expect(steps).toBe(historyDepth);
    expect(history.present.notes.comeBackLater).toHaveLength(5);
  });

  it('gives the same history when an edit changed nothing', () => {
    const history = createHistory(start);
    expect(edited(history, { kind: 'language.set', language: 'en' }, 0)).toBe(history);
  });
});
