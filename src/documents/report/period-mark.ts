/** The period of a report as part of a file name: "2025" for a calendar year, else its first and last day as far as they are given. */
export function periodMark({ from, to }: { readonly from: string | null; readonly to: string | null }): string {
  const year = to?.slice(0, 4) ?? '';
  if (from === `${year}-01-01` && to === `${year}-12-31`) return year;
  return [from, to].filter((day) => day !== null).join('-');
}
