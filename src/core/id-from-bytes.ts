/** A new id of 16 random bytes, in the form of a UUID of version 4 (RFC 9562). More bytes are not read, missing ones count as 0. */
export function idFromBytes(random: Uint8Array): string {
  const bytes = Array.from({ length: 16 }, (_, at) => random[at] ?? 0);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const digits = bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
