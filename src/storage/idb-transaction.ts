import type { Result } from '#core/result.ts';
import type { PlanDatabase } from './plan-database.ts';
import type { StoreError } from './store-error.ts';

const stores = ['plans', 'parts', 'summaries'] as const;

function start(database: PlanDatabase) {
  const transaction = database.transaction(stores, 'readwrite', { durability: 'strict' });
  return {
    transaction,
    plans: transaction.objectStore('plans'),
    parts: transaction.objectStore('parts'),
    summaries: transaction.objectStore('summaries'),
  };
}

/** All object stores of one transaction, for writing. */
type WritableStores = Omit<ReturnType<typeof start>, 'transaction'>;

/** All that `work` writes, or nothing when anything fails; the outcome comes when it is on disk. Throws what IndexedDB says. */
export async function writeTogether<T>(
  database: PlanDatabase,
  work: (writable: WritableStores) => Promise<Result<T, StoreError>>,
): Promise<Result<T, StoreError>> {
  const { transaction, ...writable } = start(database);
  // A failure is thrown below; without this it would be reported a second time as unhandled.
  transaction.done.catch(() => undefined);
  try {
    const outcome = await work(writable);
    await transaction.done;
    return outcome;
  } catch (thrown) {
    abort(transaction);
    // A request that dies with its transaction says only "aborted", the transaction says why.
    throw transaction.error ?? thrown;
  }
}

function abort(transaction: { abort: () => void }): void {
  try {
    transaction.abort();
  } catch {
    // It has ended by itself.
  }
}
