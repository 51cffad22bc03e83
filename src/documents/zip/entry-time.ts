const universalTime = 0x5455;

type Stated = { readonly day: number; readonly time: number; readonly extra: Uint8Array };

/**
 * Time of the last change of an entry (ISO 8601): the universal time that most programs add, else the two-second time of every entry,
 * which is that of the packer's clock and has no zone. '' for none or an impossible one.
 */
export function entryTime({ day, time, extra }: Stated): string {
  const seconds = universalSeconds(extra);
  if (seconds !== null) return new Date(seconds * 1000).toISOString();
  const date = `${1980 + (day >> 9)}-${two((day >> 5) & 15)}-${two(day & 31)}`;
  const clock = `${two(time >> 11)}:${two((time >> 5) & 63)}:${two((time & 31) * 2)}`;
  // Only a date that exists comes back as it was written.
  const read = new Date(`${date}T${clock}Z`);
  return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(`${date}T${clock}`) ? `${date}T${clock}` : '';
}

/** Of the fields that programs add; null when none says it. */
function universalSeconds(extra: Uint8Array): number | null {
  const view = new DataView(extra.buffer, extra.byteOffset, extra.byteLength);
  for (let at = 0; at + 4 <= extra.length; ) {
    const length = view.getUint16(at + 2, true);
    const isWhole = length >= 5 && at + 4 + length <= extra.length;
    if (view.getUint16(at, true) === universalTime && isWhole && (view.getUint8(at + 4) & 1) === 1)
      return view.getInt32(at + 5, true);
    at += 4 + length;
  }
  return null;
}

function two(value: number): string {
  return `${value}`.padStart(2, '0');
}
