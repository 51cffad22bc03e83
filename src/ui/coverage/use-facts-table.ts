import { useEffect, useState } from 'react';
import { addFacts } from '#core/coverage/add-facts.ts';
import { createFactsTable, type FactsTable } from '#core/coverage/facts-table.ts';
import type { PlanFacts } from '#core/coverage/plan-facts.ts';
import { localDay } from '#i18n/local-day.ts';

/** Longest piece of work at a time, in milliseconds: the page goes on answering. */
const slice = 12;

/** The facts as a table, built in slices; null until the first one is whole, and the last whole one while another is built. */
export function useFactsTable(facts: readonly PlanFacts[], language: string): FactsTable | null {
  const [table, setTable] = useState<FactsTable | null>(null);
  useEffect(() => {
    let isWanted = true;
    const building = createFactsTable(localDay(new Date().toISOString()), language);
    const waiting = facts.values();
    const work = () => {
      if (!isWanted) return;
      const until = performance.now() + slice;
      for (let next = waiting.next(); !next.done; next = waiting.next()) {
        addFacts(building, next.value);
        if (performance.now() > until) return void setTimeout(work);
      }
      setTable(building);
    };
    work();
    return () => {
      isWanted = false;
    };
  }, [facts, language]);
  return table;
}
