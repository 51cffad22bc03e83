import type { HeadingNode } from '#core/chain/chain-tree.ts';
import type { Activity, Goal, Indicator, Target } from '#core/plan/plan-schema.ts';
import { targetHeading } from '#i18n/target-sentence.ts';
import type { OutlineContext } from './outline-context.ts';

/** "Goal 1: …" in the language of the document. */
export function goalName(context: OutlineContext, goal: Goal): string {
  return named(context, 'goal', context.numbers.goals.get(goal.id), goal.title);
}

/** "Target 1.2: …" with the title as it can stand alone. */
export function targetName(context: OutlineContext, target: Target): string {
  return named(context, 'target', context.numbers.targets.get(target.id), targetHeading(context.translator, target));
}

/** "Activity 1.2.3: …" in the language of the document. */
export function activityName(context: OutlineContext, activity: Activity): string {
  return named(context, 'activity', context.numbers.activities.get(activity.id), activity.title);
}

/** "Indicator 1.2.3: …" in the language of the document. */
export function indicatorName(context: OutlineContext, indicator: Indicator): string {
  return named(context, 'indicator', context.numbers.indicators.get(indicator.id), indicator.title);
}

/** "Heading 5: Partners and responsibilities" for what serves a heading instead of a goal. */
export function headingName(context: OutlineContext, heading: HeadingNode['heading']): string {
  const title = context.pack.text.headings[heading]?.title ?? heading;
  return named(context, 'heading', context.numbers.headings.get(heading), title);
}

/** Number and title for table cells: "3 Conversation groups". */
export function numbered(context: OutlineContext, number: string | undefined, title: string): string {
  const words = titleOr(context, title);
  return number === undefined ? words : `${number}\u2002${words}`;
}

/** The title, or words that say there is none. */
export function titleOr(context: OutlineContext, title: string): string {
  return title.trim() === '' ? context.translator.t('documents.untitled') : title;
}

/** Names of target groups by the ids of their rows; ids without a row are left to the checks. */
export function groupNames(context: OutlineContext, ids: readonly string[]): readonly string[] {
  return ids.flatMap((id) => context.groupNames.get(id) ?? []).filter((name) => name.trim() !== '');
}

type Kind = 'goal' | 'target' | 'activity' | 'indicator' | 'heading';

function named(context: OutlineContext, kind: Kind, number: string | undefined, title: string): string {
  return context.translator.t('documents.item', { kind, number: number ?? '', title: titleOr(context, title) });
}
