import type { Coverage, CoverageItem } from '#core/coverage/coverage.ts';
import { coverageOf } from '#core/coverage/coverage-of.ts';
import type { ReachOfView } from '#core/coverage/depth-reach.ts';
import type { LensId } from '#core/coverage/lens.ts';
import type { PlanHead } from '#core/coverage/plan-head.ts';
import { countryName } from '#i18n/country-name.ts';
import { itemName, lensName } from '#i18n/coverage-text.ts';
import type { Translator } from '#i18n/translator.ts';
import type { BlockContext } from '../outline/blocks.ts';
import {
  type CoverageReport,
  createItemNames,
  queryOf,
  reportPlanNames,
  reportReach,
  reportScope,
} from './coverage-report.ts';
import { fieldOf } from './item-field.ts';

/** A report with what every chapter looks up. */
export type ReportContext = CoverageReport &
  BlockContext & {
    readonly translator: Translator;
    readonly view: Coverage;
    /** How far an item is served. */
    readonly reachOf: ReachOfView['reachOf'];
    /** How far all plans together serve the goals; null where the items are goals themselves. */
    readonly reachTogether: ReachOfView['together'];
    /** The name of an item of any lens by its id. */
    readonly itemNameOf: (lens: LensId, id: string) => string;
    readonly nameOf: (item: Pick<CoverageItem, 'id' | 'words'>) => string;
    /** The name of a plan by its id. */
    readonly planName: (planId: string) => string;
    /** Items under their policy fields, in the order of the scheme; one group without a title for other lenses. */
    readonly groups: readonly ItemGroup[];
    /** What a sentence has to add because of the filters; '' without any. */
    readonly scope: string;
    /** Stands over a column of items. */
    readonly itemHeader: string;
  };

/** More rows than these are for a spreadsheet. */
const mostItems = 500;

export type ItemGroup = { readonly title: string; readonly items: readonly CoverageItem[] };

/** Prepares the look-ups of a report once. */
export function createReportContext(report: CoverageReport): ReportContext {
  const { words } = report;
  const { translator } = words;
  const view = coverageOf(report.table, queryOf(report));
  const nameOf = (item: Pick<CoverageItem, 'id' | 'words'>) => itemName(words, report.lens, item);
  const names = reportPlanNames(report);
  const reach = reportReach(report, view);
  return {
    ...report,
    translator,
    options: { unanswered: false, draft: false },
    view,
    reachOf: reach.reachOf,
    reachTogether: reach.together,
    nameOf,
    itemNameOf: createItemNames(report),
    scope: reportScope(report),
    planName: (planId) => names.get(planId) ?? planId,
    groups: groupsOf(report, view.items),
    itemHeader: report.lens === 'goals' ? translator.t('item.goal') : lensName(words, report.lens),
  };
}

function groupsOf(report: CoverageReport, items: readonly CoverageItem[]): readonly ItemGroup[] {
  const { scheme, words, lens } = report;
  const { t } = words.translator;
  if (lens !== 'goals') return [{ title: lensName(words, lens), items: mostServed(items, mostItems) }];
  const fields = scheme.policyFields.map(({ id }) => id);
  const known = fields.map((field) => ({
    title: words.scheme.policyFields[field]?.title ?? field,
    items: items.filter(({ id }) => fieldOf(report, id) === field),
  }));
  const others = items.filter(({ id }) => !fields.includes(fieldOf(report, id) ?? ''));
  return [...known, { title: t('report.items.other'), items: others }].filter((group) => group.items.length > 0);
}

/** The items that most plans serve, in their order, when there are more than `most`. */
export function mostServed(items: readonly CoverageItem[], most: number): readonly CoverageItem[] {
  if (items.length <= most) return items;
  const chosen = new Set([...items].sort((one, other) => other.plans - one.plans).slice(0, most));
  return items.filter((item) => chosen.has(item));
}

/** A date whose parts stay on one line, for narrow columns. */
export function unbrokenDate(translator: Translator, day: string): string {
  return translator.date(day).replaceAll(' ', '\u00a0');
}

/** Region and country of a plan, '' for neither. */
export function territoryOf({ region, country }: PlanHead, translator: Translator): string {
  return [region, country === null ? '' : countryName(translator, country)].filter(Boolean).join(', ');
}
