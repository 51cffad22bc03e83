import type { Severity } from '#core/validation/issue.ts';
import { issueText } from '#i18n/issue-text.ts';
import { placeText } from '#i18n/place-text.ts';
import type { Block } from '../outline.ts';
import { heading, paragraphs, table } from './blocks.ts';
import type { OutlineContext } from './outline-context.ts';

const tiers: readonly Severity[] = ['blocker', 'warning', 'advice'];

/** Annex of a draft: what is open by tier, and typed text that could not be read as a value. */
export function buildOpenIssuesBlocks(context: OutlineContext): readonly Block[] {
  const { t } = context.translator;
  const tierBlocks = tiers.flatMap((severity) => tier(context, severity));
  return [
    ...paragraphs(t(context.issues.length === 0 ? 'documents.issues.none' : 'documents.issues.intro'), 'note'),
    ...tierBlocks,
    ...undecodedBlocks(context),
    ...laterBlocks(context),
  ];
}

function tier(context: OutlineContext, severity: Severity): readonly Block[] {
  const { translator, pack, plan } = context;
  const { t } = translator;
  const issues = context.issues.filter((issue) => issue.severity === severity);
  if (issues.length === 0) return [];
  const title = t(`common.severity.${severity}.count`, { count: issues.length });
  const words = issues.map((issue) => issueText(translator, pack.text, plan, issue));
  return [
    heading(2, title, null, `open-issues-${severity}`),
    ...table(context, t('documents.table.issues'), words, [
      { header: t('documents.column.item'), weight: 2, cell: (row) => row.item },
      { header: t('documents.column.finding'), weight: 3.4, cell: (row) => row.message },
      { header: t('documents.column.fix'), weight: 3, cell: (row) => row.fix },
    ]),
  ];
}

function undecodedBlocks(context: OutlineContext): readonly Block[] {
  const { t } = context.translator;
  const typed = Object.entries(context.plan.unparsed).filter(([, text]) => text.trim() !== '');
  if (typed.length === 0) return [];
  return [
    heading(2, t('documents.undecodedTexts'), null, 'open-issues-undecoded'),
    ...table(context, t('documents.table.undecoded'), typed, [
      {
        header: t('documents.column.item'),
        weight: 2,
        cell: ([path]) => placeText(context.translator, context.plan, path),
      },
      { header: t('documents.column.typed'), weight: 4, cell: ([, text]) => text },
    ]),
  ];
}

function laterBlocks(context: OutlineContext): readonly Block[] {
  const { plan, translator } = context;
  const marked = plan.notes.comeBackLater;
  if (marked.length === 0) return [];
  return [
    heading(2, translator.t('documents.issues.later'), null, 'open-issues-later'),
    { kind: 'list', items: marked.map((path) => placeText(translator, plan, path)) },
  ];
}
