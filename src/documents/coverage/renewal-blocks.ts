import { type RenewedGoal, renewalsOf } from '#core/coverage/renewals.ts';
import { goalName } from '#i18n/coverage-text.ts';
import { section, table } from '../outline/blocks.ts';
import type { Block } from '../outline.ts';
import type { ReportContext } from './report-context.ts';
import { shortList } from './short-list.ts';

/** Longer lists are for a screen. */
const mostRenewals = 150;
const mostGoals = 8;

/** Next plans of an organisation for the same place, with what became of the goals; nothing where there are none. */
export function renewalBlocks(context: ReportContext): readonly Block[] {
  const { translator, words, planName } = context;
  const { t, number } = translator;
  const renewals = renewalsOf(context.table, context.filters);
  if (renewals.length === 0) return [];
  const shown = renewals.slice(0, mostRenewals);
  const counts = { shown: number(shown.length), all: number(renewals.length) };
  const names = (goals: readonly RenewedGoal[]) =>
    goals.length === 0
      ? '–'
      : shortList(
          translator,
          goals.map((goal) => goalName(words, goal)),
          mostGoals,
        );
  const intro = [
    t('report.renewals.intro'),
    ...(shown.length < renewals.length ? [t('report.renewals.shown', counts)] : []),
  ];
  return section(t('report.renewals'), 'renewals', [
    { kind: 'paragraph', text: intro.join(' '), tone: 'normal' },
    ...table(
      context,
      t('report.renewals.caption'),
      shown,
      [
        { header: t('report.renewals.next'), weight: 3, cell: ({ planId }) => planName(planId) },
        { header: t('report.renewals.before'), weight: 3, cell: ({ beforeId }) => planName(beforeId) },
        { header: t('report.renewals.kept'), weight: 3, cell: ({ kept }) => names(kept) },
        { header: t('report.renewals.dropped'), weight: 2.4, cell: ({ dropped }) => names(dropped) },
        { header: t('report.renewals.added'), weight: 2.4, cell: ({ added }) => names(added) },
      ],
      { captionIsHeading: true },
    ),
  ]);
}
