import type { CoverageItem } from '#core/coverage/coverage.ts';
import { expectedItems } from '#core/coverage/expected-items.ts';
import { gapsOf, type RegionGap, type UnmeasuredItem } from '#core/coverage/gaps.ts';
import { itemName } from '#i18n/coverage-text.ts';
import type { MessageId } from '#i18n/messages.ts';
import { type ColumnOf, missingNote, section, table } from '../outline/blocks.ts';
import type { Block } from '../outline.ts';
import { queryOf } from './coverage-report.ts';
import type { ReportContext } from './report-context.ts';

/** A longer list is for a screen. */
const mostRegions = 200;

/** What the plans leave open: items, measurement, target groups, regions. */
export function buildGapsChapter(context: ReportContext): readonly Block[] {
  const { translator, scope } = context;
  const { t } = translator;
  const gaps = gapsIn(context);
  const titled = (title: string) => `${title}${scope}`;
  const unserved = new Set(gaps.unserved);
  const groupName = (item: { id: string; words: string | null }) => itemName(context.words, 'target-groups', item);
  const note: Block = { kind: 'paragraph', text: t('report.gaps.unmeasuredNote'), tone: 'note' };
  return [
    // Where only the plans say what there is, nothing can be left unserved.
    ...(queryOf(context).expected.length === 0
      ? []
      : section(
          titled(t('report.gaps.unserved')),
          'gaps-unserved',
          byGroup(context, ({ id }) => unserved.has(id)),
        )),
    ...section(
      titled(t('report.gaps.onlyNamed')),
      'gaps-only-named',
      itemTable(context, gaps.onlyNamed, servedColumns),
    ),
    ...section(titled(t('report.gaps.unmeasured')), 'gaps-unmeasured', [
      ...(gaps.unmeasured.length === 0 ? [] : [note]),
      ...itemTable(context, gaps.unmeasured, unmeasuredColumns),
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

function gapsIn(context: ReportContext) {
  const { lens, filters, scheme } = context;
  return gapsOf(context.table, {
    lens,
    filters,
    items: queryOf(context).expected,
    groups: expectedItems('target-groups', filters, { scheme, frameworks: {} }),
    policyFields: expectedItems('policy-fields', filters, { scheme, frameworks: {} }),
  });
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

type Column<T> = { readonly key: MessageId; readonly weight: number; readonly count: (item: T) => number };

const servedColumns: readonly Column<CoverageItem>[] = [
  { key: 'lens.figure.plans', weight: 1, count: ({ plans }) => plans },
  { key: 'lens.figure.targets', weight: 1, count: ({ targets }) => targets },
  { key: 'lens.figure.activities', weight: 1.2, count: ({ activities }) => activities },
  { key: 'lens.figure.indicators', weight: 1.2, count: ({ indicators }) => indicators },
];
const unmeasuredColumns: readonly Column<UnmeasuredItem>[] = [
  { key: 'report.column.ofPlans', weight: 1.4, count: ({ plans }) => plans },
  { key: 'report.column.unmeasured', weight: 2.4, count: ({ unmeasured }) => unmeasured },
  { key: 'report.column.unmeasuredActivities', weight: 1.5, count: ({ unmeasuredActivities: count }) => count },
];

/** Items with how many rows of the plans each has. */
function itemTable<T extends CoverageItem>(
  context: ReportContext,
  items: readonly T[],
  counts: readonly Column<T>[],
): readonly Block[] {
  if (items.length === 0) return namesOrNone(context, []);
  const { t, number } = context.translator;
  const columns: readonly ColumnOf<T>[] = [
    { header: context.itemHeader, weight: 6, cell: context.nameOf },
    ...counts.map(
      ({ key, weight, count }): ColumnOf<T> => ({
        header: t(key),
        align: 'end',
        weight,
        cell: (item) => number(count(item)),
      }),
    ),
  ];
  return table(context, context.itemHeader, items, columns, { captionIsHeading: true });
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
