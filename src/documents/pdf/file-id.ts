import { contentHash } from '#core/content-hash.ts';

/** 32 hexadecimal digits from the content: same content, same id; no cryptographic promise. */
export function fileIdOf(content: string): string {
  return contentHash(content, 4);
}
