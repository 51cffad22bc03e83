import { useEffect, useState } from 'react';
import type { PlanTable } from '#core/plan/plan-path.ts';
import { historyState } from '../../common/history-state.ts';

/** Which row of a table is open for editing in place: none, the one that a link names on arrival, or the one chosen last. */
export function useOpenRow(table: PlanTable): readonly [string | null, (id: string | null) => void] {
  const [open, setOpen] = useState(() => namedRow(table));
  useEffect(() => {
    const openNamed = () => {
      const named = namedRow(table);
      if (named !== null) setOpen(named);
    };
    window.addEventListener('hashchange', openNamed);
    return () => window.removeEventListener('hashchange', openNamed);
  }, [table]);
  return [open, setOpen];
}

function namedRow(table: PlanTable): string | null {
  const [kind, id] = historyState().field?.split('--') ?? [];
  return kind === table && id ? id : null;
}
