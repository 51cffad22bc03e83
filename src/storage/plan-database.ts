import type { DBSchema, IDBPDatabase } from 'idb';
import { type Connection, createConnection } from './idb-connection.ts';

/** Records are read as unknown: whoever wrote them, they are checked before use. */
interface PlanDatabaseSchema extends DBSchema {
  plans: { key: string; value: unknown };
  summaries: { key: string; value: unknown };
  parts: { key: [id: string, table: string, at: number]; value: unknown };
}

/** The database that plans lie in. */
export type PlanDatabase = IDBPDatabase<PlanDatabaseSchema>;

/** Version of the database layout that this build knows. */
const databaseVersion = 1;

/** Prepares the connection to the database of plans; `version` is for tests of upgrades. */
export function connectToPlans(name: string, version: number = databaseVersion): Connection<PlanDatabaseSchema> {
  return createConnection<PlanDatabaseSchema>({
    name,
    version,
    upgrade: (database, oldVersion) => {
      if (oldVersion >= 1) return;
      database.createObjectStore('plans', { keyPath: 'id' });
      database.createObjectStore('summaries', { keyPath: 'id' });
      database.createObjectStore('parts', { keyPath: ['id', 'table', 'at'] });
    },
  });
}
