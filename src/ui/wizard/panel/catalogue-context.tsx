import { createContext, type ReactNode, useContext, useMemo } from 'react';
import type { Plan } from '#core/plan/plan-schema.ts';
import type { OfferLevel, OfferPlace } from '#core/scheme/offers.ts';
import { languageOfTag } from '#core/words/field-codes.ts';
import { usePlanAnalysis } from '../plan-analysis.tsx';
import { useOpenSession, useReadOnly } from '../session-context.tsx';
import { tableOfLevel } from './adopt-entry.ts';

/** What entries of the catalogue need to know of the plan, as of the last pause in typing. */
export type Catalogue = {
  readonly plan: Plan;
  readonly place: OfferPlace;
  /** Ids of the rows that come from entries, by level and entry. */
  readonly rows: ReadonlyMap<string, string>;
  readonly readOnly: boolean;
  /** Language of the words of the catalogue, which are those that the plan is written in. */
  readonly lang: string;
  readonly beforeAdoption: () => void;
};

const CatalogueContext = createContext<Catalogue | null>(null);

/** Gives entries of the catalogue the plan that they would be added to. */
export function CatalogueProvider({ place, children }: { place: OfferPlace; children: ReactNode }) {
  const { planPack } = useOpenSession();
  const { plan } = usePlanAnalysis();
  const readOnly = useReadOnly();
  const rows = useMemo(() => rowsFromCatalogue(plan), [plan]);
  const tag = languageOfTag(plan.language);
  const lang = planPack.scheme.languages.includes(tag) ? tag : 'en';
  return (
    <CatalogueContext value={{ plan, place, rows, readOnly, lang, beforeAdoption: () => undefined }}>
      {children}
    </CatalogueContext>
  );
}

/** Lets a list hold its order while entries of it are being added. */
export function CatalogueOverride({ value, children }: { value: Catalogue; children: ReactNode }) {
  return <CatalogueContext value={value}>{children}</CatalogueContext>;
}

/** The plan and place that entries of the catalogue are shown for. */
export function useCatalogue(): Catalogue {
  const catalogue = useContext(CatalogueContext);
  if (!catalogue) throw new Error('An entry of the catalogue stands outside CatalogueProvider');
  return catalogue;
}

/** Key of an entry in `rows`. */
export function entryKey(level: OfferLevel, id: string): string {
  return `${level}/${id}`;
}

function rowsFromCatalogue(plan: Plan): ReadonlyMap<string, string> {
  const levels: readonly OfferLevel[] = [
    'goal',
    'target',
    'activity',
    'indicator',
    'target-group',
    'risk',
    'assumption',
  ];
  return new Map(
    levels.flatMap((level) =>
      plan[tableOfLevel[level]].flatMap((row): [string, string][] =>
        'catalogueId' in row && row.catalogueId !== null ? [[entryKey(level, row.catalogueId), row.id]] : [],
      ),
    ),
  );
}
