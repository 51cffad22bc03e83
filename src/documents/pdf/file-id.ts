const PRIME = 0x01000193;
const SEEDS = [0x811c9dc5, 0x1b873593, 0xcc9e2d51, 0x85ebca6b] as const;

/** 32 hexadecimal digits from the content (four FNV-1a hashes): same content, same id; no cryptographic promise. */
export function fileIdOf(content: string): string {
  return SEEDS.map((seed) => hash(content, seed).toString(16).toUpperCase().padStart(8, '0')).join('');
}

function hash(content: string, seed: number): number {
  let value = seed;
  for (let i = 0; i < content.length; i += 1) {
    value = Math.imul(value ^ content.charCodeAt(i), PRIME);
  }
  return value >>> 0;
}
