import type { CoverageItem } from '#core/coverage/coverage.ts';
import { type Depth, depths } from '#core/coverage/depth.ts';
import { notStated } from '#core/coverage/lens.ts';
import { isOwnKey } from '#core/coverage/own-key.ts';
import { lensName } from '#i18n/coverage-text.ts';
import { reachText } from '#i18n/depth-text.ts';
import { keyValues, missingNote, section, table } from '../outline/blocks.ts';
import type { Block } from '../outline.ts';
import { queryOf } from './coverage-report.ts';
import type { ReportContext } from './report-context.ts';
import { shortList } from './short-list.ts';

/** More names than these would hide what the sentence says. */
const mostNames = 5;

/** The report on a page: what is served, how deeply, what nobody serves, and the totals. */
export function buildSummary(context: ReportContext): readonly Block[] {
  const { translator, view } = context;
  const { t } = translator;
  if (view.plans.length === 0) return [missingNote(t('report.summary.noPlans'))];
  const sentences = [
    servedSentences(context).join(' '),
    depthSentences(context).join(' '),
    [...gapSentences(context), ...ownGoalsSentence(context)].join(' '),
  ].filter(Boolean);
  return [
    ...sentences.map((text, at): Block => ({ kind: 'paragraph', text, tone: at === 0 ? 'lead' : 'normal' })),
    ...section(t('report.summary.figures'), 'summary-figures', figures(context)),
    ...section(t('report.summary.depths'), 'summary-depths', depthTable(context)),
  ];
}

/** Items that the scheme or framework expects; where only plans say what there is, all that they state. */
function itemsOf(context: ReportContext): readonly CoverageItem[] {
  const { items } = context.view;
  const expected = new Set(queryOf(context).expected);
  return items.filter(({ id }) => (expected.size === 0 ? id !== notStated : expected.has(id)));
}

/** What is served, and how many plans are left out of that because they state nothing. */
function servedSentences(context: ReportContext): readonly string[] {
  const { translator, words, lens, view } = context;
  const { t, number } = translator;
  const items = itemsOf(context);
  const plans = plansCounted(context, items);
  const others = view.plans.length - plans;
  const served = t(servedMessage(context, items), {
    plans,
    number: number(plans),
    served: number(items.filter(({ deepest }) => deepest > 0).length),
    items: items.length,
    all: number(items.length),
    lens: lensName(words, lens),
    scope: context.scope,
  });
  if (others === 0) return [served];
  const notStatedWords = { count: others, number: number(others), name: t('lens.item.notStated') };
  return [served, t('report.summary.notStated', notStatedWords)];
}

/** Where only the plans say what there is, those that state nothing fall under none of it. */
function plansCounted(context: ReportContext, items: readonly CoverageItem[]): number {
  const { view } = context;
  if (queryOf(context).expected.length > 0) return view.plans.length;
  const stated = new Set(items);
  const rows = view.items.flatMap((item, at) => (stated.has(item) ? [view.depthsOf(at)] : []));
  return view.plans.filter((_, plan) => rows.some((depthsOfItem) => (depthsOfItem[plan] ?? 0) > 0)).length;
}

/** Where only the plans say what there is, nothing can be left unserved. */
function servedMessage(context: ReportContext, items: readonly CoverageItem[]) {
  if (queryOf(context).expected.length === 0 || items.length === 0) return 'report.summary.served.found';
  return context.lens === 'goals' ? 'report.summary.served.goals' : 'report.summary.served.other';
}

function depthSentences(context: ReportContext): readonly string[] {
  const { t, number } = context.translator;
  const items = itemsOf(context);
  const together = context.reachTogether;
  if (together !== null) return [t('report.summary.goals', { reach: reachText(context.translator, together) })];
  const reach = (depth: Depth) => {
    const count = items.filter(({ deepest }) => deepest >= depth).length;
    return { count, number: number(count) };
  };
  if (reach(3).count === 0) return [t('report.summary.activity', reach(3))];
  return [
    t('report.summary.activity', reach(3)),
    measurableSentence(context, reach(4)),
    ...(reach(4).count === 0 ? [] : [t('report.summary.reported', reach(5))]),
    ...(reach(5).count === 0 ? [] : [t('report.summary.met', reach(6))]),
  ];
}

