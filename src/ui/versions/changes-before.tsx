import { useEffect, useState } from 'react';
import { toldChanges } from '#core/diff/told-changes.ts';
import { PageLink } from '../common/button.tsx';
import type { Problem } from '../common/problem.ts';
import { paths } from '../common/routes.ts';
import { useTranslator } from '../common/translation.tsx';
import type { VersionServices, VersionSummary } from '../common/version-services.ts';
import { ProblemBox } from '../plans/problem-box.tsx';
import { usePlanId } from '../wizard/plan-place.ts';
import { Waiting } from './waiting.tsx';

type BeforeProps = {
  readonly version: VersionSummary;
  readonly before: VersionSummary | null;
  readonly services: VersionServices;
};

/** How many changes there are since the version before, counted when somebody looks; leads to the comparison. */
export function ChangesBefore({ version, before, services }: BeforeProps) {
  const { t } = useTranslator();
  const planId = usePlanId();
  const count = useChangeCount(services, before?.id ?? null, version.id);
  if (before === null) return <p>{t('versions.since.first')}</p>;
  const { name } = before;
  if (count === null) return <Waiting isWaiting text={t('versions.since.counting', { name })} />;
  if (typeof count === 'object') return <ProblemBox problem={count} />;
  const words = t('versions.since', { name, count });
  return (
    <p>{count === 0 ? words : <PageLink to={paths.comparison(planId, before.id, version.id)}>{words}</PageLink>}</p>
  );
}

/** How many changes lie between two versions; null until they are counted. */
function useChangeCount(services: VersionServices, before: string | null, after: string): number | Problem | null {
  const [count, setCount] = useState<number | Problem | null>(null);
  useEffect(() => {
    let isHere = true;
    const read = async (beforeId: string) => {
      const [one, other] = [await services.read(beforeId), await services.read(after)];
      if (!isHere) return;
      if ('message' in one) setCount(one);
      else if ('message' in other) setCount(other);
      else setCount(toldChanges({ before: one.plan, after: other.plan }).length);
    };
    if (before !== null) void read(before).catch(reportError);
    return () => {
      isHere = false;
    };
  }, [services, before, after]);
  return count;
}
