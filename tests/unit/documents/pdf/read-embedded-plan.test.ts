import { readFileSync } from 'node:fs';
import { describe, expect, test, vi } from 'vitest';
import { maximumFileSize, maximumPdfSize } from '#core/migrate/open-error.ts';
import { readEmbeddedPlan } from '#documents/pdf/read-embedded-plan.ts';
import { fixtureOutline } from './fixture-outline.ts';
import { hasTool, planJson, renderFixture, runTool } from './open-pdf.ts';

const bytes = renderFixture(fixtureOutline());
const failure = (type: string): unknown => ({ ok: false, error: { type } });

describe('readEmbeddedPlan', () => {
  test('returns the text that was embedded', async () => {
    expect(await readEmbeddedPlan(bytes)).toEqual({ ok: true, value: planJson });
  });

  test('leaves the bytes usable and prints nothing', async () => {
    const spies = (['log', 'warn', 'error', 'info'] as const).map((name) => vi.spyOn(console, name));
    const copy = bytes.slice();
    await readEmbeddedPlan(copy);
    await readEmbeddedPlan(copy.subarray(0, 5000));
    expect(copy).toEqual(bytes);
    for (const spy of spies) {
      expect(spy).not.toHaveBeenCalled();
      spy.mockRestore();
    }
  });

  test('tells a file of another kind', async () => {
    expect(await readEmbeddedPlan(new TextEncoder().encode('{"type":"integration-programme-plan"}'))).toEqual(
      failure('not-a-pdf'),
    );
    expect(await readEmbeddedPlan(new Uint8Array())).toEqual(failure('not-a-pdf'));
  });

  test('tells a document without a plan', async () => {
    expect(await readEmbeddedPlan(renderFixture(fixtureOutline(), { embeddedPlan: null }))).toEqual(
      failure('no-plan-inside'),
    );
  });

  test('tells a document whose attachment is not whole JSON', async () => {
    const torn = renderFixture(fixtureOutline(), {
      embeddedPlan: { fileName: 'plan.json', json: planJson.slice(0, -3) },
    });
    expect(await readEmbeddedPlan(torn)).toEqual(failure('damaged'));
  });

  test('never returns part of a plan from a cut-off file', async () => {
    for (const share of [0.1, 0.3, 0.5, 0.7, 0.9, 0.99]) {
      const result = await readEmbeddedPlan(bytes.subarray(0, Math.floor(bytes.length * share)));
      expect(result.ok ? result.value : result).toEqual(failure('damaged'));
    }
    expect(await readEmbeddedPlan(bytes.subarray(0, -3))).toEqual({ ok: true, value: planJson });
  });

  test('refuses more than the limits', async () => {
    const json = JSON.stringify({ filler: 'x'.repeat(maximumFileSize) });
    const large = renderFixture(fixtureOutline({ chapters: [] }), { embeddedPlan: { fileName: 'plan.json', json } });
    expect(await readEmbeddedPlan(large)).toEqual({
      ok: false,
      error: { type: 'too-large', limit: maximumFileSize },
    });
    const huge = new Uint8Array(maximumPdfSize + 1);
    huge.set(bytes);
    expect(await readEmbeddedPlan(huge)).toEqual({ ok: false, error: { type: 'too-large', limit: maximumPdfSize } });
  });
});

describe.skipIf(!hasTool('qpdf'))('readEmbeddedPlan after qpdf', () => {
  const saved = (args: readonly string[]): Uint8Array => {
    const { output } = runTool(
      'qpdf',
      [...args, '{pdf}', '{out}'],
      bytes,
      (file) => new Uint8Array(readFileSync(file)),
    );
    if (output === null) throw new Error('qpdf wrote nothing');
    return output;
  };

  test.each([
    [['--linearize']],
    [['--object-streams=disable']],
    [['--stream-data=uncompress', '--object-streams=generate']],
  ])('%j', async (args) => {
    expect(await readEmbeddedPlan(saved(args))).toEqual({ ok: true, value: planJson });
  });

  test('an encrypted document asks for its password', async () => {
    const locked = saved(['--encrypt', 'secret', 'owner', '256', '--']);
    expect(await readEmbeddedPlan(locked)).toEqual(failure('encrypted'));
  });
});
