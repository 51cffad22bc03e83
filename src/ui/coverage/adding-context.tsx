import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react';
import { useAnnounce } from '../common/announcer.tsx';
import { useAppServices } from '../common/app-services.tsx';
import type { AddedFile, AddProgress } from '../common/collection-services.ts';
import type { Problem } from '../common/problem.ts';
import { useTranslator } from '../common/translation.tsx';
import type { DroppedFiles } from './files-of-drop.ts';

/** How far the files of a collection are. */
export type AddingState =
  | { readonly kind: 'adding'; readonly progress: AddProgress; readonly stop: () => void }
  | { readonly kind: 'done'; readonly files: readonly AddedFile[]; readonly stopped: boolean }
  | { readonly kind: 'problem'; readonly problem: Problem };

type Adding = {
  /** What was added last, and to which collection; null before the first files. */
  readonly run: { readonly collection: string; readonly state: AddingState } | null;
  readonly add: (collection: string, dropped: DroppedFiles) => void;
};

const AddingContext = createContext<Adding>({ run: null, add: () => undefined });

/** How often progress is drawn at most (milliseconds): often enough to see it move. */
const drawEvery = 150;

/** Adds files for as long as any page of coverage is open, whichever view is shown; one run at a time. */
export function AddingProvider({ children }: { children: ReactNode }) {
  const { t } = useTranslator();
  const { collections } = useAppServices();
  const announce = useAnnounce();
  const [run, setRun] = useState<Adding['run']>(null);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const add = useCallback(
    (collection: string, { files, unreadable }: DroppedFiles) => {
      if (files.length + unreadable.length === 0) return;
      if (running.current !== null) {
        announce({ text: t('coverage.add.busy') });
        return;
      }
      const lost = unreadable.map((name) => refusedFile(name, t('storage.file.unreadable', { name })));
      const controller = new AbortController();
      running.current = controller;
      const stop = () => controller.abort();
      const show = (state: AddingState) => setRun({ collection, state });
      const onProgress = throttled((progress) => show({ kind: 'adding', progress, stop }));
      onProgress({ done: 0, total: files.length, name: '' });
      const carryOut = async () => {
        const services = await collections();
        const outcome =
          'message' in services
            ? services
            : await services.addFiles(collection, files, { signal: controller.signal, onProgress });
        if ('message' in outcome) show({ kind: 'problem', problem: outcome });
        else show({ kind: 'done', files: [...lost, ...outcome], stopped: controller.signal.aborted });
      };
      carryOut()
        .catch((thrown: unknown) => {
          reportError(thrown);
          setRun(null);
        })
        .finally(() => {
          running.current = null;
        });
    },
    [announce, collections, t],
  );
  const adding = useMemo(() => ({ run, add }), [run, add]);
  return <AddingContext value={adding}>{children}</AddingContext>;
}

/** The run of files, and the way to start one. */
export function useAdding(): Adding {
  return useContext(AddingContext);
}

function throttled(draw: (progress: AddProgress) => void): (progress: AddProgress) => void {
  let drawnAt = Number.NEGATIVE_INFINITY;
  return (progress) => {
    if (performance.now() - drawnAt < drawEvery && progress.done < progress.total) return;
    drawnAt = performance.now();
    draw(progress);
  };
}

function refusedFile(name: string, message: string): AddedFile {
  return { name, outcome: 'refused', title: null, planId: null, message, remarks: [] };
}
