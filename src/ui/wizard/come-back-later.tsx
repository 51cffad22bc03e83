import { Button } from '../common/button.tsx';
import { useTranslator } from '../common/translation.tsx';
import { useEdit, usePlan, useReadOnly } from './session-context.tsx';

/** Marks an item or a step to be finished later; all marks are listed on the hub and on Check and finish. */
export function ComeBackLater({ path, name }: { path: string; name: string }) {
  const { t } = useTranslator();
  const edit = useEdit();
  const readOnly = useReadOnly();
  const marked = usePlan((plan) => plan.notes.comeBackLater.includes(path));
  return (
    <Button
      look="quiet"
      icon="later"
      aria-pressed={marked}
      disabled={readOnly}
      label={t('common.labelled', { label: t(marked ? 'wizard.later.unmark' : 'wizard.later.mark'), item: name })}
      onClick={() => edit({ kind: 'later.toggled', path })}
    >
      {t(marked ? 'wizard.later.unmark' : 'wizard.later.mark')}
    </Button>
  );
}
