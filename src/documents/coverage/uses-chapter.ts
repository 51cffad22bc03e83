import { type UseInYear, useInYear } from '#core/coverage/indicator-use.ts';
import { indicatorUses } from '#core/coverage/indicator-uses.ts';
import { familiesOf, indicatorName, variantText } from '#i18n/indicator-variant.ts';
import { missingNote, section, table } from '../outline/blocks.ts';
import type { Block } from '../outline.ts';
import type { ReportContext } from './report-context.ts';
import { detailsOfUse } from './use-details.ts';
import { resultInYear } from './use-text.ts';

/** Indicators shown with the values behind them; the others are in the table of all. */
const mostDetailed = 15;

type Shown = { readonly use: UseInYear; readonly variant: string };

/** Indicators that at least two plans share, and variants of one thing: what their values give together, the formula, what was left out, breakdowns. */
export function buildUsesChapter(context: ReportContext): readonly Block[] {
  const { words, translator } = context;
  const { t, number } = translator;
  const uses = indicatorUses(context.table, context.filters);
  const families = familiesOf(words, uses);
  const shown = families
    .filter(({ uses: own }) => own.length > 1 || own.some(({ plans }) => plans > 1))
    .flatMap((family) =>
      family.uses.map((use): Shown => ({ use: useInYear(use), variant: variantText(words, family, use) })),
    );
  const varied = families.filter((family) => family.uses.length > 1).length;
  const alone = uses.length - shown.length;
  const note = (text: string): Block => ({ kind: 'paragraph', text, tone: 'note' });
  const notes = [
    ...(varied === 0 ? [] : [note(t('report.uses.variants', { count: varied, number: number(varied) }))]),
    ...(alone === 0
      ? []
      : [
          note(
            t(shown.length === 0 ? 'report.uses.onlyAlone' : 'report.uses.alone', {
              count: alone,
              number: number(alone),
            }),
          ),
        ]),
  ];
  if (shown.length === 0) return [missingNote(t('report.uses.none', { scope: context.scope })), ...notes];
  return [
    { kind: 'paragraph', text: t('report.uses.intro', { scope: context.scope }), tone: 'normal' },
    ...notes,
    ...section(t('report.uses.overview'), 'uses-all', overview(context, shown)),
    ...details(context, shown),
  ];
}

function overview(context: ReportContext, uses: readonly Shown[]): readonly Block[] {
  const { words, translator } = context;
  const { t, number } = translator;
  return table(
    context,
    t('report.uses.overviewCaption'),
    uses,
    [
      {
        header: t('item.indicator'),
        weight: 5,
        cell: ({ use, variant }) => [indicatorName(words, use), variant].filter(Boolean).join('\n'),
      },
      { header: t('lens.figure.plans'), align: 'end', weight: 0.9, cell: ({ use }) => number(use.plans) },
      {
        header: t('report.column.measured'),
        align: 'end',
        weight: 1.2,
        cell: ({ use }) => number(use.included.length),
      },
      { header: t('report.column.result'), weight: 3.2, cell: ({ use }) => resultInYear(context, use) },
    ],
    { captionIsHeading: true },
  );
}

function details(context: ReportContext, uses: readonly Shown[]): readonly Block[] {
  const { t, number } = context.translator;
  const measured = uses.filter(
    ({ use: { included, leftOut } }) => included.length > 0 || leftOut.some(({ reason }) => reason !== 'not-measured'),
  );
  const shown = measured
    .toSorted((one, other) => other.use.included.length - one.use.included.length)
    .slice(0, mostDetailed);
  const counts = { count: measured.length, number: number(measured.length), shown: number(shown.length) };
  return [
    ...(shown.length === measured.length
      ? []
      : [{ kind: 'paragraph', text: t('report.uses.detailsNote', counts), tone: 'note' } as const]),
    ...shown.flatMap(({ use, variant }, at) =>
      section(indicatorName(context.words, use), `use-${at + 1}`, detailsOfUse(context, use, variant)),
    ),
  ];
}
