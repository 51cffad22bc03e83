import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { maximumFileSize } from '#core/migrate/open-error.ts';
import { AllocationError, withAllocationLimit } from '#documents/pdf/allocation-limit.ts';
import { readEmbeddedPlan } from '#documents/pdf/read-embedded-plan.ts';
import { bombOf, packedOnce, pdfWith } from '../../../support/packed-pdf.ts';

const tooLarge = { ok: false, error: { type: 'too-large', limit: maximumFileSize } };

describe('a PDF that unpacks to far more than a plan', () => {
  test('is refused before it is unpacked: 1 KB that would give 400 MB', async () => {
    const bomb = bombOf(400);
    expect(bomb.length).toBeLessThan(3000);
    const before = process.memoryUsage().arrayBuffers;
    expect(await readEmbeddedPlan(bomb)).toEqual(tooLarge);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(250 * 1024 * 1024);
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
