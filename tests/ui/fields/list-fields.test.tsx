// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Indicator } from '#core/plan/plan-schema.ts';
import { ChoicesField } from '#ui/fields/choice-field.tsx';
import { DateField } from '#ui/fields/date-field.tsx';
import { ItemForm } from '#ui/fields/item-form.tsx';
import { NumberField } from '#ui/fields/number-field.tsx';
import { SubRowsField } from '#ui/fields/sub-rows-field.tsx';
import { WordsField } from '#ui/fields/words-field.tsx';
import { UnitField } from '#ui/wizard/steps/unit-field.tsx';
import { soundIndicator, soundPlan, soundPlanWith } from '../../unit/core/validation/sound-plan.ts';
import { openScreen } from '../support/open-screen.tsx';

const indicatorRef = { table: 'indicators', id: 'i' } as const;

describe('WordsField', () => {
  const sources = [
    { id: 'course-records', label: 'Records of courses' },
    { id: 'survey', label: 'Survey of participants' },
  ];
  const form = (
    <ItemForm itemRef={indicatorRef}>
      <WordsField name="sources" suggestions={sources} />
      <NumberField name="target.value" />
    </ItemForm>
  );
  const box = () => screen.getByRole<HTMLInputElement>('combobox', { name: 'Sources of the data' });
  const chips = () => screen.queryAllByRole('listitem').map((item) => item.textContent);
  const open = (kept: string[] = []) => openScreen(form, { plan: soundPlanWith.indicator({ sources: kept }) });

  it('shows what is kept: suggestions in words, own words as they are', async () => {
    await open(['survey', 'parish register']);
    expect(chips()).toEqual(['Survey of participants', 'parish register']);
  });

  it('takes a suggestion as its id, whatever its capitals, and own words as they are; each once', async () => {
    const { user, plan } = await open();
    await user.type(box(), 'SURVEY of participants{Enter}Parish register{Enter}survey of participants{Enter}');
    expect(plan().indicators[0]?.sources).toEqual(['survey', 'Parish register']);
    expect([chips(), box().value]).toEqual([['Survey of participants', 'Parish register'], '']);
  });

  it('gives the plan every key, and makes words of them when it is left', async () => {
    const { user, plan, steps } = await open(['survey']);
    await user.type(box(), ' parish reg');
    expect([plan().indicators[0]?.sources, chips(), box().value]).toEqual([
      ['survey', 'parish reg'],
      ['Survey of participants'],
      ' parish reg',
    ]);
    await user.type(box(), 'ister');
    await user.click(screen.getByRole('textbox', { name: 'Target value' }));
    expect(plan().indicators[0]?.sources).toEqual(['survey', 'parish register']);
    expect([chips(), box().value, steps()]).toEqual([['Survey of participants', 'parish register'], '', 1]);
  });

  it('takes back what is typed and deleted again, and no more', async () => {
    const { user, plan } = await open(['survey']);
    await user.type(box(), 'Survey of participants');
    await user.clear(box());
    await user.type(box(), 'x{Backspace}');
    expect([plan().indicators[0]?.sources, chips()]).toEqual([['survey'], ['Survey of participants']]);
  });

  it('keeps what was typed when its page goes while it has the focus', async () => {
    const { user, plan } = await open();
    await user.type(box(), 'parish register');
    cleanup();
    expect(plan().indicators[0]?.sources).toEqual(['parish register']);
  });

  it('forgets what is being typed when an undo takes it away', async () => {
    const { user, send, plan } = await open(['survey']);
    await user.type(box(), 'parish');
    send({ type: 'plan.undone' });
    expect([plan().indicators[0]?.sources, chips(), box().value]).toEqual([['survey'], ['Survey of participants'], '']);
    await user.type(box(), 'p');
    expect(plan().indicators[0]?.sources).toEqual(['survey', 'p']);
  });

  it('makes a word of each pasted line, the first after what is typed', async () => {
    const { user, plan } = await open(['survey']);
    await user.type(box(), 'City ');
    await user.paste('Library\r\n\n  Records of courses\nsurvey of participants\nParish register\n');
    expect(plan().indicators[0]?.sources).toEqual(['survey', 'City Library', 'course-records', 'Parish register']);
    expect(box().value).toBe('');
  });

  it('removes one and gives the focus to its input', async () => {
    const { user, plan } = await open(['survey', 'parish register']);
    await user.click(screen.getByRole('button', { name: 'Remove Survey of participants' }));
    expect(plan().indicators[0]?.sources).toEqual(['parish register']);
    expect(document.activeElement).toBe(box());
  });
});

