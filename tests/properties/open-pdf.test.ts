import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openPlanBytes } from '#documents/json/open-plan-bytes.ts';
import { loadTranslator } from '#i18n/translator.ts';
import { exportDocument } from '../../src/cli/export-document.ts';
import { planArbitrary } from '../support/plan-arbitrary.ts';

test('a PDF of any plan opens again as an equal plan without remarks', { timeout: 120_000 }, async () => {
  const translator = await loadTranslator('en');
  await fc.assert(
    fc.asyncProperty(planArbitrary, async (plan) => {
      const pdf = await exportDocument({
        opened: { plan, remarks: [] },
        format: 'pdf',
        draft: true,
        translator,
        now: '2026-11-23T12:00:00.000Z',
      });
      if (!pdf.ok) throw new Error(pdf.error.type);
      expect(await openPlanBytes(pdf.value, { newId: () => 'new' })).toEqual({
        ok: true,
        value: { plan, remarks: [] },
      });
    }),
    { numRuns: 25 },
  );
});

test('a PDF cut at any place gives an equal plan or a clear refusal', { timeout: 120_000 }, async () => {
  const translator = await loadTranslator('en');
  const plan = fc.sample(planArbitrary, { numRuns: 1, seed: 7 })[0];
  if (!plan) throw new Error('No plan was generated');
  const pdf = await exportDocument({
    opened: { plan, remarks: [] },
    format: 'pdf',
    draft: true,
    translator,
    now: '2026-11-23T12:00:00.000Z',
  });
  if (!pdf.ok) throw new Error(pdf.error.type);
  await fc.assert(
    fc.asyncProperty(fc.nat({ max: pdf.value.length - 1 }), async (length) => {
      const opened = await openPlanBytes(pdf.value.slice(0, length), { newId: () => 'new' });
      if (opened.ok) expect(opened.value).toEqual({ plan, remarks: [] });
      else expect(['empty', 'not-json', 'not-text', 'pdf-damaged', 'pdf-without-plan']).toContain(opened.error.type);
    }),
    { numRuns: 40 },
  );
});
