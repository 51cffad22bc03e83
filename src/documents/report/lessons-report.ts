import { heading, missingNote, paragraphs, table } from '../outline/blocks.ts';
import { typedText } from '../outline/field-text.ts';
import { numbered } from '../outline/item-names.ts';
import type { Block } from '../outline.ts';
import type { ActivityReportContext } from './activity-report-context.ts';

/** The last chapter: what was learned, from the author and from activities, and what changes. */
export function lessonsReport(context: ActivityReportContext): readonly Block[] {
  const { words, plan, translator } = context;
  const { t } = translator;
  const { activities: numbers } = context.numbers;
  const told = plan.activities.filter(({ actual }) => (actual.obstacle + actual.lesson).trim() !== '');
  const position = (id: string) => Number(numbers.get(id) ?? Number.POSITIVE_INFINITY);
  const rows = [...told].sort((one, other) => position(one.id) - position(other.id));
  const [learned, changes] = [typedText(words.learned), typedText(words.changes)];
  return [
    heading(2, t('activityReport.lessons.learned'), null, 'lessons-learned'),
    ...(learned === null ? [missingNote(t('activityReport.lessons.noneLearned'))] : paragraphs(learned)),
    ...(rows.length === 0
      ? []
      : [
          heading(2, t('activityReport.lessons.activities'), null, 'lessons-activities'),
          ...table(
            context,
            t('activityReport.lessons.activitiesCaption'),
            rows,
            [
              {
                header: t('item.activity'),
                weight: 2.6,
                cell: (row) => numbered(context, numbers.get(row.id), row.title),
              },
              {
                header: t('activityReport.column.obstacle'),
                weight: 3,
                cell: ({ actual }) => typedText(actual.obstacle),
              },
              { header: t('activityReport.column.lesson'), weight: 3, cell: ({ actual }) => typedText(actual.lesson) },
            ],
            { captionIsHeading: true },
          ),
        ]),
    heading(2, t('activityReport.lessons.changes'), null, 'lessons-changes'),
    ...(changes === null ? [missingNote(t('activityReport.lessons.noChanges'))] : paragraphs(changes)),
  ];
}
