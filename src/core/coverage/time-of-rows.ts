import { textAt } from './add-facts.ts';
import { smallAt, wholeAt } from './column.ts';
import type { FactsTable } from './facts-table.ts';
import { notStated } from './lens.ts';
import { numberAt } from './number-column.ts';
import { spreadByDays, type YearRun, yearRun } from './spread-over-years.ts';

/** Budget and expected participants of an activity, NaN for what was not said. */
export type Amounts = { readonly money: number; readonly people: number };

/** What falls into one year: its key, or `not-stated`. */
export type YearPart = Amounts & { readonly year: string };

/** Reads the years of rows by their own dates; `wanted` are the years that a filter asks for, null for all. */
export type RowTime = {
  readonly wants: (year: string) => boolean;
  readonly ofTarget: (row: number) => string;
  /** The wanted years in which an activity runs, with its budget by days to the cent and its participants to the person. */
  readonly ofActivity: (row: number) => readonly YearPart[];
  readonly runsWhenWanted: (row: number) => boolean;
};

/** Each span of days is looked at once, however many activities have it. */
export function createRowTime(table: FactsTable, wanted: ReadonlySet<string> | null): RowTime {
  const { activities, targets } = table;
  const runs = new Map<number, YearRun | null>();
  const runOf = (row: number) => {
    const [start, end] = [wholeAt(activities.start, row), wholeAt(activities.end, row)];
    const place = (start + 1) * 4_194_304 + end + 1;
    const known = runs.get(place);
    if (known !== undefined) return known;
    const run = yearRun(textAt(table, start), textAt(table, end));
    runs.set(place, run);
    return run;
  };
  const wants = (year: string) => wanted === null || wanted.has(year);
  return {
    wants,
    ofTarget: (row) => yearKey(smallAt(targets.due, row)),
    ofActivity: (row) => {
      const run = runOf(row);
      const [money, people] = [numberAt(activities.money, row), numberAt(activities.people, row)];
      if (run === null) return wants(notStated) ? [{ year: notStated, money, people }] : [];
      const moneyParts = spreadByDays(money, run.days, 100);
      const peopleParts = spreadByDays(people, run.days, 1);
      return run.years.flatMap((year, at) =>
        wants(`${year}`)
          ? [{ year: `${year}`, money: moneyParts[at] ?? Number.NaN, people: peopleParts[at] ?? Number.NaN }]
          : [],
      );
    },
    runsWhenWanted: (row) => {
      const run = runOf(row);
      return run === null ? wants(notStated) : run.years.some((year) => wants(`${year}`));
    },
  };
}

/** -1 is no year. */
function yearKey(year: number): string {
  return year < 0 ? notStated : `${year}`;
}
