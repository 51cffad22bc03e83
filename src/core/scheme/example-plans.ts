import { z } from 'zod';
import { upgradeFormat } from '../migrate/format-upgrades.ts';
import { isJsonObject, type Json } from '../migrate/json-value.ts';
import { activityReportSchema, activitySchema, type Plan, planSchema } from '../plan/plan-schema.ts';

/** Complete fictional programmes that come with the product. */
export const exampleNames = ['lindenhafen', 'norvalia'] as const;
export type ExampleName = (typeof exampleNames)[number];

type ExampleFiles = { readonly en: () => Promise<{ default: unknown }> } & Readonly<
  Record<string, () => Promise<{ default: unknown }>>
>;

const exampleFiles: Readonly<Record<ExampleName, ExampleFiles>> = {
  lindenhafen: {
    en: () => import('#schemes/annex-2004/1/examples/lindenhafen.en.json'),
    fr: () => import('#schemes/annex-2004/1/examples/lindenhafen.fr.json'),
  },
  norvalia: {
    en: () => import('#schemes/annex-2004/1/examples/norvalia.en.json'),
    fr: () => import('#schemes/annex-2004/1/examples/norvalia.fr.json'),
  },
};

/** What was reported on an example, by id of its activities. Apart from the example, which belongs to a published version of the scheme and never changes. */
const reportedSchema = z.strictObject({
  activities: z.record(z.string(), activitySchema.shape.actual),
  activityReports: z.array(activityReportSchema),
});

const reportedFiles: Partial<Readonly<Record<ExampleName, ExampleFiles>>> = {
  lindenhafen: {
    en: () => import('#schemes/annex-2004/reported/lindenhafen.en.json'),
    fr: () => import('#schemes/annex-2004/reported/lindenhafen.fr.json'),
  },
};

/**
 * An example in `language` (BCP 47), or in English where it is not translated, with what was reported on it so far. Its id is fixed: give a copy that a
 * person edits an id of its own.
 */
export async function loadExample(name: ExampleName, language: string): Promise<Plan> {
  const [raw, reported] = await Promise.all([
    readFile(exampleFiles[name], language),
    readFile(reportedFiles[name], language),
  ]);
  const plan = planSchema.parse(isJsonObject(raw) ? upgradeFormat(raw) : raw);
  return reported === undefined ? plan : withReported(plan, reportedSchema.parse(reported));
}

async function readFile(files: ExampleFiles | undefined, language: string): Promise<Json | undefined> {
  if (!files) return undefined;
  const tag = language.toLowerCase().split('-')[0] ?? '';
  const read = Object.hasOwn(files, tag) ? files[tag] : undefined;
  const file = await (read ?? files.en)();
  return file.default as Json; // a JSON module holds nothing else
}

function withReported(plan: Plan, { activities, activityReports }: z.infer<typeof reportedSchema>): Plan {
  return {
    ...plan,
    activities: plan.activities.map((row) => ({ ...row, actual: activities[row.id] ?? row.actual })),
    activityReports,
  };
}
