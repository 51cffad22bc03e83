/** Screen readers read an alternative text without a pause, and PDF/A-3 allows no string above 32,767 bytes. */
export const longestSummary = 300;

const LONGEST_PLACE = 190;

/** What a picture is, and then where its content stands as text; at most `longestSummary` characters. */
export function figureSummary(what: string, where: string): string {
  const place = cutText(where, LONGEST_PLACE);
  return `${cutText(what, longestSummary - place.length - 1)} ${place}`;
}

/** A text of at most so many characters; what is longer ends with an ellipsis. */
export function cutText(text: string, most: number): string {
  if (text.length <= most) return text;
  // Half a character is none.
  return `${text
    .slice(0, most - 1)
    .replace(/[\ud800-\udbff]$/, '')
    .trimEnd()}…`;
}
