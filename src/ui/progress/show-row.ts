/** Brings a row of a table into view and gives it the focus. */
export function showRow(id: string): void {
  const row = document.getElementById(id);
  row?.scrollIntoView({ block: 'center' });
  row?.focus({ preventScroll: true });
}
