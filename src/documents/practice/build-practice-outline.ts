import type { Plan } from '#core/plan/plan-schema.ts';
import { levelNames } from '../outline/figures.ts';
import { foreignTexts, writingOf } from '../outline/foreign-texts.ts';
import type { OutlineRequest } from '../outline/outline-context.ts';
import { rendererLabels } from '../outline/renderer-labels.ts';
import type { Outline } from '../outline.ts';
import { createActivityReportContext } from '../report/activity-report-context.ts';
import { fitCover } from '../sheet/sheet-heights.ts';
import { practiceChapters } from './practice-chapters.ts';
import { practiceCover } from './practice-cover.ts';

/** `practice` is a plan of one goal, `shared` the ids of those of its activities that serve others too (see practice-of.ts). `attached` says whether the document carries it, as a PDF does. `asOf` is an ISO day. */
export type PracticeRequest = Pick<OutlineRequest, 'pack' | 'translator'> & {
  readonly practice: Plan;
  readonly shared: ReadonlySet<string>;
  readonly options: { readonly asOf: string; readonly attached: boolean };
};

/** One goal on one page, for those who want to do the same: for whom, what was done, at what cost, with what result, and how to begin. */
export function buildPracticeOutline({ practice, shared, pack, translator, options }: PracticeRequest): Outline {
  const context = createActivityReportContext({
    plan: practice,
    pack,
    translator,
    report: { from: null, to: options.asOf },
    options: { sections: [], draft: false, asOf: options.asOf, version: 'short' },
  });
  const cover = fitCover(practiceCover(context));
  return {
    language: translator.language,
    direction: translator.direction,
    ...foreignTexts(translator.language, [writingOf(practice)]),
    title: cover.title,
    subject: cover.kicker,
    author: practice.profile.organisation.name,
    cover,
    draftMark: null,
    layout: 'sheet',
    levelNames: levelNames(translator),
    ...rendererLabels(translator),
    chapters: practiceChapters(context, cover, { attached: options.attached, shared }),
  };
}
