import { planToJson } from '#core/migrate/plan-to-json.ts';
import type { Result } from '#core/result.ts';
import { documentFileName } from '#documents/json/plan-file.ts';
import { localDay } from '#i18n/local-day.ts';
import type { Translator } from '#i18n/translator.ts';
import { downloadFile } from '#storage/files.ts';
import type { StoreError } from '#storage/store-error.ts';
import type { PlanVersion, VersionSummary as StoredSummary } from '#storage/versions/plan-versions.ts';
import type { RestoreFrom, VersionServices, VersionSummary } from '#ui/common/version-services.ts';
import type { PlanDesk } from '../plan-desk.ts';
import { keepVersion } from './keep-version.ts';
import { versionProblem } from './version-problem.ts';

/** What versions need around them. */
type Surroundings = {
  readonly desk: Pick<PlanDesk, 'versions' | 'newId'>;
  readonly translator: () => Translator;
  /** Hands a file over to the person; a test looks at it instead. */
  readonly download?: typeof downloadFile;
};

/** Versions of plans, without other plans and what leaves as documents. */
export type VersionKeeping = Omit<VersionServices, 'takeAway' | 'readPlan'>;

/** Versions of plans as screens use them; the rest is put beside these by its own modules. */
export function createVersionServices({ desk, translator, download = downloadFile }: Surroundings): VersionKeeping {
  const { versions } = desk;
  const told = async (outcome: Promise<Result<unknown, StoreError>>) => {
    const result = await outcome;
    return result.ok ? null : versionProblem(translator(), result.error);
  };
  return {
    list: async (planId) => {
      const listed = await versions.list(planId);
      if (!listed.ok) return versionProblem(translator(), listed.error);
      return { versions: listed.value.versions.map(toSummary), damaged: listed.value.unreadable };
    },
    subscribe: (planId, listener) =>
      versions.changes((changed) => {
        if (changed === planId) listener();
      }),
    read: async (id) => {
      const stored = await versions.get(id);
      if (!stored.ok) return versionProblem(translator(), stored.error);
      const { plan, ...words } = stored.value;
      return { version: toSummary({ ...words, counts: countsOf(plan) }), plan };
    },
    keep: (plan, words, kind = 'named') => told(keepVersion(desk, plan, { ...words, kind })),
    rename: (id, words) => told(versions.rename(id, words)),
    remove: (id) => told(versions.remove(id, new Date().toISOString())),
    bringBack: (id) => told(versions.restore(id)),
    download: async (id) => {
      const stored = await versions.get(id);
      if (stored.ok) download(fileNameOf(stored.value), planToJson(stored.value.plan), 'application/json');
      else if (stored.error.type === 'corrupt') download('version.damaged.txt', stored.error.text, 'text/plain');
      else return versionProblem(translator(), stored.error);
      return null;
    },
    restore: (id, from) => restoreVersion({ desk, translator }, id, from),
  };
}

async function restoreVersion(
  { desk, translator }: Surroundings,
  id: string,
  { present, replace }: RestoreFrom,
): ReturnType<VersionServices['restore']> {
  const { t } = translator();
  const stored = await desk.versions.get(id);
  if (!stored.ok) return versionProblem(translator(), stored.error);
  const { plan, name, reason } = stored.value;
  const before = present();
  if (planToJson(before) === planToJson(plan)) return 'same';
  const words = { name: t('versions.auto.beforeRestore', { name }), reason: '', kind: 'before-restore' } as const;
  const kept = await keepVersion(desk, before, words);
  if (!kept.ok) return versionProblem(translator(), kept.error);
  // Meanwhile the person may have typed on: what was not kept must not be replaced.
  if (present() !== before) {
    await desk.versions.remove(kept.value.id, new Date().toISOString());
    return restoreVersion({ desk, translator }, id, { present, replace });
  }
  replace(plan);
  const after = await keepVersion(desk, plan, {
    name: t('versions.auto.restored', { name }),
    reason,
    kind: 'restored',
  });
  // The plan itself is what was asked for, and it is there: a name that it could not be given is no failure.
  return after.ok ? 'restored' : { remark: versionProblem(translator(), after.error).message };
}

function toSummary({ id, name, reason, kind, at, counts }: StoredSummary): VersionSummary {
  const chain = {
    goal: counts.goals,
    target: counts.targets,
    activity: counts.activities,
    indicator: counts.indicators,
  };
  return { id, name, reason, kind, at, counts: chain };
}

function countsOf(plan: { readonly [Table in keyof StoredSummary['counts']]: readonly unknown[] }) {
  const { goals, targets, activities, indicators } = plan;
  return {
    goals: goals.length,
    targets: targets.length,
    activities: activities.length,
    indicators: indicators.length,
  };
}

/** The day tells files of one plan apart. */
function fileNameOf({ plan, at }: Pick<PlanVersion, 'plan' | 'at'>): string {
  return documentFileName(plan.profile.title, 'plan.json', [localDay(at)]);
}
