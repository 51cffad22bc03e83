/** What was mended or kept aside while a plan was opened. Every code has a text `open.remark.<code>`. */
export const remarkCodes = [
  'completed', // {count} fields were missing and are empty now
  'schemeAssumed', // the file names no scheme: {id} {version} is taken
  'readAs', // {from} was of another type and is read as {to}
  'undecoded', // {text} stays as typed text of its field
  'unlikelyYear', // {text} is a day in a {year} that no programme has: it stays as typed text of its field
  'wrongType', // {value} cannot stand here: kept aside
  'unknownField', // {value} of a field that this format does not know: kept aside
  'unknownChoice', // {value} is none of the choices: kept aside
  'linkBroken', // {link} names a row that the file lacks: link taken out, kept aside
  'duplicateId', // {id} was there already: the row got an id of its own, links stay with the first
  'idReplaced', // {id} cannot be an id: the row got another, links follow
  'tooLong', // text of {length}: what exceeds {limit} is kept aside
  'tooManyRows', // {count} rows above {limit} are kept aside
  'badCharacters', // half characters are replaced by U+FFFD
  'badName', // a field with the reserved name {name} is kept aside
] as const;
export type RemarkCode = (typeof remarkCodes)[number];

/** One thing that opening changed. `path` as in plan-path.ts; '' for the plan as a whole. Codes, not sentences. */
export type ImportRemark = {
  readonly code: RemarkCode;
  readonly params: Readonly<Record<string, string | number>>;
  readonly path: string;
};
