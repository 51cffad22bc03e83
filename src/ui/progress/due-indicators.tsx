import type { Indicator, Plan } from '#core/plan/plan-schema.ts';
import { readableSigns } from '#core/words/plain-signs.ts';
import { PageLink } from '../common/button.tsx';
import { LevelMark } from '../common/level-mark.tsx';
import { LongList } from '../common/long-list.tsx';
import { paths } from '../common/routes.ts';
import { ItemTitle } from '../wizard/item-title.tsx';
import styles from './due.module.css';

type ListedIndicator = { readonly indicator: Indicator; readonly text: string };

/** Indicators with the way to them and a word on each. */
export function DueIndicators({ plan, rows }: { plan: Plan; rows: readonly ListedIndicator[] }) {
  return (
    <LongList rows={rows} keyOf={({ indicator }) => indicator.id} portion={10} className={styles['list']}>
      {({ indicator, text }) => (
        <>
          <LevelMark level="indicator" size={12} />
          <span>
            <PageLink to={paths.progress(plan.id, 'indicator', indicator.id)}>
              <ItemTitle plan={plan} table="indicators" row={indicator} />
            </PageLink>
            {text === '' ? null : <span className={styles['muted']}> {readableSigns(text)}</span>}
          </span>
        </>
      )}
    </LongList>
  );
}
