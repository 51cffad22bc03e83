import { memo, type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import { navigate } from 'wouter/use-hash-location';
import type { ChainLevel } from '#core/chain/drawing.ts';
import { createRow } from '#core/plan/create-plan.ts';
import type { RowAddition } from '#core/plan/plan-edit.ts';
import type { PlanRow, PlanTable } from '#core/plan/plan-path.ts';
import { readableSigns } from '#core/words/plain-signs.ts';
import { itemNames } from '#i18n/item-names.ts';
import { useAppServices } from '../common/app-services.tsx';
import { Button, IconButton, PageLink } from '../common/button.tsx';
import { LevelMark } from '../common/level-mark.tsx';
import { paths, stepOfTable } from '../common/routes.ts';
import { useTranslator } from '../common/translation.tsx';
import styles from './item-list.module.css';
import { titleLanguage, useItemTitles } from './item-names.ts';
import { usePlanId } from './plan-place.ts';
import { useEdit, usePlan, useReadOnly } from './session-context.tsx';
import { useRemoveItem } from './use-remove-item.tsx';

/** One line of a list; `facts` is a short text under the title, `missing` what its card should call for. */
export type ListedItem = {
  readonly row: PlanRow<PlanTable>;
  readonly facts?: string | undefined;
};

type ItemListProps = {
  readonly table: PlanTable;
  readonly level: ChainLevel | null;
  readonly items: readonly ListedItem[];
  /** Names the list for screen readers, e.g. "Targets of the goal …". */
  readonly label: string;
  /** Said instead of an empty list. */
  readonly empty?: ReactNode;
};

/** How many cards are shown at first; more come on demand, so that long plans stay quick. */
const pageSize = 40;

/** Cards of items on a spine; each opens its own page. Up and down change places among those with the same parent. */
export function ItemList({ table, level, items, label, empty }: ItemListProps) {
  const translator = useTranslator();
  const { t } = translator;
  const language = usePlan((plan) => plan.language);
  const [shown, setShown] = useState(pageSize);
  const readOnly = useReadOnly();
  const titleOf = useItemTitles();
  const { remove, dialog } = useRemoveItem();
  const onRemove = useLatestCallback((id: string) => {
    const index = items.findIndex(({ row }) => row.id === id);
    remove(table, id, () => focusAfterRemoval(table, items[index + 1]?.row.id ?? items[index - 1]?.row.id));
  });
  if (items.length === 0)
    return empty ? (
      <div className={styles['empty']} data-marked={level ? '' : undefined}>
        {level ? <LevelMark level={level} hollow /> : null}
        <div>{empty}</div>
      </div>
    ) : null;
  return (
    <>
      <ol role="list" className={styles['list']} aria-label={label}>
        {items.slice(0, shown).map((item, index) => (
          <ItemCard
            key={item.row.id}
            table={table}
            level={level}
            id={item.row.id}
            title={titleOf(table, item.row)}
            lang={titleLanguage(translator, { language }, item.row)}
            facts={item.facts}
            isFirst={index === 0}
            isLast={index === items.length - 1}
            readOnly={readOnly}
            onRemove={onRemove}
          />
        ))}
      </ol>
      {items.length > shown ? (
        <Button onClick={() => setShown(shown + pageSize)}>
          {t('wizard.list.more', { count: Math.min(pageSize, items.length - shown), total: items.length })}
        </Button>
      ) : null}
      {dialog}
    </>
  );
}

type ItemCardProps = {
  readonly table: PlanTable;
  readonly level: ChainLevel | null;
  readonly id: string;
  readonly title: string;
  readonly lang: string | undefined;
  readonly facts: string | undefined;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly readOnly: boolean;
  readonly onRemove: (id: string) => void;
};

const ItemCard = memo(function ItemCard(props: ItemCardProps) {
  const { table, level, id, title, lang, facts, isFirst, isLast, readOnly, onRemove } = props;
  const { t } = useTranslator();
  const planId = usePlanId();
  return (
    <li className={styles['card']} id={`card-${id}`}>
      <span className={styles['mark']}>{level ? <LevelMark level={level} /> : null}</span>
      <div className={styles['words']}>
        <PageLink to={paths.item(planId, stepOfTable[table], id)} lang={lang}>
          {title}
        </PageLink>
        {facts ? <p className={styles['facts']}>{readableSigns(facts)}</p> : null}
      </div>
      {readOnly ? null : (
        <div className={styles['tools']} data-screen-only="">
          <MoveButtons table={table} id={id} title={title} isFirst={isFirst} isLast={isLast} />
          <IconButton icon="remove" label={t('wizard.list.remove', { title })} onClick={() => onRemove(id)} />
        </div>
      )}
    </li>
  );
});

function MoveButtons({
  table,
  id,
  title,
  isFirst,
  isLast,
}: {
  table: PlanTable;
  id: string;
  title: string;
  isFirst: boolean;
  isLast: boolean;
}) {
  const { t } = useTranslator();
  const edit = useEdit();
  if (isFirst && isLast) return null;
  return (
    <>
      <IconButton
        icon="up"
        label={t('wizard.list.up', { title })}
        disabled={isFirst}
        onClick={() => edit({ kind: 'row.moved', table, id, by: -1 })}
      />
      <IconButton
        icon="down"
        label={t('wizard.list.down', { title })}
        disabled={isLast}
        onClick={() => edit({ kind: 'row.moved', table, id, by: 1 })}
      />
    </>
  );
}

/** The same function for every render, so that rows need not follow it, which runs the one of the last render. */
function useLatestCallback<Arguments extends unknown[]>(run: (...given: Arguments) => void) {
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  });
  return useCallback((...given: Arguments) => latest.current(...given), []);
}

function focusAfterRemoval(table: PlanTable, neighbour: string | undefined): void {
  requestAnimationFrame(() => {
    const next = neighbour
      ? document.querySelector<HTMLElement>(`#card-${CSS.escape(neighbour)} button:last-child`)
      : null;
    (next ?? document.querySelector<HTMLElement>(`[data-add="${table}"]`))?.focus();
  });
}

/** Adds an empty row with given links and opens its page. */
export function useAddItem(): <T extends PlanTable>(table: T, links?: Partial<PlanRow<T>>) => void {
  const edit = useEdit();
  const { newId } = useAppServices();
  const planId = usePlanId();
  return (table, links) => {
    const row = { ...createRow(table, newId()), ...links };
    edit({ kind: 'rows.added', rows: [{ table, row } as RowAddition] }); // table and row belong together by their type parameter
    navigate(paths.item(planId, stepOfTable[table], row.id));
  };
}

/** The button that adds an own entry to a table; also the place of the focus after the last removal. */
export function AddItemButton({
  table,
  onAdd,
  label,
  parent,
}: {
  table: PlanTable;
  onAdd: () => void;
  label?: string;
  /** Title of what the new entry will hang on, for screen readers, where a page has several such buttons. */
  parent?: string;
}) {
  const { t } = useTranslator();
  const readOnly = useReadOnly();
  if (readOnly) return null;
  const words = label ?? t(`wizard.add.${itemNames[table]}`);
  return (
    <Button
      icon="add"
      data-add={table}
      onClick={onAdd}
      {...(parent ? { label: t('common.labelled', { label: words, item: parent }) } : {})}
    >
      {words}
    </Button>
  );
}
