import type { Plan } from '#core/plan/plan-schema.ts';
import {
  type Adoption,
  adoptActivity,
  adoptAssumption,
  adoptIndicator,
  adoptRisk,
} from '#core/scheme/adopt-catalogue.ts';
import type { Offer } from '#core/scheme/offers.ts';
import type { SchemePack } from '#core/scheme/scheme-packs.ts';
import { useAnnounce } from '../../common/announcer.tsx';
import { useAppServices } from '../../common/app-services.tsx';
import { useTranslator } from '../../common/translation.tsx';
import { useEdit, useOpenSession, useReadPlan } from '../session-context.tsx';

/** What the catalogue offers on the pages of steps 5 to 8. */
export type OfferedLevel = 'activity' | 'indicator' | 'risk' | 'assumption';

/** The words of an entry of the catalogue, and how sure they are. */
export function offerWords({ index, text }: SchemePack, level: OfferedLevel, id: string) {
  switch (level) {
    case 'activity':
      return { ...described(text.activities[id], id), status: index.activity(id)?.status };
    case 'indicator':
      return { ...described(text.indicators[id], id), status: index.indicator(id)?.status };
    case 'risk':
      return {
        title: text.risks[id]?.title ?? id,
        description: text.risks[id]?.mitigation ?? '',
        status: index.risk(id)?.status,
      };
    case 'assumption':
      return {
        title: text.assumptions[id]?.text ?? id,
        description: text.assumptions[id]?.ifNotTrue ?? '',
        status: index.assumption(id)?.status,
      };
  }
}

function described(words: { readonly title: string; readonly description: string } | undefined, id: string) {
  return { title: words?.title ?? id, description: words?.description ?? '' };
}

/** Copies an entry of the catalogue into the plan and offers to undo it. */
export function useAdopt(): (level: OfferedLevel, offer: Offer, title: string) => void {
  const { t } = useTranslator();
  const { actor, planPack } = useOpenSession();
  const { newId } = useAppServices();
  const readPlan = useReadPlan();
  const edit = useEdit();
  const announce = useAnnounce();
  return (level, offer, title) => {
    const adoption = adopt(planPack, readPlan(), level, offer, newId);
    if (!adoption) return;
    edit(adoption.edit);
    actor.send({ type: 'save.flushed' });
    announce({
      text: t('delivery.offers.added', { title }),
      action: { label: t('common.undo'), run: () => actor.send({ type: 'plan.undone' }) },
    });
  };
}

function adopt(
  pack: SchemePack,
  plan: Plan,
  level: OfferedLevel,
  { id, parentId }: Offer,
  newId: () => string,
): Adoption | null {
  switch (level) {
    case 'activity':
      return adoptActivity(pack, plan, id, parentId, newId);
    case 'indicator':
      return adoptIndicator(pack, plan, id, parentId, newId);
    case 'risk':
      return adoptRisk(pack, id, newId);
    case 'assumption':
      return adoptAssumption(pack, id, newId);
  }
}
