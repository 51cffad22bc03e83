import type { Result } from '#core/result.ts';
import type { PlanDatabase } from './plan-database.ts';
import type { StoreError } from './store-error.ts';

const planStores = ['plans', 'parts', 'summaries'] as const;
const versionStores = ['versions', 'versionPlans'] as const;

function startOnPlans(database: PlanDatabase) {
  const transaction = database.transaction(planStores, 'readwrite', { durability: 'strict' });
  return {
    transaction,
    stores: {
      plans: transaction.objectStore('plans'),
      parts: transaction.objectStore('parts'),
      summaries: transaction.objectStore('summaries'),
    },
  };
}

function startOnVersions(database: PlanDatabase) {
  const transaction = database.transaction(versionStores, 'readwrite', { durability: 'strict' });
  return {
    transaction,
    stores: {
      versions: transaction.objectStore('versions'),
      versionPlans: transaction.objectStore('versionPlans'),
    },
  };
}

function startOnAll(database: PlanDatabase) {
  const transaction = database.transaction([...planStores, ...versionStores], 'readwrite', { durability: 'strict' });
  return {
    transaction,
    stores: {
      plans: transaction.objectStore('plans'),
      parts: transaction.objectStore('parts'),
      summaries: transaction.objectStore('summaries'),
      versions: transaction.objectStore('versions'),
      versionPlans: transaction.objectStore('versionPlans'),
    },
  };
}

type Started<Stores> = {
  readonly transaction: {
    readonly done: Promise<void>;
    readonly error: DOMException | null;
    readonly abort: () => void;
  };
  readonly stores: Stores;
};

/** All that `work` writes to plans, or nothing when anything fails; the outcome comes when it is on disk. Throws what IndexedDB says. */
export function writeTogether<T>(
  database: PlanDatabase,
  work: (stores: ReturnType<typeof startOnPlans>['stores']) => Promise<Result<T, StoreError>>,
): Promise<Result<T, StoreError>> {
  return finish(startOnPlans(database), work);
}

/** The same for versions: an ordinary save of a plan does not wait for them. */
export function writeVersions<T>(
  database: PlanDatabase,
  work: (stores: ReturnType<typeof startOnVersions>['stores']) => Promise<Result<T, StoreError>>,
): Promise<Result<T, StoreError>> {
  return finish(startOnVersions(database), work);
}

/** The same for plans together with their versions. */
export function writeEverything<T>(
  database: PlanDatabase,
  work: (stores: ReturnType<typeof startOnAll>['stores']) => Promise<Result<T, StoreError>>,
): Promise<Result<T, StoreError>> {
  return finish(startOnAll(database), work);
}

async function finish<Stores, T>(
  { transaction, stores }: Started<Stores>,
  work: (stores: Stores) => Promise<Result<T, StoreError>>,
): Promise<Result<T, StoreError>> {
  // A failure is thrown below; without this it would be reported a second time as unhandled.
  transaction.done.catch(() => undefined);
  try {
    const outcome = await work(stores);
    await transaction.done;
    return outcome;
  } catch (thrown) {
    abort(transaction);
    // A request that dies with its transaction says only "aborted", the transaction says why.
    throw transaction.error ?? thrown;
  }
}

function abort(transaction: { readonly abort: () => void }): void {
  try {
    transaction.abort();
  } catch {
    // It has ended by itself.
  }
}
