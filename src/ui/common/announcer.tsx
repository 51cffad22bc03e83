import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef, useState } from 'react';
import styles from './announcer.module.css';
import { Button, IconButton } from './button.tsx';
import { useTranslator } from './translation.tsx';

/** News of something that happened away from the focus, with at most one way to act on it (usually undo). */
export type News = {
  readonly text: string;
  readonly action?: { readonly label: string; readonly run: () => void };
  /** What the news belongs to, such as the open plan: it goes when that is retracted. */
  readonly scope?: unknown;
};

type Announcer = { readonly announce: (news: News) => void; readonly retract: (scope: unknown) => void };

const AnnouncerContext = createContext<Announcer>({ announce: () => undefined, retract: () => undefined });

/** The one polite live region of the product, shown at the foot of the window. */
export function AnnouncerProvider({ children }: { children: ReactNode }) {
  const [entry, setEntry] = useState<{ news: News; count: number } | null>(null);
  const announcer = useMemo(
    (): Announcer => ({
      announce: (news) => setEntry((last) => ({ news, count: (last?.count ?? 0) + 1 })),
      retract: (scope) => setEntry((last) => (last && last.news.scope === scope ? null : last)),
    }),
    [],
  );
  useEnd(entry?.news.action !== undefined, () => setEntry(null));
  return (
    <AnnouncerContext value={announcer}>
      {children}
      <div role="status" aria-live="polite" className={styles['region']} data-screen-only="">
        {entry ? (
          <div key={entry.count} className={styles['news']} data-stays={entry.news.action ? '' : undefined}>
            <span>{entry.news.text}</span>
            {entry.news.action ? <NewsAction action={entry.news.action} onDone={() => setEntry(null)} /> : null}
          </div>
        ) : null}
      </div>
    </AnnouncerContext>
  );
}

/** News that lies over the page goes with the page, and on Escape. */
function useEnd(isShown: boolean, end: () => void): void {
  const latest = useRef(end);
  useEffect(() => {
    latest.current = end;
  });
  useEffect(() => {
    if (!isShown) return;
    const onLeave = () => latest.current();
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') latest.current();
    };
    window.addEventListener('hashchange', onLeave);
    window.addEventListener('keydown', onKey);
    return () => {
      window.removeEventListener('hashchange', onLeave);
      window.removeEventListener('keydown', onKey);
    };
  }, [isShown]);
}

/** News that can be acted on stays while its page is open, until it is used, put away or replaced: nobody has to be quick. */
function NewsAction({ action, onDone }: { action: NonNullable<News['action']>; onDone: () => void }) {
  const { t } = useTranslator();
  const use = () => {
    onDone();
    action.run();
  };
  return (
    <>
      <Button onClick={use}>{action.label}</Button>
      <IconButton icon="close" label={t('common.close')} onClick={onDone} />
    </>
  );
}

/** Tells what happened to those who see it and to those who hear it. */
export function useAnnounce(): (news: News) => void {
  return useContext(AnnouncerContext).announce;
}

/** Takes news out of sight whose scope has ended, so that nobody acts on what is gone. */
export function useRetract(): (scope: unknown) => void {
  return useContext(AnnouncerContext).retract;
}
