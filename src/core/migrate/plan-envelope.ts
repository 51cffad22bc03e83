import { planFormatVersion, planType } from '../plan/plan-schema.ts';
import { fail, ok, type Result } from '../result.ts';
import { knownSchemes } from '../scheme/scheme-packs.ts';
import { upgradeFormat } from './format-upgrades.ts';
import { isJsonObject, type Json, type JsonObject } from './json-value.ts';
import type { OpenError, OtherContent } from './open-error.ts';
import { keepAside, type RepairLog, remark } from './repair-log.ts';

const geoJsonTypes = [
  'FeatureCollection',
  'Feature',
  'GeometryCollection',
  'Point',
  'MultiPoint',
  'LineString',
  'MultiLineString',
  'Polygon',
  'MultiPolygon',
];

/** Refuses what is no plan that this build can show; sets format and scheme of the rest in place. */
export function checkEnvelope(raw: Json, log: RepairLog): Result<JsonObject, OpenError> {
  if (!isJsonObject(raw)) return fail({ type: 'not-a-plan', found: Array.isArray(raw) ? 'list' : 'value', name: '' });
  if (raw['type'] !== planType) return fail(otherContent(raw));
  const version = Number(raw['formatVersion']);
  if (version > planFormatVersion) return fail({ type: 'newer-format', found: version, known: planFormatVersion });
  const plan = upgradeFormat(raw);
  if (plan['formatVersion'] !== planFormatVersion) log.missing += 1;
  plan['formatVersion'] = planFormatVersion;
  return checkScheme(plan, log);
}

function otherContent(raw: JsonObject): OpenError {
  const name = typeof raw['type'] === 'string' ? raw['type'].slice(0, 60) : '';
  const found = (): OtherContent => {
    if (geoJsonTypes.includes(name)) return 'geojson';
    if (typeof raw['$schema'] === 'string') return 'json-schema';
    return name === '' ? 'no-type' : 'other-type';
  };
  return { type: 'not-a-plan', found: found(), name };
}

function checkScheme(raw: JsonObject, log: RepairLog): Result<JsonObject, OpenError> {
  const given = isJsonObject(raw['scheme']) ? raw['scheme'] : {};
  const id = typeof given['id'] === 'string' ? given['id'] : null;
  const newest = knownSchemes.filter((known) => id === null || known.id === id).at(-1);
  const version = Number.isSafeInteger(given['version']) ? Number(given['version']) : (newest?.version ?? 0);
  const scheme = knownSchemes.find((known) => known.id === (id ?? newest?.id) && known.version === version);
  if (!scheme) return fail({ type: 'unknown-scheme', id: (id ?? '').slice(0, 100), version });
  if (given['id'] !== scheme.id || given['version'] !== scheme.version) assumeScheme(raw, scheme, log);
  return ok(raw);
}

function assumeScheme(
  raw: JsonObject,
  scheme: { readonly id: string; readonly version: number },
  log: RepairLog,
): void {
  if (raw['scheme'] !== undefined && raw['scheme'] !== null) keepAside(log, 'scheme', raw['scheme']);
  raw['scheme'] = { id: scheme.id, version: scheme.version };
  remark(log, 'schemeAssumed', 'scheme', { id: scheme.id, version: scheme.version });
}
