import { createContext, type ReactNode, useContext } from 'react';
import type { Coverage } from '#core/coverage/coverage.ts';
import type { ExpectedOf } from '#core/coverage/expected-items.ts';
import type { FactsTable } from '#core/coverage/facts-table.ts';
import type { SchemePack } from '#core/scheme/scheme-packs.ts';
import type { CoverageWords } from '#i18n/coverage-text.ts';
import type { CollectionServices, OpenCollection } from '../common/collection-services.ts';
import type { CoveragePlace } from './coverage-place.ts';

/** Everything that the views of one collection share. */
export type CoverageScope = {
  readonly services: CollectionServices;
  readonly open: OpenCollection;
  readonly table: FactsTable;
  readonly pack: SchemePack;
  readonly words: CoverageWords;
  readonly expected: ExpectedOf;
  readonly place: CoveragePlace;
  /** Items that lens and filters ask about: nothing else can be absent. Empty where only plans say what there is. */
  readonly asks: readonly string[];
  /** The answer to the lens and filters of the place. */
  readonly coverage: Coverage;
  /** What each plan of the collection is called, by its id. */
  readonly planNames: ReadonlyMap<string, string>;
};

const ScopeContext = createContext<CoverageScope | null>(null);

/** Hands the scope to all views. */
export function CoverageScopeProvider({ value, children }: { value: CoverageScope; children: ReactNode }) {
  return <ScopeContext value={value}>{children}</ScopeContext>;
}

/** The scope of the open collection. */
export function useCoverage(): CoverageScope {
  const scope = useContext(ScopeContext);
  if (!scope) throw new Error('A view of coverage stands outside CoverageScopeProvider');
  return scope;
}
