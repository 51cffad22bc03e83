import type { ComponentType } from 'react';
import type { StepId } from '#core/validation/issue.ts';
import { ActivitiesStep } from './steps/activities-step.tsx';
import { ActivityItem } from './steps/activity-item.tsx';
import { GoalItem } from './steps/goal-item.tsx';
import { GoalsStep } from './steps/goals-step.tsx';
import { IndicatorItem } from './steps/indicator-item.tsx';
import { IndicatorsStep } from './steps/indicators-step.tsx';
import { PartnersStep } from './steps/partners-step.tsx';
import { ProfileStep } from './steps/profile-step.tsx';
import { ResourcesStep } from './steps/resources-step.tsx';
import { TargetGroupItem } from './steps/target-group-item.tsx';
import { TargetGroupsStep } from './steps/target-groups-step.tsx';
import { TargetItem } from './steps/target-item.tsx';
import { TargetsStep } from './steps/targets-step.tsx';

const steps: Readonly<Record<StepId, ComponentType>> = {
  profile: ProfileStep,
  goals: GoalsStep,
  'target-groups': TargetGroupsStep,
  targets: TargetsStep,
  activities: ActivitiesStep,
  partners: PartnersStep,
  resources: ResourcesStep,
  indicators: IndicatorsStep,
};

const items: Readonly<Partial<Record<StepId, ComponentType<{ id: string }>>>> = {
  goals: GoalItem,
  'target-groups': TargetGroupItem,
  targets: TargetItem,
  activities: ActivityItem,
  indicators: IndicatorItem,
};

/** The page of a step, or of one of its items. */
export function StepPages({ step, itemId }: { step: StepId; itemId: string | null }) {
  const Item = items[step];
  const Step = steps[step];
  return itemId !== null && Item ? <Item key={itemId} id={itemId} /> : <Step />;
}
