import { describe, expect, it } from 'vitest';
import { createPlan } from '#core/plan/create-plan.ts';
import { createHistory, historyDepth, type PlanHistory, recordEdit, redo, undo } from '#core/plan/history.ts';
import { applyEdit, type PlanEdit } from '#core/plan/plan-edit.ts';

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
