/** The moment (ISO 8601, in universal time) of a written time; one without a zone is that of this device's clock. '' for none. */
export function localInstant(written: string): string {
  const time = Date.parse(written);
  return Number.isNaN(time) ? '' : new Date(time).toISOString();
}
