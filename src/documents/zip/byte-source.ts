/** Where the bytes of a file come from. Only what is asked for is read, so that a large archive is never in memory as a whole. */
export type ByteSource = {
  /** In bytes. */
  readonly size: number;
  /** The bytes from `from` up to but without `to`; rejects when the file is gone or changed. */
  readonly read: (from: number, to: number) => Promise<Uint8Array>;
};

/** Bytes that are in memory already. */
export function sourceOfBytes(bytes: Uint8Array): ByteSource {
  return { size: bytes.length, read: async (from, to) => bytes.subarray(from, to) };
}
