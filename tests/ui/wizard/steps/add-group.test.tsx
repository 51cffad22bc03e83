// @vitest-environment jsdom
import { cleanup, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { createRow } from '#core/plan/create-plan.ts';
import { ItemForm } from '#ui/fields/item-form.tsx';
import { NumberField } from '#ui/fields/number-field.tsx';
import { TargetGroupsField } from '#ui/wizard/steps/target-groups-field.tsx';
import { soundPlanWith } from '../../../unit/core/validation/sound-plan.ts';
import { openScreen } from '../../support/open-screen.tsx';

const form = (
  <ItemForm itemRef={{ table: 'targets', id: 't' }}>
    <TargetGroupsField />
    <NumberField name="value" />
  </ItemForm>
);
const group = (id: string, name: string) => ({ ...createRow('targetGroups', id), name });
const start = {
  ...soundPlanWith.target({ targetGroupIds: ['own'] }),
  targetGroups: [group('own', 'Young parents'), group('other', 'Neighbours')],
};

const open = async () => {
  const opened = await openScreen(form, { plan: start });
  const { plan, t } = opened;
  return {
    ...opened,
    box: screen.getByRole<HTMLInputElement>('combobox', { name: t('planning.group.add.label') }),
    /** Names of all groups, and of those that are chosen. */
    groups: () => {
      const { targetGroups, targets } = plan();
      const chosen = targetGroups.filter(({ id }) => targets[0]?.targetGroupIds.includes(id));
      return { all: targetGroups.map(({ name }) => name), chosen: chosen.map(({ name }) => name) };
    },
    ticks: () => screen.getAllByRole<HTMLInputElement>('checkbox').map(({ labels }) => labels?.[0]?.textContent),
  };
};

describe('a group that is named in the form of a target', () => {
  it('is added and chosen by Enter, by leaving the input, and when the page goes', async () => {
    for (const end of ['Enter', 'leaving', 'page goes']) {
      const { user, box, groups } = await open();
      await user.type(box, 'Night workers ');
      if (end === 'Enter') await user.keyboard('{Enter}');
      if (end === 'leaving') await user.click(screen.getByRole('textbox', { name: 'Target value' }));
      if (end === 'page goes') cleanup();
      await waitFor(() =>
        expect([end, groups()]).toEqual([
          end,
          { all: ['Young parents', 'Neighbours', 'Night workers'], chosen: ['Young parents', 'Night workers'] },
        ]),
      );
      cleanup();
    }
  });

  it('is in the plan after a pause while it is typed, under its name so far, and no box yet', async () => {
    const { user, box, groups, ticks } = await open();
    await user.type(box, 'Night');
    await waitFor(() => expect(groups().chosen).toEqual(['Young parents', 'Night']));
    expect([ticks(), box.value]).toEqual([['Young parents', 'Neighbours'], 'Night']);
    await user.type(box, ' workers{Enter}');
    expect(groups()).toEqual({
      all: ['Young parents', 'Neighbours', 'Night workers'],
      chosen: ['Young parents', 'Night workers'],
    });
    expect([ticks(), box.value]).toEqual([['Young parents', 'Neighbours', 'Night workers'], '']);
  });

  it('leaves nothing behind when it turns out to be a group of the plan or is deleted again', async () => {
    const { user, box, groups } = await open();
    await user.type(box, 'Neigh');
    await waitFor(() => expect(groups().all).toContain('Neigh'));
    await user.type(box, 'bours{Enter}');
    expect(groups()).toEqual({ all: ['Young parents', 'Neighbours'], chosen: ['Young parents', 'Neighbours'] });
    await user.type(box, 'X');
    await waitFor(() => expect(groups().all).toContain('X'));
    await user.type(box, '{Backspace}{Enter}');
    expect(groups()).toEqual({ all: ['Young parents', 'Neighbours'], chosen: ['Young parents', 'Neighbours'] });
  });

  it('becomes the group of the vocabulary with the same name', async () => {
    const { user, box, plan } = await open();
    await user.type(box, 'refugees');
    await waitFor(() => expect(plan().targetGroups).toHaveLength(3));
    await user.clear(box);
    await user.type(box, 'recognised refugees{Enter}');
    expect(plan().targetGroups.map(({ catalogueId, name }) => [catalogueId, name])).toEqual([
      [null, 'Young parents'],
      [null, 'Neighbours'],
      ['recognised-refugees', 'Recognised refugees'],
    ]);
  });

  it('changes nothing when nothing is typed', async () => {
    const { user, box, edits } = await open();
    await user.click(box);
    await user.tab();
    cleanup();
    expect(edits()).toEqual([]);
  });
});
