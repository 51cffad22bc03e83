import { coverageOf } from '#core/coverage/coverage-of.ts';
import type { FilterDimension } from '#core/coverage/lens.ts';
import { plansInOrder } from '#core/coverage/plans-in-order.ts';
import { type CoverageReport, filterSentence, reportPlanNames } from '#documents/coverage/coverage-report.ts';
import { itemName, lensName } from '#i18n/coverage-text.ts';

/** A line shows what to choose from; a long list has more than anybody reads there. */
const mostValues = 12;

/** Why filters leave no plan of those that were read: which filters, and what could be asked for instead. Null where one is left. */
export function nothingLeftText(report: CoverageReport): string | null {
  const { table, lens, filters, words } = report;
  // Object.keys loses that the names are those of the type.
  const dimensions = Object.keys(filters) as FilterDimension[];
  if (dimensions.length === 0 || coverageOf(table, { lens, filters, expected: [] }).totals.plans > 0) return null;
  const { t } = words.translator;
  const head = t('cli.coverage.nothingLeft', { filters: filterSentence(report) });
  return [head, ...dimensions.map((dimension) => valuesText(report, dimension))].join(' ');
}

function valuesText(report: CoverageReport, dimension: FilterDimension): string {
  const { translator } = report.words;
  const values = valuesOf(report, dimension);
  return translator.t('cli.coverage.values', {
    lens: lensName(report.words, dimension),
    values: values.slice(0, mostValues).join(translator.t('cli.coverage.value.between')),
    more: Math.max(values.length - mostValues, 0),
  });
}

/** What plans have, as it is typed after `--where`, with its name where that says more. */
function valuesOf(report: CoverageReport, dimension: FilterDimension): readonly string[] {
  const { table, words } = report;
  const named = (key: string, name: string) =>
    key === name ? key : words.translator.t('cli.coverage.value', { key, name });
  if (dimension === 'plans') {
    const names = reportPlanNames(report);
    return plansInOrder(table).map(({ head: { planId } }) => named(planId, names.get(planId) ?? planId));
  }
  const { items } = coverageOf(table, { lens: dimension, filters: {}, expected: [] });
  return items.map((item) => {
    const name = itemName(words, dimension, item);
    return named(item.words === null ? item.id : name, name);
  });
}
