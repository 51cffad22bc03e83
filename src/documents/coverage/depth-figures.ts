import type { CoverageItem } from '#core/coverage/coverage.ts';
import { depths } from '#core/coverage/depth.ts';
import { type DepthBarLabels, depthBarDrawings } from '#core/coverage/depth-bars-drawing.ts';
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
    items.map((item) => ({ name: context.nameOf(item), byDepth: item.byDepth })),
    labelsOf(context),
    paper,
  );
  const name =
    items.length === view.items.length
      ? t('report.items.figureCaption')
      : t('report.items.figureCaption.most', { count: items.length });
  return drawings.map((drawing, at) => {
    const caption =
      drawings.length === 1 ? name : t('documents.figure.part', { name, part: at + 1, parts: drawings.length });
    return {
      kind: 'figure',
      caption,
      summary: figureSummary(
        t('report.items.figure.summary', { name: caption, count: items.length }),
        t('report.items.figure.inTables', { title: t('report.items.depths') }),
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

function labelsOf({ translator: { t, number } }: ReportContext): DepthBarLabels {
  return {
    nobody: t('report.items.figure.nobody'),
    depth: (depth) => t('report.items.figure.legend', { depth, name: t(`lens.depth.${depth}`) }),
    number,
  };
}

function alternativeOf(context: ReportContext, items: readonly CoverageItem[]): string {
  const { t, number, list } = context.translator;
  return items
    .map((item) => {
      const reached = depths.filter((depth) => depth > 0 && (item.byDepth[depth] ?? 0) > 0).reverse();
      const parts = reached.map((depth) =>
        t('report.items.figure.depth', { number: number(item.byDepth[depth] ?? 0), depth }),
      );
      const inDepths = parts.length === 0 ? '' : t('report.items.figure.depths', { list: list(parts) });
      return t('report.items.figure.row', {
        item: context.nameOf(item),
        count: item.plans,
        number: number(item.plans),
        depths: inDepths,
      });
    })
    .join(' ');
}
