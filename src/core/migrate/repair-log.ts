import type { ImportRemark, RemarkCode } from './import-remark.ts';
import { depthOf, excerptOf, type Json } from './json-value.ts';
import { maximumDepth } from './open-error.ts';
import { cutText } from './well-formed-text.ts';

const maximumPathLength = 2_000;
/** What is kept aside moves a few levels down; deeper values would make the saved file too deep to be opened. */
const maximumKeptDepth = maximumDepth - 8;

/** What the steps of one opening write down while they work. */
export type RepairLog = {
  readonly newId: () => string;
  /** Language of the plan, for typed numbers and dates. */
  language: string;
  /** Currency of the plan, for typed amounts. */
  currency: string;
  readonly remarks: ImportRemark[];
  readonly notCarried: { path: string; value: Json }[];
  readonly unparsed: Map<string, string>;
  /** Count of fields that were not there. */
  missing: number;
};

/** An empty log; `newId` gives ids for rows that lack a usable one. */
export function createRepairLog(newId: () => string): RepairLog {
  return { newId, language: 'en', currency: 'EUR', remarks: [], notCarried: [], unparsed: new Map(), missing: 0 };
}

/** Notes a remark. */
export function remark(log: RepairLog, code: RemarkCode, path: string, params: ImportRemark['params'] = {}): void {
  log.remarks.push({ code, params, path });
}

/** Keeps a value under `notCarried` without a remark; very deep ones as JSON text. */
export function keepAside(log: RepairLog, path: string, value: Json): void {
  const kept = depthOf(value) > maximumKeptDepth ? JSON.stringify(value) : value;
  const fits = path.length <= maximumPathLength;
  log.notCarried.push(
    fits ? { path, value: kept } : { path: cutText(path, maximumPathLength)[0], value: [path, kept] },
  );
}

/** Keeps a value under `notCarried` and says so. */
export function setAside(
  log: RepairLog,
  code: RemarkCode,
  path: string,
  value: Json,
  params: ImportRemark['params'] = {},
): void {
  keepAside(log, path, value);
  remark(log, code, path, { value: excerptOf(value), ...params });
}
