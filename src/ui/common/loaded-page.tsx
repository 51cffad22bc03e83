import { type ComponentType, useEffect, useState } from 'react';

/** A page whose code is fetched when it is first shown. */
export type LoadedPage<P extends object> = {
  readonly Page: ComponentType<P>;
  /** Fetches the code before that; a failure here is told when the page is shown. */
  readonly preload: () => Promise<void>;
};

/**
 * Shows `Waiting` until the code of a page is there; what cannot be fetched is thrown where the page would stand.
 * Not React.lazy: React holds back what follows a fallback of Suspense until that has stood for 300 ms.
 */
export function loadedPage<P extends object>(
  load: () => Promise<ComponentType<P>>,
  Waiting: ComponentType,
): LoadedPage<P> {
  let loaded: { readonly Content: ComponentType<P> } | null = null;
  const fetchContent = async () => (loaded ??= { Content: await load() });
  function Page(props: P) {
    const [page, setPage] = useState(loaded);
    useEffect(() => {
      if (page !== null) return;
      let isHere = true;
      fetchContent().then(
        (fetched) => isHere && setPage(fetched),
        (thrown: unknown) => isHere && setPage(() => raise(thrown)),
      );
      return () => {
        isHere = false;
      };
    }, [page]);
    return page === null ? <Waiting /> : <page.Content {...props} />;
  }
  return { Page, preload: () => fetchContent().then(ignore, ignore) };
}

function ignore(): void {}

function raise(thrown: unknown): never {
  throw thrown;
}
