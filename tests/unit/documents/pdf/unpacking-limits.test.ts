import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { maximumFileSize } from '#core/migrate/open-error.ts';
import { AllocationError, withAllocationLimit } from '#documents/pdf/allocation-limit.ts';
import { readEmbeddedPlan } from '#documents/pdf/read-embedded-plan.ts';

const MEGABYTE = 1024 * 1024;

type Packed = { readonly name: string; readonly data: Uint8Array; readonly filters: string };

/** A whole PDF that another program could have written, with attachments as they are given. */
function pdfWith(attachments: readonly Packed[]): Uint8Array {
  const names = attachments.map(({ name }, index) => `(${name}) ${4 + 2 * index} 0 R`).join(' ');
  const bodies: (string | Uint8Array)[][] = [
    [`<</Type/Catalog/Pages 2 0 R/Names<</EmbeddedFiles<</Names[${names}]>>>>>>`],
    ['<</Type/Pages/Kids[3 0 R]/Count 1>>'],
    ['<</Type/Page/Parent 2 0 R/MediaBox[0 0 10 10]>>'],
    ...attachments.flatMap(({ name, data, filters }, index) => [
      [`<</Type/Filespec/F(${name})/UF(${name})/EF<</F ${5 + 2 * index} 0 R>>>>`],
      [`<</Type/EmbeddedFile/Filter[${filters}]/Length ${data.length}>>\nstream\n`, data, '\nendstream'],
    ]),
  ];
  const parts = [Buffer.from('%PDF-1.7\n')];
  let at = parts[0]?.length ?? 0;
  const add = (part: string | Uint8Array) => {
    const bytes = typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part);
    parts.push(bytes);
    at += bytes.length;
  };
  const offsets = bodies.map((body, index) => {
    const offset = at;
    for (const part of [`${index + 1} 0 obj\n`, ...body, '\nendobj\n']) add(part);
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  add(
    `xref\n0 ${offsets.length + 1}\n0000000000 65535 f \n${table}trailer\n<</Size ${offsets.length + 1}/Root 1 0 R>>\nstartxref\n${at}\n%%EOF`,
  );
  return new Uint8Array(Buffer.concat(parts));
}

function packedOnce(megabytes: number): Uint8Array {
  return deflateSync(Buffer.alloc(megabytes * MEGABYTE), { level: 9 });
}

const tooLarge = { ok: false, error: { type: 'too-large', limit: maximumFileSize } };

describe('a PDF that unpacks to far more than a plan', () => {
  test('is refused before it is unpacked: 1 KB that would give 400 MB', async () => {
    const data = deflateSync(packedOnce(400), { level: 9 });
    const bomb = pdfWith([{ name: 'plan.json', data, filters: '/FlateDecode/FlateDecode' }]);
    expect(bomb.length).toBeLessThan(3000);
    const before = process.memoryUsage().arrayBuffers;
    expect(await readEmbeddedPlan(bomb)).toEqual(tooLarge);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(250 * MEGABYTE);
  });

  test('is refused when it comes in many pieces, each small enough', async () => {
    const data = packedOnce(19);
    const pieces = Array.from({ length: 80 }, (_, index) => ({ name: `${index}.json`, data, filters: '/FlateDecode' }));
    expect(await readEmbeddedPlan(pdfWith(pieces))).toEqual(tooLarge);
  });

  test('does not stand in the way of the largest plan that is opened', async () => {
    const json = `{"type":"integration-programme-plan","x":"${'a'.repeat(maximumFileSize - 60)}"}`;
    const data = deflateSync(Buffer.from(json));
    expect(await readEmbeddedPlan(pdfWith([{ name: 'plan.json', data, filters: '/FlateDecode' }]))).toEqual({
      ok: true,
      value: json,
    });
  });
});

describe('withAllocationLimit', () => {
  const limits = { piece: 10, total: 25 };

  test('lets work be that stays within both limits, and gives its result', async () => {
    expect(await withAllocationLimit(async () => new Uint8Array(10).length + new Uint8Array(10).length, limits)).toBe(
      20,
    );
  });

  test.each([
    ['one piece too large', [11]],
    ['pieces too large together', [10, 10, 6]],
  ])('%s', async (_what, lengths) => {
    const work = async () => lengths.map((length) => new Uint8Array(length));
    await expect(withAllocationLimit(work, limits)).rejects.toBeInstanceOf(AllocationError);
  });

  test('tells what the work itself has swallowed', async () => {
    const work = async () => {
      try {
        return new Uint8Array(11);
      } catch {
        return null;
      }
    };
    await expect(withAllocationLimit(work, limits)).rejects.toBeInstanceOf(AllocationError);
  });

  test('passes on other errors, and leaves everything as it was', async () => {
    const before = globalThis.Uint8Array;
    await expect(withAllocationLimit(() => Promise.reject(new Error('other')), limits)).rejects.toThrow('other');
    expect(globalThis.Uint8Array).toBe(before);
    expect(new Uint8Array(1000)).toHaveLength(1000);
  });

  test('counts each work alone: the next one waits', async () => {
    const work = () => withAllocationLimit(async () => new Uint8Array(10).length + new Uint8Array(10).length, limits);
    expect(await Promise.all([work(), work(), work()])).toEqual([20, 20, 20]);
  });
});
