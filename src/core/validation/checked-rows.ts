import { z } from 'zod';
import type { ItemKind } from '../plan/field-kinds.ts';
import type { Activity, ActivityReport, Indicator, Measurement, Profile, Target } from '../plan/plan-schema.ts';
import { checkedFields, surelyPasses } from './checked-fields.ts';
import type { BlockerCode } from './issue.ts';
import { asItem, type Item } from './item-fields.ts';
import { longTexts } from './long-texts.ts';

/** What is wrong with one field of an item: names and positions down to the field, and the code of the issue. */
export type FieldProblem = { readonly path: readonly (string | number)[]; readonly code: BlockerCode };

type Report = (code: BlockerCode, ...path: (string | number)[]) => void;

/** Rules over several fields of one item. */
export const checkedTogether = {
  profile: ({ start, end }: Pick<Profile, 'start' | 'end'>, report: Report) => checkOrder(start, end, report),
  activities: ({ start, end, actual }: Pick<Activity, 'start' | 'end' | 'actual'>, report: Report) => {
    checkOrder(start, end, report);
    if (isBefore(actual.end, actual.start)) report('endBeforeStart', 'actual', 'end');
    if ((actual.spending ?? 0) < 0) report('outOfRange', 'actual', 'spending');
    if ((actual.participants ?? 0) < 0) report('outOfRange', 'actual', 'participants');
  },
  activityReports: ({ from, to }: Pick<ActivityReport, 'from' | 'to'>, report: Report) => {
    if (isBefore(to, from)) report('endBeforeStart', 'to');
  },
  measurements: ({ from, date }: Pick<Measurement, 'from' | 'date'>, report: Report) => {
    if (isBefore(date, from)) report('endBeforeStart', 'date');
  },
  targets: (target: Target, report: Report) => {
    if (target.goalId === null && target.heading === null) report('required', 'goalId');
    if (target.targetGroupIds.length === 0 && target.title.trim() === '') report('required', 'title');
  },
  indicators: (indicator: Indicator, report: Report) => {
    if (indicator.targetId === null && indicator.heading === null) report('required', 'targetId');
    indicator.milestones.forEach(({ date, value }, index) => {
      if (date === null && value !== null) report('required', 'milestones', index, 'date');
      if (date !== null && value === null) report('required', 'milestones', index, 'value');
    });
    if (indicator.measure === 'percentage') checkPercentages(indicator, report);
  },
};

/** Attaches a rule over several fields to the schema of an item; it runs once the single fields have their types. */
export function together<S extends z.ZodType>(schema: S, rule: (item: z.output<S>, report: Report) => void): S {
  return schema.superRefine((item, { addIssue }) =>
    rule(item, (code, ...path) => addIssue({ code: 'custom', message: code, path })),
  );
}

const { organisation, ...fields } = checkedFields;
const { title, ...period } = fields.profile;
const checkedItems: Readonly<Record<ItemKind, z.ZodObject>> = {
  // In the order of the form: problems are listed as they are met.
  profile: z.object({ title, organisation: z.object(organisation), ...period }),
  resources: z.object(fields.resources),
  monitoring: z.object(fields.monitoring),
  targetGroups: z.object(fields.targetGroups),
  goals: z.object(fields.goals),
  targets: z.object(fields.targets),
  activities: z.object(fields.activities),
  indicators: z.object(fields.indicators),
  assumptions: z.object(fields.assumptions),
  risks: z.object(fields.risks),
  fundingSources: z.object(fields.fundingSources),
  measurements: z.object({}),
  activityReports: z.object({}),
};

const questionsOfKind = new Map(
  Object.entries(checkedItems).map(([kind, { shape }]) => [
    kind,
    Object.entries(shape).map(([name, rule]) => ({ name, passes: surelyPasses(rule) })),
  ]),
);

// `never`, because each rule takes its own kind of item; `itemProblems` calls it with nothing else.
const togetherRules: Readonly<Partial<Record<ItemKind, (item: never, report: Report) => void>>> = checkedTogether;

/** Everything in one item of a draft that keeps a plan from being final, links and choices apart. `item` is of the kind. */
export function itemProblems(kind: ItemKind, item: object): readonly FieldProblem[] {
  const problems: FieldProblem[] = [];
  // Fields without a rule are passed by: an item of a draft has the right types already, and a whole parse of each row is slow.
  if (!isSurelyInOrder(kind, asItem(item))) {
    const checked = checkedItems[kind].safeParse(item);
    if (!checked.success) problems.push(...checked.error.issues.map(toProblem));
  }
  togetherRules[kind]?.(item as never, (code, ...path) => problems.push({ path, code }));
  for (const path of longTexts(kind, item)) if (!isAmong(problems, path)) problems.push({ path, code: 'tooLong' });
  return problems;
}

function isSurelyInOrder(kind: ItemKind, item: Item): boolean {
  return questionsOfKind.get(kind)?.every(({ name, passes }) => passes(item[name])) === true;
}

function isAmong(problems: readonly FieldProblem[], path: FieldProblem['path']): boolean {
  return problems.some((problem) => problem.path.join('/') === path.join('/'));
}

function toProblem(issue: z.core.$ZodIssue): FieldProblem {
  // Messages of the schemas above are codes.
  return { path: issue.path.filter((key) => typeof key !== 'symbol'), code: issue.message as BlockerCode };
}

function checkOrder(start: string | null, end: string | null, report: Report): void {
  if (isBefore(end, start)) report('endBeforeStart', 'end');
}

function isBefore(one: string | null, other: string | null): boolean {
  return one !== null && other !== null && one < other;
}

function checkPercentages(indicator: Indicator, report: Report): void {
  // A difference between two percentages, in points, may well be negative.
  const lowest = indicator.unit === 'pp' ? -100 : 0;
  const impossible = (value: number | null) => value !== null && (value < lowest || value > 100);
  if (impossible(indicator.baseline.value)) report('outOfRange', 'baseline', 'value');
  if (impossible(indicator.target.value)) report('outOfRange', 'target', 'value');
  if (impossible(indicator.benchmark.value)) report('outOfRange', 'benchmark', 'value');
  indicator.milestones.forEach(({ value }, index) => {
    if (impossible(value)) report('outOfRange', 'milestones', index, 'value');
  });
}
