import { type ReactNode, useEffect, useRef } from 'react';
import { readableSigns } from '#core/words/plain-signs.ts';
import { historyState } from './history-state.ts';
import { useTranslator } from './translation.tsx';

/** How many pages were shown since the start: the first one leaves the focus to the browser. */
let shownPages = 0;

/** Browsers take milliseconds to rename a window: a title that changes at every key waits for this pause (milliseconds). */
const pauseBeforeRename = 400;

/**
 * The only h1 of a page. Names the page in the window title (most specific first) and takes the focus on arrival,
 * unless the page was opened to mend one field.
 */
export function PageHeading({
  children,
  title,
  context = [],
  error = false,
  lang,
}: {
  children?: ReactNode;
  title: string;
  context?: readonly string[];
  error?: boolean;
  /** Of the heading, where it is not that of the page. */
  lang?: string | undefined;
}) {
  const { t } = useTranslator();
  const heading = useRef<HTMLHeadingElement>(null);
  const named = error ? t('common.errorTitle', { title }) : title;
  useWindowTitle(readableSigns([named, ...context, t('common.product')].join(' · ')), error);
  useEffect(() => {
    shownPages += 1;
    if (shownPages > 1 && historyState().field === undefined) heading.current?.focus();
  }, []);
  return (
    <h1 ref={heading} tabIndex={-1} lang={lang}>
      {children ?? readableSigns(title)}
    </h1>
  );
}

/** A new page and an error are told at once, words that are being typed after a pause. */
function useWindowTitle(text: string, error: boolean): void {
  const last = useRef('');
  useEffect(() => {
    const occasion = `${error} ${window.location.hash}`;
    const rename = () => {
      document.title = text;
    };
    if (last.current !== occasion) {
      last.current = occasion;
      rename();
      return;
    }
    const timer = setTimeout(rename, pauseBeforeRename);
    return () => clearTimeout(timer);
  }, [text, error]);
}