/** With a filter by years only the indicators of targets that are due then are looked at: others measure the same goals. */
function measurableSentence({ translator: { t }, filters }: ReportContext, reached: { count: number; number: string }) {
  const years = filters.years ?? [];
  return years.length === 0
    ? t('report.summary.measurable', reached)
    : t('report.summary.measurable.years', { ...reached, years: years.length });
}

function gapSentences(context: ReportContext): readonly string[] {
  const { translator, nameOf, scope } = context;
  const { t, number } = translator;
  // Where only the plans say what there is, nothing can be left unserved.
  if (queryOf(context).expected.length === 0) return [];
  const items = itemsOf(context);
  const unserved = items
    .filter(({ deepest }) => deepest === 0)
    .map((item) => t('report.quoted', { text: nameOf(item) }));
  const named = shortList(translator, unserved, mostNames);
  const onlyNamed = items.filter(({ deepest }) => deepest === 1).length;
  return [
    ...(items.length === 0
      ? []
      : [
          t('report.summary.unserved', { count: unserved.length, number: number(unserved.length), list: named, scope }),
        ]),
    ...(onlyNamed === 0 ? [] : [t('report.summary.onlyNamed', { count: onlyNamed, number: number(onlyNamed) })]),
  ];
}

/** Goals that plans add to those of the scheme are no part of what the scheme expects. */
function ownGoalsSentence({ translator, view, lens }: ReportContext): readonly string[] {
  if (lens !== 'goals') return [];
  const { t, number } = translator;
  const own = view.items.flatMap(({ id }, at) => (isOwnKey(id) ? [view.depthsOf(at)] : []));
  const plans = view.plans.filter((_, plan) => own.some((depthsOfItem) => (depthsOfItem[plan] ?? 0) > 0)).length;
  return plans === 0 ? [] : [t('report.summary.ownGoals', { count: plans, number: number(plans) })];
}

function figures(context: ReportContext): readonly Block[] {
  const { translator, view } = context;
  const { t, number, money } = translator;
  const { totals } = view;
  return keyValues(context, [
    [t('lens.figure.plans'), number(totals.plans)],
    [t('lens.figure.targets'), number(totals.targets)],
    [t('lens.figure.activities'), number(totals.activities)],
    [
      t('lens.figure.indicators'),
      t('report.summary.measurable.of', {
        indicators: number(totals.indicators),
        measurable: number(totals.measurable),
      }),
    ],
    [
      t('lens.figure.money'),
      totals.money.length === 0
        ? t('report.summary.noMoney')
        : totals.money.map(({ amount, currency }) => money(amount, currency)),
    ],
    [
      t('lens.figure.people'),
      totals.people === 0
        ? t('report.summary.noPeople')
        : t('report.summary.people', { number: number(totals.people) }),
    ],
  ]);
}

function depthTable(context: ReportContext): readonly Block[] {
  const { t, number } = context.translator;
  const items = itemsOf(context);
  const together = context.reachTogether;
  const countOf = (depth: Depth) => together?.byDepth[depth] ?? items.filter(({ deepest }) => deepest === depth).length;
  const [caption, header] = together
    ? (['report.summary.goalsCaption', 'report.summary.goalCount'] as const)
    : (['report.summary.depthsCaption', 'report.summary.itemCount'] as const);
  return table(context, t(caption), [...depths].reverse(), [
    { header: t('report.column.reached'), weight: 6, cell: (depth) => `${depth} ${t(`lens.depth.${depth}`)}` },
    { header: t(header), align: 'end', weight: 1.5, cell: (depth) => number(countOf(depth)) },
  ]);
}
