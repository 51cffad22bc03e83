import type { CoverageItem } from '#core/coverage/coverage.ts';
import { expectedItems } from '#core/coverage/expected-items.ts';
import { gapsOf, type RegionGap, type UnmeasuredItem } from '#core/coverage/gaps.ts';
import { itemName } from '#i18n/coverage-text.ts';
import { missingNote, section, table } from '../outline/blocks.ts';
import type { Block } from '../outline.ts';
import { queryOf } from './coverage-report.ts';
import type { ReportContext } from './report-context.ts';

/** A longer list is for a screen. */
const mostRegions = 200;

/** What the plans leave open: items, measurement, target groups, regions. */
export function buildGapsChapter(context: ReportContext): readonly Block[] {
  const { lens, filters, scheme, translator, scope } = context;
  const { t } = translator;
  const gaps = gapsOf(context.table, {
    lens,
    filters,
    items: queryOf(context).expected,
    groups: expectedItems('target-groups', filters, { scheme, frameworks: {} }),
    policyFields: expectedItems('policy-fields', filters, { scheme, frameworks: {} }),
  });
  const titled = (title: string) => `${title}${scope}`;
  const unserved = new Set(gaps.unserved);
  const groupName = (item: { id: string; words: string | null }) => itemName(context.words, 'target-groups', item);
  const note: Block = { kind: 'paragraph', text: t('report.gaps.unmeasuredNote'), tone: 'note' };
  return [
    ...section(
      titled(t('report.gaps.unserved')),
      'gaps-unserved',
      byGroup(context, ({ id }) => unserved.has(id)),
    ),
    ...section(titled(t('report.gaps.onlyNamed')), 'gaps-only-named', servedTable(context, gaps.onlyNamed)),
    ...section(titled(t('report.gaps.unmeasured')), 'gaps-unmeasured', [
      ...(gaps.unmeasured.length === 0 ? [] : [note]),
      ...unmeasuredTable(context, gaps.unmeasured),
    ]),
    ...section(
      titled(t('report.gaps.groups')),
      'gaps-groups',
      namesOrNone(
        context,
        gaps.groups.map((id) => groupName({ id, words: null })),
      ),
    ),
    ...section(
      titled(t('report.gaps.groupsWithoutTarget')),
      'gaps-groups-without-target',
      namesOrNone(context, gaps.groupsWithoutTarget.map(groupName)),
    ),
    ...section(titled(t('report.gaps.regions')), 'gaps-regions', regionTable(context, gaps.regions)),
  ];
}

/** Names under their policy fields, where there are several. */
function byGroup(context: ReportContext, isShown: (item: CoverageItem) => boolean): readonly Block[] {
  const groups = context.groups.flatMap(({ title, items }) => {
    const names = items.filter(isShown).map(context.nameOf);
    return names.length === 0 ? [] : [{ label: title, values: names, missing: false }];
  });
  if (groups.length === 0) return namesOrNone(context, []);
  return context.groups.length === 1
    ? namesOrNone(
        context,
        groups.flatMap(({ values }) => values),
      )
    : [{ kind: 'key-values', entries: groups }];
}

function namesOrNone({ translator }: ReportContext, names: readonly string[]): readonly Block[] {
  return names.length === 0 ? [missingNote(translator.t('report.gaps.nothing'))] : [{ kind: 'list', items: names }];
}

function servedTable(context: ReportContext, items: readonly CoverageItem[]): readonly Block[] {
  if (items.length === 0) return namesOrNone(context, []);
  const { t, number } = context.translator;
  return table(
    context,
    context.itemHeader,
    items,
    [
      { header: context.itemHeader, weight: 6, cell: context.nameOf },
      { header: t('lens.figure.plans'), align: 'end', weight: 1, cell: ({ plans }) => number(plans) },
      { header: t('lens.figure.targets'), align: 'end', weight: 1, cell: ({ targets }) => number(targets) },
      { header: t('lens.figure.activities'), align: 'end', weight: 1.2, cell: ({ activities }) => number(activities) },
      { header: t('lens.figure.indicators'), align: 'end', weight: 1.2, cell: ({ indicators }) => number(indicators) },
    ],
    { captionIsHeading: true },
  );
}

function unmeasuredTable(context: ReportContext, items: readonly UnmeasuredItem[]): readonly Block[] {
  if (items.length === 0) return namesOrNone(context, []);
  const { t, number } = context.translator;
  return table(
    context,
    context.itemHeader,
    items,
    [
      { header: context.itemHeader, weight: 6, cell: context.nameOf },
      {
        header: t('report.column.unmeasured'),
        align: 'end',
        weight: 2.4,
        cell: ({ unmeasured }) => number(unmeasured),
      },
      { header: t('report.column.ofPlans'), align: 'end', weight: 1.4, cell: ({ plans }) => number(plans) },
      { header: t('lens.figure.activities'), align: 'end', weight: 1.2, cell: ({ activities }) => number(activities) },
    ],
    { captionIsHeading: true },
  );
}

function regionTable(context: ReportContext, regions: readonly RegionGap[]): readonly Block[] {
  const { translator, words } = context;
  const { t, number, list } = translator;
  const fieldNames = ({ policyFields }: RegionGap) =>
    list(policyFields.map((id) => itemName(words, 'policy-fields', { id, words: null })));
  const shown = regions.toSorted((one, other) => other.plans - one.plans).slice(0, mostRegions);
  const rows = table(
    context,
    t('report.gaps.regions'),
    shown,
    [
      {
        header: t('lens.name.regions'),
        weight: 2.4,
        cell: ({ region, words: own }) => itemName(words, 'regions', { id: region, words: own }),
      },
      { header: t('lens.figure.plans'), align: 'end', weight: 0.8, cell: ({ plans }) => number(plans) },
      { header: t('report.column.missingFields'), weight: 6, cell: fieldNames },
    ],
    { captionIsHeading: true },
  );
  const rest = { shown: number(shown.length), all: number(regions.length) };
  const notes = [
    t('report.gaps.regionsNote'),
    ...(shown.length < regions.length ? [t('report.items.rest', rest)] : []),
  ];
  const note: Block = { kind: 'paragraph', text: notes.join(' '), tone: 'note' };
  return rows.length === 0 ? namesOrNone(context, []) : [note, ...rows];
}
