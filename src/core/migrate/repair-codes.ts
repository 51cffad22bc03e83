import { countryCode, languageCode } from '../words/field-codes.ts';
import { isJsonObject, type JsonObject } from './json-value.ts';
import { type RepairLog, remark } from './repair-log.ts';

/** Puts the codes of country and language into their one form, in place: `EL` becomes `GR`, `fra` becomes `fr`. */
export function repairCodes(raw: JsonObject, log: RepairLog): void {
  rewrite({ holder: raw, field: 'language', path: 'language', inOneForm: languageCode }, log);
  const { profile } = raw;
  if (isJsonObject(profile))
    rewrite({ holder: profile, field: 'country', path: 'profile/country', inOneForm: countryCode }, log);
}

type Code = {
  readonly holder: JsonObject;
  readonly field: string;
  readonly path: string;
  readonly inOneForm: (code: string) => string;
};

function rewrite({ holder, field, path, inOneForm }: Code, log: RepairLog): void {
  const from = holder[field];
  if (typeof from !== 'string') return;
  const to = inOneForm(from);
  if (to === from) return;
  holder[field] = to;
  remark(log, 'readAs', path, { from, to });
}
