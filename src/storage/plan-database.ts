import type { DBSchema, IDBPDatabase } from 'idb';
import { type Connection, createConnection } from './idb-connection.ts';

/** Records are read as unknown: whoever wrote them, they are checked before use. Plans of versions lie apart, so that a list reads none of them. */
interface PlanDatabaseSchema extends DBSchema {
  plans: { key: string; value: unknown };
  summaries: { key: string; value: unknown };
  parts: { key: [id: string, table: string, at: number]; value: unknown };
  versions: { key: string; value: unknown; indexes: { plan: string } };
  versionPlans: { key: string; value: unknown };
}

/** The database that plans and their versions lie in. */
export type PlanDatabase = IDBPDatabase<PlanDatabaseSchema>;

/** Version of the database layout that this build knows. */
const databaseVersion = 2;

/** The longest plans are written in well under a second; on a busy device ten are a long time (milliseconds). */
const patience = 10_000;

/** Prepares the connection to the database of plans; `version` is for tests of upgrades. */
export function connectToPlans(name: string, version: number = databaseVersion): Connection<PlanDatabaseSchema> {
  return createConnection<PlanDatabaseSchema>({
    name,
    version,
    patience,
    upgrade: (database, oldVersion) => {
      if (oldVersion < 1) {
        database.createObjectStore('plans', { keyPath: 'id' });
        database.createObjectStore('summaries', { keyPath: 'id' });
        database.createObjectStore('parts', { keyPath: ['id', 'table', 'at'] });
      }
      if (oldVersion < 2 && version >= 2) {
        database.createObjectStore('versions', { keyPath: 'id' }).createIndex('plan', 'planId');
        database.createObjectStore('versionPlans', { keyPath: 'id' });
      }
    },
  });
}
