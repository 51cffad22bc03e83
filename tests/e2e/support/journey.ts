import type { Page } from 'playwright-core';
import {
  chooseIndicators,
  fitResources,
  mendAndReturn,
  planActivities,
  planMonitoring,
  shareResponsibilities,
} from './journey-delivery.ts';
import {
  adoptGoal,
  describeGroups,
  describeProgramme,
  journeyTitle,
  setTargets,
  startPlan,
} from './journey-planning.ts';

/** From an empty home to a plan that is ready to hand in, by keyboard alone. */
export async function planByKeyboard(page: Page): Promise<void> {
  await startPlan(page, journeyTitle);
  await describeProgramme(page);
  await adoptGoal(page);
  await describeGroups(page);
  await setTargets(page);
  await planActivities(page);
  await shareResponsibilities(page);
  await fitResources(page);
  await chooseIndicators(page);
  await planMonitoring(page);
  await mendAndReturn(page);
}
