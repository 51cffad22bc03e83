import type { Page } from 'playwright-core';
import type { Plan } from '#core/plan/plan-schema.ts';
import { loadExample } from '#core/scheme/example-plans.ts';
import { siteUrl } from './page.ts';

/** A page of the product by its hash route; `name` is for messages of tests. */
export type Screen = { readonly name: string; readonly route: string };

const steps = [
  'profile',
  'goals',
  'target-groups',
  'targets',
  'activities',
  'partners',
  'resources',
  'indicators',
] as const;

/** Pages that need no plan. */
export const freeScreens: readonly Screen[] = [
  { name: 'home', route: '/' },
  { name: 'about', route: '/about' },
  { name: 'not found', route: '/nowhere' },
  { name: 'missing plan', route: '/plan/none' },
];

/** Pages of every plan, an empty one too. */
export function planScreens(planId: string): Screen[] {
  const plan = `/plan/${planId}`;
  return [
    { name: 'hub', route: plan },
    ...steps.map((step) => ({ name: step, route: `${plan}/${step}` })),
    { name: 'check', route: `${plan}/check` },
    ...['matrix', 'tree', 'export'].map((view) => ({ name: view, route: `${plan}/check/${view}` })),
    { name: 'progress', route: `${plan}/progress` },
    { name: 'due', route: `${plan}/progress/due` },
    { name: 'enter', route: `${plan}/progress/enter` },
    { name: 'activities done', route: `${plan}/progress/activity` },
    { name: 'reports', route: `${plan}/progress/report` },
    { name: 'practice', route: `${plan}/progress/practice` },
    { name: 'versions', route: `${plan}/versions` },
    { name: 'comparison', route: `${plan}/versions/now/now` },
    { name: 'unknown page', route: `${plan}/nowhere` },
    // Not beside the other comparison: both begin under one title.
    { name: 'missing version', route: `${plan}/versions/none/now` },
    { name: 'missing item', route: `${plan}/goals/none` },
  ];
}

/** Pages of coverage over the plans of this device, one of which is the example of Lindenhafen. */
export function coverageScreens(planId: string): Screen[] {
  const views = ['overview', 'matrix', 'gaps', 'overlaps', 'indicators', 'compare', 'plans', 'take-away'];
  return [
    { name: 'collections', route: '/coverage' },
    ...views.map((view) => ({ name: `coverage ${view}`, route: `/coverage/own/${view}` })),
    // Pages of one title must not follow each other: a new title is what tells that a page is there.
    { name: 'coverage by principles', route: '/coverage/own/overview;lens=framework%3Acommon-basic-principles' },
    { name: 'coverage item', route: '/coverage/own/item/intro-language' },
    { name: 'coverage of nothing', route: '/coverage/own/overview;where=countries%3DXX' },
    { name: 'coverage plan', route: `/coverage/own/plan/${planId}` },
    { name: 'missing collection', route: '/coverage/none' },
  ];
}

/** The page of one item of each kind that has pages, in the example of Lindenhafen. */
export function itemScreens(planId: string): Screen[] {
  const plan = examplePlan('lindenhafen', 'en');
  return (
    [
      ['goals', plan.goals[0]],
      ['target-groups', plan.targetGroups[0]],
      ['targets', plan.targets[0]],
      ['activities', plan.activities[0]],
      ['indicators', plan.indicators[0]],
    ] as const
  )
    .map(([step, row]) => ({ name: `${step} item`, route: `/plan/${planId}/${step}/${row?.id}` }))
    .concat(
      { name: 'progress of an indicator', route: `/plan/${planId}/progress/indicator/${plan.indicators[0]?.id}` },
      { name: 'measurement', route: `/plan/${planId}/progress/measurement/ex-intro-ind-start-8w-m4` },
      { name: 'activity done', route: `/plan/${planId}/progress/activity/${plan.activities[0]?.id}` },
      { name: 'written report', route: `/plan/${planId}/progress/report/${plan.activityReports[0]?.id}` },
      { name: 'missing report', route: `/plan/${planId}/progress/report/none` },
    );
}

const examples = {
  lindenhafen: { en: await loadExample('lindenhafen', 'en'), fr: await loadExample('lindenhafen', 'fr') },
  norvalia: { en: await loadExample('norvalia', 'en'), fr: await loadExample('norvalia', 'fr') },
};

/** An example as it is opened. */
export function examplePlan(name: 'lindenhafen' | 'norvalia', language: 'en' | 'fr'): Plan {
  return examples[name][language];
}

/** Goes to a page, and waits until it has named itself and its fonts are there. Not for the page that is open already. */
export async function visit(page: Page, { route }: Pick<Screen, 'route'>): Promise<void> {
  const before = await page.title();
  await page.goto(siteUrl(route));
  await page.waitForFunction(
    (last) => document.title !== last && document.querySelector('h1') !== null && document.fonts.status === 'loaded',
    before,
  );
}

/** Opens the first example from an empty home and returns the id of the plan that it makes. */
export async function openExample(
  page: Page,
  button: string | RegExp = /^Open the example “Arriving in Lindenhafen”/,
): Promise<string> {
  await page.goto(siteUrl());
  await page.getByRole('button', { name: button }).click();
  return planInAddress(page);
}

/** Starts an empty plan from home and returns its id. */
export async function startBlankPlan(page: Page, title = 'Trial'): Promise<string> {
  await page.goto(siteUrl());
  await page.getByLabel('Title of the programme').fill(title);
  await page.getByRole('button', { name: 'Start this plan' }).click();
  return planInAddress(page);
}

/** The id of the open plan, once its page is there. */
export async function planInAddress(page: Page): Promise<string> {
  await page.waitForURL(/#\/plan\//);
  await page.locator('main h1').waitFor();
  const id = /#\/plan\/([^/]+)/.exec(page.url())?.[1];
  if (id === undefined) throw new Error('No plan is open');
  return id;
}
