import { useRef, useState } from 'react';
import { useAppServices } from '../common/app-services.tsx';
import type { Problem } from '../common/problem.ts';
import type { MadeFile, ReportServices } from '../common/report-services.ts';

/** How the making of a file goes. */
export type Making =
  | { readonly kind: 'idle' | 'working' | 'stopped' }
  | { readonly kind: 'done'; readonly fileName: string }
  | { readonly kind: 'failed'; readonly problem: Problem };

/** Makes one file at a time, which can be stopped. */
export function useMakeFile(): {
  readonly making: Making;
  readonly make: (work: (services: ReportServices, signal: AbortSignal) => Promise<MadeFile>) => void;
  readonly stop: () => void;
} {
  const { reports } = useAppServices();
  const [making, setMaking] = useState<Making>({ kind: 'idle' });
  const running = useRef<AbortController | null>(null);
  const make = (work: (services: ReportServices, signal: AbortSignal) => Promise<MadeFile>) => {
    if (running.current !== null) return;
    const controller = new AbortController();
    running.current = controller;
    setMaking({ kind: 'working' });
    const carryOut = async () => {
      const services = await reports();
      const made = 'message' in services ? services : await work(services, controller.signal);
      if (controller.signal.aborted) setMaking({ kind: 'stopped' });
      else setMaking('message' in made ? { kind: 'failed', problem: made } : { kind: 'done', fileName: made.fileName });
    };
    carryOut()
      .catch((thrown: unknown) => {
        reportError(thrown);
        setMaking({ kind: 'idle' });
      })
      .finally(() => {
        running.current = null;
      });
  };
  return { making, make, stop: () => running.current?.abort() };
}
