import { createRow } from '#core/plan/create-plan.ts';
import type { Indicator, Measurement, Plan } from '#core/plan/plan-schema.ts';
import { addMonths } from '#core/scheme/add-months.ts';
import { seededRandom } from './seeded-random.ts';

const months = 60;
const categories = ['Women', 'Men', 'Under 25', '25 and over'];

/** The plan with a measurement of each indicator every month from January 2025 on, each in four categories. Same plan, same measurements. */
export function withMeasurements(plan: Plan): Plan {
  const random = seededRandom(7);
  const measurements = plan.indicators.flatMap((indicator) =>
    Array.from({ length: months }, (_, month) =>
      measured(indicator, month, (least, most) => random.whole(least, most)),
    ),
  );
  return { ...plan, measurements };
}

function measured(indicator: Indicator, month: number, whole: (least: number, most: number) => number): Measurement {
  const id = `${indicator.id}-${month}`;
  const breakdown = categories.map((category, at) => {
    const denominator = whole(20, 90);
    const numerator = whole(2, denominator);
    return { id: `${id}-${at}`, dimension: at < 2 ? 'sex' : 'age', category, value: null, numerator, denominator };
  });
  const sum = (key: 'numerator' | 'denominator') => breakdown.reduce((total, cell) => total + cell[key], 0);
  return {
    ...createRow('measurements', id),
    indicatorId: indicator.id,
    from: addMonths('2025-01-01', month),
    date: addMonths('2025-01-31', month),
    value: Math.round((1000 * sum('numerator')) / sum('denominator')) / 10,
    numerator: sum('numerator'),
    denominator: sum('denominator'),
    breakdown,
    note: month % 6 === 0 ? 'Counted from the register of participants' : '',
  };
}
