import type { Plan, Target } from '#core/plan/plan-schema.ts';
import type { SchemeText } from '#core/scheme/scheme-text.ts';
import { decodeDate, writtenYear } from '#core/validation/decode-date.ts';
import type { MessageId } from './messages.ts';
import { formatQuantity } from './quantity.ts';
import type { Translator } from './translator.ts';

/** A piece of a target's sentence; `part` names what the piece says, null for the words between. */
export type SentencePart = { readonly text: string; readonly part: 'group' | 'value' | 'date' | 'title' | null };

const missing = '…';

/** What holds the place of a part in a message until it is cut; private-use characters, which no catalogue contains. */
const holders = { value: '\uE000', group: '\uE001', date: '\uE002', title: '\uE003' } as const;
type PartName = keyof typeof holders;

/** The target as one sentence without a full stop, e.g. "By 30 June 2027, at least 65% of recognised refugees reach the agreed level"; what is not given yet is "…". */
export function targetSentence(translator: Translator, schemeText: SchemeText, plan: Plan, target: Target): string {
  return targetSentenceParts(translator, schemeText, plan, target)
    .map((part) => part.text)
    .join('');
}

/** The same sentence in pieces, for emphasis. */
export function targetSentenceParts(
  translator: Translator,
  schemeText: SchemeText,
  plan: Plan,
  target: Target,
): readonly SentencePart[] {
  const parts = partsOf(translator, schemeText, plan, target);
  return cut(
    translator,
    startsSmall(parts.texts.title) ? 'documents.sentence.full' : 'documents.sentence.stated',
    parts,
  );
}

/** Value, group and date alone, for places where the title already stands beside them. */
export function targetResult(translator: Translator, schemeText: SchemeText, plan: Plan, target: Target): string {
  const parts = cut(translator, 'documents.sentence.result', partsOf(translator, schemeText, plan, target));
  return parts.map((part) => part.text).join('');
}

/** The title where it has to stand alone: with its value when it goes on from its group ("At least 25% join an association"), else as it is; '' without title. */
export function targetHeading(translator: Translator, target: Target): string {
  const title = target.title.trim();
  if (!startsSmall(title)) return title;
  if (target.value === null) return withCapital(title);
  const value = formatQuantity(translator, target.value, target.unit);
  const direction = directionKeys[target.direction];
  return withCapital(translator.t('documents.sentence.heading', { direction, value, title }));
}

/** The plan with the titles of its targets as headings, for pictures that show titles only; the same plan when all stand alone already. */
export function withTargetHeadings(translator: Translator, plan: Plan): Plan {
  const targets = plan.targets.map((target) => {
    const title = targetHeading(translator, target);
    return title === target.title.trim() ? target : { ...target, title };
  });
  return targets.some((target, at) => target !== plan.targets[at]) ? { ...plan, targets } : plan;
}

function startsSmall(title: string): boolean {
  const first = [...title][0] ?? '';
  return first !== first.toUpperCase();
}

type Parts = {
  readonly direction: string;
  readonly counted: 'share' | 'other' | 'alone';
  readonly texts: Readonly<Record<PartName, string>>;
};

/** Selectors of messages take letters only. */
const directionKeys = { 'at-least': 'atLeast', 'at-most': 'atMost', maintain: 'maintain' } as const;

function partsOf(translator: Translator, schemeText: SchemeText, plan: Plan, target: Target): Parts {
  const groups = target.targetGroupIds.flatMap((id) => plan.targetGroups.find((group) => group.id === id) ?? []);
  const names = groups.map((group) => groupName(schemeText, group)).filter((name) => name !== '');
  const counted = names.length > 0 ? 'other' : 'alone';
  const title = predicateOf(target).replace(/(?<!\.)\.$/u, '');
  return {
    direction: directionKeys[target.direction],
    // Only a title that goes on from its group is known to speak of a share of that group.
    counted: target.unit === '%' && startsSmall(title) ? 'share' : counted,
    texts: {
      value: valueText(translator, schemeText, plan, target),
      group: names.length > 0 ? translator.list(names) : missing,
      date: target.deadline === null ? undecodedDay(translator, plan, target) : translator.date(target.deadline),
      title: title || missing,
    },
  };
}

function valueText(translator: Translator, schemeText: SchemeText, plan: Plan, target: Target): string {
  if (target.value !== null) return formatQuantity(translator, target.value, target.unit);
  const number = undecoded(plan, target, 'value');
  if (target.unit === '%') return translator.t('documents.quantity.percent', { number, count: 0 });
  const known = schemeText.vocabularies['units']?.[target.unit]?.label;
  const unit = known === undefined ? target.unit.trim() : withSmallInitial(known);
  return unit === '' || target.unit === 'count' ? number : translator.t('documents.quantity.other', { number, unit });
}

/** A year that no programme of today has is asked about, not said as if it were meant. */
function undecodedDay({ t, language }: Translator, plan: Plan, target: Target): string {
  const text = undecoded(plan, target, 'deadline');
  const decoded = decodeDate(text, language);
  const isYear = !decoded.ok && decoded.error === 'unlikelyYear';
  return isYear ? t('documents.sentence.unlikelyYear', { text, year: writtenYear(text) }) : text;
}

function undecoded(plan: Plan, target: Target, field: 'value' | 'deadline'): string {
  return plan.unparsed[`targets/${target.id}/${field}`]?.trim() || missing;
}

function groupName(schemeText: SchemeText, group: Plan['targetGroups'][number]): string {
  const name = group.name.trim();
  const label = group.catalogueId === null ? null : schemeText.vocabularies['targetGroups']?.[group.catalogueId]?.label;
  // Names of the catalogue are common nouns; an own name may be a proper one and keeps its capital.
  return name === label ? withSmallInitial(name) : name;
}

function withSmallInitial(text: string): string {
  const [first = '', ...rest] = text;
  return `${first.toLowerCase()}${rest.join('')}`;
}

/** The title without its own first "80%", when that only repeats the value; "80% of …" names its group itself and stays whole. */
function predicateOf({ title, value, unit, direction }: Target): string {
  const words = title.trim();
  const share = /^(?<share>\d+(?:[.,]\d+)?)\s*%\s+(?<rest>.+)$/su.exec(words)?.groups;
  const rest = share?.['rest'] ?? '';
  const repeats =
    unit === '%' && direction === 'at-least' && Number((share?.['share'] ?? '').replace(',', '.')) === value;
  return repeats && startsSmall(rest) && !/^(?:of|des?|du|d[’'])(?![\p{L}\p{M}])|^d[’']/u.test(rest) ? rest : words;
}

function cut(translator: Translator, id: MessageId, { direction, counted, texts }: Parts): readonly SentencePart[] {
  const parts: SentencePart[] = [];
  for (const piece of translator.t(id, { direction, counted, ...holders }).split(/([\uE000-\uE003])/u)) {
    const part = partHeldBy(piece);
    if (piece !== '') parts.push({ text: part === null ? piece : texts[part], part });
  }
  const [first, ...rest] = parts;
  return first ? [{ ...first, text: withCapital(first.text) }, ...rest] : [];
}

function withCapital(text: string): string {
  const [first = '', ...rest] = text;
  return `${first.toUpperCase()}${rest.join('')}`;
}

function partHeldBy(piece: string): PartName | null {
  if (piece === holders.value) return 'value';
  if (piece === holders.group) return 'group';
  if (piece === holders.date) return 'date';
  return piece === holders.title ? 'title' : null;
}
