import { useState } from 'react';
import type { Indicator, Measurement, Plan } from '#core/plan/plan-schema.ts';
import { measurementsOf } from '#core/progress/measured-series.ts';
import { hasTerms } from '#core/progress/measured-sums.ts';
import { vocabularyLabel } from '#core/scheme/vocabulary-label.ts';
import { usualSpellings } from '#core/words/usual-spelling.ts';
import { useTranslator } from '../common/translation.tsx';
import { ChoiceField } from '../fields/choice-field.tsx';
import { NumberField } from '../fields/number-field.tsx';
import { SubRowsField } from '../fields/sub-rows-field.tsx';
import { TextField } from '../fields/text-field.tsx';
import { useOpenSession, useReadPlan } from '../wizard/session-context.tsx';
import { useVocabulary } from '../wizard/steps/use-choices.ts';
import styles from './progress.module.css';

type Cell = Measurement['breakdown'][number];

const emptyCell = { dimension: '', category: '', value: '', numerator: '', denominator: '' };

/**
 * The same value by category, such as women and men. Dimensions are kept by their ids, so that values entered in another language belong together;
 * categories that were used before are offered, and all of the last time at once.
 */
export function BreakdownInputs({ indicator }: { indicator: Indicator }) {
  const { t } = useTranslator();
  const readPlan = useReadPlan();
  const dimensions = useDimensions(indicator);
  const isShare = hasTerms(indicator);
  const [before] = useState(() => cellsBefore(readPlan(), indicator));
  const categories = [...usualSpellings(before.all.map(({ category }) => category.trim())).values()];
  const names = before.last.map(({ category }) => category.trim()).join(', ');
  return (
    <SubRowsField
      name="breakdown"
      emptyRow={{ ...emptyCell, dimension: dimensions[0]?.id ?? '' }}
      addLabel={t('record.cell.add')}
      removeLabel={(position) => t('record.cell.remove', { position })}
      {...(before.last.length > 1
        ? {
            preset: {
              label: t('record.cell.asBefore', { names }),
              rows: before.last.map(({ dimension, category }) => ({ ...emptyCell, dimension, category })),
            },
          }
        : {})}
    >
      {(prefix) => (
        <div className={styles['cell']}>
          <ChoiceField name={`${prefix}.dimension`} options={dimensions} />
          <TextField name={`${prefix}.category`} suggestions={categories} />
          {isShare ? (
            <>
              <NumberField name={`${prefix}.numerator`} />
              <NumberField name={`${prefix}.denominator`} />
            </>
          ) : (
            <NumberField name={`${prefix}.value`} />
          )}
        </div>
      )}
    </SubRowsField>
  );
}

/** The dimensions of the indicator first, own words included; then all others that the scheme knows. */
function useDimensions({ breakdowns }: Indicator) {
  const { pack } = useOpenSession();
  const known = useVocabulary('disaggregations');
  const own = breakdowns.map((id) => ({ id, label: vocabularyLabel(pack.text, 'disaggregations', id) }));
  return [...own, ...known.filter(({ id }) => !breakdowns.includes(id))];
}

/** Cells of what was measured before: all, and those of the newest measurement that has some. */
function cellsBefore(plan: Plan, { id }: Indicator): { readonly all: readonly Cell[]; readonly last: readonly Cell[] } {
  const named = measurementsOf(plan, id).map(({ breakdown }) =>
    breakdown.filter(({ category }) => category.trim() !== ''),
  );
  return { all: named.flat(), last: named.findLast((cells) => cells.length > 0) ?? [] };
}
