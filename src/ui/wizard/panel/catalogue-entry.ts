import type { OfferLevel } from '#core/scheme/offers.ts';
import type { SchemePack } from '#core/scheme/scheme-packs.ts';
import type { Scheme } from '#core/scheme/scheme-schema.ts';
import { vocabularyLabel } from '#core/scheme/vocabulary-label.ts';
import type { MessageId } from '#i18n/messages.ts';

/** Which entry of the catalogue. */
export type EntryKey = { readonly level: OfferLevel; readonly id: string };

/** What an entry of the catalogue says, whatever its level; `more` are labelled texts under the description. */
export type EntryWords = {
  readonly title: string;
  readonly description: string;
  readonly more: readonly { readonly label: MessageId; readonly text: string }[];
  /** Null for terms of a vocabulary, which need no proof. */
  readonly status: Scheme['goals'][number]['status'] | null;
  readonly sources: Scheme['goals'][number]['sources'];
  readonly suggestion: Scheme['targets'][number]['suggestion'] | null;
};

type Part = { readonly label: MessageId; readonly text: string | undefined };

/** The words of an entry in the language of `pack`; null when the scheme has no such entry. */
export function entryWords(pack: SchemePack, { level, id }: EntryKey): EntryWords | null {
  const { index, text } = pack;
  switch (level) {
    case 'goal':
      return put(index.goal(id), text.goals[id]);
    case 'target': {
      const target = index.target(id);
      return put(target, text.targets[id], [], target?.suggestion);
    }
    case 'activity':
      return put(index.activity(id), text.activities[id], [{ label: 'panel.more.actors', text: actorsOf(pack, id) }]);
    case 'indicator':
      return put(index.indicator(id), text.indicators[id], indicatorParts(pack, id));
    case 'risk':
      return riskWords(pack, id);
    case 'assumption':
      return assumptionWords(pack, id);
    case 'target-group': {
      const term = text.vocabularies['targetGroups']?.[id];
      return put({}, term && { title: term.label, description: term.description ?? '' });
    }
  }
}

type Entry = { readonly status?: EntryWords['status']; readonly sources?: EntryWords['sources'] };

function put(
  entry: Entry | undefined,
  words: { readonly title: string; readonly description: string } | undefined,
  parts: readonly Part[] = [],
  suggestion: EntryWords['suggestion'] = null,
): EntryWords | null {
  if (!entry || !words) return null;
  return {
    title: words.title,
    description: words.description,
    more: parts.flatMap(({ label, text }) => (text ? [{ label, text }] : [])),
    status: entry.status ?? null,
    sources: entry.sources ?? [],
    suggestion,
  };
}

function actorsOf(pack: SchemePack, activityId: string): string {
  const actors = pack.index.activity(activityId)?.actorIds ?? [];
  return actors.map((actor) => vocabularyLabel(pack.text, 'actors', actor)).join(' · ');
}

function indicatorParts({ index, text }: SchemePack, id: string): Part[] {
  const words = text.indicators[id];
  const type = index.indicator(id)?.type;
  return [
    { label: 'field.indicators.type', text: type && vocabularyLabel(text, 'indicatorTypes', type) },
    { label: 'field.indicators.calculation', text: words?.calculation },
    { label: 'field.indicators.benchmark', text: words?.benchmark },
  ];
}

function riskWords({ index, text }: SchemePack, id: string): EntryWords | null {
  const words = text.risks[id];
  return put(index.risk(id), words && { title: words.title, description: '' }, [
    { label: 'panel.more.earlySign', text: words?.earlySign },
    { label: 'panel.more.mitigation', text: words?.mitigation },
    { label: 'panel.more.owner', text: words?.ownerHint },
  ]);
}

function assumptionWords({ index, text }: SchemePack, id: string): EntryWords | null {
  const words = text.assumptions[id];
  return put(index.assumption(id), words && { title: words.text, description: '' }, [
    { label: 'field.assumptions.howToCheck', text: words?.howToCheck },
    { label: 'field.assumptions.ifNotTrue', text: words?.ifNotTrue },
  ]);
}
