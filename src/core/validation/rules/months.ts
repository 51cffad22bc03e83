/** Months from one ISO date to another, a begun month as its share of 31 days; negative when `to` is earlier. */
export function monthsBetween(from: string, to: string): number {
  return (daysOfFullMonths(to) - daysOfFullMonths(from)) / 31;
}

// Whole numbers, so that exactly twelve months are 12.
function daysOfFullMonths(iso: string): number {
  return (Number(iso.slice(0, 4)) * 12 + Number(iso.slice(5, 7))) * 31 + Number(iso.slice(8));
}
