import { useCallback, useEffect, useRef, useState } from 'react';
import { navigate } from 'wouter/use-hash-location';
import { type OpenFileOutcome, useAppServices } from '../common/app-services.tsx';
import { paths } from '../common/routes.ts';
import { useShowStart } from './use-show-start.ts';

/** How far the opening of a file is. `isLong` after half a second: then it is worth saying. */
type OpeningState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'reading'; readonly name: string; readonly isLong: boolean }
  | OpenFileOutcome;

export type FileOpening = {
  readonly state: OpeningState;
  readonly open: (file: File) => void;
  /** Goes on with a choice that led to another outcome. */
  readonly follow: (next: Promise<OpenFileOutcome>) => void;
  readonly dismiss: () => void;
  /** Stops reading; what comes of it is of no interest any more. */
  readonly cancel: () => void;
};

const longAfter = 500;

/** Opens files one at a time and goes to the plan when there is nothing to tell or to decide. */
export function useOpenFile(): FileOpening {
  const { openFile } = useAppServices();
  const [state, setState] = useState<OpeningState>({ kind: 'idle' });
  const showStart = useShowStart();
  const reading = useRef(new AbortController());
  useEffect(() => () => reading.current.abort(), []);
  const isWaiting = state.kind === 'reading' && !state.isLong;
  useEffect(() => {
    if (!isWaiting) return;
    const timer = setTimeout(
      () => setState((now) => (now.kind === 'reading' ? { ...now, isLong: true } : now)),
      longAfter,
    );
    return () => clearTimeout(timer);
  }, [isWaiting]);
  const follow = useCallback(
    (next: Promise<OpenFileOutcome>) => {
      const { signal } = reading.current;
      void next.then((outcome) => {
        if (signal.aborted) return;
        setState(outcome);
        if (outcome.kind === 'opened' && outcome.remarks.length === 0) navigate(paths.hub(outcome.planId));
        if (outcome.kind === 'started' && outcome.remarks.length === 0) showStart(outcome);
      });
    },
    [showStart],
  );
  const open = useCallback(
    (file: File) => {
      reading.current.abort();
      reading.current = new AbortController();
      setState({ kind: 'reading', name: file.name, isLong: false });
      follow(openFile(file, reading.current.signal));
    },
    [openFile, follow],
  );
  const dismiss = useCallback(() => setState({ kind: 'idle' }), []);
  const cancel = useCallback(() => {
    reading.current.abort();
    setState({ kind: 'idle' });
  }, []);
  return { state, open, follow, dismiss, cancel };
}
