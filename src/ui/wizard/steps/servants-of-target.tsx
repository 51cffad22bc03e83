import { useTranslator } from '../../common/translation.tsx';
import { ChainGroup } from '../chain-group.tsx';
import { AddItemButton, ItemList, useAddItem } from '../item-list.tsx';
import { usePlan } from '../session-context.tsx';

/** The activities that work for a target and the indicators that measure it. */
export function ServantsOfTarget({ targetId }: { targetId: string }) {
  const { t } = useTranslator();
  const addItem = useAddItem();
  const activities = usePlan((plan) => plan.activities);
  const indicators = usePlan((plan) => plan.indicators);
  const working = activities.flatMap((row) =>
    row.targetIds.includes(targetId) ? [{ row, facts: row.lead || undefined }] : [],
  );
  const measuring = indicators.flatMap((row) => (row.targetId === targetId ? [{ row }] : []));
  return (
    <>
      <ChainGroup
        level="activity"
        title={t('planning.target.activities')}
        gap={working.length === 0 ? t('planning.gap.activity') : undefined}
        actions={<AddItemButton table="activities" onAdd={() => addItem('activities', { targetIds: [targetId] })} />}
      >
        <ItemList table="activities" level="activity" items={working} label={t('planning.target.activities')} />
      </ChainGroup>
      <ChainGroup
        level="indicator"
        title={t('planning.target.indicators')}
        gap={measuring.length === 0 ? t('planning.gap.indicator') : undefined}
        actions={<AddItemButton table="indicators" onAdd={() => addItem('indicators', { targetId })} />}
      >
        <ItemList table="indicators" level="indicator" items={measuring} label={t('planning.target.indicators')} />
      </ChainGroup>
    </>
  );
}
