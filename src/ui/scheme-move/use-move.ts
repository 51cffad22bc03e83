import { navigate } from 'wouter/use-hash-location';
import { carryOver } from '#core/scheme/carry-over.ts';
import { type NewWording, takeWordings } from '#core/scheme/new-wordings.ts';
import type { SchemeStep } from '#core/scheme/scheme-packs.ts';
import { useAnnounce } from '../common/announcer.tsx';
import { useAppServices } from '../common/app-services.tsx';
import type { Problem } from '../common/problem.ts';
import { paths } from '../common/routes.ts';
import { useTranslator } from '../common/translation.tsx';
import { useEdit, useOpenSession, useReadPlan } from '../wizard/session-context.tsx';
import { takeBack } from '../wizard/take-back.ts';

/** Which of the offered wordings a person wants. */
export type Chosen = (wording: NewWording) => boolean;

/**
 * Moves the open plan to the next version: it is kept as a version first, then replaced in one step that undo takes back. Where it
 * cannot be kept nothing is moved, and the problem comes back.
 */
export function useMove(step: SchemeStep): (isChosen: Chosen) => Promise<Problem | null> {
  const { t } = useTranslator();
  const { versions, settings } = useAppServices();
  const { actor } = useOpenSession();
  const readPlan = useReadPlan();
  const edit = useEdit();
  const announce = useAnnounce();
  const { to } = step.carryOver;
  const move = async (isChosen: Chosen): Promise<Problem | null> => {
    const before = readPlan();
    const services = await versions();
    if ('message' in services) return services;
    const name = t('versions.auto.beforeMove', { to });
    const problem = await services.keep(before, { name, reason: '' }, 'before-move');
    if (problem) return { ...problem, message: t('versions.problem.notReplaced', { reason: problem.message }) };
    // Meanwhile the plan may have changed: what was not kept must not be moved.
    if (readPlan() !== before) return move(isChosen);
    const { plan, wordings } = carryOver(before, step);
    edit({ kind: 'plan.replaced', plan: takeWordings(plan, wordings.filter(isChosen)) });
    const after = readPlan();
    actor.send({ type: 'save.flushed' });
    settings.setDeclinedVersion(before.id, null);
    navigate(paths.hub(before.id));
    const undo = () => takeBack(actor, { after, edit: { kind: 'plan.replaced', plan: before } });
    announce({ text: t('move.news.done', { to }), action: { label: t('common.undo'), run: undo }, scope: actor });
    return null;
  };
  return move;
}
