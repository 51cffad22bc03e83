import type { Plan } from '#core/plan/plan-schema.ts';
import type { CarriedReference } from '#core/scheme/carry-over.ts';
import type { SchemeText } from '#core/scheme/scheme-text.ts';
import { placeText } from '#i18n/place-text.ts';
import type { Translator } from '#i18n/translator.ts';
import { useTranslator } from '../common/translation.tsx';
import styles from './move.module.css';

/** The plan as it is and as it would be, the words of the next version in the language of the page, and its number. */
export type MovePlace = { readonly before: Plan; readonly after: Plan; readonly text: SchemeText; readonly to: number };

const kinds = ['renamed', 'merged', 'split', 'removed'] as const;

type ReferencesProps = { readonly references: readonly CarriedReference[]; readonly place: MovePlace };

/** Entries that the plan names and that the next version has no longer as they were, by what became of them. */
export function ReferenceGroups({ references, place }: ReferencesProps) {
  return kinds.map((kind) => {
    const own = references.filter((reference) => reference.kind === kind);
    return own.length === 0 ? null : <Group key={kind} kind={kind} references={own} place={place} />;
  });
}

function Group({ kind, references, place }: ReferencesProps & { kind: (typeof kinds)[number] }) {
  const translator = useTranslator();
  const id = `move-${kind}`;
  return (
    <section className={styles['group']} aria-labelledby={id}>
      <h2 id={id}>{translator.t(`move.${kind}`, { count: references.length })}</h2>
      <ul role="list" className={styles['items']}>
        {references.map((reference) => (
          <li key={`${reference.path} ${reference.from}`} className={styles['item']}>
            <h3>{placeText(translator, place.before, reference.path)}</h3>
            <p>{becomesText(translator, reference)}</p>
            <Reason reason={reference.reason} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function becomesText({ t, list }: Translator, { kind, use, words, into }: CarriedReference): string {
  const [first = ''] = into.map((entry) => entry.words);
  if (kind === 'removed') return t(use === 'choice' ? 'move.removed.choice' : 'move.removed.text', { from: words });
  if (kind === 'renamed' && first === words) return t('move.renamed.same', { from: words });
  return t(`move.${kind}.text`, {
    from: words,
    into: list(into.map((entry) => t('move.entry', { words: entry.words }))),
  });
}

/** A sentence of the scheme for planners; English where the language of the page has none. */
export function Reason({ reason }: { reason: Readonly<Record<string, string>> }) {
  const { language } = useTranslator();
  const own = reason[language];
  const words = own ?? reason['en'];
  return words === undefined ? null : (
    <p className={styles['reason']} lang={own === undefined ? 'en' : undefined}>
      {words}
    </p>
  );
}
