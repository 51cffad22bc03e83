import { createVersionServices } from '#app/versions/version-services.ts';
import { createRow } from '#core/plan/create-plan.ts';
import type { ActivityReport, Plan } from '#core/plan/plan-schema.ts';
import { loadTranslator } from '#i18n/translator.ts';
import { createMemoryPlanVersions } from '#storage/versions/memory-plan-versions.ts';
import type { MadeFile, PracticeOrder, ReportOrder } from '#ui/common/report-services.ts';
import type { VersionServices } from '#ui/common/version-services.ts';
import { lindenhafen } from './progress-plan.ts';

type Asked = {
  readonly order: ReportOrder | PracticeOrder;
  readonly signal: AbortSignal;
  readonly answer: (made: MadeFile) => void;
  readonly breakOff: (thrown: Error) => void;
};

/** Services that make a file when the test says so, and versions in memory; `asked` are all files that screens asked for. */
export async function createReportSetting(change: Partial<VersionServices> = {}) {
  const translator = await loadTranslator('en');
  const memory = createMemoryPlanVersions(crypto.randomUUID());
  let count = 0;
  const desk = { versions: memory, newId: () => `kept-${++count}` };
  const versions: VersionServices = {
    ...createVersionServices({ desk, translator: () => translator, download: () => undefined }),
    takeAway: async () => null,
    readPlan: async () => ({ message: 'There is no other plan' }),
    ...change,
  };
  const asked: Asked[] = [];
  const make = (order: Asked['order'], signal: AbortSignal) =>
    new Promise<MadeFile>((answer, breakOff) => asked.push({ order, signal, answer, breakOff }));
  const list = async (planId: string) => {
    const listed = await memory.list(planId);
    return listed.ok ? listed.value.versions : [];
  };
  return {
    asked,
    memory,
    services: { versions: async () => versions, reports: async () => ({ makeReport: make, makePractice: make }) },
    names: async (planId = lindenhafen.id) => (await list(planId)).map(({ name }) => name),
    keptPlan: async (planId = lindenhafen.id) => {
      const [newest] = await list(planId);
      const version = newest ? await memory.get(newest.id) : null;
      return version?.ok ? version.value.plan : null;
    },
  };
}

/** The first example with these reports. */
export function withReports(...reports: readonly Partial<ActivityReport>[]): Plan {
  return {
    ...lindenhafen,
    activityReports: reports.map((row, at) => ({ ...createRow('activityReports', `report-${at + 1}`), ...row })),
  };
}
