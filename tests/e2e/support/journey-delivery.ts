import type { Page } from 'playwright-core';
import { catalogueTarget, ownTargetHeading, pageOf } from './journey-planning.ts';
import { choose, fillIn, focusOn, followLink, named, pick, pressButton, tabTo, tick } from './keyboard.ts';
import { download } from './page.ts';

type Downloaded = Awaited<ReturnType<typeof download>>;

export const catalogueActivity = 'Differentiated learning tracks';
export const ownActivity = 'Evening courses in the library';
export const catalogueIndicator = 'Participants who improved by at least one level';
export const ownIndicator = 'Learners who start within 8 weeks';

/** Opens the suggestions for a place, takes one over, and goes on to the page of what was made from it. */
async function adoptFor(page: Page, place: string, entry: string): Promise<void> {
  await pressButton(page, `Choose from the catalogue: ${place}`);
  const dialog = page.getByRole('dialog');
  await tabTo(page, dialog.getByRole('button', { name: `Add to the plan: ${entry}`, exact: true }));
  await page.keyboard.press('Enter');
  await tabTo(page, dialog.getByRole('link', { name: `In the plan: open it. ${entry}`, exact: true }));
  await page.keyboard.press('Enter');
  await pageOf(page, entry);
  await dialog.waitFor({ state: 'detached' });
}

/** Step 5: one activity of the catalogue, one of one’s own. */
export async function planActivities(page: Page): Promise<void> {
  await pageOf(page, 'Activities');
  await adoptFor(page, catalogueTarget, catalogueActivity);
  await fillIn(page, 'Start', '1 March 2027');
  await fillIn(page, 'End', '30 November 2028');
  await fillIn(page, 'Budget', '120,000.50');
  await fillIn(page, 'Expected participants', '240');
  await pressButton(page, 'Done');
  await pageOf(page, 'Activities');
  await pressButton(page, `Add your own activity: ${ownTargetHeading}`);
  await pageOf(page, 'Activity 2');
  await fillIn(page, 'Activity', ownActivity);
  await fillIn(page, 'What is done', 'Two evenings a week from 18:30, with child care; 12 learners a group.');
  await fillIn(page, 'Start', '01.02.2027');
  await fillIn(page, 'End', '2028-06-30');
  await fillIn(page, 'Lead', 'Library of Nova Vila');
  await fillIn(page, 'Partners', 'Escola Básica n.º 2');
  await page.keyboard.press('Enter');
  await fillIn(page, 'Budget', '30000');
  await pressButton(page, 'Done');
  await pageOf(page, 'Activities');
  await pressButton(page, 'Continue');
}

/** Step 6: the lead that is missing, and how the programme is steered. */
export async function shareResponsibilities(page: Page): Promise<void> {
  await pageOf(page, 'Partners and responsibilities');
  await pressButton(page, `Name the lead: ${catalogueActivity}`);
  await fillIn(page, 'Lead', 'Municipality of Nova Vila');
  await page.keyboard.press('Enter');
  await fillIn(
    page,
    'Steering and coordination',
    'A steering group meets every two months; the mayor’s office decides.',
  );
  await pressButton(page, 'Continue');
}

/** Step 7: who pays, and staff. */
export async function fitResources(page: Page): Promise<void> {
  await pageOf(page, 'Resources and timetable');
  await pressButton(page, 'Add a funding source');
  await fillIn(page, 'Funding source', 'Municipal budget, chapter 7');
  await fillIn(page, 'Amount', '155 000,50');
  await pressButton(page, 'Done: Municipal budget, chapter 7');
  await fillIn(page, 'Staff', '2.5');
  await fillIn(page, 'Other means', 'Rooms of the library, free of charge.');
  await page.getByText('planned so far').waitFor();
  await pressButton(page, 'Continue');
}

/** Step 8, first part: one indicator of the catalogue, one of one’s own with a milestone and a benchmark. */
export async function chooseIndicators(page: Page): Promise<void> {
  await pageOf(page, 'Indicators, monitoring and evaluation');
  await adoptFor(page, catalogueTarget, catalogueIndicator);
  await fillIn(page, 'Who looks after it', 'Language office');
  await pick(page, 'It will be established later');
  await fillIn(page, 'No baseline yet: it will be known by', '31/3/2027');
  await pressButton(page, 'Done');
  await pageOf(page, 'Indicators, monitoring and evaluation');
  await pressButton(page, `Add your own indicator: ${ownTargetHeading}`);
  await pageOf(page, 'Indicator 2');
  await fillOwnIndicator(page);
  await pressButton(page, 'Done');
  await pageOf(page, 'Indicators, monitoring and evaluation');
}

