import { depths } from '#core/coverage/depth.ts';
import { lensName } from '#i18n/coverage-text.ts';
import { section, table } from '../outline/blocks.ts';
import type { Block } from '../outline.ts';
import { attachedFacts } from './attached-facts.ts';
import type { ReportContext } from './report-context.ts';

const figures = ['plans', 'targets', 'activities', 'indicators', 'measurable', 'money', 'people'] as const;

/** What depth means, how each number is made, what is hidden, and where the report comes from. */
export function buildMethodChapter(
  context: ReportContext,
  { attached }: { readonly attached: boolean },
): readonly Block[] {
  const { t, date } = context.translator;
  const source = t('report.method.sourceText', { date: date(context.asOf) });
  const attachment = attached ? [paragraph(t('report.method.attached', { name: attachedFacts }))] : [];
  const framework = context.frameworkNotes[context.lens.slice('framework:'.length)] ?? [];
  return [
    ...section(lensName(context.words, context.lens), 'method-framework', framework.map(paragraph)),
    ...section(t('report.method.depth'), 'method-depth', [
      paragraph(t('report.method.depthIntro')),
      ...depthTable(context),
    ]),
    ...section(t('report.method.numbers'), 'method-numbers', figureTable(context)),
    ...section(t('report.method.values'), 'method-values', [
      paragraph(t('report.method.valuesText', { date: date(context.asOf) })),
    ]),
    ...section(t('report.method.hidden'), 'method-hidden', [paragraph(t('report.method.hiddenText'))]),
    ...section(t('report.method.source'), 'method-source', [paragraph(source), ...attachment]),
  ];
}

function paragraph(text: string): Block {
  return { kind: 'paragraph', text, tone: 'normal' };
}

function depthTable(context: ReportContext): readonly Block[] {
  const { t } = context.translator;
  return table(context, t('report.method.depthCaption'), depths, [
    { header: t('report.column.depth'), weight: 3, cell: (depth) => `${depth} ${t(`lens.depth.${depth}`)}` },
    { header: t('report.column.meaning'), weight: 5, cell: (depth) => t(`lens.depth.${depth}.meaning`) },
  ]);
}

function figureTable(context: ReportContext): readonly Block[] {
  const { t } = context.translator;
  return table(context, t('report.method.numbersCaption'), figures, [
    { header: t('report.column.figure'), weight: 3, cell: (figure) => t(`lens.figure.${figure}`) },
    { header: t('report.column.formula'), weight: 5, cell: (figure) => t(`lens.formula.${figure}`) },
  ]);
}
