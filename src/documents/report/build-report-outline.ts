import type { ChainLevel } from '#core/chain/drawing.ts';
import { type ReportSectionId, reportSections } from '#core/scheme/report-sections.ts';
import { missingNote } from '../outline/blocks.ts';
import { levelNames } from '../outline/figures.ts';
import { foreignTexts, writingOf } from '../outline/foreign-texts.ts';
import { rendererLabels } from '../outline/renderer-labels.ts';
import type { Block, Chapter, Outline } from '../outline.ts';
import { activitiesReport } from './activities-report.ts';
import {
  type ActivityReportContext,
  createActivityReportContext,
  type ReportRequest,
} from './activity-report-context.ts';
import { buildActivityReportCover, reportTitle } from './activity-report-cover.ts';
import { goalsReport } from './goals-report.ts';
import { indicatorsReport } from './indicators-report.ts';
import { lessonsReport } from './lessons-report.ts';
import { partnersReport } from './partners-report.ts';
import { resourcesReport } from './resources-report.ts';
import { shortChapters } from './short-chapters.ts';
import { withSoundReferences } from './sound-references.ts';
import { summaryReport } from './summary-report.ts';
import { targetGroupsReport } from './target-groups-report.ts';
import { targetsReport } from './targets-report.ts';

const builders: Readonly<Record<ReportSectionId, (context: ActivityReportContext) => readonly Block[]>> = {
  summary: summaryReport,
  goals: goalsReport,
  'target-groups': targetGroupsReport,
  targets: targetsReport,
  activities: activitiesReport,
  partners: partnersReport,
  resources: resourcesReport,
  indicators: indicatorsReport,
  lessons: lessonsReport,
};

const levels: Partial<Record<ReportSectionId, ChainLevel>> = {
  goals: 'goal',
  targets: 'target',
  activities: 'activity',
  indicators: 'indicator',
};

/** Decides the content of an activity report once; every format renders it. The short version is a sheet of two pages at most. */
export function buildReportOutline(request: ReportRequest): Outline {
  const context = createActivityReportContext(request);
  const { translator, plan } = context;
  const { t } = translator;
  const isShort = request.options.version === 'short';
  const cover = buildActivityReportCover(context, isShort);
  const outline: Outline = {
    language: translator.language,
    direction: translator.direction,
    ...foreignTexts(translator.language, [writingOf(plan)]),
    title: reportTitle(context),
    subject: cover.kicker,
    author: plan.profile.organisation.name,
    cover,
    draftMark: request.options.draft ? t('documents.draft') : null,
    levelNames: levelNames(translator),
    ...rendererLabels(translator),
    chapters: [],
  };
  if (!isShort) return { ...outline, chapters: withSoundReferences(fullChapters(context, request)) };
  const short = shortChapters(context, outline);
  return { ...outline, layout: 'sheet', ...short, chapters: withSoundReferences(short.chapters) };
}

function fullChapters(context: ActivityReportContext, { options }: ReportRequest): readonly Chapter[] {
  return reportSections(context.pack.scheme)
    .filter((id) => options.sections.includes(id))
    .map((id) => buildChapter(context, id));
}

function buildChapter(context: ActivityReportContext, id: ReportSectionId): Chapter {
  const { pack, translator } = context;
  const blocks = builders[id](context);
  const isOwn = id === 'summary' || id === 'lessons';
  return {
    id,
    number: isOwn ? '' : `${pack.scheme.headings.findIndex((heading) => heading.id === id) + 1}`,
    title: isOwn ? translator.t(`activityReport.chapter.${id}`) : (pack.text.headings[id]?.title ?? id),
    level: levels[id] ?? null,
    blocks: blocks.length === 0 ? [missingNote(translator.t('documents.nothingWritten'))] : blocks,
  };
}
