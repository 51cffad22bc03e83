import { useState } from 'react';
import { useAnnounce } from '../common/announcer.tsx';
import type { Problem } from '../common/problem.ts';
import { useTranslator } from '../common/translation.tsx';
import type { VersionServices } from '../common/version-services.ts';
import { useAttempt } from '../plans/use-attempt.ts';
import type { Side } from './use-compared.ts';

/** What was written on a comparison, as long as the tab is open; `saved` is what its version got of it, null while it got nothing. */
type Written = { readonly text: string; readonly saved: string | null };

export type WrittenReason = {
  readonly text: string;
  /** The version that keeps the text as its reason; null when there is none, or when it has a reason of its own. */
  readonly keptAs: string | null;
  readonly isNow: boolean;
  readonly problem: Problem | null;
  readonly write: (text: string) => void;
  readonly keep: () => void;
};

/** By comparison: one that is left and opened again has its text still. */
const written = new Map<string, Written>();

/** What waits and was not saved yet; else the reason of the version, which may have another one since. */
function beginning(known: Written | undefined, own: string): Written {
  if (known !== undefined && known.text.trim() !== (known.saved ?? '')) return known;
  return { text: own, saved: known?.saved === own ? own : null };
}

/** What changed and why, in the words of a person: begins with the reason of the later version, and becomes it where there is none. */
export function useWrittenReason(services: VersionServices, before: Side, after: Side): WrittenReason {
  const { t } = useTranslator();
  const announce = useAnnounce();
  const { problem, attempt } = useAttempt();
  const { version } = after;
  const own = version?.reason ?? '';
  const key = [after.plan.id, before.plan.id, before.version?.id, version?.id].join('/');
  const [{ text, saved }, setWritten] = useState<Written>(() => beginning(written.get(key), own));
  const remember = (now: Written) => {
    written.set(key, now);
    setWritten(now);
  };
  // A reason that was not written here belongs to the version.
  const isKept = version !== null && (own.trim() === '' || own === saved);
  const keep = async () => {
    const reason = text.trim();
    if (!isKept || reason === (saved ?? '')) return;
    if (!(await attempt(() => services.rename(version.id, { name: version.name, reason })))) return;
    // Meanwhile the person may have typed on.
    remember({ text: written.get(key)?.text ?? text, saved: reason });
    announce({ text: t('versions.written.kept', { name: version.name }) });
  };
  return {
    text,
    keptAs: isKept ? version.name : null,
    isNow: version === null,
    problem,
    write: (now) => remember({ text: now, saved }),
    keep: () => void keep().catch(reportError),
  };
}
