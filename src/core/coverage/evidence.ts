/** Numbers of a view that open to the plan values behind them. */
export type Figure = 'plans' | 'targets' | 'activities' | 'indicators' | 'measurable' | 'money' | 'people';

/** Why a value is not in a number. `no-value`: its author has not said it · `not-measurable`: baseline or target value is missing · `not-set`: a target without value or date. */
export type LeftOutReason = 'no-value' | 'not-measurable';

/** The values of one plan behind a number; `at` are positions of rows in the plan's own table of the figure. */
export type EvidenceRow = {
  readonly planId: string;
  readonly amount: number;
  /** ISO 4217 for money, else ''. */
  readonly currency: string;
  readonly at: readonly number[];
};

/** `amount`s of `rows` add up to the number; `leftOut` are rows that would belong to it but have no value. */
export type Evidence = {
  readonly rows: readonly EvidenceRow[];
  readonly leftOut: readonly {
    readonly planId: string;
    readonly reason: LeftOutReason;
    readonly at: readonly number[];
  }[];
};
