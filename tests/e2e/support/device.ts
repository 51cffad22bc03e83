import type { Page } from 'playwright-core';
import type { Plan } from '#core/plan/plan-schema.ts';

/** A record of the object store `plans`, as it lies on the device. */
export type RawRecord = {
  readonly id: string;
  readonly revision: string;
  readonly savedAt: string;
  readonly json: string;
  readonly removedAt: string | null;
};

const databaseName = 'integration-programme-planner';

/** All records of plans, read past the product. */
export function rawRecords(page: Page): Promise<RawRecord[]> {
  return readAll<RawRecord>(page, 'plans');
}

/** All summaries of plans, which carry the revision as well. */
export function rawSummaries(page: Page): Promise<{ readonly id: string; readonly revision: string }[]> {
  return readAll(page, 'summaries');
}

function readAll<T>(page: Page, store: 'plans' | 'summaries'): Promise<T[]> {
  return page.evaluate(
    ([name, from]) =>
      new Promise<T[]>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const database = opening.result;
          const reading = database.transaction(from).objectStore(from).getAll();
          reading.onerror = () => reject(reading.error);
          reading.onsuccess = () => {
            database.close();
            resolve(reading.result);
          };
        };
      }),
    [databaseName, store] as const,
  );
}

/** Writes a record past the product: no lock, no revision check, no news to other tabs. */
export function writeRaw(page: Page, record: unknown, store: 'plans' | 'summaries' = 'plans'): Promise<void> {
  return page.evaluate(
    ([name, raw, into]) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const database = opening.result;
          const transaction = database.transaction(into, 'readwrite');
          transaction.objectStore(into).put(raw);
          transaction.onerror = () => reject(transaction.error);
          transaction.oncomplete = () => {
            database.close();
            resolve();
          };
        };
      }),
    [databaseName, record, store] as const,
  );
}

/** Begins a transaction over all plans that does not end before its page is closed. */
export function holdDatabase(page: Page): Promise<void> {
  return page.evaluate(
    (name) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const store = opening.result.transaction(['plans', 'parts', 'summaries'], 'readwrite').objectStore('plans');
          // A transaction lives as long as it is asked something.
          const ask = () => {
            store.count().onsuccess = ask;
            resolve();
          };
          ask();
        };
      }),
    databaseName,
  );
}

/** Saves the only plan with another contact past lock and revision, as an old tab without locks would. */
export async function saveElsewhere(page: Page, contact: string): Promise<void> {
  const [record] = await rawRecords(page);
  const [summary] = await rawSummaries(page);
  if (!record || !summary) throw new Error('the plan is on the device');
  const plan = JSON.parse(record.json);
  plan.profile.contact = contact;
  await writeRaw(page, { ...record, revision: 'another', json: JSON.stringify(plan) });
  await writeRaw(page, { ...summary, revision: 'another' }, 'summaries');
}

/** The plans in sight, as they lie on the device. For plans that are small: tables of more than 100 rows lie elsewhere. */
export async function storedPlans(page: Page): Promise<Plan[]> {
  const records = await rawRecords(page);
  // The product wrote them; a test that finds something else fails on its values.
  return records.filter(({ removedAt }) => removedAt === null).map(({ json }) => JSON.parse(json) as Plan);
}

/** The only plan on the device. */
export async function storedPlan(page: Page): Promise<Plan> {
  const [plan, ...others] = await storedPlans(page);
  if (!plan || others.length > 0) throw new Error(`There are ${plan ? others.length + 1 : 0} plans, not one`);
  return plan;
}
