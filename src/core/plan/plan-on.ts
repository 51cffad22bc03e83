import type { EarlierSeries, Indicator, Measurement, Plan } from './plan-schema.ts';
import { closedSeries } from './series.ts';

/**
 * The plan as it was known at the end of a day (ISO 8601), as far as it says when: without what was measured later, without corrections that
 * came later, and with what each indicator meant and aimed at on that day. What has no date stays as it is now. The same plan when nothing is later.
 */
export function planOn(plan: Plan, day: string): Plan {
  const valid = new Map(
    plan.indicators.flatMap((row) => {
      const series = seriesOn(row, day);
      return series === null ? [] : [[row.id, series] as const];
    }),
  );
  const indicators = plan.indicators.map((row) => indicatorOn(row, valid.get(row.id)));
  const known = new Map(indicators.map((row) => [row.id, new Set(row.earlierSeries.map(({ id }) => id))]));
  const measurements = plan.measurements.flatMap((row): readonly Measurement[] => {
    const state = stateOn(row, day);
    if (state.date !== null && state.date > day) return [];
    const series = valid.get(row.indicatorId);
    if (series === undefined || known.get(row.indicatorId)?.has(row.series ?? '')) return [state];
    return row.series === series.id ? [{ ...state, series: null }] : [];
  });
  const isSame = valid.size === 0 && sameRows(measurements, plan.measurements);
  return isSame ? plan : { ...plan, indicators, measurements, unparsed: textsOn(plan, valid, measurements) };
}

/** The closed series that was valid on a day, since it ended on that day or later; null where the present one was. */
export function seriesOn(indicator: Pick<Indicator, 'earlierSeries'>, day: string): EarlierSeries | null {
  let valid: EarlierSeries | null = null;
  for (const series of closedSeries(indicator))
    if ((series.until ?? '') >= day && (series.until ?? '') < (valid?.until ?? '~')) valid = series;
  return valid;
}

/** What a measurement said at the end of a day; itself when nothing was corrected since. */
function stateOn(row: Measurement, day: string): Measurement {
  const at = row.earlier.findIndex(({ until }) => until !== null && until > day);
  const said = row.earlier[at];
  if (said === undefined) return row;
  const { until: _until, reason: _reason, ...state } = said;
  return { ...row, ...state, earlier: row.earlier.slice(0, at) };
}

function indicatorOn(row: Indicator, valid: EarlierSeries | undefined): Indicator {
  if (valid === undefined) return row;
  const { id: _id, until, reason: _reason, ...then } = valid;
  const before = closedSeries(row).filter((one) => one !== valid && (one.until ?? '') <= (until ?? ''));
  return { ...row, ...then, earlierSeries: before };
}

/** Typed text waits for the fields of now, and not for those of then. */
function textsOn(
  { unparsed, measurements: now }: Plan,
  valid: ReadonlyMap<string, EarlierSeries>,
  then: readonly Measurement[],
): Plan['unparsed'] {
  const unchanged = new Set(now);
  const kept = new Set(then.filter((row) => unchanged.has(row)).map(({ id }) => id));
  return Object.fromEntries(
    Object.entries(unparsed).filter(([path]) => {
      const [table, id = ''] = path.split('/');
      if (table === 'indicators') return !valid.has(id);
      return table !== 'measurements' || kept.has(id);
    }),
  );
}

function sameRows(one: readonly Measurement[], other: readonly Measurement[]): boolean {
  return one.length === other.length && one.every((row, at) => row === other[at]);
}
