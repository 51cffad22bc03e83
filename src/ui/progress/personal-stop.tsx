import { type ReactNode, useRef, useState } from 'react';
import { useHashLocation } from 'wouter/use-hash-location';
import type { PersonalText } from '#core/validation/personal-texts.ts';
import { placeText } from '#i18n/place-text.ts';
import { Button, PageLink } from '../common/button.tsx';
import { placeOfPath } from '../common/routes.ts';
import { useTranslator } from '../common/translation.tsx';
import { type SessionActor, useOpenSession, usePlan, useReadPlan } from '../wizard/session-context.tsx';
import styles from './progress.module.css';
import reportStyles from './report.module.css';

type Leaving = 'report' | 'practice' | 'plan';

/** Longer lists take long to draw; who has mended these asks again. */
const mostShown = 30;

/** The texts that were let go, while their plan is open; another text in the same place is asked about again. */
const letGo = new WeakMap<SessionActor, Set<string>>();

/** Stops what is to leave the device while it holds texts that may lead to a person and that nobody has let go yet. */
export function usePersonalStop(kind: Leaving) {
  const { actor } = useOpenSession();
  const [asked, setAsked] = useState<readonly PersonalText[] | null>(null);
  const known = letGo.get(actor) ?? new Set<string>();
  const keyOf = ({ path, text }: PersonalText) => `${kind} ${path}\n${text}`;
  return {
    /** What is asked about now. Another object each time, so that it takes the focus. */
    asked,
    /** Whether these may leave; asks when not. */
    passes: (texts: readonly PersonalText[]): boolean => {
      const open = texts.filter((text) => !known.has(keyOf(text)));
      setAsked(open.length === 0 ? null : open);
      return open.length === 0;
    },
    accept: () => {
      for (const text of asked ?? []) known.add(keyOf(text));
      letGo.set(actor, known);
    },
  };
}

type StopProps = {
  readonly kind: Leaving;
  readonly texts: readonly PersonalText[];
  readonly onGoOn: () => void;
};

/** Asks about texts that may lead to a person, before they leave: look at them, or make it all the same. */
export function PersonalStop({ kind, texts, onGoOn }: StopProps) {
  const { t } = useTranslator();
  const own = useRef<HTMLDivElement>(null);
  const goOn = () => {
    // The button goes with the question; the next Tab leads on from the box around it.
    own.current?.closest<HTMLElement>('[role="status"]')?.focus();
    onGoOn();
  };
  const [first] = texts;
  return (
    <div ref={own} className={styles['lines']}>
      <p>
        <strong>{t('record.persons', { count: texts.length })}</strong>
      </p>
      <p>{t(`record.persons.${kind}`, { count: texts.length })}</p>
      <PersonalList texts={texts} />
      <div className={styles['buttons']}>
        {first ? (
          <PlaceLink look="secondary" path={first.path}>
            {t('record.persons.look', { count: texts.length })}
          </PlaceLink>
        ) : null}
        <Button onClick={goOn}>{t('record.persons.goOn')}</Button>
      </div>
    </div>
  );
}

/** Where the texts stand, each with the words that were found in it. */
export function PersonalList({ texts }: { texts: readonly PersonalText[] }) {
  const translator = useTranslator();
  const { t, list } = translator;
  const plan = useReadPlan()();
  return (
    <>
      <ul role="list">
        {texts.slice(0, mostShown).map(({ path, marks }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two words of one list have the same path
          <li key={`${path} ${at}`}>
            <PlaceLink path={path}>{placeText(translator, plan, path)}</PlaceLink>
            <span className={reportStyles['found']}>
              {list([...new Set(marks.map(({ text }) => t('record.quoted', { text })))])}
            </span>
          </li>
        ))}
      </ul>
      {texts.length > mostShown ? <p>{t('record.persons.more', { count: texts.length - mostShown })}</p> : null}
    </>
  );
}

type PlaceProps = { readonly path: string; readonly look?: 'secondary'; readonly children: ReactNode };

/** Leads to the field of a text, and from there back here. */
function PlaceLink({ path, look, children }: PlaceProps) {
  const planId = usePlan((plan) => plan.id);
  const [returnTo] = useHashLocation();
  const place = placeOfPath(planId, path);
  if (!place) return children;
  const { field } = place;
  return (
    <PageLink {...(look ? { look } : {})} to={place.path} state={{ field, returnTo }}>
      {children}
    </PageLink>
  );
}
