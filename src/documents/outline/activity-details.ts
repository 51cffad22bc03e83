import type { Activity } from '#core/plan/plan-schema.ts';
import { moneyText, numberText, periodText, typedText } from './field-text.ts';
import type { OutlineContext } from './outline-context.ts';

/** What is done in an activity, and what came of it so far; null when nobody has said anything. */
export function activityDetails(context: OutlineContext, activity: Activity): string | null {
  const { translator, options } = context;
  const showsGaps = options.unanswered || options.draft;
  const missing = showsGaps ? translator.t('documents.missing.description') : null;
  const parts = [typedText(activity.description) ?? missing, ...actualLines(context, activity)];
  const said = parts.filter((part) => part !== null);
  return said.length === 0 ? null : said.join('\n');
}

/** When an activity really took place, what it cost, whom it reached, what stood in its way and what was learned, a line each. */
export function actualLines(context: OutlineContext, { id, actual }: Activity): readonly string[] {
  const { t } = context.translator;
  const at = (name: keyof Activity['actual']) => `activities/${id}/actual/${name}`;
  const values = [
    [t('documents.actual.period'), periodText(context, [at('start'), at('end')], actual.start, actual.end)],
    [t('field.activities.actual.spending'), moneyText(context, at('spending'), actual.spending)],
    [t('field.activities.actual.participants'), numberText(context, at('participants'), actual.participants)],
    [t('field.activities.actual.obstacle'), typedText(actual.obstacle)],
    [t('field.activities.actual.lesson'), typedText(actual.lesson)],
  ] as const;
  return values.flatMap(([label, value]) => (value === null ? [] : [t('documents.labelled', { label, value })]));
}
