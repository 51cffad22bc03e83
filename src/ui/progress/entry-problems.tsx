import type { Indicator, Measurement, Plan } from '#core/plan/plan-schema.ts';
import { saysSomething } from '#core/progress/measured-series.ts';
import { type MeasurementProblem, measurementProblems } from '#core/progress/measurement-problems.ts';
import { shownBeside } from '#core/progress/shown-number.ts';
import { writtenYear } from '#core/validation/decode-date.ts';
import { marksOfMeasurement, type PersonalMark } from '#core/validation/personal-marks.ts';
import { type UndecodedText, undecodedTexts } from '#core/validation/undecoded-texts.ts';
import { baseLanguage } from '#i18n/languages.ts';
import type { MessageId } from '#i18n/messages.ts';
import { formatQuantity } from '#i18n/quantity.ts';
import type { Translator } from '#i18n/translator.ts';
import { Icon } from '../common/icon.tsx';
import { useTranslator } from '../common/translation.tsx';
import styles from './progress.module.css';

/** What its author should look at again in a measurement, as of the last time that the focus left a field. */
export type EntryFindings = {
  readonly problems: readonly MeasurementProblem[];
  readonly undecoded: readonly UndecodedText[];
  /** There is a value, and a reason why there is none. */
  readonly contradicts: boolean;
  readonly marks: readonly PersonalMark[];
};

/** Looks a measurement of a plan through. */
export function findingsOf(
  plan: Plan,
  indicator: Indicator,
  row: Measurement,
  today: string,
  language: string,
): EntryFindings {
  const own = `measurements/${row.id}/`;
  const undecoded = undecodedTexts(
    { ...plan, unparsed: Object.fromEntries(Object.entries(plan.unparsed).filter(([path]) => path.startsWith(own))) },
    baseLanguage(language as never), // any tag: unknown ones are read as English
  );
  const problems = measurementProblems(indicator, row, today);
  return {
    // A field whose text waits to be decoded is not empty for its author.
    problems: problems.filter(({ code }) => {
      if (code === 'no-share') return undecoded.length === 0;
      if (code === 'no-date') return !undecoded.some(({ field }) => field[0] === 'date');
      // One fault is told once.
      return code !== 'no-value' || (undecoded.length === 0 && !problems.some((other) => other.code === 'no-share'));
    }),
    undecoded,
    contradicts: saysSomething(indicator.measure, row) && row.unavailable.trim() !== '',
    marks: marksOfMeasurement(row),
  };
}

/** The findings in words; nothing where there are none. */
export function EntryProblems({ findings, indicator }: { findings: EntryFindings; indicator: Indicator }) {
  const translator = useTranslator();
  const { t } = translator;
  const lines = [
    ...findings.undecoded.map((undecoded) => ({ key: undecoded.path, text: undecodedWords(translator, undecoded) })),
    ...findings.problems.map((problem) => ({
      key: JSON.stringify(problem),
      text: problemText(translator, indicator, problem),
    })),
    ...(findings.contradicts ? [{ key: 'contradicts', text: t('record.problem.value-and-reason') }] : []),
  ];
  if (lines.length === 0 && findings.marks.length === 0) return null;
  return (
    <div className={styles['findings']} role="status">
      {lines.length > 0 ? (
        <ul role="list">
          {lines.map(({ key, text }) => (
            <li key={key}>
              <Icon name="warning" size={16} /> <span>{text}</span>
            </li>
          ))}
        </ul>
      ) : null}
      <PersonalQuestion marks={findings.marks} />
    </div>
  );
}

/** Which field holds text that cannot be read, and how to write it. */
function undecodedWords({ t }: Translator, { field: [name = '', ...rest], text, code }: UndecodedText): string {
  const field = t(`field.measurements.${[name, rest.at(-1)].filter(Boolean).join('.')}` as MessageId); // tests/ui/fields checks that every field kind has its words
  if (code === 'unlikelyYear') return t('record.problem.undecoded.year', { field, text, year: writtenYear(text) });
  if (name === 'from' || name === 'date') return t('record.problem.undecoded.date', { field, text });
  if (code === 'ambiguousNumber') return t('record.problem.undecoded.ambiguous', { field, text });
  const isValue = (rest.at(-1) ?? name) === 'value';
  return t(isValue ? 'record.problem.undecoded' : 'record.problem.undecoded.number', { field, text });
}

/** Asks about what looks like a person in free text; only its author can tell. */
export function PersonalQuestion({ marks }: { marks: readonly PersonalMark[] }) {
  const translator = useTranslator();
  if (marks.length === 0) return null;
  return (
    <p className={styles['personal']}>
      <Icon name="advice" size={16} /> <span>{personalText(translator, marks)}</span>
    </p>
  );
}

/** The question in words. */
export function personalText({ t, list }: Translator, marks: readonly PersonalMark[]): string {
  return t('record.personal', { found: list([...new Set(marks.map(({ text }) => t('record.quoted', { text })))]) });
}

/** A problem of a measurement in words, with the way out. */
export function problemText(
  translator: Translator,
  indicator: Pick<Indicator, 'unit'>,
  problem: MeasurementProblem,
): string {
  const { t, date } = translator;
  const quantity = (value: number) => formatQuantity(translator, value, indicator.unit);
  switch (problem.code) {
    case 'before-baseline':
      return t('record.problem.before-baseline', { date: date(problem.date) });
    case 'period-reversed':
      return t('record.problem.period-reversed', { from: date(problem.from), date: date(problem.date) });
    case 'cell-negative':
    case 'cell-above-whole':
    case 'cell-above-hundred':
      return cellProblemText(translator, indicator, problem);
    case 'numerator-above-denominator':
      return t('record.problem.numerator-above-denominator', {
        numerator: translator.number(problem.numerator),
        denominator: translator.number(problem.denominator),
      });
    case 'terms-contradict':
      return t('record.problem.terms-contradict', {
        value: quantity(problem.value),
        computed: quantity(shownBeside(problem.computed, [problem.value])),
      });
    case 'above-hundred':
    case 'fraction':
      return t(`record.problem.${problem.code}`, { value: quantity(problem.value) });
    case 'breakdown-differs':
      return t('record.problem.breakdown-differs', {
        dimension: problem.dimension || t('record.noDimension'),
        sum: translator.number(problem.sum),
        total: translator.number(problem.total),
      });
    default:
      return t(`record.problem.${problem.code}`);
  }
}

function cellProblemText(
  translator: Translator,
  { unit }: Pick<Indicator, 'unit'>,
  problem: Extract<MeasurementProblem, { readonly category: string }>,
): string {
  const { t, number } = translator;
  const cell = {
    dimension: problem.dimension || t('record.noDimension'),
    category: problem.category || t('record.noCategory'),
  };
  if (problem.code === 'cell-negative') return t('record.problem.cell-negative', cell);
  if (problem.code === 'cell-above-hundred') {
    const value = formatQuantity(translator, problem.value, unit);
    return t('record.problem.cell-above-hundred', { ...cell, value });
  }
  const terms = { numerator: number(problem.numerator), denominator: number(problem.denominator) };
  return t('record.problem.cell-above-whole', { ...cell, ...terms });
}
