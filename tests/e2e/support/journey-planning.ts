import type { Page } from 'playwright-core';
import { choose, fillIn, followLink, pressButton, tabTo } from './keyboard.ts';

/** Words of the plan that the journey makes; the rest comes from the catalogue. */
export const journeyTitle = 'Arriving in Nova Vila, 2027 to 2029';
export const catalogueGoal =
  'Newcomers gain early a command of the language that they can use at work, in school and in daily life';
export const catalogueTarget =
  '65% of participants reach the level agreed in their plan within 12 months of their first lesson';
export const ownTarget = 'start a suitable course within 8 weeks';
/** The same target where its title stands alone. */
export const ownTargetHeading = `At least 80% ${ownTarget}`;

/** Waits for a page by its heading. */
export async function pageOf(page: Page, heading: string): Promise<void> {
  await page.getByRole('heading', { level: 1, name: heading, exact: true }).waitFor();
}

/** From an empty home to the hub of a new plan. */
export async function startPlan(page: Page, title: string): Promise<void> {
  await fillIn(page, 'Title of the programme', title);
  await pressButton(page, 'Start this plan');
  await pageOf(page, title);
}

/** Step 1, with dates as people write them. The end is left out: the error summary says so and lets go on. */
export async function describeProgramme(page: Page): Promise<void> {
  await followLink(page, 'Describe the programme');
  await pageOf(page, 'Programme');
  await fillIn(
    page,
    'Starting point',
    'About 90 newcomers a year; 14 weeks’ wait for a course in 2026 (« listas de espera »).',
  );
  await fillIn(page, 'Organisation', 'Municipality of Nova Vila');
  await choose(page, 'Type of organisation', 'Municipality');
  await choose(page, 'Level', 'Local');
  await choose(page, 'Country', 'Portugal');
  await fillIn(page, 'Region or municipality', 'Alentejo Central');
  await fillIn(page, 'Start of the programme', '1/1/2027');
  await fillIn(page, 'Contact', 'integration@nova-vila.example');
  await pressButton(page, 'Continue');
  await page.getByRole('region', { name: 'There is a problem' }).waitFor();
  await followLink(page, 'Continue anyway');
}

/** Step 2: a goal of the catalogue, made the programme’s own. */
export async function adoptGoal(page: Page): Promise<void> {
  await pageOf(page, 'Goals');
  await pressButton(page, `Add to the plan: ${catalogueGoal}`);
  await followLink(page, catalogueGoal);
  await pageOf(page, catalogueGoal);
  await fillIn(page, 'Overall policy goal it serves', 'Strategic Plan for Migration, objective 3: language for all');
  await pressButton(page, 'Done');
  await pageOf(page, 'Goals');
  await pressButton(page, 'Continue');
}

/** Step 3: a group that came with the goal gets its number and needs, an own group is added. */
export async function describeGroups(page: Page): Promise<void> {
  await pageOf(page, 'Target groups and needs');
  await followLink(page, 'Recognised refugees');
  await pageOf(page, 'Recognised refugees');
  await fillIn(page, 'People a year', '1,200');
  await fillIn(page, 'Needs', 'Evening courses, because many work by day; child care during lessons.');
  await pressButton(page, 'Done');
  await pageOf(page, 'Target groups and needs');
  await pressButton(page, 'Add your own group');
  await pageOf(page, 'Target group 5');
  await fillIn(page, 'Group', 'Volunteers of the library');
  await fillIn(page, 'People a year', '25');
  await pressButton(page, 'Done');
  await pageOf(page, 'Target groups and needs');
  await pressButton(page, 'Continue');
}

/** Step 4: a target of the catalogue, and one of one’s own. */
export async function setTargets(page: Page): Promise<void> {
  await pageOf(page, 'Targets');
  await pressButton(page, `Add to the plan: ${catalogueTarget}`);
  await tabTo(page, page.getByRole('button', { name: /^Add your own target/ }));
  await page.keyboard.press('Enter');
  await pageOf(page, 'Target 1.2');
  await fillIn(page, 'Target in words', ownTarget);
  await tabTo(page, page.getByRole('checkbox', { name: 'Recognised refugees', exact: true }));
  await page.keyboard.press('Space');
  await choose(page, 'Direction', 'At least');
  await fillIn(page, 'Target value', '80');
  await fillIn(page, 'Unit', 'Per cent');
  await fillIn(page, 'To be reached by', '30/6/2028');
  await page.getByLabel('The target as a sentence').getByText('80').first().waitFor();
  await pressButton(page, 'Done');
  await pageOf(page, 'Targets');
  await pressButton(page, 'Continue');
}
