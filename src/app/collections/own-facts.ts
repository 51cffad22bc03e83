import type { PlanFacts } from '#core/coverage/plan-facts.ts';
import { ok, type Result } from '#core/result.ts';
import { noFactsText } from '#i18n/no-facts-text.ts';
import type { Translator } from '#i18n/translator.ts';
import type { StoreError } from '#storage/store-error.ts';
import type { AddedFile } from '#ui/common/collection-services.ts';
import type { PlanDesk } from '../plan-desk.ts';
import { readProblem } from '../problem-text.ts';
import { refusedFile } from './added-file.ts';
import type { FileReader } from './file-reader.ts';

/** The facts of this device's own plans; `apart` are practices and plans that cannot be read, and why. */
export type OwnPlans = { readonly facts: readonly PlanFacts[]; readonly apart: readonly AddedFile[] };

type Known = { readonly revision: string; readonly plan: PlanFacts | AddedFile };

/** Reads all plans of this device; those of a state that was read before are not read again. */
export function createOwnPlans(desk: PlanDesk, reader: () => FileReader) {
  let known = new Map<string, Known>();
  return async (translator: Translator): Promise<Result<OwnPlans, StoreError>> => {
    const listed = await desk.store.list();
    if (!listed.ok) return listed;
    const inMemory = desk.summaries();
    const heldIds = new Set(inMemory.map(({ id }) => id));
    const plans = [...inMemory, ...listed.value.plans.filter(({ id }) => !heldIds.has(id))];
    const files = reader();
    const latest = new Map<string, Known>();
    try {
      for (const { id, revision, savedAt, title } of plans) {
        const before = known.get(id);
        // Plans in memory have no revision: nothing says whether they are as they were.
        const isSame = before?.revision === revision && revision !== '' && 'factsVersion' in before.plan;
        const plan = isSame ? before.plan : await readOwn({ id, savedAt, title }, { desk, files, translator });
        latest.set(id, { revision, plan });
      }
    } finally {
      files.end();
    }
    known = latest;
    const damaged = listed.value.unreadable
      .filter((id) => !heldIds.has(id))
      .map((id) => refusedFile(id, translator.t('storage.read.corrupt')));
    const read = [...latest.values()];
    return ok({
      facts: read.flatMap(({ plan }) => ('factsVersion' in plan ? plan : [])),
      apart: [...read.flatMap(({ plan }) => ('factsVersion' in plan ? [] : plan)), ...damaged],
    });
  };
}

type Around = { readonly desk: PlanDesk; readonly files: FileReader; readonly translator: Translator };

async function readOwn(
  { id, savedAt, title }: { readonly id: string; readonly savedAt: string; readonly title: string },
  { desk, files, translator }: Around,
): Promise<PlanFacts | AddedFile> {
  const refused = (message: string) => ({ ...refusedFile(title || id, message), title, planId: id });
  const opened = await desk.open(id);
  if (!opened.ok) return refused(readProblem(translator, opened.error).message);
  const facts = await files.factsOfPlan(opened.value.plan, savedAt);
  if (facts.ok) return facts.value;
  const { error } = facts;
  if (error.type === 'unknown-scheme' || error.type === 'practice')
    return { ...refused(noFactsText(translator, error)), outcome: error.type };
  return refused(translator.t('storage.file.unreadable', { name: title || id }));
}
