import { useRef, useState } from 'react';
import type { ChainLevel } from '#core/chain/drawing.ts';
import type { Offer } from '#core/scheme/offers.ts';
import { itemNames } from '#i18n/item-names.ts';
import { LevelMark } from '../../common/level-mark.tsx';
import { useTranslator } from '../../common/translation.tsx';
import { useOpenSession } from '../session-context.tsx';
import { AddEntry, AdoptedEntry } from './add-entry.tsx';
import { type ParentChoice, tableOfLevel } from './adopt-entry.ts';
import { entryKey, useCatalogue } from './catalogue-context.tsx';
import { type EntryKey, type EntryWords, entryWords } from './catalogue-entry.ts';
import styles from './entry.module.css';
import { EntryDetails } from './entry-details.tsx';
import { followUps } from './offers-here.ts';
import { SuggestedValue } from './suggested-value.tsx';
import { useAdopt } from './use-adopt.ts';

type EntryProps = {
  readonly entry: Pick<Offer, 'level' | 'id' | 'parentId'>;
  /** Place in a long list, to focus the first of those that were shown on demand. */
  readonly position?: number;
};

/** One entry of the catalogue: what it is, how sure we are of it, and a way to take it over, or to the row made from it. */
export function Entry({ entry, position }: EntryProps) {
  const { planPack } = useOpenSession();
  const words = entryWords(planPack, entry);
  return words ? <KnownEntry entry={entry} words={words} position={position} /> : null;
}

type KnownEntryProps = {
  readonly entry: EntryProps['entry'];
  readonly words: EntryWords;
  readonly position: number | undefined;
};

function KnownEntry({ entry, words, position }: KnownEntryProps) {
  const { rows, readOnly, lang } = useCatalogue();
  const root = useRef<HTMLLIElement>(null);
  const [justAdded, setJustAdded] = useState(false);
  const adopt = useAdopt(entry, words.title, root);
  const rowId = rows.get(entryKey(entry.level, entry.id));
  const add = (parent: ParentChoice) => {
    setJustAdded(true);
    adopt(parent);
  };
  const action = readOnly ? null : <AddEntry entry={entry} title={words.title} onAdd={add} />;
  return (
    <li ref={root} className={styles['entry']} tabIndex={-1} data-position={position}>
      <Kicker level={entry.level} status={words.status} />
      <p className={styles['title']} lang={lang}>
        {words.title}
      </p>
      {words.suggestion ? <SuggestedValue suggestion={words.suggestion} /> : null}
      <EntryDetails words={words} />
      {rowId === undefined ? (
        action
      ) : (
        <>
          <AdoptedEntry entry={entry} rowId={rowId} title={words.title} />
          <FollowUps level={entry.level} rowId={rowId} open={justAdded} />
        </>
      )}
    </li>
  );
}

const chainLevels: readonly string[] = ['goal', 'target', 'activity', 'indicator'] satisfies ChainLevel[];

function isChainLevel(level: string): level is ChainLevel {
  return chainLevels.includes(level);
}

function Kicker({ level, status }: { level: EntryKey['level']; status: EntryWords['status'] }) {
  const { t } = useTranslator();
  return (
    <p className={styles['kicker']}>
      {isChainLevel(level) ? <LevelMark level={level} /> : null}
      <span>{t(`item.${itemNames[tableOfLevel[level]]}`)}</span>
      {status ? <span className={styles['status']}>{t(`common.status.${status}`)}</span> : null}
    </p>
  );
}

/** What the catalogue suggests below a row that was taken from it; open directly after it was added. */
function FollowUps({ level, rowId, open }: { level: EntryKey['level']; rowId: string; open: boolean }) {
  const { t } = useTranslator();
  const { planPack } = useOpenSession();
  const { plan, place, readOnly } = useCatalogue();
  const offers = followUps(planPack, plan, level, rowId);
  // What hangs on the open row stands above already.
  if (offers.length === 0 || readOnly || rowId === place.itemId) return null;
  const waiting = offers.filter((offer) => !offer.adopted).length;
  return (
    <details className={styles['details']} open={open}>
      <summary>{t('panel.next', { count: waiting })}</summary>
      <ul role="list" className={styles['nested']}>
        {offers.map((offer) => (
          <Entry key={`${offer.level}/${offer.id}`} entry={offer} />
        ))}
      </ul>
    </details>
  );
}
