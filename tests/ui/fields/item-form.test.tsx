// @vitest-environment jsdom
import { act, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { findRow } from '#core/plan/plan-edit.ts';
import type { Plan } from '#core/plan/plan-schema.ts';
import { ItemForm } from '#ui/fields/item-form.tsx';
import { NumberField } from '#ui/fields/number-field.tsx';
import { LongTextField } from '#ui/fields/text-field.tsx';
import { soundPlan, soundTarget } from '../../unit/core/validation/sound-plan.ts';
import { openScreen } from '../support/open-screen.tsx';

const blankTarget = { ...soundTarget, title: '', value: null };
const otherTarget = { ...soundTarget, id: 'other', title: 'stay in work' };
const plan: Plan = soundPlan({ targets: [blankTarget, otherTarget] });

const targetForm = (
  <ItemForm itemRef={{ table: 'targets', id: 't' }}>
    <LongTextField name="title" />
    <NumberField name="value" />
  </ItemForm>
);

const titleBox = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Target in words' });
const valueBox = () => screen.getByRole<HTMLInputElement>('textbox', { name: /^(Target value|Valeur cible)$/ });

/** Ends what is melting into one step of the history, as a pause would. */
const longAfter = performance.now() + 3_600_000;

describe('ItemForm sends what is typed', () => {
  it('once for every key, each a change of the plan', async () => {
    const { user, plan: current, edits } = await openScreen(targetForm, { plan });
    await user.type(titleBox(), 'reach B1');
    expect(findRow(current(), 'targets', 't')?.title).toBe('reach B1');
    const titles = edits().map(({ edit }) => (edit.kind === 'form.applied' ? edit.values['title'] : edit.kind));
    expect(titles).toEqual(['r', 're', 'rea', 'reac', 'reach', 'reach ', 'reach B', 'reach B1']);
  });

  it('and nothing when it appears, is focused or is left', async () => {
    const { user, edits } = await openScreen(targetForm, { plan });
    await user.click(titleBox());
    await user.tab();
    await user.tab();
    expect(edits()).toEqual([]);
  });

  it('and asks to save at once when a field is left', async () => {
    const { user, store, actor, events } = await openScreen(targetForm, { plan });
    await user.type(titleBox(), 'B1');
    await user.tab();
    expect(events.filter(({ type }) => type === 'save.flushed')).toHaveLength(1);
    await expect.poll(() => actor.getSnapshot().value.storage).toBe('clean');
    const stored = await store.get(plan.id);
    expect(stored.ok && findRow(stored.value.plan, 'targets', 't')?.title).toBe('B1');
  });
});

describe.each([
  ['en', '12,5x', '12,5', '12.5'],
  ['fr', '12,5x', '12,5', '12,5'],
] as const)('a number typed in %s', (language, typed, mended, shown) => {
  it(`keeps ${typed} as it is, and ${mended} becomes 12.5 in the plan`, async () => {
    const { user, plan: current } = await openScreen(targetForm, { plan, language });
    await user.type(valueBox(), typed);
    expect(valueBox().value).toBe(typed);
    expect([findRow(current(), 'targets', 't')?.value, current().unparsed]).toEqual([
      null,
      { 'targets/t/value': typed },
    ]);
    await user.type(valueBox(), '{Backspace}');
    expect(valueBox().value).toBe(mended);
    expect([findRow(current(), 'targets', 't')?.value, current().unparsed]).toEqual([12.5, {}]);
  });

  it('comes back in the writing of the language', async () => {
    await openScreen(targetForm, { plan: soundPlan({ targets: [{ ...soundTarget, value: 12.5 }] }), language });
    expect(valueBox().value).toBe(shown);
  });
});

describe('ItemForm takes the item back', () => {
  it('when an undo changed it, keeping the focus, and answers with nothing that would change the plan', async () => {
    const { user, send, plan: current, actor } = await openScreen(targetForm, { plan });
    await user.type(titleBox(), 'reach B1');
    const typed = current();
    send({ type: 'plan.undone' });
    expect([titleBox().value, current()]).toEqual(['', plan]);
    expect(document.activeElement).toBe(titleBox());
    expect(actor.getSnapshot().context.history.future).toHaveLength(1);
    send({ type: 'plan.redone' });
    expect(titleBox().value).toBe('reach B1');
    expect(current()).toBe(typed);
  });

  it('and types on from there: the next key adds to what undo left', async () => {
    const { user, send, edit, plan: current } = await openScreen(targetForm, { plan });
    edit({ kind: 'form.applied', ref: { table: 'targets', id: 't' }, values: { title: 'one' }, language: 'en' });
    edit(
      { kind: 'form.applied', ref: { table: 'targets', id: 't' }, values: { title: 'two' }, language: 'en' },
      longAfter,
    );
    send({ type: 'plan.undone' });
    await user.type(titleBox(), '!');
    expect(findRow(current(), 'targets', 't')?.title).toBe('one!');
  });

  it('when the plan is exchanged for that of another tab', async () => {
    const { send } = await openScreen(targetForm, { plan });
    const theirs = soundPlan({ targets: [{ ...soundTarget, title: 'their words', value: 40 }] });
    send({ type: 'plan.changedElsewhere', plan: theirs, revision: 'theirs', at: '2026-11-23T13:00:00.000Z' });
    expect([titleBox().value, valueBox().value]).toEqual(['their words', '40']);
  });
});

describe('ItemForm leaves the typed text alone', () => {
  it('when another item changes while its own text cannot be decoded yet', async () => {
    const { user, edit, edits } = await openScreen(targetForm, { plan });
    await user.type(valueBox(), '1e');
    valueBox().setSelectionRange(1, 1);
    const sent = edits().length;
    edit({
      kind: 'form.applied',
      ref: { table: 'targets', id: 'other' },
      values: { title: 'changed' },
      language: 'en',
    });
    expect([valueBox().value, valueBox().selectionStart]).toEqual(['1e', 1]);
    expect(edits()).toHaveLength(sent + 1);
  });

  it('when it says the same in another writing: 65,0 is not turned into 65', async () => {
    const { user, edits, steps } = await openScreen(targetForm, { plan: soundPlan() });
    await user.type(valueBox(), ',0');
    expect(valueBox().value).toBe('65,0');
    expect([edits().length, steps()]).toEqual([2, 1]);
  });

  it('when the interface changes its language', async () => {
    const { user, switchLanguage, plan: current } = await openScreen(targetForm, { plan });
    await user.type(valueBox(), '12,5x');
    await act(() => switchLanguage('fr'));
    expect(valueBox().value).toBe('12,5x');
    expect(current().unparsed).toEqual({ 'targets/t/value': '12,5x' });
  });
});
