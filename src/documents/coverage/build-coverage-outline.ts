import { levelNames } from '../outline/figures.ts';
import { foreignTexts } from '../outline/foreign-texts.ts';
import { rendererLabels } from '../outline/renderer-labels.ts';
import type { Block, Outline } from '../outline.ts';
import type { CoverageReport } from './coverage-report.ts';
import { buildGapsChapter } from './gaps-chapter.ts';
import { buildItemsChapter } from './items-chapter.ts';
import { buildMatrixChapter, hasMatrix } from './matrix-chapter.ts';
import { buildMethodChapter } from './method-chapter.ts';
import { buildOverlapsChapter } from './overlaps-chapter.ts';
import { buildPlansChapter } from './plans-chapter.ts';
import { createReportContext, type ReportContext } from './report-context.ts';
import { buildReportCover } from './report-cover.ts';
import { buildSummary } from './report-summary.ts';
import { buildUsesChapter } from './uses-chapter.ts';

/** Whether the facts are attached to the document, which only a PDF can. */
export type OutlineOfReport = { readonly attached: boolean };

const numbered = ['items', 'gaps', 'overlaps', 'uses', 'matrix', 'plans', 'method'] as const;
type ChapterId = 'summary' | (typeof numbered)[number];

/** The coverage report as a document for a meeting, decided once for every format. */
export function buildCoverageOutline(report: CoverageReport, options: OutlineOfReport = { attached: false }): Outline {
  const context = createReportContext(report);
  const { translator } = context;
  const { t } = translator;
  return {
    language: translator.language,
    direction: translator.direction,
    ...foreignTexts(
      translator.language,
      report.table.plans.map(({ head, language }) => ({ language, value: [head.title, head.organisation] })),
    ),
    title: report.collection,
    subject: t('report.kicker'),
    author: '',
    cover: buildReportCover(context),
    draftMark: null,
    levelNames: levelNames(translator),
    ...rendererLabels(translator),
    attachmentLabel: t('documents.attachment.facts'),
    chapters: (['summary', ...numbered.filter((id) => id !== 'matrix' || hasMatrix(context))] as const).map(
      (id, at) => ({
        id,
        number: at === 0 ? '' : `${at}`,
        title: t(`report.chapter.${id}`),
        level: null,
        blocks: blocksOf(id, context, options),
      }),
    ),
  };
}

function blocksOf(id: ChapterId, context: ReportContext, options: OutlineOfReport): readonly Block[] {
  switch (id) {
    case 'summary':
      return buildSummary(context);
    case 'items':
      return buildItemsChapter(context);
    case 'gaps':
      return buildGapsChapter(context);
    case 'overlaps':
      return buildOverlapsChapter(context);
    case 'uses':
      return buildUsesChapter(context);
    case 'matrix':
      return buildMatrixChapter(context);
    case 'plans':
      return buildPlansChapter(context);
    case 'method':
      return buildMethodChapter(context, options);
  }
}
