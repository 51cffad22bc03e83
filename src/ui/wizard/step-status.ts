import type { ChainLevel } from '#core/chain/drawing.ts';
import type { PageStep } from '../common/routes.ts';
import { useTranslator } from '../common/translation.tsx';
import { usePlanAnalysis } from './plan-analysis.tsx';

/** How far a step is, in words of the hub and in the short words of the list of steps. */
export type StepStatus = {
  readonly kind: 'empty' | 'started' | 'done' | 'problem';
  readonly long: string;
  readonly short: string;
};

/** The level of the chain that a step is about; null for the others. */
export function levelOfStep(step: PageStep): ChainLevel | null {
  const levels: Partial<Record<PageStep, ChainLevel>> = {
    goals: 'goal',
    targets: 'target',
    activities: 'activity',
    indicators: 'indicator',
  };
  return levels[step] ?? null;
}

/** How many problems there are in a step, in all of the plan, or in what became of it: text that cannot be read or contradicts itself. */
export function useProblemCount(): (step: PageStep | 'progress') => number {
  const { issues } = usePlanAnalysis();
  const emptiness = new Set(['required', 'noGoal', 'noTarget']);
  const problems = issues.filter(({ severity, code }) => severity === 'blocker' && !emptiness.has(code));
  return (step) => (step === 'check' ? problems : problems.filter((issue) => issue.step === step)).length;
}

/** Status of each step, from the last analysis. "There is a problem" is for text that cannot be read or contradicts itself, never for what is not written yet. */
export function useStepStatus(): (step: PageStep) => StepStatus {
  const { t } = useTranslator();
  const { progress } = usePlanAnalysis();
  const problems = useProblemCount();
  return (step) => {
    const wrong = problems(step);
    if (wrong > 0)
      return {
        kind: 'problem',
        long: t('wizard.status.problem'),
        short: t('wizard.status.problem.short', { count: wrong }),
      };
    const { answered, required } = step === 'check' ? progress : progress.steps[step];
    const counted = t('wizard.status.answered', { answered, required });
    if (answered === 0) return { kind: 'empty', long: t('wizard.status.empty'), short: counted };
    if (answered < required) return { kind: 'started', long: t('wizard.status.started'), short: counted };
    return { kind: 'done', long: t('wizard.status.done'), short: counted };
  };
}
