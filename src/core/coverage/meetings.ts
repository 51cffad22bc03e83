/** Days (ISO 8601, both included) in which an organisation works at something in a plan. */
export type Span<T> = {
  readonly plan: T;
  readonly organisation: string;
  readonly from: string;
  readonly to: string;
};

/** Plans that meet: each has a day in common with a plan of another organisation among them. The common days lie from `from` to `to`. */
export type Meeting<T> = { readonly plans: ReadonlySet<T>; readonly from: string; readonly to: string };

type Draft<T> = { plans: Set<T>; from: string; to: string };

/** Finds who meets whom in one walk over the days, in the order of the first common day; time grows with the spans, not with their pairs. */
export function meetingsOf<T>(spans: readonly Span<T>[]): readonly Meeting<T>[] {
  const drafts = new Map<T, Draft<T>>();
  /** Running spans of one organisation that nobody has met yet, and the one that runs longest of those that met. */
  let waiting: Span<T>[] = [];
  let met: Span<T> | null = null;
  const longest = createLongest<T>();
  for (const span of spans.toSorted(byBegin)) {
    const isRunning = ({ to }: Span<T>) => to >= span.from;
    const rival = longest.rivalOf(span);
    if (rival !== null && isRunning(rival)) {
      // Whoever runs today runs together with both: they all belong to one meeting.
      const running: Span<T>[] = [...waiting, ...(met === null ? [] : [met])].filter(isRunning);
      const days = { from: span.from, to: rival.to < span.to ? rival.to : span.to };
      join(drafts, [span, rival, ...running], days);
      met = latest([span, ...running]);
      waiting = [];
    } else waiting.push(span);
    longest.add(span);
  }
  // Plans are entered in the order in which they first meet, and so are the meetings.
  return [...new Set(drafts.values())];
}

function byBegin<T>(one: Span<T>, other: Span<T>): number {
  if (one.from === other.from) return 0;
  return one.from < other.from ? -1 : 1;
}

function latest<T>(spans: readonly Span<T>[]): Span<T> | null {
  return spans.reduce<Span<T> | null>((last, span) => (last === null || span.to > last.to ? span : last), null);
}

/** Of all spans the one that ends last, and the one of another organisation that does. */
function createLongest<T>() {
  let first: Span<T> | null = null;
  let second: Span<T> | null = null;
  return {
    rivalOf: ({ organisation }: Span<T>) => (first?.organisation === organisation ? second : first),
    add: (span: Span<T>) => {
      const isOfFirst = first?.organisation === span.organisation;
      if (first === null || span.to > first.to) {
        if (!isOfFirst) second = first;
        first = span;
      } else if (!isOfFirst && (second === null || span.to > second.to)) second = span;
    },
  };
}

/** One draft of those that the plans of the spans were in; the smaller ones go into the largest. */
function join<T>(drafts: Map<T, Draft<T>>, spans: readonly Span<T>[], days: { from: string; to: string }): void {
  const known = [...new Set(spans.flatMap(({ plan }) => drafts.get(plan) ?? []))];
  const [into = { plans: new Set<T>(), ...days }, ...others] = known.sort(
    (one, other) => other.plans.size - one.plans.size,
  );
  for (const { from, to } of [days, ...others]) {
    if (from < into.from) into.from = from;
    if (to > into.to) into.to = to;
  }
  for (const plan of [...spans.map((span) => span.plan), ...others.flatMap(({ plans }) => [...plans])]) {
    into.plans.add(plan);
    drafts.set(plan, into);
  }
}
