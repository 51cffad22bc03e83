import { itemOfPath } from '#core/plan/plan-path.ts';
import type { Plan } from '#core/plan/plan-schema.ts';
import type { SchemeText } from '#core/scheme/scheme-text.ts';
import type { AdviceCode, BlockerCode, Issue } from '#core/validation/issue.ts';
import { itemNames } from './item-names.ts';
import type { MessageId } from './messages.ts';
import { placeText } from './place-text.ts';
import { formatQuantity } from './quantity.ts';
import type { Translator } from './translator.ts';

/** An issue in words: what is wrong, how to mend it, why it matters (null for blockers), and the item that it is about. */
export type IssueText = {
  readonly message: string;
  readonly fix: string;
  readonly why: string | null;
  readonly item: string;
};

/** Longest piece of typed text that a message repeats, in characters. */
const longestQuote = 60;

/** Puts an issue into the words of the translator's language; warnings and advice take theirs from the scheme. */
export function issueText(translator: Translator, schemeText: SchemeText, plan: Plan, issue: Issue): IssueText {
  const item = itemOfIssue(translator, plan, issue);
  const check = schemeText.checks[issue.code];
  if (!check) return blockerText(translator, issue, item);
  const params = formatParams(translator, issue);
  return { message: fill(check.message, params), fix: fill(check.fix, params), why: fill(check.why, params), item };
}

function blockerText(translator: Translator, issue: Issue, item: string): IssueText {
  // An issue without words in its scheme is a blocker or advice of our own: checkPlan makes all others from the checks of the scheme.
  const id = `issue.${issue.code as BlockerCode | AdviceCode}` as const;
  const params = { ...formatParams(translator, issue), item, field: fieldLabel(translator, issue.path) };
  return { message: translator.t(id, params), fix: translator.t(`${id}.fix`), why: null, item };
}

function itemOfIssue(translator: Translator, plan: Plan, { table, itemId, path }: Issue): string {
  if (table !== null && itemId !== null) return placeText(translator, plan, `${table}/${itemId}`);
  const [head = '', id = ''] = path.split('/');
  return placeText(translator, plan, head === 'measurements' ? `${head}/${id}` : head);
}

/** The label of the field that a path ends in; sub-rows are skipped by their ids. */
function fieldLabel(translator: Translator, path: string): string {
  const place = itemOfPath(path);
  if (!place) return path.endsWith('/indicatorId') ? translator.t('item.indicator') : '';
  if (place.field === '') return '';
  const parts = place.field.split('/');
  const kind = 'section' in place.ref ? place.ref.section : place.ref.table;
  const name = (parts.length > 2 ? [parts[0], parts[2]] : parts).join('.');
  return translator.t(`field.${kind}.${name}` as MessageId); // issues only name fields of field-kinds.ts, which all have labels
}

function formatParams(translator: Translator, issue: Issue): Readonly<Record<string, string>> {
  const { currency, position } = issue.params;
  const formatted = Object.entries(issue.params).map(([name, value]) => {
    if (name === 'value' && value === '?') return [name, translator.t('issue.noShare')] as const;
    if (typeof value === 'string') return [name, name === 'text' ? shorten(value) : value] as const;
    if (name === 'difference') return [name, translator.money(value, String(currency))] as const;
    return [name, name === 'value' ? formatQuantity(translator, value, '%') : translator.number(value)] as const;
  });
  const unnamed =
    issue.table !== null && position !== undefined
      ? translator.t(`item.${itemNames[issue.table]}.numbered`, { position })
      : '';
  return { title: unnamed, ...Object.fromEntries(formatted) };
}

function shorten(text: string): string {
  const characters = [...text];
  return characters.length > longestQuote ? `${characters.slice(0, longestQuote).join('')}…` : text;
}

function fill(template: string, params: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/gu, (placeholder, name: string) => params[name] ?? placeholder);
}
