import { type ReactNode, useEffect, useRef } from 'react';
import { historyState } from './history-state.ts';
import { useTranslator } from './translation.tsx';

/** How many pages were shown since the start: the first one leaves the focus to the browser. */
let shownPages = 0;

/**
 * The only h1 of a page. Names the page in the window title (most specific first) and takes the focus on arrival,
 * unless the page was opened to mend one field.
 */
export function PageHeading({
  children,
  title,
  context = [],
  error = false,
}: {
  children?: ReactNode;
  title: string;
  context?: readonly string[];
  error?: boolean;
}) {
  const { t } = useTranslator();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = [error ? `${t('common.errorPrefix')} ${title}` : title, ...context, t('common.product')].join(
      ' · ',
    );
  });
  useEffect(() => {
    shownPages += 1;
    if (shownPages > 1 && historyState().field === undefined) heading.current?.focus();
  }, []);
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children ?? title}
    </h1>
  );
}
