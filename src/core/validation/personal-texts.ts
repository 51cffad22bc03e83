import { type FieldKind, fieldKinds, type ItemKind } from '../plan/field-kinds.ts';
import { planSections, rowTables } from '../plan/plan-path.ts';
import type { Plan } from '../plan/plan-schema.ts';
import { practiceOf } from '../plan/practice-of.ts';
import { asList } from './field-value.ts';
import { asItem, fieldsOf, type Item, type ItemField, readField } from './item-fields.ts';
import { perObject } from './memo.ts';
import { type PersonalMark, personalMarks } from './personal-marks.ts';

/** A free text that may lead to a person: its path in the plan (see plan-path.ts), the whole text, and what in it does; at least one mark. */
export type PersonalText = { readonly path: string; readonly text: string; readonly marks: readonly PersonalMark[] };

type Found = readonly PersonalText[];

/** Fields that are there to say who answers for something: a name in them is meant, and is no participant. */
const namesWhoAnswers = new Set([
  'profile contact',
  'indicators owner',
  'risks owner',
  'measurements enteredBy',
  'activityReports preparedBy',
]);

/** What rows keep beside their fields, as lists of what was said before. */
const former = ['earlier', 'earlierSeries'] as const;

/**
 * The free texts of a plan that may lead to a person, in the order of its sections and tables; also what corrections and series replaced, and what was
 * typed and could not be read. Not looked at are the fields that name who answers for something (contact, owner, entered by, prepared by), and what a
 * newer format brought along. A hint to ask about, never a proof (see personalMarks). Rows are remembered: only those that changed are read again.
 */
export function personalTexts(plan: Plan): Found {
  return [
    ...planSections.flatMap((name) => under(name, foundIn[name](plan[name]))),
    ...rowTables.flatMap((name) => {
      const rows: readonly (object & { readonly id: string })[] = plan[name];
      return rows.flatMap((row) => under(`${name}/${row.id}`, foundIn[name](row)));
    }),
    ...Object.entries(plan.unparsed).flatMap(([path, text]) => (isOfWhoAnswers(path) ? [] : foundInText(path, text))),
  ];
}

/**
 * The texts that leave with an activity report and may lead to a person. A PDF carries the whole plan; a web page says nothing of risks,
 * assumptions, steering and evaluation, and has the words of no other report.
 */
export function personalTextsOfReport(plan: Plan, reportId: string, format: 'pdf' | 'html'): Found {
  if (format === 'pdf') return personalTexts(plan);
  const activityReports = plan.activityReports.filter(({ id }) => id === reportId);
  const monitoring = { ...plan.monitoring, steering: '', evaluation: '', reports: [] };
  return personalTexts({ ...plan, activityReports, monitoring, risks: [], assumptions: [] });
}

/** The texts that leave with the practice of a goal and may lead to a person, at their paths in the plan; none when there is no such goal. */
export function personalTextsOfPractice(plan: Plan, goalId: string): Found {
  const practice = practiceOf(plan, goalId, plan.id);
  return practice === null ? [] : personalTexts(practice);
}

const foundIn = Object.fromEntries(
  Object.keys(fieldKinds).map((kind) => [kind, perObject((item: object) => foundInItem(kind as ItemKind, item))]), // its keys are the kinds
) as Readonly<Record<ItemKind, (item: object) => Found>>;

function foundInItem(kind: ItemKind, item: object): Found {
  const fields = fieldsOf(kind).filter(({ name }) => !namesWhoAnswers.has(`${kind} ${name}`));
  return [
    ...foundInFields(fields, asItem(item)),
    ...former.flatMap((list) =>
      asList(asItem(item)[list]).flatMap((said, index) =>
        under(`${list}/${index}`, [
          ...foundInFields(fields, asItem(said)),
          ...foundInText('reason', asItem(said)['reason']),
        ]),
      ),
    ),
  ];
}

function foundInFields(fields: readonly ItemField[], item: Item): Found {
  return fields.flatMap((field) =>
    under(field.segments.join('/'), foundInValue(field.type, readField(item, field))).map(withoutLastSlash),
  );
}

function foundInValue(type: FieldKind, value: unknown): Found {
  if (type.kind === 'text' || type.kind === 'longText') return foundInText('', value);
  if (type.kind === 'words') return asList(value).flatMap((word) => foundInText('', word));
  if (type.kind !== 'rows') return [];
  const names = Object.keys(type.fields).filter((name) => type.fields[name]?.kind === 'text');
  return asList(value).flatMap((cell) => {
    const row = asItem(cell);
    return names.flatMap((name) => foundInText(`${String(row['id'])}/${name}`, row[name]));
  });
}

function foundInText(path: string, text: unknown): Found {
  if (typeof text !== 'string' || text === '') return [];
  const marks = text.length > longestKnown ? personalMarks(text) : marksOfShort(text);
  return marks.length === 0 ? [] : [{ path, text, marks }];
}

/** Categories of breakdowns and names of offices come back thousands of times; to look them up is much faster than to look them through. */
const known = new Map<string, readonly PersonalMark[]>();
const longestKnown = 60;
const mostKnown = 2_000;

function marksOfShort(text: string): readonly PersonalMark[] {
  const before = known.get(text);
  if (before !== undefined) return before;
  if (known.size >= mostKnown) known.clear();
  const marks = personalMarks(text);
  known.set(text, marks);
  return marks;
}

function under(head: string, found: Found): Found {
  return found.map((text) => ({ ...text, path: `${head}/${text.path}` }));
}

function withoutLastSlash(text: PersonalText): PersonalText {
  return text.path.endsWith('/') ? { ...text, path: text.path.slice(0, -1) } : text;
}

function isOfWhoAnswers(path: string): boolean {
  const parts = path.split('/');
  return namesWhoAnswers.has(`${parts[0]} ${parts.at(-1)}`);
}
