import { useEffect, useState } from 'react';
import { useAppServices } from '../common/app-services.tsx';
import type { Problem } from '../common/problem.ts';
import type { VersionServices } from '../common/version-services.ts';

/** The services of versions; null while their code is being fetched. */
export function useVersionServices(): VersionServices | Problem | null {
  const { versions } = useAppServices();
  const [services, setServices] = useState<VersionServices | Problem | null>(null);
  useEffect(() => {
    let isHere = true;
    void versions().then((opened) => {
      if (isHere) setServices(opened);
    });
    return () => {
      isHere = false;
    };
  }, [versions]);
  return services;
}
