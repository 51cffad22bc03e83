import { useEffect, useRef, useState } from 'react';
import { useAppServices } from '../common/app-services.tsx';
import type { Problem } from '../common/problem.ts';
import type { MadeFile, ReportServices } from '../common/report-services.ts';
import { useTranslator } from '../common/translation.tsx';
import type { KeptState } from './keep-reported.ts';

/** How the making of a file goes; `kept` is null where nothing is kept beside it. */
export type Making = { readonly attempt: number } & (
  | { readonly kind: 'idle' | 'working' }
  | { readonly kind: 'done'; readonly fileName: string; readonly kept: KeptState | 'keeping' | null }
  | { readonly kind: 'failed'; readonly problem: Problem }
);

type MakeOrder = {
  readonly work: (services: ReportServices, signal: AbortSignal) => Promise<MadeFile>;
  /** What is done once the browser has the file; never rejects. `signal` ends when the page is left meanwhile. */
  readonly afterwards?: (signal: AbortSignal) => Promise<KeptState>;
};

/** Makes one file at a time, which can be stopped; leaving the page stops it too. */
export function useMakeFile(): {
  readonly making: Making;
  readonly make: (order: MakeOrder) => void;
  readonly stop: () => void;
} {
  const { t } = useTranslator();
  const { reports } = useAppServices();
  const [making, setMaking] = useState<Making>({ kind: 'idle', attempt: 0 });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const make = (order: MakeOrder) => {
    if (running.current !== null) return;
    const controller = new AbortController();
    const { signal } = controller;
    const attempt = making.attempt + 1;
    running.current = controller;
    setMaking({ kind: 'working', attempt });
    const carryOut = async () => {
      const services = await reports();
      if (signal.aborted) return;
      const made = 'message' in services ? services : await order.work(services, signal);
      if (signal.aborted) return;
      if ('message' in made) return setMaking({ kind: 'failed', attempt, problem: made });
      const done = { kind: 'done', attempt, fileName: made.fileName } as const;
      setMaking({ ...done, kept: order.afterwards ? 'keeping' : null });
      if (order.afterwards) setMaking({ ...done, kept: await order.afterwards(signal) });
    };
    carryOut()
      .catch((thrown: unknown) => {
        reportError(thrown);
        if (!signal.aborted) setMaking({ kind: 'failed', attempt, problem: { message: t('record.made.broken') } });
      })
      .finally(() => {
        if (running.current === controller) running.current = null;
      });
  };
  const stop = () => {
    if (making.kind !== 'working') return;
    running.current?.abort();
    running.current = null;
    setMaking({ kind: 'idle', attempt: making.attempt });
  };
  return { making, make, stop };
}
