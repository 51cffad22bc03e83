import { chainTree } from '#core/chain/chain-tree.ts';
import type { ChainLevel, Drawing } from '#core/chain/drawing.ts';
import { goalTreeDrawings } from '#core/chain/goal-tree-drawing.ts';
import type { GoalTreeLabels } from '#core/chain/goal-tree-parts.ts';
import { type TimetableLabels, timetableDrawings } from '#core/chain/timetable-drawing.ts';
import type { Plan } from '#core/plan/plan-schema.ts';
import { withTargetHeadings } from '#i18n/target-sentence.ts';
import type { Translator } from '#i18n/translator.ts';
import type { Block } from '../outline.ts';
import type { ChapterId } from './chapter-ids.ts';
import { timetableAlternative, treeAlternative } from './figure-alternatives.ts';
import { figureSummary } from './figure-summary.ts';
import type { OutlineContext } from './outline-context.ts';

/** Points of an A4 page between its margins, less the room for a heading and a caption. */
const paper = { width: 449, height: 612, textSize: 8.5 };

/** A figure may be set a little smaller to stay on one page. */
const textSizes = [8.5, 8, 7.5, 7];

/** The goal tree: in full when it fits one page, else its goals and targets with counts, over as many pages as they need. */
export function goalTreeFigures(context: OutlineContext): readonly Block[] {
  const { t } = context.translator;
  const labels = goalTreeLabels(context);
  const shown = shownPlan(context);
  const tree = shown === context.plan ? context.tree : chainTree(shown);
  const full = onOnePage((textSize) => goalTreeDrawings(tree, labels, { ...paper, textSize }, 'full'));
  const drawings = full.length <= 1 ? full : goalTreeDrawings(tree, labels, paper, 'goals-and-targets');
  return figures(
    context.translator,
    { caption: t('documents.figure.treeCaption'), alternative: treeAlternative(context) },
    drawings,
    (name) =>
      figureSummary(
        t('documents.figure.treeSummary', { name, parts: countedParts(context) }),
        whereItStands(context, ['goals', 'targets', 'activities', 'indicators']),
      ),
  );
}

function countedParts({ plan, translator: { t, list } }: OutlineContext): string {
  return list([
    t('item.goal.count', { count: plan.goals.length }),
    t('item.target.count', { count: plan.targets.length }),
    t('item.activity.count', { count: plan.activities.length }),
    t('item.indicator.count', { count: plan.indicators.length }),
  ]);
}

/** The chapters of this document that say in words what a figure shows. */
function whereItStands({ options, pack, translator }: OutlineContext, chapters: readonly ChapterId[]): string {
  const titles = chapters
    .filter((id) => options.sections.includes(id))
    .map((id) => translator.t('documents.figure.chapter', { title: pack.text.headings[id]?.title ?? id }));
  return titles.length === 0
    ? translator.t('documents.figure.nowhere')
    : translator.t('documents.figure.inChapters', { count: titles.length, list: translator.list(titles) });
}

/** Activities and deadlines over time; nothing when no date is known. */
export function timetableFigures(context: OutlineContext): readonly Block[] {
  const { t } = context.translator;
  const labels: TimetableLabels = {
    untitled: t('documents.untitled'),
    levelNames: levelNames(context.translator),
    programme: t('documents.figure.programme'),
  };
  const { activities, targets } = context.plan;
  return figures(
    context.translator,
    { caption: t('documents.figure.timetableCaption'), alternative: timetableAlternative(context) },
    onOnePage((textSize) => timetableDrawings(shownPlan(context), labels, { ...paper, textSize })),
    (name) => {
      const counts = [
        t('item.activity.count', { count: activities.length }),
        t('item.target.count', { count: targets.length }),
      ];
      return figureSummary(
        t('documents.figure.timetableSummary', { name, activities: counts[0] ?? '', targets: counts[1] ?? '' }),
        whereItStands(context, ['activities', 'targets']),
      );
    },
  );
}

function shownPlan({ translator, plan }: OutlineContext): Plan {
  return withTargetHeadings(translator, plan);
}

/** The drawings of the largest text that needs one page only, else those of the normal text. */
function onOnePage(draw: (textSize: number) => readonly Drawing[]): readonly Drawing[] {
  let normal: readonly Drawing[] | null = null;
  for (const textSize of textSizes) {
    const drawings = draw(textSize);
    if (drawings.length <= 1) return drawings;
    normal ??= drawings;
  }
  return normal ?? [];
}

/** Names of the four levels of the chain. */
export function levelNames({ t }: Translator): Readonly<Record<ChainLevel, string>> {
  return {
    goal: t('item.goal'),
    target: t('item.target'),
    activity: t('item.activity'),
    indicator: t('item.indicator'),
  };
}

function goalTreeLabels({ translator, pack }: OutlineContext): GoalTreeLabels {
  const { t } = translator;
  return {
    levelNames: levelNames(translator),
    untitled: t('documents.untitled'),
    continued: t('documents.continued'),
    noTarget: t('documents.gap.target'),
    noActivity: t('documents.gap.activity'),
    noIndicator: t('documents.gap.indicator'),
    servesNothing: t('documents.gap.goal'),
    heading: (id) => pack.text.headings[id]?.title ?? id,
    count: (level, count) => t(`item.${level}.count`, { count }),
  };
}

/** The drawings of one figure; `summaryOf` gets the name of each part. */
function figures(
  { t }: Translator,
  { caption, alternative }: { readonly caption: string; readonly alternative: string },
  drawings: readonly Drawing[],
  summaryOf: (name: string) => string,
): readonly Block[] {
  return drawings.map((drawing, at) => {
    const name =
      drawings.length === 1
        ? caption
        : t('documents.figure.part', { name: caption, part: at + 1, parts: drawings.length });
    return {
      kind: 'figure',
      caption: name,
      summary: summaryOf(name),
      // Said once: a reader who hears the first part has heard the whole.
      alternative: at === 0 ? alternative : t('documents.figure.seeFirst', { name: caption }),
      drawing,
    };
  });
}
