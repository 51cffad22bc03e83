import { z } from 'zod';
import type { ItemKind } from '../plan/field-kinds.ts';
import { type Activity, type Indicator, maximumTextLength, type Profile, type Target } from '../plan/plan-schema.ts';
import { checkedFields } from './checked-fields.ts';
import type { BlockerCode } from './issue.ts';
import { isItem } from './item-fields.ts';

/** What is wrong with one field of an item: names and positions down to the field, and the code of the issue. */
export type FieldProblem = { readonly path: readonly (string | number)[]; readonly code: BlockerCode };

type Report = (code: BlockerCode, ...path: (string | number)[]) => void;

/** Rules over several fields of one item. */
export const checkedTogether = {
  profile: ({ start, end }: Pick<Profile, 'start' | 'end'>, report: Report) => checkOrder(start, end, report),
  activities: ({ start, end }: Pick<Activity, 'start' | 'end'>, report: Report) => checkOrder(start, end, report),
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

/** Attaches a rule over several fields to the schema of an item; it runs even when single fields are wrong. */
export function together<S extends z.ZodType>(schema: S, rule: (item: z.output<S>, report: Report) => void): S {
  const check = z.superRefine<z.output<S>>(
    (item, { addIssue }) => rule(item, (code, ...path) => addIssue({ code: 'custom', message: code, path })),
    // Only rows of the right types come here: what is wrong so far is a missing or a too small value.
    { when: ({ value }) => isItem(value) },
  );
  return schema.check(check);
}

const { organisation, ...fields } = checkedFields;
const draft = z.unknown();

/** The rules of every kind of item over rows that already have the types of a draft. Fields without a rule are passed by. */
const checkedRows: Readonly<Record<ItemKind, z.ZodType>> = {
  profile: loose({ ...fields.profile, organisation: z.object(organisation) }, checkedTogether.profile),
  resources: z.object(fields.resources),
  monitoring: z.object(fields.monitoring),
  targetGroups: z.object(fields.targetGroups),
  goals: z.object(fields.goals),
  targets: loose(
    { ...fields.targets, goalId: draft, heading: draft, title: draft, targetGroupIds: draft },
    checkedTogether.targets,
  ),
  activities: loose({ ...fields.activities, start: draft, end: draft }, checkedTogether.activities),
  indicators: loose(
    {
      ...fields.indicators,
      targetId: draft,
      heading: draft,
      measure: draft,
      unit: draft,
      baseline: draft,
      target: draft,
      benchmark: draft,
      milestones: draft,
    },
    checkedTogether.indicators,
  ),
  assumptions: z.object(fields.assumptions),
  risks: z.object(fields.risks),
  fundingSources: z.object(fields.fundingSources),
};

/** Everything in one item of a draft that keeps a plan from being final, links and choices apart. The item must have the types of a draft. */
export function itemProblems(kind: ItemKind, item: object): readonly FieldProblem[] {
  const checked = checkedRows[kind].safeParse(item);
  const problems = checked.success ? [] : checked.error.issues.map(toProblem);
  addLongTexts(item, [], problems);
  return problems;
}

function loose<S extends z.ZodRawShape>(shape: S, rule: (item: never, report: Report) => void): z.ZodType {
  // The rule sees a draft row with at least the fields it names, which the shape lists.
  return together(z.object(shape), rule as (item: unknown, report: Report) => void);
}

function toProblem(issue: z.core.$ZodIssue): FieldProblem {
  // Messages of the schemas above are codes.
  return { path: issue.path.filter((key) => typeof key !== 'symbol'), code: issue.message as BlockerCode };
}

/** Texts that no rule names, too: one walk is cheaper than a schema for each. */
function addLongTexts(value: object, path: readonly (string | number)[], problems: FieldProblem[]): void {
  for (const [key, entry] of Object.entries(value)) {
    if (typeof entry !== 'string' && (typeof entry !== 'object' || entry === null)) continue;
    if (typeof entry === 'string' && entry.length <= maximumTextLength) continue;
    const place = [...path, Array.isArray(value) ? Number(key) : key];
    if (typeof entry === 'object') addLongTexts(entry, place, problems);
    else if (!problems.some((problem) => problem.path.join('/') === place.join('/')))
      problems.push({ path: place, code: 'tooLong' });
  }
}

function checkOrder(start: string | null, end: string | null, report: Report): void {
  if (start !== null && end !== null && end < start) report('endBeforeStart', 'end');
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
