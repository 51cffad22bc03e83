import { expect, test } from 'vitest';
import { srgbProfile } from '#documents/pdf/srgb-profile.ts';
import { hasTool, runTool } from './open-pdf.ts';

const bytes = Buffer.from(srgbProfile());
const tags = new Map(
  Array.from({ length: bytes.readUInt32BE(128) }, (_, at) => {
    const entry = 132 + at * 12;
    const [offset, size] = [bytes.readUInt32BE(entry + 4), bytes.readUInt32BE(entry + 8)];
    return [bytes.toString('latin1', entry, entry + 4), { offset, size }] as const;
  }),
);
const fixedAt = (offset: number): number => bytes.readInt32BE(offset) / 65536;
const xyz = (tag: string): readonly number[] =>
  [8, 12, 16].map((at) => Math.round(fixedAt((tags.get(tag)?.offset ?? 0) + at) * 10_000) / 10_000);

test('has the header of a display profile from RGB to XYZ, version 4.2', () => {
  expect(bytes.length).toBe(548);
  expect([bytes.readUInt32BE(0), bytes.readUInt32BE(8)]).toEqual([bytes.length, 0x04200000]);
  expect(bytes.toString('latin1', 12, 24)).toBe('mntrRGB XYZ ');
  expect(bytes.toString('latin1', 36, 40)).toBe('acsp');
  expect([68, 72, 76].map((at) => bytes.readInt32BE(at))).toEqual([0xf6d6, 0x10000, 0xd32d]);
});

test('has the tags that a matrix profile needs, each within the file and at a multiple of four', () => {
  const names = ['desc', 'cprt', 'wtpt', 'chad', 'rXYZ', 'gXYZ', 'bXYZ', 'rTRC', 'gTRC', 'bTRC'];
  expect([...tags.keys()]).toEqual(names);
  for (const { offset, size } of tags.values()) {
    expect([offset % 4, offset >= 132 + 12 * names.length, offset + size <= bytes.length]).toEqual([0, true, true]);
  }
});

test('has the primaries of sRGB under D50 as the ICC publishes them, which add up to its white', () => {
  expect([xyz('rXYZ'), xyz('gXYZ'), xyz('bXYZ')]).toEqual([
    [0.436, 0.2225, 0.0139],
    [0.3851, 0.7169, 0.0971],
    [0.1431, 0.0606, 0.7139],
  ]);
  expect(xyz('wtpt')).toEqual([0.9642, 1, 0.8249]);
  const sums = [8, 12, 16].map((at) =>
    ['rXYZ', 'gXYZ', 'bXYZ'].reduce((sum, tag) => sum + bytes.readInt32BE((tags.get(tag)?.offset ?? 0) + at), 0),
  );
  const white = [0xf6d6, 0x10000, 0xd32d];
  for (const [at, sum] of sums.entries()) expect(Math.abs(sum - (white[at] ?? 0))).toBeLessThanOrEqual(2);
});

test('has the curve of IEC 61966-2-1', () => {
  const { offset = 0 } = tags.get('gTRC') ?? {};
  expect([bytes.toString('latin1', offset, offset + 4), bytes.readUInt16BE(offset + 8)]).toEqual(['para', 3]);
  const [g = 0, a = 0, b = 0, c = 0, d = 0] = [12, 16, 20, 24, 28].map((at) => fixedAt(offset + at));
  const linear = (value: number): number => (value >= d ? (a * value + b) ** g : c * value);
  expect([0.02, 0.2, 0.5, 1].map((value) => linear(value).toFixed(4))).toEqual([
    '0.0015',
    '0.0331',
    '0.2140',
    '1.0000',
  ]);
});

test.skipIf(!hasTool('transicc'))('LittleCMS reads it as sRGB', () => {
  const { status, text } = runTool(
    'sh',
    ['-c', 'printf "200 30 99\\n" | transicc -n -t1 -i "*sRGB" -o {pdf} 2>/dev/null'],
    bytes,
  );
  expect(status).toBe(0);
  const [shown] = text.trim().split('\n').slice(-1);
  expect(
    shown
      ?.trim()
      .split(/\s+/)
      .map((value) => Math.round(Number(value))),
  ).toEqual([200, 30, 99]);
});
