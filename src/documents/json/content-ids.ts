import { strFromU8 } from 'fflate';
import { idFromBytes } from '#core/id-from-bytes.ts';
import { fileIdOf } from '../pdf/file-id.ts';

/**
 * Ids for what a file left without one, made from its content: the same file gives the same ids each time it is opened, so that it is
 * recognised as the same plan.
 */
export function contentIds(bytes: Uint8Array): () => string {
  let digits: string | null = null;
  let given = 0;
  return () => {
    digits ??= fileIdOf(strFromU8(bytes, true));
    given += 1;
    const seed = fileIdOf(`${digits} ${given}`);
    return idFromBytes(Uint8Array.from({ length: 16 }, (_, at) => Number.parseInt(seed.slice(at * 2, at * 2 + 2), 16)));
  };
}
