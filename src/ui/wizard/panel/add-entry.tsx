import { useState } from 'react';
import type { Offer } from '#core/scheme/offers.ts';
import { Button, PageLink } from '../../common/button.tsx';
import { placeOfPath } from '../../common/routes.ts';
import { useTranslator } from '../../common/translation.tsx';
import { usePlanId } from '../plan-place.ts';
import { useOpenSession } from '../session-context.tsx';
import { type ParentChoice, parentChoices, tableOfLevel } from './adopt-entry.ts';
import { useCatalogue } from './catalogue-context.tsx';
import type { EntryKey } from './catalogue-entry.ts';
import styles from './entry.module.css';
import { ParentQuestion } from './parent-question.tsx';

type AddEntryProps = {
  readonly entry: Pick<Offer, 'level' | 'id' | 'parentId'>;
  readonly title: string;
  readonly onAdd: (parent: ParentChoice) => void;
};

/** Adds at once where it is clear what the entry hangs on, and asks where it is not. */
export function AddEntry({ entry, title, onAdd }: AddEntryProps) {
  const { t } = useTranslator();
  const { planPack } = useOpenSession();
  const { plan, place } = useCatalogue();
  const [choices, setChoices] = useState<readonly ParentChoice[] | null>(null);
  const [cancelled, setCancelled] = useState(false);
  const start = () => {
    if (entry.parentId !== null) return onAdd({ kind: 'row', id: entry.parentId });
    const possible = parentChoices(planPack, plan, entry, place.itemId);
    const [only] = possible;
    if (only && possible.length === 1) onAdd(only);
    else setChoices(possible);
  };
  const cancel = () => {
    setChoices(null);
    setCancelled(true);
  };
  if (choices) return <ParentQuestion level={entry.level} choices={choices} onChoose={onAdd} onCancel={cancel} />;
  return (
    <div data-part="add">
      <Button icon="add" label={t('panel.add.named', { title })} onClick={start} autoFocus={cancelled}>
        {t('panel.add')}
      </Button>
    </div>
  );
}

/** Says that an entry is in the plan, and leads to the row that was made from it. */
export function AdoptedEntry({ entry, rowId, title }: { entry: EntryKey; rowId: string; title: string }) {
  const { t } = useTranslator();
  const planId = usePlanId();
  const { place } = useCatalogue();
  const to = placeOfPath(planId, `${tableOfLevel[entry.level]}/${rowId}`);
  return (
    <p className={styles['adopted']} data-part="adopted">
      {place.itemId === rowId || !to ? (
        <span tabIndex={-1}>{t('panel.adopted.here')}</span>
      ) : (
        <PageLink to={to.path} icon="check" label={t('panel.adopted.named', { title })}>
          {t('panel.adopted')}
        </PageLink>
      )}
    </p>
  );
}
