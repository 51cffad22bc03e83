import { isLikelyDay } from '../day-number.ts';
import { isJsonObject, type Json, type JsonObject } from '../migrate/json-value.ts';
import { isUsableId } from '../migrate/repair-ids.ts';
import { maximumRows } from '../migrate/row-links.ts';
import {
  earlierSeriesSchema,
  indicatorDirections,
  indicatorMeasures,
  maximumTextLength,
  planLevels,
  planType,
} from '../plan/plan-schema.ts';
import type { FactsPlan } from './facts-of-plan.ts';

type Test = (value: Json | undefined) => boolean;
type Shape = Readonly<Record<string, Test>>;

const isText: Test = (value) => typeof value === 'string' && value.length <= maximumTextLength && isWellFormed(value);
const isId: Test = (value) =>
  typeof value === 'string' && value.length > 0 && value.length <= 100 && isWellFormed(value);
/** Opening writes -0 as 0. */
const isNumber: Test = (value) =>
  value === null || (typeof value === 'number' && Number.isFinite(value) && !Object.is(value, -0));
const orNull =
  (test: Test): Test =>
  (value) =>
    value === null || test(value);
const matches =
  (pattern: RegExp): Test =>
  (value) =>
    typeof value === 'string' && pattern.test(value);
const oneOf =
  (choices: readonly unknown[]): Test =>
  (value) =>
    choices.includes(value);
const listOf =
  (test: Test): Test =>
  (value) =>
    Array.isArray(value) && value.every(test);
const shaped =
  (shape: Shape): Test =>
  (value) =>
    isJsonObject(value) && hasShape(value, shape);

const isRowId: Test = (value) => isId(value) && typeof value === 'string' && isUsableId(value);
const isOptionalId = orNull(isId);
const isDate = orNull((value) => typeof value === 'string' && isLikelyDay(value));

const rows: Readonly<Record<string, Shape>> = {
  targetGroups: { id: isRowId, catalogueId: isOptionalId, name: isText },
  goals: {
    id: isRowId,
    catalogueId: isOptionalId,
    policyField: isOptionalId,
    title: isText,
    targetGroupIds: listOf(isId),
    alignments: listOf(shaped({ framework: isId, item: isId })),
  },
  targets: { id: isRowId, goalId: isOptionalId, targetGroupIds: listOf(isId), value: isNumber, deadline: isDate },
  activities: {
    id: isRowId,
    targetIds: listOf(isId),
    lead: isText,
    start: isDate,
    end: isDate,
    budget: isNumber,
    expectedParticipants: isNumber,
  },
  indicators: {
    id: isRowId,
    catalogueId: isOptionalId,
    targetId: isOptionalId,
    title: isText,
    measure: oneOf(indicatorMeasures),
    unit: isText,
    direction: oneOf(indicatorDirections),
    calculation: isText,
    numerator: isText,
    denominator: isText,
    baseline: shaped({ value: isNumber }),
    target: shaped({ value: isNumber }),
  },
  measurements: {
    id: isRowId,
    indicatorId: isId,
    date: isDate,
    value: isNumber,
    numerator: isNumber,
    denominator: isNumber,
    breakdown: listOf(
      shaped({ dimension: isText, category: isText, value: isNumber, numerator: isNumber, denominator: isNumber }),
    ),
  },
};

/** Fields that older versions of the format do not have. */
const laterFields: Readonly<Record<string, Shape>> = { measurements: { series: isOptionalId } };

const head: Shape = {
  type: (value) => value === planType,
  // Facts need nothing that only a newer version has.
  formatVersion: (value) => value === 1 || value === 2,
  id: isId,
  language: matches(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/u),
  scheme: shaped({ id: isId, version: (value) => Number.isSafeInteger(value) && Number(value) > 0 }),
  profile: shaped({
    title: isText,
    organisation: shaped({ name: isText }),
    level: orNull(oneOf(planLevels)),
    country: orNull(matches(/^[A-Z]{2}$/u)),
    region: isText,
    start: isDate,
    end: isDate,
    currency: matches(/^[A-Z]{3}$/u),
  }),
};

/** Whether everything that facts need of a plan file is as the format says, ids unique; what facts do not need is not looked at. */
export function isSoundForFacts(raw: JsonObject): raw is JsonObject & FactsPlan {
  return (
    hasShape(raw, head) &&
    Object.entries(rows).every(([table, shape]) => hasRows(raw[table], shape, laterFields[table])) &&
    hasKnownSeries(raw['indicators'], raw['measurements'])
  );
}

/** Whether measurements of earlier series name ones that their indicators have; opening takes all others into the present series. */
function hasKnownSeries(indicators: unknown, measurements: unknown): boolean {
  const ofEarlier = objectsIn(measurements).filter((row) => typeof row['series'] === 'string');
  if (ofEarlier.length === 0) return true;
  const known = new Map(objectsIn(indicators).map((row) => [row['id'], seriesIds(row['earlierSeries'])]));
  return ofEarlier.every((row) => known.get(row['indicatorId'])?.has(String(row['series'])) === true);
}

/** Ids of series as the format has them; none where opening would have to mend one. */
function seriesIds(value: unknown): ReadonlySet<string> {
  const list: readonly unknown[] = Array.isArray(value) ? value : [];
  const read = list.map((one) => earlierSeriesSchema.safeParse(one));
  const ids = new Set(read.flatMap(({ data }) => (data && isUsableId(data.id) ? [data.id] : [])));
  return ids.size === list.length ? ids : new Set();
}

function objectsIn(value: unknown): readonly JsonObject[] {
  return Array.isArray(value) ? value.filter(isJsonObject) : [];
}

/** No test takes what is not there. */
function hasShape(value: JsonObject, shape: Shape): boolean {
  for (const name in shape) if (shape[name]?.(value[name]) !== true) return false;
  return true;
}

function hasRows(value: unknown, shape: Shape, later: Shape = {}): boolean {
  if (!Array.isArray(value) || value.length > maximumRows) return false;
  const ids = new Set<unknown>();
  for (const row of value) {
    if (!isJsonObject(row) || !hasShape(row, shape) || !hasLater(row, later)) return false;
    ids.add(row['id']);
  }
  return ids.size === value.length;
}

function hasLater(row: JsonObject, later: Shape): boolean {
  for (const name in later) if (Object.hasOwn(row, name) && later[name]?.(row[name]) !== true) return false;
  return true;
}

/** Half a character, as only programs write it. */
function isWellFormed(text: string): boolean {
  return !/\p{Surrogate}/u.test(text);
}
