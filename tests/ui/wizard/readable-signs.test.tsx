// @vitest-environment jsdom
import { cleanup } from '@testing-library/react';
import { expect, it } from 'vitest';
import { createRow } from '#core/plan/create-plan.ts';
import type { Plan } from '#core/plan/plan-schema.ts';
import { readableTexts } from '#core/words/plain-signs.ts';
import { itemName } from '#i18n/coverage-text.ts';
import { loadTranslator } from '#i18n/translator.ts';
import { ReadThrough } from '#ui/check/read-through.tsx';
import { TreePage } from '#ui/check/tree-page.tsx';
import { ProgressArea } from '#ui/progress/progress-area.tsx';
import { Hub } from '#ui/wizard/hub.tsx';
import { PlanHeader } from '#ui/wizard/plan-header.tsx';
import { StepPages } from '#ui/wizard/step-pages.tsx';
import { annexPack } from '../../unit/core/scheme/annex-pack.ts';
import {
  soundActivity,
  soundGoal,
  soundIndicator,
  soundPlan,
  soundTarget,
} from '../../unit/core/validation/sound-plan.ts';
import { openScreen } from '../support/open-screen.tsx';

/** As word processors copy it: the bullet of the font Symbol. */
const raw = '\uf0b7';
const bulleted = (words: string) => `${raw} ${words}`;

const measured = {
  ...createRow('measurements', 'm'),
  indicatorId: 'i',
  date: '2027-06-30',
  numerator: 1,
  denominator: 2,
  note: bulleted('note'),
  evidence: bulleted('evidence'),
};
const base = soundPlan();
const plan: Plan = {
  ...base,
  profile: {
    ...base.profile,
    title: bulleted('plan'),
    // So that values are due today.
    start: '2025-01-01',
    end: '2099-12-31',
    organisation: { ...base.profile.organisation, name: bulleted('city') },
  },
  goals: [{ ...soundGoal, title: bulleted('goal'), description: bulleted('description') }],
  targetGroups: [{ ...createRow('targetGroups', 'own'), name: bulleted('group'), needs: bulleted('needs') }],
  targets: [{ ...soundTarget, title: bulleted('target'), targetGroupIds: ['own'] }],
  activities: [
    { ...soundActivity, title: bulleted('activity'), lead: bulleted('lead'), partners: [bulleted('partner')] },
  ],
  indicators: [
    {
      ...soundIndicator,
      title: bulleted('indicator'),
      owner: bulleted('owner'),
      frequency: 'monthly',
      baseline: { ...soundIndicator.baseline, date: null, note: bulleted('baseline') },
    },
  ],
  risks: [{ ...createRow('risks', 'r'), title: bulleted('risk'), owner: bulleted('owner') }],
  assumptions: [{ ...createRow('assumptions', 's'), text: bulleted('assumption') }],
  measurements: [measured],
  activityReports: [{ ...createRow('activityReports', 'x'), title: bulleted('report') }],
};

it.each([
  ['the hub', [<PlanHeader key="header" />, <Hub key="hub" />], 'city'],
  ['the activities', <StepPages key="" step="activities" itemId={null} />, 'lead'],
  ['a target', <StepPages key="" step="targets" itemId="t" />, 'target'],
  ['the partners', <StepPages key="" step="partners" itemId={null} />, 'lead'],
  ['the resources', <StepPages key="" step="resources" itemId={null} />, 'activity'],
  ['the indicators', <StepPages key="" step="indicators" itemId={null} />, 'assumption'],
  ['an indicator and its values', <ProgressArea key="" view="indicator" id="i" />, 'evidence'],
  ['what is due', <ProgressArea key="" view="due" id={null} />, 'indicator'],
  ['the reports', <ProgressArea key="" view="report" id={null} />, 'report'],
  ['the tree', <TreePage key="" />, 'goal'],
  ['what is read back', <ReadThrough key="" />, 'needs'],
])('%s shows bullets of word processors as bullets', async (_, page, words) => {
  const { user } = await openScreen(page, { plan });
  for (const summary of document.querySelectorAll('summary')) await user.click(summary);
  const shown = document.body.textContent ?? '';
  expect(shown).toContain(`• ${words}`);
  // Who edits a text sees it as it is.
  for (const input of document.querySelectorAll('textarea')) input.remove();
  const at = document.body.textContent?.indexOf(raw) ?? -1;
  expect(at < 0 ? '' : document.body.textContent?.slice(at - 30, at + 30)).toBe('');
  cleanup();
});

it('sentences and names of coverage have readable words, numbers stay numbers', async () => {
  const translator = await loadTranslator('en');
  expect(translator.t('common.labelled', { label: 'Remove', item: bulleted('Course') })).toContain('• Course');
  const words = { translator, scheme: (await annexPack('en')).text, frameworks: {} };
  expect(itemName(words, 'leads', { id: 'own:city', words: bulleted('City') })).toBe('• City');
  expect(readableTexts({ a: [bulleted('x'), 1, null], b: { c: true } })).toEqual({
    a: ['• x', 1, null],
    b: { c: true },
  });
});
