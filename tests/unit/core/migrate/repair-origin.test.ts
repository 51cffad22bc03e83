import { expect, test } from 'vitest';
import { openPlanText } from '#core/migrate/open-plan-file.ts';
import { smallPlan } from '../../../support/plans.ts';

function openWithOrigin(origin: unknown) {
  return openPlanText(JSON.stringify({ ...smallPlan(), origin }), { newId: () => 'never' });
}

test('an origin of an unknown kind is kept as a start, which asks nothing of who opens the file', () => {
  expect(openWithOrigin({ kind: 'copy', title: 'Arriving', organisation: 7 })).toEqual({
    ok: true,
    value: {
      plan: {
        ...smallPlan(),
        origin: { kind: 'start', title: 'Arriving', organisation: '7' },
        notCarried: [{ path: 'origin/kind', value: 'copy' }],
      },
      remarks: [
        { code: 'unknownChoice', params: { value: 'copy' }, path: 'origin/kind' },
        { code: 'readAs', params: { from: '7', to: '7' }, path: 'origin/organisation' },
      ],
    },
  });
});

test('what is no origin is kept aside, and the plan comes from no other', () => {
  expect(openWithOrigin(['practice'])).toEqual({
    ok: true,
    value: {
      plan: { ...smallPlan(), notCarried: [{ path: 'origin', value: ['practice'] }] },
      remarks: [{ code: 'wrongType', params: { value: '["practice"]' }, path: 'origin' }],
    },
  });
});
