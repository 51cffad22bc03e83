import { createRow } from '../plan/create-plan.ts';
import type { Activity, Goal, Indicator, Plan, Target } from '../plan/plan-schema.ts';
import { type StepId, stepIds } from './issue.ts';
import { perObject } from './memo.ts';
import { hasNumber, hasStartingPoint } from './starting-point.ts';

/** Answers that a good plan needs, and how many of them it has. */
export type Progress = { readonly answered: number; readonly required: number };

/** Progress of every step and of the plan; `percent` is 100 only when nothing is missing. */
export type PlanProgress = Progress & { readonly steps: Readonly<Record<StepId, Progress>>; readonly percent: number };

/** How far a plan is. A table without rows asks what one row would ask, so that adding the first row does not set anybody back. */
export const planProgress: (plan: Plan) => PlanProgress = perObject((plan) => {
  const steps: Record<StepId, Progress> = {
    profile: profileProgress(plan.profile),
    goals: ofGoals(plan.goals),
    'target-groups': ofTargetGroups(plan.targetGroups),
    targets: ofTargets(plan.targets),
    activities: ofActivities(plan.activities),
    partners: total([ofLeads(plan.activities), count([hasWords(plan.monitoring.steering)])]),
    resources: total([ofBudgets(plan.activities), ofFundingSources(plan.fundingSources)]),
    indicators: total([
      ofIndicators(plan.indicators),
      ...plan.assumptions.map(ofAssumption),
      ...plan.risks.map(ofRisk),
    ]),
  };
  const all = total(stepIds.map((step) => steps[step]));
  return { ...all, steps, percent: Math.floor((100 * all.answered) / all.required) };
});

// A table without rows has answered nothing, whatever a new row has by default.
const blank = {
  goal: createRow('goals', 'blank'),
  targetGroup: createRow('targetGroups', 'blank'),
  target: createRow('targets', 'blank'),
  activity: createRow('activities', 'blank'),
  indicator: createRow('indicators', 'blank'),
  fundingSource: createRow('fundingSources', 'blank'),
};

const profileProgress = perObject(({ title, organisation, start, end }: Plan['profile']) =>
  count([hasWords(title), hasWords(organisation.name), start !== null, end !== null]),
);
const ofGoal = perObject(({ title, targetGroupIds }: Goal) => count([hasWords(title), targetGroupIds.length > 0]));
// The step asks who and what they need; a number of people a year cannot always be given.
const ofTargetGroup = perObject(({ name, needs }: Plan['targetGroups'][number]) =>
  count([hasWords(name), hasWords(needs)]),
);
const ofTarget = perObject((target: Target) =>
  count([
    target.goalId !== null || target.heading !== null,
    hasWords(target.title) || target.targetGroupIds.length > 0,
    target.value !== null,
    hasWords(target.unit),
    target.deadline !== null,
  ]),
);
const ofActivity = perObject(({ title, start, end, lead }: Activity) =>
  count([hasWords(title), start !== null, end !== null, hasWords(lead)]),
);
const ofLead = perObject(({ lead }: Activity) => count([hasWords(lead)]));
const ofBudget = perObject(({ budget }: Activity) => count([budget !== null]));
const ofFundingSource = perObject(({ name }: Plan['fundingSources'][number]) => count([hasWords(name)]));
const ofAssumption = perObject(({ text }: Plan['assumptions'][number]) => count([hasWords(text)]));
const ofRisk = perObject(({ title }: Plan['risks'][number]) => count([hasWords(title)]));
const ofIndicator = perObject((indicator: Indicator) =>
  count([
    indicator.targetId !== null || indicator.heading !== null,
    hasWords(indicator.title),
    indicator.type !== null,
    indicator.sources.some(hasWords),
    indicator.frequency !== null,
    hasWords(indicator.owner),
    hasStartingPoint(indicator),
    ...(hasNumber(indicator) ? [indicator.target.value !== null, indicator.target.date !== null] : []),
  ]),
);

/** Remembered for each table as it is: an edit in one of them leaves the others as they were counted. */
function ofTable<R extends object>(progressOf: (row: R) => Progress, blankRow: R): (rows: readonly R[]) => Progress {
  return perObject((rows) =>
    rows.length > 0 ? total(rows.map(progressOf)) : { ...progressOf(blankRow), answered: 0 },
  );
}

const ofGoals = ofTable(ofGoal, blank.goal);
const ofTargetGroups = ofTable(ofTargetGroup, blank.targetGroup);
const ofTargets = ofTable(ofTarget, blank.target);
const ofActivities = ofTable(ofActivity, blank.activity);
const ofLeads = ofTable(ofLead, blank.activity);
const ofBudgets = ofTable(ofBudget, blank.activity);
const ofFundingSources = ofTable(ofFundingSource, blank.fundingSource);
const ofIndicators = ofTable(ofIndicator, blank.indicator);

function total(parts: readonly Progress[]): Progress {
  let answered = 0;
  let required = 0;
  for (const part of parts) {
    answered += part.answered;
    required += part.required;
  }
  return { answered, required };
}

function count(answers: readonly boolean[]): Progress {
  return { answered: answers.filter(Boolean).length, required: answers.length };
}

function hasWords(text: string): boolean {
  return /\S/u.test(text);
}
