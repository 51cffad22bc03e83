import type { IndicatorUse } from '#core/coverage/indicator-use.ts';
import { indicatorUses } from '#core/coverage/indicator-uses.ts';
import { missingNote, section, table } from '../outline/blocks.ts';
import type { Block } from '../outline.ts';
import type { ReportContext } from './report-context.ts';
import { detailsOfUse } from './use-details.ts';
import { resultText, titleOfUse } from './use-text.ts';

/** Indicators shown with the values behind them; the others are in the table of all. */
const mostDetailed = 15;

/** Indicators that at least two plans share: what their values give together, the formula, what was left out, breakdowns. */
export function buildUsesChapter(context: ReportContext): readonly Block[] {
  const { t, number } = context.translator;
  const uses = indicatorUses(context.table, context.filters);
  const shared = uses.filter(({ plans }) => plans > 1);
  const alone = uses.length - shared.length;
  const note: Block = {
    kind: 'paragraph',
    text: t('report.uses.alone', { count: alone, number: number(alone) }),
    tone: 'note',
  };
  const notes = alone === 0 ? [] : [note];
  if (shared.length === 0) return [missingNote(t('report.uses.none')), ...notes];
  return [
    { kind: 'paragraph', text: t('report.uses.intro'), tone: 'normal' },
    ...notes,
    ...section(t('report.uses.overview'), 'uses-all', overview(context, shared)),
    ...details(context, shared),
  ];
}

function overview(context: ReportContext, uses: readonly IndicatorUse[]): readonly Block[] {
  const { t, number } = context.translator;
  return table(
    context,
    t('report.uses.overviewCaption'),
    uses,
    [
      { header: t('item.indicator'), weight: 5, cell: (use) => titleOfUse(context, use) },
      { header: t('lens.figure.plans'), align: 'end', weight: 0.9, cell: ({ plans }) => number(plans) },
      {
        header: t('report.column.measured'),
        align: 'end',
        weight: 1.2,
        cell: ({ included }) => number(included.length),
      },
      { header: t('report.column.result'), weight: 3.2, cell: (use) => resultText(context, use) },
    ],
    { captionIsHeading: true },
  );
}

function details(context: ReportContext, uses: readonly IndicatorUse[]): readonly Block[] {
  const { t, number } = context.translator;
  const measured = uses.filter(
    ({ included, leftOut }) => included.length > 0 || leftOut.some(({ reason }) => reason !== 'not-measured'),
  );
  const shown = measured.toSorted((one, other) => other.included.length - one.included.length).slice(0, mostDetailed);
  const counts = { count: measured.length, number: number(measured.length), shown: number(shown.length) };
  return [
    ...(shown.length === measured.length
      ? []
      : [{ kind: 'paragraph', text: t('report.uses.detailsNote', counts), tone: 'note' } as const]),
    ...shown.flatMap((use, at) => section(titleOfUse(context, use), `use-${at + 1}`, detailsOfUse(context, use))),
  ];
}
