import { useMemo, useState } from 'react';
import { organisationsOf } from '#core/chain/organisations.ts';
import { vocabularyLabel } from '#core/scheme/vocabulary-label.ts';
import type { Option } from '../../fields/choice-field.tsx';
import { useOpenSession, useReadPlan } from '../session-context.tsx';

/**
 * Names that fit where an organisation is asked for: those that the plan names already, then the usual actors in the words of
 * the plan. Read when the page opens, because a list that follows each keystroke would offer half-typed names.
 */
export function useOrganisationNames(): readonly string[] {
  const { planPack } = useOpenSession();
  const readPlan = useReadPlan();
  const [named] = useState(() => organisationsOf(readPlan()).map(({ name }) => name));
  return useMemo(() => {
    const actors = planPack.scheme.vocabularies.actors.map((id) => vocabularyLabel(planPack.text, 'actors', id));
    return [...new Set([...named, ...actors])];
  }, [planPack, named]);
}

/** Own words as options: each is its own id, so that the plan keeps it as it is read. */
export function asOptions(names: readonly string[]): readonly Option[] {
  return names.map((name) => ({ id: name, label: name }));
}
