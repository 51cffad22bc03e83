import { useCallback, useState } from 'react';
import { type SessionActor, useOpenSession } from './session-context.tsx';

/** Words that belong to no field of the plan yet, by what they are for: they last as long as the plan is open. */
const drafts = new WeakMap<SessionActor, Map<string, string>>();

/** Such words with the way to change them; they are still there when the page that asks for them is opened again. */
export function useSessionDraft(
  name: string,
  beginning: () => string = () => '',
): readonly [string, (text: string) => void] {
  const { actor } = useOpenSession();
  const [text, setText] = useState(() => draftsOf(actor).get(name) ?? beginning());
  const change = useCallback(
    (next: string) => {
      draftsOf(actor).set(name, next);
      setText(next);
    },
    [actor, name],
  );
  return [text, change];
}

function draftsOf(actor: SessionActor): Map<string, string> {
  const known = drafts.get(actor);
  if (known) return known;
  const fresh = new Map<string, string>();
  drafts.set(actor, fresh);
  return fresh;
}
