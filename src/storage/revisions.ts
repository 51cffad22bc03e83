/** Names one stored state of one plan. Opaque: only equality means something. */
export type Revision = string;

/** A revision that differs from every other, also from those of a plan that was deleted and came back from a file. */
export function newRevision(): Revision {
  const [high = 0, low = 0] = crypto.getRandomValues(new Uint32Array(2));
  return `${high.toString(36)}-${low.toString(36)}`;
}
