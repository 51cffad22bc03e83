import type { RefObject } from 'react';
import type { PlanTable } from '#core/plan/plan-path.ts';
import { planTables } from '#core/plan/plan-path.ts';
import type { Adoption } from '#core/scheme/adopt-catalogue.ts';
import type { Offer } from '#core/scheme/offers.ts';
import { itemNames } from '#i18n/item-names.ts';
import type { Translator } from '#i18n/translator.ts';
import { useAnnounce } from '../../common/announcer.tsx';
import { useAppServices } from '../../common/app-services.tsx';
import { useTranslator } from '../../common/translation.tsx';
import { useFreshAnalysis } from '../plan-analysis.tsx';
import { useEdit, useOpenSession, useReadPlan } from '../session-context.tsx';
import { takeBack } from '../take-back.ts';
import { adoptEntry, type ParentChoice, tableOfLevel } from './adopt-entry.ts';
import { useCatalogue } from './catalogue-context.tsx';
import type { EntryKey } from './catalogue-entry.ts';
import { followUps } from './offers-here.ts';

/** Adds an entry to the plan and tells what came with it and what is suggested next, with a way back. The focus stays in the entry. */
export function useAdopt(entry: EntryKey, title: string, root: RefObject<HTMLElement | null>) {
  const translator = useTranslator();
  const { planPack, actor } = useOpenSession();
  const { newId } = useAppServices();
  const { beforeAdoption } = useCatalogue();
  const readPlan = useReadPlan();
  const edit = useEdit();
  const refresh = useFreshAnalysis();
  const announce = useAnnounce();
  const focusSoon = (part: 'add' | 'adopted') =>
    requestAnimationFrame(() =>
      root.current?.querySelector<HTMLElement>(`:scope > [data-part="${part}"] > *`)?.focus(),
    );
  return (parent: ParentChoice) => {
    const adoption = adoptEntry(planPack, readPlan(), entry, parent, newId);
    if (!adoption) return;
    beforeAdoption();
    edit(adoption.edit);
    const after = readPlan();
    const takeOut = () => {
      takeBack(actor, { after, edit: { kind: 'rows.takenOut', rows: adoption.edit.rows } });
      refresh();
      focusSoon('add');
    };
    actor.send({ type: 'save.flushed' });
    const { plan } = refresh();
    const next = followUps(planPack, plan, entry.level, adoption.id);
    announce({
      text: newsOf(translator, title, countsOf(adoption), next),
      scope: actor,
      action: { label: translator.t('common.undo'), run: takeOut },
    });
    focusSoon('adopted');
  };

  /** How many rows of each table came along with the entry's own row. */
  function countsOf({ edit: { rows }, id }: Adoption): [PlanTable, number][] {
    return planTables.map((table) => [
      table,
      rows.filter((added) => added.table === table && added.row.id !== id).length,
    ]);
  }
}

function newsOf(
  { t, list }: Translator,
  title: string,
  together: readonly [PlanTable, number][],
  next: readonly Offer[],
): string {
  const counts = (tables: readonly [PlanTable, number][]) =>
    list(tables.flatMap(([table, count]) => (count === 0 ? [] : [t(`item.${itemNames[table]}.count`, { count })])));
  const others = counts(together);
  const open = next.filter((offer) => !offer.adopted);
  const following = counts(
    (['target', 'activity', 'indicator'] as const).map((level) => [
      tableOfLevel[level],
      open.filter((offer) => offer.level === level).length,
    ]),
  );
  const added = others === '' ? t('panel.added', { title }) : t('panel.addedWith', { title, others });
  return following === '' ? added : `${added} ${t('panel.added.next', { following })}`;
}
