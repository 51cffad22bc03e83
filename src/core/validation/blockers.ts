import { type ItemRef, pathOf, planSections, type RowTable, rowTables } from '../plan/plan-path.ts';
import { maximumTextLength, type Plan } from '../plan/plan-schema.ts';
import { openSeries } from '../plan/series.ts';
import type { Scheme } from '../scheme/scheme-schema.ts';
import { namedSigns } from '../words/unprintable-signs.ts';
import { type FieldProblem, itemProblems } from './checked-rows.ts';
import { writtenYear } from './decode-date.ts';
import { kindOf } from './form-values.ts';
import type { Issue } from './issue.ts';
import { contents, rowsThatHold } from './item-contents.ts';
import { itemName } from './item-name.ts';
import { type LinkProblem, linkProblems } from './link-problems.ts';
import { stepOfItem } from './step-of-item.ts';
import { type UndecodedText, undecodedTexts } from './undecoded-texts.ts';
import { unprintableTexts } from './unprintable-texts.ts';

type Row = { readonly id: string };

/** Everything that would make a final export of the plan wrong or unreadable. */
export function blockersOf(plan: Plan, scheme: Scheme): readonly Issue[] {
  const undecoded = undecodedTexts(plan, plan.language).filter(({ ref }) => itemOf(plan, ref) !== undefined);
  const waiting = new Set(undecoded.map(({ path }) => path));
  return [
    ...missingParts(plan),
    // A field whose text waits to be decoded is not empty for its author.
    ...fieldBlockers(plan).filter(({ code, path }) => code !== 'required' || !waiting.has(path)),
    ...undecoded.map((text) => undecodedBlocker(plan, text)),
    ...unprintableBlockers(plan),
    ...undecidedSeries(plan),
    ...linkProblems(plan, scheme).map((problem) => linkBlocker(plan, problem)),
  ];
}

function missingParts(plan: Plan): readonly Issue[] {
  const whole = { severity: 'blocker', params: {}, path: '', table: null, itemId: null } as const;
  return [
    ...(plan.goals.length === 0 ? [{ ...whole, code: 'noGoal', step: 'goals' } as const] : []),
    ...(plan.targets.length === 0 ? [{ ...whole, code: 'noTarget', step: 'targets' } as const] : []),
  ];
}

function undecidedSeries(plan: Plan): readonly Issue[] {
  return plan.indicators.flatMap((row) =>
    openSeries(row)
      ? [blocker('seriesUndecided', { table: 'indicators', id: row.id }, [], itemName(plan, 'indicators', row))]
      : [],
  );
}

function fieldBlockers(plan: Plan): readonly Issue[] {
  const issues: Issue[] = [];
  for (const section of planSections) {
    addFieldBlockers(issues, plan, itemProblems(section, plan[section]), { section }, plan[section]);
  }
  for (const table of rowTables) {
    for (const row of plan[table]) {
      const problems = itemProblems(table, row);
      if (problems.length > 0) addFieldBlockers(issues, plan, problems, { table, id: row.id }, row);
    }
  }
  return issues;
}

function addFieldBlockers(
  issues: Issue[],
  plan: Plan,
  problems: readonly FieldProblem[],
  ref: ItemRef,
  item: object,
): void {
  for (const { path, code } of problems) {
    const limit = code === 'tooLong' ? { limit: maximumTextLength } : {};
    issues.push(blocker(code, ref, withIds(item, path), { ...nameOf(plan, ref, item), ...limit }));
  }
}

function unprintableBlockers(plan: Plan): readonly Issue[] {
  const inItem = (ref: ItemRef, item: object) =>
    unprintableTexts(kindOf(ref), item).map(({ path, signs }) =>
      blocker('unprintable', ref, withIds(item, path), {
        ...nameOf(plan, ref, item),
        signs: namedSigns(signs),
      }),
    );
  return [
    ...planSections.flatMap((section) => inItem({ section }, plan[section])),
    ...rowTables.flatMap((table) => unusualRows(plan[table]).flatMap((row) => inItem({ table, id: row.id }, row))),
  ];
}

const unusualRows = rowsThatHold<Row>(contents.unusualSigns);

function undecodedBlocker(plan: Plan, { ref, field, text, code }: UndecodedText): Issue {
  const year = code === 'unlikelyYear' ? { year: writtenYear(text) } : {};
  return blocker(code, ref, field, { ...nameOf(plan, ref, itemOf(plan, ref) ?? {}), text, ...year });
}

function linkBlocker(plan: Plan, { table, index, field, code, id }: LinkProblem): Issue {
  if (table === 'profile' || table === 'monitoring') return blocker(code, { section: table }, field, { id });
  const row: Row | undefined = plan[table][index];
  return blocker(code, { table, id: row?.id ?? '' }, field, { ...itemName(plan, table, row ?? {}), id });
}

function blocker(code: Issue['code'], ref: ItemRef, field: readonly string[], params: Issue['params']): Issue {
  const [table, itemId] = 'section' in ref ? [null, null] : [ref.table, ref.id];
  return {
    code,
    severity: 'blocker',
    params,
    path: pathOf(ref, ...field),
    table,
    itemId,
    step: stepOfItem(kindOf(ref), field),
  };
}

function nameOf(plan: Plan, ref: ItemRef, item: object): Issue['params'] {
  return 'section' in ref ? {} : itemName(plan, ref.table, item);
}

/** A path of positions as one of ids: sub-rows are known by theirs. */
function withIds(item: object, path: FieldProblem['path']): readonly string[] {
  let place: unknown = item;
  return path.map((key) => {
    place = Object.getOwnPropertyDescriptor(place, key)?.value;
    const id: unknown =
      typeof key === 'number' && typeof place === 'object' && place !== null && 'id' in place ? place.id : key;
    return String(id);
  });
}

function itemOf(plan: Plan, ref: ItemRef): object | undefined {
  if ('section' in ref) return plan[ref.section];
  return plan[ref.table][indexOf(plan, ref.table, ref.id)];
}

function indexOf(plan: Plan, table: RowTable, id: string): number {
  const rows: readonly Row[] = plan[table];
  return rows.findIndex((row) => row.id === id);
}
