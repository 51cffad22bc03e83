const PRIME = 0x01000193;
const SEEDS = [0x811c9dc5, 0x1b873593, 0xcc9e2d51, 0x85ebca6b] as const;

/** Eight hexadecimal digits for each of one to four FNV-1a hashes of a text: same text, same digits; no cryptographic promise. */
export function contentHash(content: string, hashes: 1 | 2 | 3 | 4): string {
  return SEEDS.slice(0, hashes)
    .map((seed) => hash(content, seed).toString(16).toUpperCase().padStart(8, '0'))
    .join('');
}

function hash(content: string, seed: number): number {
  let value: number = seed;
  for (let i = 0; i < content.length; i += 1) value = Math.imul(value ^ content.charCodeAt(i), PRIME);
  return value >>> 0;
}
