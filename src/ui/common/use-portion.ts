import { useEffect, useRef, useState } from 'react';

/** Props of an element of a portion: the one that the focus goes to can take it. */
export type PlaceProps = { readonly ref?: (element: HTMLElement | null) => void; readonly tabIndex?: -1 };

/**
 * How much of something long is shown: `first`, and `step` more at a time. After `more` the focus goes to the first element that is
 * new, because the button may have gone; `placeOf` gives the props for that.
 */
export function usePortion(total: number, first: number, step = first) {
  const [{ limit, asked }, setShown] = useState({ limit: first, asked: -1 });
  const place = useRef<HTMLElement | null>(null);
  useEffect(() => {
    if (asked >= 0) place.current?.focus();
  }, [asked]);
  const setPlace = (element: HTMLElement | null) => {
    place.current = element;
  };
  return {
    limit,
    rest: Math.max(0, total - limit),
    next: Math.min(step, Math.max(0, total - limit)),
    more: () => setShown({ limit: limit + step, asked: limit }),
    placeOf: (index: number): PlaceProps => (index === asked ? { ref: setPlace, tabIndex: -1 } : {}),
  };
}
