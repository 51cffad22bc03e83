import type { Target } from '#core/plan/plan-schema.ts';
import { targetResult } from '#i18n/target-sentence.ts';
import { useTranslator } from '../../common/translation.tsx';
import { useOpenSession, useReadPlan } from '../session-context.tsx';

/** The value, group and date of a target in words, for its card. */
export function useTargetFacts(): (target: Target) => string {
  const translator = useTranslator();
  const { pack } = useOpenSession();
  const readPlan = useReadPlan();
  return (target) => targetResult(translator, pack.text, readPlan(), target);
}
