import type { PageStep } from '../common/routes.ts';
import { useTranslator } from '../common/translation.tsx';
import { useOpenSession } from './session-context.tsx';

/** Names of steps: the headings come from the scheme, so that they can be corrected there. */
export function useStepTitle(): (step: PageStep | 'progress') => string {
  const { t } = useTranslator();
  const { pack } = useOpenSession();
  return (step) => {
    if (step === 'progress') return t('progress.title');
    return step === 'profile' || step === 'check'
      ? t(`step.${step}`)
      : (pack.text.headings[step]?.title ?? t(`step.${step}`));
  };
}