async function fillOwnIndicator(page: Page): Promise<void> {
  await fillIn(page, 'Indicator', ownIndicator);
  await choose(page, 'Type', 'Outcome');
  await fillIn(
    page,
    'Definition',
    'Learners whose first lesson is at most 56 days after entitlement, of all entitled.',
  );
  await fillIn(page, 'Counted above the line', 'Learners with a first lesson within 56 days');
  await fillIn(page, 'Counted below the line', 'All entitled learners');
  await tick(page, 'Counted since the start of the programme');
  await fillIn(page, 'Sources of the data', 'Course records');
  await page.keyboard.press('Enter');
  await fillIn(page, 'Broken down by', 'Sex');
  await page.keyboard.press('Enter');
  await choose(page, 'Frequency', 'Every six months');
  await fillIn(page, 'Baseline value', '41.5');
  await fillIn(page, 'Baseline date', '31/12/2026');
  await fillIn(page, 'Note on the baseline', 'Counted by hand in 2026.');
  await pressButton(page, 'Use the target’s value and date');
  await pressButton(page, 'Add a milestone');
  await fillIn(page, 'Date', '30/6/2027');
  await fillIn(page, 'Value', '60');
  await choose(page, 'Compared with', 'Peers');
  await fillIn(page, 'Value of the benchmark', '72');
  await fillIn(page, 'Benchmark and its source', 'Neighbouring municipality of Évora, 2025');
}

/** Step 8, second part: reports, evaluation, an assumption and a risk. */
export async function planMonitoring(page: Page): Promise<void> {
  await choose(page, 'How often is progress reported?', 'Yearly');
  await pressButton(page, 'Add a report');
  await fillIn(page, 'Report', 'Interim report to the council');
  await fillIn(page, 'Due on', '31/1/2028');
  await fillIn(page, 'Evaluation', 'University of Évora, at the end, compared with 2026.');
  await fillIn(page, 'Budget for monitoring and evaluation', '5000');
  await pressButton(page, 'Add your own assumption');
  await fillIn(page, 'Assumption', 'Employers let people leave early on course days.');
  await fillIn(page, 'How to check', 'Ask twelve employers each spring.');
  await pressButton(page, 'Done: Employers let people leave early on course days.');
  await pressButton(page, 'Add your own risk');
  await fillIn(page, 'Risk', 'Too few teachers');
  await choose(page, 'Likelihood', 'High');
  await choose(page, 'Impact', 'Medium');
  await fillIn(page, 'Response', 'Train volunteers as assistants.');
  await fillIn(page, 'Who watches it', 'Language office');
  await pressButton(page, 'Done: Too few teachers');
  await pressButton(page, 'Continue');
}

/** Check: one blocker, mended where it leads, and back to a plan that is ready. */
export async function mendAndReturn(page: Page): Promise<void> {
  await pageOf(page, 'Check and finish');
  await page.getByRole('heading', { level: 2, name: '1 blocker' }).waitFor();
  await tabTo(page, page.getByRole('main').getByRole('link', { name: /\(Programme\)$/ }));
  await page.keyboard.press('Enter');
  await pageOf(page, 'Programme');
  // The link leads into the field itself.
  await focusOn(page, named(page, 'textbox', 'End of the programme'));
  await page.keyboard.type('31 December 2029');
  await pressButton(page, 'Done');
  await pageOf(page, 'Check and finish');
  await page.getByText('Ready to hand in: no blockers.').waitFor();
}

/** From the check to a document, whose download is given back. */
export async function exportAs(page: Page, format: 'PDF' | 'Data file', button: string): Promise<Downloaded> {
  await followLink(page, 'Export');
  await pageOf(page, 'Export');
  await pick(page, new RegExp(`^${format}`));
  await tabTo(page, named(page, 'button', button));
  return download(page, () => page.keyboard.press('Enter'));
}
