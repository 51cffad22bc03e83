import type { ChainLevel } from '#core/chain/drawing.ts';
import { buildActivitiesBlocks } from './outline/activities-chapter.ts';
import { missingNote } from './outline/blocks.ts';
import { type ChapterId, chapterIds } from './outline/chapter-ids.ts';
import { buildCover } from './outline/cover.ts';
import { levelNames } from './outline/figures.ts';
import { foreignTexts, writingOf } from './outline/foreign-texts.ts';
import { buildGoalsBlocks } from './outline/goals-chapter.ts';
import { buildIndicatorsBlocks } from './outline/indicators-chapter.ts';
import { buildOpenIssuesBlocks } from './outline/open-issues-chapter.ts';
import { buildOriginsBlocks } from './outline/origins-chapter.ts';
import { createOutlineContext, type OutlineContext, type OutlineRequest } from './outline/outline-context.ts';
import { buildPartnersBlocks } from './outline/partners-chapter.ts';
import { rendererLabels } from './outline/renderer-labels.ts';
import { buildResourcesBlocks } from './outline/resources-chapter.ts';
import { buildSourcesBlocks } from './outline/sources-chapter.ts';
import { buildSummaryBlocks } from './outline/summary-chapter.ts';
import { buildTargetGroupsBlocks } from './outline/target-groups-chapter.ts';
import { buildTargetsBlocks } from './outline/targets-chapter.ts';
import type { Block, Chapter, Outline } from './outline.ts';

const builders: Readonly<Record<ChapterId, (context: OutlineContext) => readonly Block[]>> = {
  summary: buildSummaryBlocks,
  goals: buildGoalsBlocks,
  'target-groups': buildTargetGroupsBlocks,
  targets: buildTargetsBlocks,
  activities: buildActivitiesBlocks,
  partners: buildPartnersBlocks,
  resources: buildResourcesBlocks,
  indicators: buildIndicatorsBlocks,
  'open-issues': buildOpenIssuesBlocks,
  sources: buildSourcesBlocks,
  origins: buildOriginsBlocks,
};

const chapterLevels: Partial<Record<ChapterId, ChainLevel>> = {
  goals: 'goal',
  targets: 'target',
  activities: 'activity',
  indicators: 'indicator',
};

/** Decides the content of a document once; every format renders it. The headings of the scheme keep their order, open issues stand in drafts only. */
export function buildOutline(request: OutlineRequest): Outline {
  const context = createOutlineContext(request);
  const { translator, options, plan } = request;
  const { t } = translator;
  const title = plan.profile.title.trim() === '' ? t('documents.untitled') : plan.profile.title;
  return {
    language: translator.language,
    direction: translator.direction,
    ...foreignTexts(translator.language, [writingOf(plan)]),
    title,
    subject: t('documents.kicker'),
    author: plan.profile.organisation.name,
    cover: buildCover(context),
    draftMark: options.draft ? t('documents.draft') : null,
    levelNames: levelNames(translator),
    ...rendererLabels(translator),
    chapters: chapterOrder(context)
      .filter((id) => options.sections.includes(id) && (id !== 'open-issues' || options.draft))
      .flatMap((id) => buildChapter(context, id) ?? []),
  };
}

function chapterOrder({ pack }: OutlineContext): readonly ChapterId[] {
  const headings: readonly ChapterId[] = pack.scheme.headings.map(({ id }) => id);
  const isHeading = (id: ChapterId) => headings.includes(id);
  return ['summary', ...headings, ...chapterIds.filter((id) => id !== 'summary' && !isHeading(id))];
}

/** Annexes that have nothing to say. */
function isLeftOut(id: ChapterId, blocks: readonly Block[]): boolean {
  return blocks.length === 0 && (id === 'sources' || id === 'origins');
}

function buildChapter(context: OutlineContext, id: ChapterId): Chapter | null {
  const { pack, translator } = context;
  const position = pack.scheme.headings.findIndex((heading) => heading.id === id);
  const blocks = builders[id](context);
  if (isLeftOut(id, blocks)) return null;
  return {
    id,
    number: position < 0 ? '' : `${position + 1}`,
    title: pack.text.headings[id]?.title ?? ownTitle(context, id),
    level: chapterLevels[id] ?? null,
    blocks: blocks.length === 0 ? [missingNote(translator.t('documents.nothingWritten'))] : blocks,
  };
}

function ownTitle({ translator }: OutlineContext, id: ChapterId): string {
  if (id === 'summary') return translator.t('documents.chapter.summary');
  if (id === 'open-issues') return translator.t('documents.chapter.openIssues');
  return translator.t(id === 'origins' ? 'documents.chapter.origins' : 'documents.chapter.sources');
}
