import type { ChainLevel } from '#core/chain/drawing.ts';
import { groupBy } from '#core/chain/group-by.ts';
import { chapterOf } from '#core/diff/change-kinds.ts';
import { type StepId, stepIds } from '#core/validation/issue.ts';
import { levelNames } from '../outline/figures.ts';
import { foreignTexts, writingOf } from '../outline/foreign-texts.ts';
import { rendererLabels } from '../outline/renderer-labels.ts';
import type { Chapter, Outline } from '../outline.ts';
import { type ChangeRow, changeRow, changeTable, lineCount } from './change-table.ts';
import { createDiffContext, type DiffContext, type DiffReport, type DiffState } from './diff-report.ts';
import { buildShortSummary, buildSummaryBlocks, countTable } from './summary-blocks.ts';

const levels: Partial<Record<StepId, ChainLevel>> = {
  goals: 'goal',
  targets: 'target',
  activities: 'activity',
  indicators: 'indicator',
};

/** More lines of changes than this, about two pages, begin with how many there are of which kind. */
const mostShortLines = 80;
/** Chapters with fewer lines leave most of a page of their own empty. */
const leastOfPage = 25;
/** Contents of fewer chapters help nobody. */
const leastChapters = 3;

/**
 * "What changed since … and why": two states of a plan as a document that every format renders. Chapters without a change are left out. The
 * changes come right below the head; where several chapters fill pages of their own, they make a book with contents.
 */
export function buildDiffOutline(report: DiffReport): Outline {
  const context = createDiffContext(report);
  const { translator, after } = report;
  const { t } = translator;
  const told = groupBy(context.changes, ({ change }) => chapterOf(change));
  const rowsOf = (id: StepId) => (told.get(id) ?? []).map(({ words }) => changeRow(context, words));
  const parts = stepIds.map((id) => ({ id, rows: rowsOf(id) }));
  const chapters = parts.flatMap(({ id, rows }, at) => chapterOfChanges(context, { id, at, rows }));
  const lines = parts.map(({ rows }) => lineCount(rows));
  const isBook = lines.filter((count) => count >= leastOfPage).length >= leastChapters;
  const isShort = lines.reduce((sum, count) => sum + count, 0) <= mostShortLines;
  return {
    language: translator.language,
    direction: translator.direction,
    ...foreignTexts(translator.language, [writingOf(report.before.plan), writingOf(report.after.plan)]),
    title: titleOf(context),
    subject: t('changes.document.kicker'),
    author: after.plan.profile.organisation.name,
    cover: buildCover(context),
    draftMark: null,
    levelNames: levelNames(translator),
    ...rendererLabels(translator),
    layout: isBook ? 'book' : 'sheet',
    chapters: [...(isBook ? [summaryChapter(context)] : whyAndHowMany(context, isShort)), ...chapters],
  };
}

function summaryChapter(context: DiffContext): Chapter {
  return summary('summary', context.translator.t('changes.document.summary'), buildSummaryBlocks(context));
}

/** Chapters of a sheet are short: each part of the summary is one. */
function whyAndHowMany(context: DiffContext, isShort: boolean): readonly Chapter[] {
  const { t } = context.translator;
  const title = t(context.changes.length === 0 ? 'changes.document.summary' : 'changes.document.reason');
  const counts = isShort ? [] : countTable(context);
  return [
    summary('summary', title, buildShortSummary(context)),
    ...(counts.length === 0 ? [] : [summary('counts', t('changes.document.counts'), counts)]),
  ];
}

function summary(id: string, title: string, blocks: Chapter['blocks']): Chapter {
  return { id, number: '', title, level: null, blocks };
}

function titleOf({ translator, before, after }: DiffContext): string {
  const title = after.plan.profile.title.trim() || before.plan.profile.title.trim();
  return title === '' ? translator.t('documents.untitled') : title;
}

function buildCover(context: DiffContext): Outline['cover'] {
  const { translator, before, after, text, asOf } = context;
  const { t, date } = translator;
  const isOtherPlan = before.plan.id !== after.plan.id;
  return {
    kicker: t('changes.document.kicker'),
    title: titleOf(context),
    subtitle: t(isOtherPlan ? 'changes.document.otherPlan' : 'changes.document.title', { name: before.name }),
    facts: [
      { label: t('changes.document.before'), value: stateText(context, before) },
      { label: t('changes.document.after'), value: stateText(context, after) },
      { label: t('changes.document.made'), value: date(asOf) },
    ],
    footnote: t('changes.document.footnote', { scheme: text.title, inspiredBy: text.inspiredBy }),
  };
}

function stateText({ translator }: DiffContext, { name, date, keptFor = '' }: DiffState): string {
  const { t } = translator;
  const when = date?.includes('T') ? translator.dateTime(date) : date && translator.date(date);
  const state = when === null ? name : t('changes.document.dated', { name, date: when });
  return keptFor.trim() === '' ? state : t('changes.document.keptFor', { state, reason: keptFor.trim() });
}

/** The headings of a scheme have their numbers; the programme comes before them without one. */
function chapterOfChanges(
  context: DiffContext,
  { id, at, rows }: { readonly id: StepId; readonly at: number; readonly rows: readonly ChangeRow[] },
): readonly Chapter[] {
  const { translator, text } = context;
  const own = id === 'profile' ? translator.t('changes.document.programme') : translator.t(`step.${id}`);
  const title = text.headings[id]?.title ?? own;
  const blocks = changeTable(context, title, rows);
  return blocks.length === 0 ? [] : [{ id, number: at === 0 ? '' : `${at}`, title, level: levels[id] ?? null, blocks }];
}
