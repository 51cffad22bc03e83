/** The ISO date `months` calendar months later; a day that the month lacks becomes its last day. */
export function addMonths(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const count = year * 12 + (month - 1) + months;
  const newYear = Math.floor(count / 12);
  const newMonth = (count % 12) + 1;
  const newDay = Math.min(day, daysOf(newYear, newMonth));
  return [String(newYear).padStart(4, '0'), pad(newMonth), pad(newDay)].join('-');
}

function pad(part: number): string {
  return String(part).padStart(2, '0');
}

function daysOf(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
