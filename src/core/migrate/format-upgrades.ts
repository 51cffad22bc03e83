import { planFormatVersion } from '../plan/plan-schema.ts';
import { isJsonObject, type Json, type JsonObject } from './json-value.ts';

/** Makes a plan of one format version into one of the next. What is not as that version says is left to the repair of opened files. */
type Upgrade = (plan: JsonObject) => JsonObject;

/** One for each version from 1 on, without gaps; none is ever changed. */
const upgrades: readonly Upgrade[] = [addImplementation];

/**
 * A plan of an older format version as one of the present; any other JSON as it is. Nothing is taken away and nothing of the
 * given object is changed; rows that need no change are shared.
 */
export function upgradeFormat(raw: JsonObject): JsonObject {
  const version = raw['formatVersion'];
  if (typeof version !== 'number' || !Number.isSafeInteger(version) || version < 1) return raw;
  const present = upgrades.slice(version - 1, planFormatVersion - 1).reduce((plan, upgrade) => upgrade(plan), raw);
  return version <= planFormatVersion ? withOrigin(present) : raw;
}

/** Plans of format 2 were stored before `origin` was part of it: without the field they come from no other plan. */
function withOrigin(plan: JsonObject): JsonObject {
  return plan['origin'] === undefined ? { ...plan, origin: null } : plan;
}

const noActual = { start: null, end: null, spending: null, participants: null, obstacle: '', lesson: '' };
const observed = { from: null, count: null, unavailable: '', enteredBy: '' };

/** Version 2: what became of activities, periods and corrections of measurements, series of indicators, activity reports. */
function addImplementation(plan: JsonObject): JsonObject {
  return {
    ...plan,
    formatVersion: 2,
    activities: eachRow(plan['activities'], (row) => ({ actual: { ...noActual }, ...row })),
    indicators: eachRow(plan['indicators'], (row) => ({ scale: [], earlierSeries: [], ...row })),
    measurements: eachRow(plan['measurements'], (row) => ({
      series: null,
      earlier: [],
      ...observed,
      ...row,
      breakdown: withCellIds(row['breakdown']),
    })),
    activityReports: plan['activityReports'] ?? [],
  };
}

function withCellIds(cells: Json | undefined): Json {
  let position = 0;
  return eachRow(cells, (cell) => {
    position += 1;
    return { id: `cell-${position}`, ...cell };
  });
}

/** Each object of a list changed; what is no list of objects stays for the repair, which says what was wrong with it. */
function eachRow(rows: Json | undefined, change: (row: JsonObject) => JsonObject): Json {
  if (!Array.isArray(rows)) return rows ?? null;
  return rows.map((row) => (isJsonObject(row) ? change(row) : row));
}
