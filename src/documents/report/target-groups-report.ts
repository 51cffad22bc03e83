import type { Activity, Plan, TargetGroup } from '#core/plan/plan-schema.ts';
import { type PlannedAndActual, peopleReached } from '#core/progress/money-spent.ts';
import { missingNote, paragraphs, table } from '../outline/blocks.ts';
import { numberText, typedText } from '../outline/field-text.ts';
import { titleOr } from '../outline/item-names.ts';
import type { Block } from '../outline.ts';
import type { ActivityReportContext } from './activity-report-context.ts';

type GroupLine = {
  readonly group: TargetGroup;
  readonly activities: readonly Activity[];
  readonly people: PlannedAndActual;
};

/** Chapter 2: each target group with its needs, and the participations in activities expected and reached for it. */
export function targetGroupsReport(context: ActivityReportContext): readonly Block[] {
  const { plan, translator } = context;
  const { t, number } = translator;
  if (plan.targetGroups.length === 0) return [missingNote(t('documents.missing.targetGroups'))];
  const lines = groupLines(plan);
  const isReached = plan.activities.some(({ actual }) => actual.participants !== null);
  return [
    ...table(
      context,
      t('activityReport.groups.caption'),
      lines,
      [
        { header: t('activityReport.column.group'), weight: 4, cell: ({ group }) => titleOr(context, group.name) },
        {
          header: t('activityReport.column.sizePerYear'),
          align: 'end',
          weight: 1.4,
          cell: ({ group }) => numberText(context, `targetGroups/${group.id}/sizePerYear`, group.sizePerYear),
        },
        {
          header: t('activityReport.column.activities'),
          align: 'end',
          weight: 1.4,
          cell: ({ activities }) => number(activities.length),
        },
        {
          header: t('activityReport.column.participationsExpected'),
          weight: 2,
          cell: (line) => knownSum(context, line, line.people.planned, line.people.withoutPlanned.length),
        },
        ...(isReached
          ? [
              {
                header: t('activityReport.column.participationsReached'),
                weight: 2,
                cell: (line: GroupLine) =>
                  knownSum(context, line, line.people.actual, line.people.withoutActual.length),
              },
            ]
          : []),
      ],
      {
        captionIsHeading: true,
        ...(lines.some(hasNeeds) ? { details: lines.map((line) => needsOf(context, line)) } : {}),
      },
    ),
    ...(isReached ? [] : paragraphs(t('activityReport.people.unknown'))),
    ...paragraphs(t('activityReport.groups.note'), 'note'),
  ];
}

function hasNeeds({ group }: GroupLine): boolean {
  return typedText(group.needs) !== null;
}

function needsOf({ translator }: ActivityReportContext, { group }: GroupLine): string | null {
  const text = typedText(group.needs);
  return text === null ? null : translator.t('activityReport.groups.needs', { text });
}

/** The sum of what is known, with how much is; never 0 for what nobody knows. */
function knownSum(
  { translator }: ActivityReportContext,
  { activities }: GroupLine,
  sum: number,
  unknown: number,
): string {
  const { t, number } = translator;
  const known = activities.length - unknown;
  if (known === 0) return t('activityReport.unknown');
  if (unknown === 0) return number(sum);
  return t('activityReport.groups.known', {
    number: number(sum),
    known: number(known),
    all: number(activities.length),
  });
}

function groupLines(plan: Plan): readonly GroupLine[] {
  const groupsOfTarget = new Map(plan.targets.map((row) => [row.id, row.targetGroupIds]));
  return plan.targetGroups.map((group) => {
    const activities = plan.activities.filter(({ targetIds }) =>
      targetIds.some((id) => groupsOfTarget.get(id)?.includes(group.id)),
    );
    return { group, activities, people: peopleReached(activities) };
  });
}
