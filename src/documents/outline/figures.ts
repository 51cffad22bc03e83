import { chainTree } from '#core/chain/chain-tree.ts';
import type { ChainLevel, Drawing } from '#core/chain/drawing.ts';
import { goalTreeDrawings } from '#core/chain/goal-tree-drawing.ts';
import type { GoalTreeLabels } from '#core/chain/goal-tree-parts.ts';
import { type TimetableLabels, timetableDrawings } from '#core/chain/timetable-drawing.ts';
import type { Plan } from '#core/plan/plan-schema.ts';
import { withTargetHeadings } from '#i18n/target-sentence.ts';
import type { Translator } from '#i18n/translator.ts';
import type { Block } from '../outline.ts';
import { timetableAlternative, treeAlternative } from './figure-alternatives.ts';
import type { OutlineContext } from './outline-context.ts';

/** Points of an A4 page between its margins, less the room for a heading and a caption. */
const paper = { width: 449, height: 612, textSize: 8.5 };

/** A figure may be set a little smaller to stay on one page. */
const textSizes = [8.5, 8, 7.5, 7];

/** The goal tree: in full when it fits one page, else its goals and targets with counts, over as many pages as they need. */
export function goalTreeFigures(context: OutlineContext): readonly Block[] {
  const labels = goalTreeLabels(context);
  const shown = shownPlan(context);
  const tree = shown === context.plan ? context.tree : chainTree(shown);
  const full = onOnePage((textSize) => goalTreeDrawings(tree, labels, { ...paper, textSize }, 'full'));
  const drawings = full.length <= 1 ? full : goalTreeDrawings(tree, labels, paper, 'goals-and-targets');
  return figures(
    context.translator,
    context.translator.t('documents.figure.treeCaption'),
    drawings,
    treeAlternative(context),
  );
}

/** Activities and deadlines over time; nothing when no date is known. */
export function timetableFigures(context: OutlineContext): readonly Block[] {
  const { t } = context.translator;
  const labels: TimetableLabels = {
    untitled: t('documents.untitled'),
    levelNames: levelNames(context.translator),
    programme: t('documents.figure.programme'),
  };
  return figures(
    context.translator,
    t('documents.figure.timetableCaption'),
    onOnePage((textSize) => timetableDrawings(shownPlan(context), labels, { ...paper, textSize })),
    timetableAlternative(context),
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

function figures({ t }: Translator, name: string, drawings: readonly Drawing[], alternative: string): readonly Block[] {
  return drawings.map((drawing, at) => ({
    kind: 'figure',
    caption: drawings.length === 1 ? name : t('documents.figure.part', { name, part: at + 1, parts: drawings.length }),
    // Said once: a reader who hears the first part has heard the whole.
    alternative: at === 0 ? alternative : t('documents.figure.seeFirst', { name }),
    drawing,
  }));
}
