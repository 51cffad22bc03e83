// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { fieldKinds } from '#core/plan/field-kinds.ts';
import { type ItemRef, pathOf } from '#core/plan/plan-path.ts';
import type { StepId } from '#core/validation/issue.ts';
import { placeOfPath } from '#ui/common/routes.ts';
import { StepPages } from '#ui/wizard/step-pages.tsx';
import { soundIndicator, soundPlan, soundTarget } from '../../unit/core/validation/sound-plan.ts';
import { openScreen } from '../support/open-screen.tsx';

const plan = soundPlan({
  assumptions: [{ id: 's', catalogueId: null, text: 'Rooms stay free', howToCheck: '', ifNotTrue: '' }],
  risks: [
    {
      id: 'r',
      catalogueId: null,
      category: null,
      title: 'No teachers',
      likelihood: null,
      impact: null,
      response: '',
      owner: '',
    },
  ],
});

const items: readonly (readonly [keyof typeof fieldKinds, ItemRef])[] = [
  ['profile', { section: 'profile' }],
  ['resources', { section: 'resources' }],
  ['monitoring', { section: 'monitoring' }],
  ['targetGroups', { table: 'targetGroups', id: 'refugees' }],
  ['goals', { table: 'goals', id: 'g' }],
  ['targets', { table: 'targets', id: 't' }],
  ['activities', { table: 'activities', id: 'a' }],
  ['indicators', { table: 'indicators', id: 'i' }],
  ['assumptions', { table: 'assumptions', id: 's' }],
  ['risks', { table: 'risks', id: 'r' }],
  ['fundingSources', { table: 'fundingSources', id: 'f' }],
];
/** What became of an activity has a page of its own, below the progress of the plan. */
const isOfStep = (name: string) => !name.startsWith('actual.');
const fields = items.flatMap(([kind, ref]) =>
  Object.keys(fieldKinds[kind])
    .filter(isOfStep)
    .map((name) => [kind, name, ref] as const),
);

/** A heading is asked for only where an item hangs on nothing else. */
const loosePlan = {
  ...plan,
  targets: [{ ...soundTarget, goalId: null }],
  indicators: [{ ...soundIndicator, targetId: null }],
};

describe('a link to a field', () => {
  it.each(fields)('of %s leads to %s, shown and focused on its page', async (_, name, ref) => {
    const place = placeOfPath('p', pathOf(ref, ...name.split('.')));
    const [, , , step, itemId] = place?.path.split('/') ?? [];
    // Steps of places are steps of the wizard.
    await openScreen(<StepPages step={step as StepId} itemId={itemId ?? null} />, {
      plan: name === 'heading' ? loosePlan : plan,
      path: place?.path ?? '',
      arrival: { field: place?.field ?? '' },
    });
    expect(document.activeElement?.id).toBe(place?.field);
  });
});
