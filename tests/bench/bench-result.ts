/** What one bench found out. `met` is null for figures without a bar. */
export type BenchResult = {
  readonly bench: string;
  readonly what: string;
  readonly measured: string;
  readonly bar: string;
  readonly met: boolean | null;
};

/** One line for the terminal. */
export function resultLine({ bench, what, measured, bar, met }: BenchResult): string {
  return `${bench.padEnd(10)} ${what}: ${measured} (${bar}${metWord(met, ': ')})`;
}

/** One row of the table in docs/benchmarks.md. */
export function resultRow({ what, measured, bar, met }: BenchResult): string {
  return `| ${what} | ${bar} | ${measured} | ${metWord(met, '')} |`;
}

function metWord(met: boolean | null, before: string): string {
  return met === null ? '' : `${before}${met ? 'met' : '**missed**'}`;
}
