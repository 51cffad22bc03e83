/** Months from one ISO date to another, a begun month as its share of 31 days; negative when `to` is earlier. */
export function monthsBetween(from: string, to: string): number {
  const [startYear = 0, startMonth = 0, startDay = 0] = from.split('-').map(Number);
  const [endYear = 0, endMonth = 0, endDay = 0] = to.split('-').map(Number);
  return (endYear - startYear) * 12 + (endMonth - startMonth) + (endDay - startDay) / 31;
}
