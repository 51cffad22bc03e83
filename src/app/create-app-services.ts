import type { Result } from '#core/result.ts';
import type { Translator } from '#i18n/translator.ts';
import { downloadFile } from '#storage/files.ts';
import type { Settings } from '#storage/settings.ts';
import type { StoreError } from '#storage/store-error.ts';
import type { AppServices } from '#ui/common/app-services.tsx';
import type { Problem } from '#ui/common/problem.ts';
import { createAppSettings } from './app-settings.ts';
import { newId } from './new-id.ts';
import type { PlanDesk } from './plan-desk.ts';
import { createPlanShelf, type PlanShelf } from './plan-shelf.ts';
import { readProblem, saveProblem } from './problem-text.ts';

type Surroundings = {
  readonly desk: () => Promise<PlanDesk>;
  readonly settings: Settings;
  /** The translator of the moment: words are made when they are needed. */
  readonly translator: () => Translator;
};

/** What screens may ask for, over the desk and in words. */
export function createAppServices(surroundings: Surroundings): AppServices & { readonly shelf: PlanShelf } {
  const { desk, settings, translator } = surroundings;
  return {
    newId,
    shelf: createPlanShelf(desk, translator),
    settings: createAppSettings(settings),
    ...startingServices(surroundings),
    ...keepingServices(surroundings),
    downloadText: (name, text) => downloadFile(name, text, 'text/plain'),
    collections: createLoader(surroundings, async (open) => {
      const { openCollections } = await import('./collections/load-collections.ts');
      return openCollections(open, translator);
    }),
    versions: createLoader(surroundings, async (open) => {
      const { openVersions } = await import('./versions/load-versions.ts');
      return openVersions(open, translator);
    }),
    reports: createLoader(surroundings, async () => {
      const { createReportServices } = await import('./reports/report-services.ts');
      return createReportServices(translator);
    }),
  };
}

/** One set of services for the whole page; tried again after a failure. */
function createLoader<Services extends object>(
  { desk, translator }: Surroundings,
  load: (desk: PlanDesk) => Promise<Services>,
): () => Promise<Services | Problem> {
  let opened: Promise<Services | Problem> | null = null;
  return async () => {
    opened ??= reach(desk, translator, load);
    const services = await opened;
    if ('message' in services) opened = null;
    return services;
  };
}

function startingServices({ desk, translator }: Surroundings) {
  const attempt = <T>(run: (open: PlanDesk) => Promise<T>) => reach(desk, translator, run);
  return {
    createPlan: (start) => attempt(({ create }) => create(start)),
    openExample: (name, language) => attempt(({ openExample }) => openExample(name, language)),
    duplicatePlan: (planId, title) =>
      attempt(async ({ duplicate }) => {
        const copy = await duplicate(planId, title);
        return copy.ok ? copy.value : readProblem(translator(), copy.error);
      }),
    startFromPlan: (planId) =>
      attempt(async ({ open, startFrom }) => {
        const original = await open(planId);
        return original.ok ? startFrom(original.value.plan) : readProblem(translator(), original.error);
      }),
    openFile: async (file, signal) => {
      const outcome = await attempt(async (open) => {
        const { openFile } = await import('./open-file.ts');
        return openFile(file, { desk: open, translator, signal });
      });
      return 'message' in outcome ? { kind: 'refused', problem: outcome } : outcome;
    },
  } satisfies Partial<AppServices>;
}

function keepingServices({ desk, translator }: Surroundings) {
  const attempt = (run: (open: PlanDesk) => Promise<Result<unknown, StoreError>>) =>
    reach(desk, translator, async (open) => {
      const outcome = await run(open);
      return outcome.ok ? null : saveProblem(translator(), outcome.error);
    });
  return {
    renamePlan: (planId, title) => attempt(({ rename }) => rename(planId, title)),
    removePlan: (planId) => attempt(({ remove }) => remove(planId)),
    restorePlan: (planId) => attempt(({ restore }) => restore(planId)),
    downloadCopy: (plan) => {
      void reach(desk, translator, async ({ fileOf }) => download(fileOf(plan)));
    },
    downloadStored: (planId) =>
      reach(desk, translator, async ({ open, fileOf }) => {
        const stored = await open(planId);
        if (stored.ok) return download(fileOf(stored.value.plan));
        if (stored.error.type !== 'corrupt') return readProblem(translator(), stored.error);
        return download({ name: 'plan.damaged.txt', mime: 'text/plain', text: stored.error.text });
      }),
  } satisfies Partial<AppServices>;
}

function download({ name, mime, text }: { name: string; mime: string; text: string }): null {
  downloadFile(name, text, mime);
  return null;
}

/** Parts of the product are fetched when they are first needed, which can fail where everything else works. */
async function reach<T>(
  desk: () => Promise<PlanDesk>,
  translator: () => Translator,
  run: (desk: PlanDesk) => Promise<T>,
): Promise<T | Problem> {
  try {
    return await run(await desk());
  } catch (thrown) {
    reportError(thrown);
    return { message: translator().t('app.planProblem.loading') };
  }
}
