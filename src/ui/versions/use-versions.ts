import { useEffect, useState } from 'react';
import type { Problem } from '../common/problem.ts';
import type { VersionList, VersionServices } from '../common/version-services.ts';

/** The versions of a plan, up to date with this and other tabs; null until they are read. */
export function useVersions(services: VersionServices, planId: string): VersionList | Problem | null {
  const [list, setList] = useState<VersionList | Problem | null>(null);
  useEffect(() => {
    let newest = 0;
    const read = async () => {
      newest += 1;
      const turn = newest;
      const read = await services.list(planId);
      if (turn === newest) setList(read);
    };
    const stop = services.subscribe(planId, () => void read());
    void read();
    return () => {
      newest = -1;
      stop();
    };
  }, [services, planId]);
  return list;
}
