import { Fragment, useRef, useState } from 'react';
import { findRow } from '#core/plan/plan-edit.ts';
import type { Offer } from '#core/scheme/offers.ts';
import { Button } from '../../common/button.tsx';
import { useTranslator } from '../../common/translation.tsx';
import { itemTitle } from '../item-names.ts';
import { useCatalogue } from './catalogue-context.tsx';
import styles from './entry.module.css';
import { Entry } from './entry.tsx';

type Listed = Pick<Offer, 'level' | 'id' | 'parentId'>;

const pageSize = 15;

/** Entries of the catalogue, 15 at a time; under the title of what they would hang on where that differs. */
export function EntryList({ entries }: { entries: readonly Listed[] }) {
  const { t } = useTranslator();
  const [shown, setShown] = useState(pageSize);
  const list = useRef<HTMLDivElement>(null);
  const isGrouped = new Set(entries.map(({ parentId }) => parentId)).size > 1;
  const showMore = () => {
    setShown(shown + pageSize);
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>(`[data-position="${shown}"]`)?.focus());
  };
  return (
    <div ref={list} className={styles['groups']}>
      {groupsOf(entries.slice(0, shown)).map(({ parentId, start, members }) => (
        <Fragment key={start}>
          {isGrouped ? <GroupTitle parentId={parentId} /> : null}
          <ul role="list" className={styles['list']}>
            {members.map((entry, index) => (
              <Entry key={`${entry.level}/${entry.id}`} entry={entry} position={start + index} />
            ))}
          </ul>
        </Fragment>
      ))}
      {entries.length > shown ? (
        <Button onClick={showMore}>
          {t('wizard.list.more', { count: Math.min(pageSize, entries.length - shown), total: entries.length })}
        </Button>
      ) : null}
    </div>
  );
}

type Group = { readonly parentId: string | null; readonly start: number; readonly members: Listed[] };

/** Neighbours with the same parent. */
function groupsOf(entries: readonly Listed[]): readonly Group[] {
  const groups: Group[] = [];
  for (const [start, entry] of entries.entries()) {
    const last = groups.at(-1);
    if (last && last.parentId === entry.parentId) last.members.push(entry);
    else groups.push({ parentId: entry.parentId, start, members: [entry] });
  }
  return groups;
}

function GroupTitle({ parentId }: { parentId: string | null }) {
  const translator = useTranslator();
  const { plan } = useCatalogue();
  if (parentId === null) return <h3 className={styles['groupTitle']}>{translator.t('panel.forPlan')}</h3>;
  const table = findRow(plan, 'goals', parentId) ? 'goals' : 'targets';
  const row = findRow(plan, table, parentId);
  return row ? (
    <h3 className={styles['groupTitle']}>
      {translator.t('panel.for', { title: itemTitle(translator, plan, table, row) })}
    </h3>
  ) : null;
}
