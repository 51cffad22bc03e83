import type { ChainLevel } from '#core/chain/drawing.ts';
import { chapterOf } from '#core/diff/change-kinds.ts';
import { type StepId, stepIds } from '#core/validation/issue.ts';
import { type ChangeWords, changeWords } from '#i18n/diff/change-words.ts';
import { table } from '../outline/blocks.ts';
import { levelNames } from '../outline/figures.ts';
import type { Block, Chapter, Outline } from '../outline.ts';
import { createDiffContext, type DiffContext, type DiffReport, type DiffState } from './diff-report.ts';
import { buildSummaryBlocks } from './summary-blocks.ts';

const levels: Partial<Record<StepId, ChainLevel>> = {
  goals: 'goal',
  targets: 'target',
  activities: 'activity',
  indicators: 'indicator',
};

/** "What changed since … and why": two states of a plan as a document that every format renders. Chapters without a change are left out. */
export function buildDiffOutline(report: DiffReport): Outline {
  const context = createDiffContext(report);
  const { translator, after } = report;
  const { t } = translator;
  return {
    language: translator.language,
    direction: translator.direction,
    title: titleOf(context),
    subject: t('changes.document.kicker'),
    author: after.plan.profile.organisation.name,
    cover: buildCover(context),
    draftMark: null,
    levelNames: levelNames(translator),
    contentsTitle: t('documents.contents'),
    // The renderer fills these in: only it knows its pages.
    pageLabel: t('documents.page', { page: '{page}', pages: '{pages}' }),
    continuedLabel: t('documents.continued'),
    webLabels: { skip: t('documents.web.skip'), figureText: t('documents.web.figureText') },
    chapters: [
      {
        id: 'summary',
        number: '',
        title: t('changes.document.summary'),
        level: null,
        blocks: buildSummaryBlocks(context),
      },
      ...stepIds.flatMap((id, at) => chapterOfChanges(context, id, at)),
    ],
  };
}

function titleOf({ translator, before, after }: DiffContext): string {
  const title = after.plan.profile.title.trim() || before.plan.profile.title.trim();
  return title === '' ? translator.t('documents.untitled') : title;
}

function buildCover(context: DiffContext): Outline['cover'] {
  const { translator, before, after, text, asOf } = context;
  const { t, date } = translator;
  return {
    kicker: t('changes.document.kicker'),
    title: titleOf(context),
    subtitle: t('changes.document.title', { name: before.name }),
    facts: [
      { label: t('changes.document.before'), value: stateText(context, before) },
      { label: t('changes.document.after'), value: stateText(context, after) },
      { label: t('changes.document.made'), value: date(asOf) },
    ],
    footnote: t('changes.document.footnote', { scheme: text.title, inspiredBy: text.inspiredBy }),
  };
}

function stateText({ translator }: DiffContext, { name, date }: DiffState): string {
  if (date === null) return name;
  const when = date.includes('T') ? translator.dateTime(date) : translator.date(date);
  return translator.t('changes.document.dated', { name, date: when });
}

/** The headings of a scheme have their numbers; the programme comes before them without one. */
function chapterOfChanges(context: DiffContext, id: StepId, at: number): readonly Chapter[] {
  const { translator, text, changes } = context;
  const own = id === 'profile' ? translator.t('changes.document.programme') : translator.t(`step.${id}`);
  const title = text.headings[id]?.title ?? own;
  const words = changes.filter((change) => chapterOf(change) === id).map((change) => wordsOf(context, change));
  const blocks = changeTable(context, title, words);
  return blocks.length === 0 ? [] : [{ id, number: at === 0 ? '' : `${at}`, title, level: levels[id] ?? null, blocks }];
}

function wordsOf({ translator, text, before, after }: DiffContext, change: DiffContext['changes'][number]) {
  return changeWords(translator, text, { before: before.plan, after: after.plan }, change);
}

function changeTable(context: DiffContext, chapter: string, words: readonly ChangeWords[]): readonly Block[] {
  const { t } = context.translator;
  return table(
    context,
    t('changes.document.caption', { chapter }),
    words,
    [
      { header: t('changes.document.item'), weight: 2.2, cell: ({ item }) => item },
      { header: t('changes.document.field'), weight: 1.8, cell: (one) => fieldCell(context, one) },
      { header: t('changes.document.before'), weight: 3, cell: ({ before }) => before || '–' },
      { header: t('changes.document.after'), weight: 3, cell: ({ after }) => after || '–' },
    ],
    { captionIsHeading: true },
  );
}

/** A whole row says what happened to it; so does an entry of a list, beside its name. */
function fieldCell({ translator: { t } }: DiffContext, { field, kind }: ChangeWords): string {
  const happened = t(`changes.kind.${kind}`);
  if (field === '') return happened;
  return kind === 'changed' ? field : t('changes.field.within', { whole: field, part: happened });
}
