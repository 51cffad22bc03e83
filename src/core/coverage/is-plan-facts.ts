import { indicatorDirections, indicatorMeasures, planLevels } from '../plan/plan-schema.ts';
import { factsVersion, type PlanFacts } from './plan-facts.ts';

type Test = (value: unknown) => boolean;
type Shape<T> = { readonly [Name in keyof T]-?: Test };

const isText: Test = (value) => typeof value === 'string';
const isNumber: Test = (value) => typeof value === 'number';
const orNull =
  (test: Test): Test =>
  (value) =>
    value === null || test(value);
const oneOf =
  (choices: readonly unknown[]): Test =>
  (value) =>
    choices.includes(value);
const listOf =
  (test: Test): Test =>
  (value) =>
    Array.isArray(value) && value.every(test);

function shaped<T>(shape: Shape<T>): Test {
  const tests = Object.entries<Test>(shape);
  return (value) =>
    typeof value === 'object' &&
    value !== null &&
    // What has no such field has nothing there, which no test takes.
    tests.every(([name, test]) => test(Reflect.get(value, name)));
}

const terms = { value: orNull(isNumber), numerator: orNull(isNumber), denominator: orNull(isNumber) };

const isMeasured = shaped<PlanFacts['indicators'][number]['values'][number]>({
  date: isText,
  ...terms,
  breakdown: listOf(shaped({ dimension: isText, category: isText, ...terms })),
});

const isFacts = shaped<PlanFacts>({
  factsVersion: (value) => value === factsVersion,
  planId: isText,
  asOf: isText,
  title: isText,
  organisation: isText,
  language: isText,
  scheme: shaped<PlanFacts['scheme']>({ id: isText, version: isNumber }),
  level: orNull(oneOf(planLevels)),
  country: orNull(isText),
  region: isText,
  currency: isText,
  firstYear: orNull(isNumber),
  lastYear: orNull(isNumber),
  start: orNull(isText),
  end: orNull(isText),
  groups: listOf(isText),
  groupNames: listOf(isText),
  goals: listOf(
    shaped<PlanFacts['goals'][number]>({
      catalogueId: orNull(isText),
      policyField: orNull(isText),
      title: isText,
      groups: listOf(isText),
      alignments: listOf(isText),
    }),
  ),
  targets: listOf(
    shaped<PlanFacts['targets'][number]>({
      goal: isNumber,
      isSet: (value) => typeof value === 'boolean',
      due: orNull(isNumber),
      groups: listOf(isText),
    }),
  ),
  activities: listOf(
    shaped<PlanFacts['activities'][number]>({
      targets: listOf(isNumber),
      lead: isText,
      start: orNull(isText),
      end: orNull(isText),
      money: orNull(isNumber),
      people: orNull(isNumber),
    }),
  ),
  indicators: listOf(
    shaped<PlanFacts['indicators'][number]>({
      target: isNumber,
      catalogueId: orNull(isText),
      title: isText,
      definition: isText,
      wording: orNull(
        shaped<NonNullable<PlanFacts['indicators'][number]['wording']>>({
          numerator: isText,
          denominator: isText,
          calculation: isText,
        }),
      ),
      measure: oneOf(indicatorMeasures),
      unit: isText,
      direction: oneOf(indicatorDirections),
      baseline: orNull(isNumber),
      targetValue: orNull(isNumber),
      values: listOf(isMeasured),
    }),
  ),
});

/** Whether a stored value is facts as this build makes them: its version, and in every field what is due there. */
export function isPlanFacts(value: unknown): value is PlanFacts {
  return isFacts(value);
}
