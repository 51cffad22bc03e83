import { type ComponentType, useCallback, useEffect, useState } from 'react';
import { MissingPart } from './missing-part.tsx';

/** A page whose code is fetched when it is first shown. */
export type LoadedPage<P extends object> = {
  readonly Page: ComponentType<P>;
  /** Fetches the code before that; a failure here is told when the page is shown. */
  readonly preload: () => Promise<void>;
};

/**
 * Shows `Waiting` until the code of a page is there, and `Missing` with a way to try again when it cannot be fetched: the server
 * may be stopped, or a new version of the product may have taken its place.
 * Not React.lazy: React holds back what follows a fallback of Suspense until that has stood for 300 ms.
 */
export function loadedPage<P extends object>(
  load: () => Promise<ComponentType<P>>,
  Waiting: ComponentType,
  Missing: ComponentType<{ readonly onRetry: () => void }> = MissingPart,
): LoadedPage<P> {
  let loaded: { readonly Content: ComponentType<P> } | null = null;
  const fetchContent = async () => (loaded ??= { Content: await load() });
  function Page(props: P) {
    const [page, setPage] = useState(loaded);
    const [isMissing, setMissing] = useState(false);
    useEffect(() => {
      if (page !== null || isMissing) return;
      let isHere = true;
      fetchContent().then(
        (fetched) => isHere && setPage(fetched),
        () => isHere && setMissing(true),
      );
      return () => {
        isHere = false;
      };
    }, [page, isMissing]);
    const retry = useCallback(() => setMissing(false), []);
    if (isMissing) return <Missing onRetry={retry} />;
    return page === null ? <Waiting /> : <page.Content {...props} />;
  }
  return { Page, preload: () => fetchContent().then(ignore, ignore) };
}

function ignore(): void {}
