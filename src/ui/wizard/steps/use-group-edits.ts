import { useFormContext } from 'react-hook-form';
import { createRow } from '#core/plan/create-plan.ts';
import { findRow } from '#core/plan/plan-edit.ts';
import { adoptTargetGroup } from '#core/scheme/adopt-catalogue.ts';
import { vocabularyLabel } from '#core/scheme/vocabulary-label.ts';
import { sameWords } from '#core/words/word-key.ts';
import { baseLanguage } from '#i18n/languages.ts';
import { useAppServices } from '../../common/app-services.tsx';
import { useTranslator } from '../../common/translation.tsx';
import { useFormPlace } from '../../fields/form-place.tsx';
import { useEdit, useOpenSession, useReadPlan } from '../session-context.tsx';

/** Edits of the groups of the plan, and of the choice among them in the surrounding form. */
export function useGroupEdits() {
  const { planPack } = useOpenSession();
  const { newId } = useAppServices();
  const { ref } = useFormPlace();
  const { getValues, setValue } = useFormContext<{ targetGroupIds: string[] }>();
  const language = baseLanguage(useTranslator().language);
  const readPlan = useReadPlan();
  const edit = useEdit();
  const remove = (id: string) => edit({ kind: 'row.removed', table: 'targetGroups', id });
  const choose = (id: string) => {
    const chosen = getValues('targetGroupIds') ?? [];
    if (chosen.includes(id)) return;
    const targetGroupIds = [...chosen, id];
    setValue('targetGroupIds', targetGroupIds, { shouldDirty: true });
    // A form that is being left hears no more of its values, so the plan is told as well.
    edit({ kind: 'form.applied', ref, values: { targetGroupIds }, language });
  };
  /** Gives a group its name, a new one if the plan has none with this id. */
  const put = (id: string, name: string) => {
    const row = { ...createRow('targetGroups', id), name };
    if (!findRow(readPlan(), 'targetGroups', id)) edit({ kind: 'rows.added', rows: [{ table: 'targetGroups', row }] });
    else edit({ kind: 'form.applied', ref: { table: 'targetGroups', id }, values: { name }, language });
  };
  /** Chooses the group of the plan (other than `typed`) or of the vocabulary that has this name whatever its capitals, if there is one. */
  const chooseKnown = (name: string, typed: string | null, before: () => void): boolean => {
    const same = (words: string) => sameWords(words, name);
    const own = readPlan().targetGroups.find((group) => group.id !== typed && same(group.name));
    const { targetGroups } = planPack.scheme.vocabularies;
    const term = targetGroups.find((id) => same(vocabularyLabel(planPack.text, 'targetGroups', id)));
    if (!own && term === undefined) return false;
    before();
    const adoption = own || term === undefined ? null : adoptTargetGroup(planPack, readPlan(), term, newId);
    if (adoption) edit(adoption.edit);
    const id = own?.id ?? adoption?.id;
    if (id !== undefined) choose(id);
    return true;
  };
  return { remove, choose, put, chooseKnown };
}
