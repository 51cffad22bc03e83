/** Id of the row of a measurement in the table of its indicator: figures lead to it. */
export function rowId(measurementId: string): string {
  return `measurement-${measurementId}`;
}
