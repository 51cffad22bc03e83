import { factsVersion, type PlanFacts } from './plan-facts.ts';

/** Whether a stored value is facts as this build makes them: its version, its lists, and every number and text where one is due. */
export function isPlanFacts(value: unknown): value is PlanFacts {
  if (!isRecord(value) || value['factsVersion'] !== factsVersion) return false;
  const texts = ['planId', 'asOf', 'title', 'organisation', 'language', 'region', 'currency'];
  const tables = { goals: isGoal, targets: isTarget, activities: isActivity, indicators: isIndicator };
  return (
    isTexts(value['groups']) &&
    isTexts(value['groupNames']) &&
    isTextOrNull(value['start']) &&
    isTextOrNull(value['end']) &&
    texts.every((name) => typeof value[name] === 'string') &&
    Object.entries(tables).every(([name, isRow]) => {
      const rows = value[name];
      return Array.isArray(rows) && rows.every((row) => isRecord(row) && isRow(row));
    })
  );
}

type Row = Readonly<Record<string, unknown>>;

function isRecord(value: unknown): value is Row {
  return typeof value === 'object' && value !== null;
}

function isTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every((text) => typeof text === 'string');
}

function isTextOrNull(value: unknown): boolean {
  return value === null || typeof value === 'string';
}

function isNumberOrNull(value: unknown): boolean {
  return value === null || typeof value === 'number';
}

function isGoal({ title, groups, alignments }: Row): boolean {
  return typeof title === 'string' && isTexts(groups) && isTexts(alignments);
}

function isTarget({ goal, isSet, due, groups }: Row): boolean {
  return typeof goal === 'number' && typeof isSet === 'boolean' && isNumberOrNull(due) && isTexts(groups);
}

function isActivity({ targets, lead, start, end, money, people }: Row): boolean {
  const isNamed = Array.isArray(targets) && typeof lead === 'string';
  return isNamed && [start, end].every(isTextOrNull) && [money, people].every(isNumberOrNull);
}

function isIndicator({
  target,
  title,
  definition,
  wording,
  measure,
  unit,
  baseline,
  targetValue,
  values,
}: Row): boolean {
  const isNamed = [title, definition, measure, unit].every((text) => typeof text === 'string');
  const hasNumbers = typeof target === 'number' && isNumberOrNull(baseline) && isNumberOrNull(targetValue);
  return (
    isNamed &&
    isWording(wording) &&
    hasNumbers &&
    Array.isArray(values) &&
    values.every((one) => isRecord(one) && isMeasured(one))
  );
}

function isWording(value: unknown): boolean {
  if (!isRecord(value)) return value === null;
  return ['numerator', 'denominator', 'calculation'].every((name) => typeof value[name] === 'string');
}

function isMeasured({ date, breakdown, ...terms }: Row): boolean {
  const isCell = (cell: unknown) =>
    isRecord(cell) && typeof cell['dimension'] === 'string' && typeof cell['category'] === 'string' && hasTerms(cell);
  return typeof date === 'string' && Array.isArray(breakdown) && breakdown.every(isCell) && hasTerms(terms);
}

function hasTerms({ value, numerator, denominator }: Row): boolean {
  return [value, numerator, denominator].every(isNumberOrNull);
}