describe('UnitField', () => {
  const form = (
    <ItemForm itemRef={{ table: 'targets', id: 't' }}>
      <UnitField />
    </ItemForm>
  );
  const box = () => screen.getByRole<HTMLInputElement>('combobox', { name: /^(Unit|Unité)$/ });

  it.each([
    ['en', 'Per cent', 'households', 'Households'],
    ['fr', 'Pour cent', 'ménages', 'Ménages'],
  ] as const)('shows words in %s and keeps ids', async (language, shown, typed, words) => {
    const { user, plan } = await openScreen(form, { plan: soundPlan(), language });
    expect(box().value).toBe(shown);
    await user.clear(box());
    await user.type(box(), typed);
    expect([plan().targets[0]?.unit, box().value]).toEqual(['households', typed]);
    await user.tab();
    expect([plan().targets[0]?.unit, box().value]).toEqual(['households', words]);
  });

  it.each(['Days of language course', 'Hours per week', 'Persons  in two groups'])('takes "%s"', async (words) => {
    const { user, plan } = await openScreen(form, { plan: soundPlanWith.target({ unit: '' }) });
    await user.type(box(), words);
    await user.tab();
    expect([plan().targets[0]?.unit, box().value]).toEqual([words, words]);
  });

  it('follows an undo while it is typed in', async () => {
    const { user, send } = await openScreen(form, { plan: soundPlan() });
    await user.type(box(), 's per class');
    send({ type: 'plan.undone' });
    expect(box().value).toBe('Per cent');
  });

  it('keeps own words as they are typed', async () => {
    const { user, plan } = await openScreen(form, { plan: soundPlanWith.target({ unit: '' }) });
    await user.type(box(), 'tandems a year');
    expect([plan().targets[0]?.unit, box().value]).toEqual(['tandems a year', 'tandems a year']);
  });
});

describe('ChoicesField', () => {
  const options = [
    { id: 'refugees', label: 'Recognised refugees' },
    { id: 'employers', label: 'Employers' },
  ];
  const form = (
    <ItemForm itemRef={{ table: 'targets', id: 't' }}>
      <ChoicesField name="targetGroupIds" options={options} />
    </ItemForm>
  );
  const boxes = () => screen.getAllByRole<HTMLInputElement>('checkbox').map((box) => box.checked);

  it('is one group with a name; each box is one change', async () => {
    const { user, plan, edits } = await openScreen(form, { plan: soundPlan() });
    const group = within(screen.getByRole('group', { name: 'Group' }));
    expect(boxes()).toEqual([true, false]);
    await user.click(group.getByRole('checkbox', { name: 'Employers' }));
    expect(plan().targets[0]?.targetGroupIds).toEqual(['refugees', 'employers']);
    await user.click(group.getByRole('checkbox', { name: 'Recognised refugees' }));
    expect(plan().targets[0]?.targetGroupIds).toEqual(['employers']);
    expect([boxes(), edits().length]).toEqual([[false, true], 2]);
  });

  it('follows an undo', async () => {
    const { user, send } = await openScreen(form, { plan: soundPlan() });
    await user.click(screen.getByRole('checkbox', { name: 'Employers' }));
    send({ type: 'plan.undone' });
    expect(boxes()).toEqual([true, false]);
  });
});

describe('SubRowsField', () => {
  const form = (
    <ItemForm itemRef={indicatorRef}>
      <SubRowsField
        name="milestones"
        emptyRow={{ date: '', value: '' }}
        addLabel="Add a milestone"
        removeLabel={(position) => `Remove milestone ${position}`}
      >
        {(prefix) => (
          <>
            <DateField name={`${prefix}.date`} />
            <NumberField name={`${prefix}.value`} />
          </>
        )}
      </SubRowsField>
    </ItemForm>
  );
  const milestones: Indicator['milestones'] = [
    { id: 'm1', date: '2027-06-30', value: 55 },
    { id: 'm2', date: '2027-12-31', value: 60 },
  ];
  const dates = () => screen.queryAllByRole<HTMLInputElement>('textbox', { name: 'Date' });
  const open = (kept: Indicator['milestones']) =>
    openScreen(form, { plan: soundPlan({ indicators: [{ ...soundIndicator, milestones: kept }] }) });

  it('adds a row with an id of its own and focuses its first input', async () => {
    const { user, plan } = await open(milestones);
    await user.click(screen.getByRole('button', { name: 'Add a milestone' }));
    expect(document.activeElement).toBe(dates()[2]);
    await user.keyboard('30/6/2028');
    expect(plan().indicators[0]?.milestones).toEqual([...milestones, { id: 'n1', date: '2028-06-30', value: null }]);
  });

  it('removes the row that was meant and focuses the Add button', async () => {
    const { user, plan } = await open(milestones);
    await user.click(screen.getByRole('button', { name: 'Remove milestone 1' }));
    expect(plan().indicators[0]?.milestones).toEqual([milestones[1]]);
    expect(dates().map((box) => box.value)).toEqual(['31/12/2027']);
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Add a milestone' }));
  });

  it('keeps what cannot be decoded with its own row when another goes', async () => {
    const { user, plan } = await open(milestones);
    await user.type(dates()[1] as HTMLInputElement, 'x'); // there are two
    await user.click(screen.getByRole('button', { name: 'Remove milestone 1' }));
    expect(dates().map((box) => box.value)).toEqual(['31/12/2027x']);
    expect(plan().unparsed).toEqual({ 'indicators/i/milestones/m2/date': '31/12/2027x' });
  });

  it('brings a removed row back with undo, under its own id', async () => {
    const { user, send, plan } = await open(milestones);
    await user.click(screen.getByRole('button', { name: 'Remove milestone 1' }));
    send({ type: 'plan.undone' });
    expect(dates().map((box) => box.value)).toEqual(['30/06/2027', '31/12/2027']);
    await user.type(dates()[0] as HTMLInputElement, '{Backspace}8'); // there are two again
    expect(plan().indicators[0]?.milestones).toEqual([{ id: 'm1', date: '2028-06-30', value: 55 }, milestones[1]]);
  });
});
