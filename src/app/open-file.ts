import { maximumPdfSize, type OpenFileError } from '#core/migrate/open-error.ts';
import type { OpenedPlan } from '#core/migrate/open-plan-file.ts';
import { planToJson } from '#core/migrate/plan-to-json.ts';
import type { Plan } from '#core/plan/plan-schema.ts';
import { fail, type Result } from '#core/result.ts';
import { openErrorText, remarkText } from '#i18n/open-text.ts';
import type { Translator } from '#i18n/translator.ts';
import { readFileBytes } from '#storage/files.ts';
import type { StoreError } from '#storage/store-error.ts';
import type { OpenFileOutcome } from '#ui/common/app-services.tsx';
import type { Problem } from '#ui/common/problem.ts';
import type { OpenFileWorker } from '#workers/open-file-worker.ts';
import type { PlanAtStart, PlanDesk } from './plan-desk.ts';
import { runInWorker } from './run-in-worker.ts';
import { keepVersion } from './versions/keep-version.ts';
import { versionProblem } from './versions/version-problem.ts';

type Opening = {
  readonly desk: PlanDesk;
  readonly translator: () => Translator;
  /** Ends when the person no longer wants the file. */
  readonly signal: AbortSignal;
};

/** A file that takes longer than this (milliseconds) is no plan: the largest ones are read in a few seconds. */
const longestReading = 60_000;

/** Opens a file that a person chose. Nothing that is stored changes before the person has decided, nor after `signal` has ended. */
export async function openFile(file: File, { desk, translator, signal }: Opening): Promise<OpenFileOutcome> {
  const read = await readFile(file, signal);
  if (!read.ok) return { kind: 'refused', problem: { message: errorText(translator(), file.name, read.error) } };
  const { plan, remarks } = read.value;
  const words = remarks.map((remark) => {
    const { place, message } = remarkText(translator(), plan, remark);
    return place === '' ? message : translator().t('app.remark', { place, message });
  });
  const opening = { desk, translator, plan, words, fileName: file.name };
  const { origin } = plan;
  if (origin?.kind !== 'practice') return openAsItIs(opening);
  return { kind: 'practice', origin, start: () => startFrom(opening), openAsItIs: () => openAsItIs(opening) };
}

async function startFrom({ desk, plan, words }: ReadPlan): Promise<OpenFileOutcome> {
  const { planId } = await desk.startFrom(plan);
  return { kind: 'started', planId, title: plan.profile.title, remarks: words };
}

async function openAsItIs(opening: ReadPlan): Promise<OpenFileOutcome> {
  const { desk, plan, words } = opening;
  const stored = await desk.open(plan.id);
  if (!stored.ok) return addNew(desk, plan, words);
  // A plan that the shelf has word for word is left as it is.
  if (planToJson(stored.value.plan) === planToJson(plan)) return opened(plan, plan.id, words);
  return askFirst(opening, stored.value);
}

type ReadError = OpenFileError | { readonly type: 'unreadable' } | { readonly type: 'too-slow' };

async function readFile(file: File, wanted: AbortSignal): Promise<Result<OpenedPlan, ReadError>> {
  const bytes = await readFileBytes(file, maximumPdfSize);
  if (!bytes.ok)
    return fail(
      bytes.error.type === 'too-large' ? { type: 'too-large', limit: bytes.error.maximum } : { type: 'unreadable' },
    );
  const slow = new AbortController();
  const timer = setTimeout(() => slow.abort(), longestReading);
  const worker = new Worker(new URL('../workers/open-file-worker.ts', import.meta.url), { type: 'module' });
  try {
    return await runInWorker<OpenFileWorker, Result<OpenedPlan, OpenFileError>>(
      worker,
      ({ openPlan }) => openPlan(bytes.value),
      AbortSignal.any([wanted, slow.signal]),
    );
  } catch {
    return fail({ type: slow.signal.aborted ? 'too-slow' : 'unreadable' });
  } finally {
    clearTimeout(timer);
  }
}

function errorText(translator: Translator, name: string, error: ReadError): string {
  if (error.type === 'unreadable') return translator.t('storage.file.unreadable', { name });
  return error.type === 'too-slow' ? translator.t('app.file.tooSlow', { name }) : openErrorText(translator, error);
}

function opened({ profile }: Plan, planId: string, remarks: readonly string[]): OpenFileOutcome {
  return { kind: 'opened', planId, title: profile.title, remarks };
}

async function addNew(desk: PlanDesk, plan: Plan, remarks: readonly string[]): Promise<OpenFileOutcome> {
  const { planId } = await desk.add(plan);
  return opened(plan, planId, remarks);
}

/** A plan that was read from a file, on its way to the shelf. */
type ReadPlan = Omit<Opening, 'signal'> & {
  readonly plan: Plan;
  readonly words: readonly string[];
  readonly fileName: string;
};

function askFirst(replacement: ReadPlan, before: PlanAtStart): OpenFileOutcome {
  const { desk, plan, words } = replacement;
  return {
    kind: 'exists',
    title: before.plan.profile.title,
    savedAt: before.savedAt ?? new Date().toISOString(),
    remarks: words,
    replace: () => replace(replacement, before),
    keepBoth: () => addNew(desk, { ...plan, id: desk.newId() }, words),
  };
}

/**
 * What is replaced is kept as a version first; what cannot be kept is not replaced. Another tab may have saved since the question
 * was put: then it is put again, with what is there now.
 */
async function replace(replacement: ReadPlan, before: PlanAtStart): Promise<OpenFileOutcome> {
  const { desk, translator, plan, words, fileName } = replacement;
  const name = translator().t('versions.auto.beforeImport', { file: fileName });
  const kept = await keepVersion(desk, before.plan, { name, reason: '', kind: 'before-import' });
  if (!kept.ok) return { kind: 'refused', problem: notReplaced(translator(), kept.error) };
  const written = await desk.write({ plan, base: before.revision });
  if (written.ok || written.error.type !== 'conflict') return opened(plan, plan.id, words);
  await desk.versions.remove(kept.value.id, new Date().toISOString());
  const current = await desk.store.get(plan.id);
  return current.ok ? askFirst(replacement, current.value) : addNew(desk, plan, words);
}

function notReplaced(translator: Translator, error: StoreError): Problem {
  const { message } = versionProblem(translator, error);
  return { message: translator.t('versions.problem.notReplaced', { reason: message }) };
}
