import type { CoverageItem } from '#core/coverage/coverage.ts';
import { depths } from '#core/coverage/depth.ts';
import { type DepthBarLabels, depthBarDrawings } from '#core/coverage/depth-bars-drawing.ts';
import { countsGoals } from '#core/coverage/depth-reach.ts';
import { reachScope } from '#i18n/depth-text.ts';
import { figureSummary } from '../outline/figure-summary.ts';
import type { Block } from '../outline.ts';
import { mostServed, type ReportContext } from './report-context.ts';

/** Points of an A4 page between its margins, less the room for the title of the chapter and a caption. */
const paper = { width: 449, height: 560, textSize: 8.5 };

/** More bars would be a figure over many pages that nobody compares. */
const mostBars = 120;

/** Plans of each item by depth as bars; of very many items the most served ones. */
export function depthFigures(context: ReportContext): readonly Block[] {
  const { translator, view } = context;
  const { t } = translator;
  const items = shownItems(context);
  const drawings = depthBarDrawings(
    items.map((item) => ({ name: context.nameOf(item), byDepth: context.reachOf(item).byDepth })),
    labelsOf(context),
    paper,
  );
  const counted = countsGoals(context.lens);
  const message = counted ? ('report.items.goalsCaption' as const) : ('report.items.figureCaption' as const);
  const name = items.length === view.items.length ? t(message) : t(`${message}.most`, { count: items.length });
  return drawings.map((drawing, at) => {
    const caption =
      drawings.length === 1 ? name : t('documents.figure.part', { name, part: at + 1, parts: drawings.length });
    return {
      kind: 'figure',
      caption,
      summary: figureSummary(
        t('report.items.figure.summary', { name: caption, count: items.length }),
        t('report.items.figure.inTables', { title: t(counted ? 'report.items.goals' : 'report.items.depths') }),
      ),
      // Said once: a reader who hears the first part has heard the whole.
      alternative: at === 0 ? alternativeOf(context, items) : t('documents.figure.seeFirst', { name }),
      drawing,
    };
  });
}

function shownItems({ groups }: ReportContext): readonly CoverageItem[] {
  return mostServed(
    groups.flatMap(({ items }) => items),
    mostBars,
  );
}

function labelsOf({ lens, translator: { t, number } }: ReportContext): DepthBarLabels {
  return {
    nobody: t(countsGoals(lens) ? 'report.items.figure.noGoal' : 'report.items.figure.nobody'),
    depth: (depth) => t('report.items.figure.legend', { depth, name: t(`lens.depth.${depth}`) }),
    number,
  };
}

function alternativeOf(context: ReportContext, items: readonly CoverageItem[]): string {
  const { t, number, list } = context.translator;
  return items
    .map((item) => {
      const reach = context.reachOf(item);
      const reached = depths.filter((depth) => depth > 0 && (reach.byDepth[depth] ?? 0) > 0).reverse();
      const parts = reached.map((depth) =>
        t('report.items.figure.depth', { number: number(reach.byDepth[depth] ?? 0), depth }),
      );
      const inDepths = parts.length === 0 ? '' : t('report.items.figure.depths', { list: list(parts) });
      if (reach.counted === 'goals') {
        const scope = reachScope(context.translator, reach);
        return t('report.items.figure.goals', { item: context.nameOf(item), reach: scope, depths: inDepths });
      }
      return t('report.items.figure.row', {
        item: context.nameOf(item),
        count: item.plans,
        number: number(item.plans),
        depths: inDepths,
      });
    })
    .join(' ');
}
