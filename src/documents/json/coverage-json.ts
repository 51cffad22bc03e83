import { factsAt } from '#core/coverage/add-facts.ts';
import { coverageOf } from '#core/coverage/coverage-of.ts';
import { factsVersion, type PlanFacts } from '#core/coverage/plan-facts.ts';
import { type CoverageReport, queryOf, reportPlanNames, reportReach } from '#documents/coverage/coverage-report.ts';
import { itemName, lensName } from '#i18n/coverage-text.ts';

/** Version of the file with items by plans; a reader refuses a higher one. The file with facts has the version of the facts in it. */
const matrixVersion = 2;

/** The fixed `type` of a file with items by plans. */
export const matrixType = 'integration-coverage-matrix';
/** The fixed `type` of a file with the facts of plans. */
export const factsType = 'integration-coverage-facts';

/** Items by plans as JSON: `depths` of an item are in the order of `plans`; the query, the day and the totals stand with them. */
export function matrixJson(report: CoverageReport): string {
  const { words, lens } = report;
  const view = coverageOf(report.table, queryOf(report));
  const names = reportPlanNames(report);
  const { reachOf } = reportReach(report, view);
  return asText({
    ...envelope(report, { type: matrixType, version: matrixVersion }),
    totals: view.totals,
    plans: view.plans.map(({ planId, title, organisation, level, country, region, firstYear, lastYear, asOf }) => ({
      planId,
      title,
      name: names.get(planId) ?? title,
      organisation,
      level,
      country,
      region,
      firstYear,
      lastYear,
      asOf,
    })),
    items: view.items.map(({ words: _, ...item }, at) => ({
      ...item,
      reach: reachOf(view.items[at] ?? { ...item, words: null }),
      name: itemName(words, lens, view.items[at] ?? { id: item.id, words: null }),
      depths: [...view.depthsOf(at)],
    })),
  });
}

/**
 * The facts of the plans that the filters leave, as JSON, one plan a line. Breakdowns are left out: next to sums over all plans
 * they would give small cells away.
 */
export function factsJson(report: CoverageReport): string {
  const { plans } = coverageOf(report.table, queryOf(report));
  const wanted = new Set(plans.map(({ planId }) => planId));
  const lines = report.table.plans
    .filter(({ head, counts }) => counts && wanted.has(head.planId))
    .sort((one, other) => (one.head.planId < other.head.planId ? -1 : 1))
    .map((plan) => JSON.stringify(withoutBreakdowns(factsAt(report.table, plan))));
  const head = asText(envelope(report, { type: factsType, version: factsVersion })).replace(
    /\n\}\n$/u,
    ',\n "facts": [',
  );
  return `${head}${lines.length === 0 ? '' : `\n  ${lines.join(',\n  ')}\n `}]\n}\n`;
}

function envelope(report: CoverageReport, format: { readonly type: string; readonly version: number }) {
  const { words, lens, filters, collection, asOf, address } = report;
  return {
    ...format,
    collection,
    asOf,
    language: words.translator.language,
    query: { lens, lensName: lensName(words, lens), filters },
    ...(address === null ? {} : { address }),
  };
}

function withoutBreakdowns(facts: PlanFacts): PlanFacts {
  const indicators = facts.indicators.map((indicator) => ({
    ...indicator,
    values: indicator.values.map((value) => ({ ...value, breakdown: [] })),
  }));
  return { ...facts, indicators };
}

function asText(value: object): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}
