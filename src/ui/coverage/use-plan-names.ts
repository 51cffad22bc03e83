import type { Figure } from '#core/coverage/evidence.ts';
import { useTranslator } from '../common/translation.tsx';
import { useCoverage } from './coverage-context.tsx';
import { addressOfPlace } from './coverage-place.ts';

/** A row of a plan by its place in the table that a figure counts; null for the plan as a whole. */
export type RowPlace = { readonly figure: Figure; readonly at: number | undefined } | null;

/** Names plans of the collection, and says where they are read. */
export function usePlanNames() {
  const { t } = useTranslator();
  const { place, planNames } = useCoverage();
  return {
    nameOf: (planId: string) => planNames.get(planId) ?? t('common.untitled'),
    linkOf: (planId: string, row: RowPlace) =>
      addressOfPlace({
        ...place,
        view: 'plan',
        id: planId,
        row: row === null || row.at === undefined ? null : `${tableOf(row.figure)}-${row.at}`,
      }),
  };
}

/** The table of a plan that a figure counts rows of. */
function tableOf(figure: Figure): 'targets' | 'activities' | 'indicators' {
  if (figure === 'plans' || figure === 'targets') return 'targets';
  return figure === 'indicators' || figure === 'measurable' ? 'indicators' : 'activities';
}
