import { expect, test } from 'vitest';
import { idFromBytes } from '#core/id-from-bytes.ts';

test('random bytes become a UUID of version 4, every bit of them but those of version and variant', () => {
  expect(idFromBytes(Uint8Array.from({ length: 16 }, (_, at) => at))).toBe('00010203-0405-4607-8809-0a0b0c0d0e0f');
  expect(idFromBytes(new Uint8Array(16).fill(0xff))).toBe('ffffffff-ffff-4fff-bfff-ffffffffffff');
});
