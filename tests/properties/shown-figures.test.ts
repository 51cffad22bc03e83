import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createRow } from '#core/plan/create-plan.ts';
import { achievementOf } from '#core/progress/achievement.ts';
import { judgementOf } from '#core/progress/judgement-of.ts';
import { reachesTarget, reportedValue } from '#core/progress/reported-value.ts';
import { shownTogether } from '#core/progress/shown-number.ts';
import { decodeNumber } from '#core/validation/decode-number.ts';
import { indicatorValue } from '#i18n/indicator-value.ts';
import { categoryWords, expectedWords, measuredWords, percentWords } from '#i18n/measured-words.ts';
import { loadTranslator } from '#i18n/translator.ts';

const english = await loadTranslator('en');
const languages = [
  ['en', english],
  ['fr', await loadTranslator('fr')],
] as const;
const entered = fc
  .tuple(fc.integer({ min: -10_000_000, max: 10_000_000 }), fc.integer({ min: 0, max: 4 }))
  .map(([digits, decimals]) => digits / 10 ** decimals);
const near = fc
  .tuple(entered, fc.constantFrom(0, 0.00001, -0.04, 0.05, 1))
  .map(([value, apart]) => Number((value + apart).toFixed(6)));
const counted = fc.integer({ min: 1, max: 100_000 }).chain((denominator) =>
  fc.record({
    denominator: fc.constant(denominator),
    numerator: fc.integer({ min: 0, max: denominator }),
    value: fc.constant(null),
  }),
);
const measured = fc.oneof(
  counted,
  fc.record({ value: fc.oneof(entered, near), numerator: fc.constant(null), denominator: fc.constant(null) }),
);
const directions = fc.constantFrom('increase', 'decrease', 'maintain');
const row = { ...createRow('indicators', 'i'), measure: 'percentage', unit: '%' } as const;

/** The number that a reader finds in words, in the language of its writer. */
function read(words: string, language: 'en' | 'fr'): number {
  const decoded = decodeNumber(words.replace(/\s*%/u, ''), language, '');
  if (!decoded.ok || decoded.value === null) throw new Error(words);
  return decoded.value;
}

test('the figure shown and the target value shown give the verdict that was given', () => {
  fc.assert(
    fc.property(
      measured,
      entered,
      directions,
      fc.constantFrom(...languages),
      (said, target, direction, [language, translator]) => {
        const indicator = { ...row, direction, target: { value: target, date: null } };
        const value = reportedValue('percentage', said) ?? 0;
        const shown = read(measuredWords(translator, indicator, said) ?? '', language);
        const shownTarget = read(indicatorValue(translator, indicator, target), language);
        expect(shownTarget).toBe(target);
        expect(reachesTarget(shown, shownTarget, direction)).toBe(reachesTarget(value, target, direction));
        expect(Math.sign(shown)).toBe(Math.sign(value));
      },
    ),
  );
});

test('the share of a way is at least 100 % where the target value is reached, and nowhere else', () => {
  fc.assert(
    fc.property(measured, entered, entered, directions, (said, baseline, target, direction) => {
      const aim = {
        ...row,
        direction,
        baseline: { value: baseline, date: null, note: '' },
        target: { value: target, date: null },
      };
      const { figure, met } = achievementOf(aim, reportedValue('percentage', said) ?? 0);
      fc.pre(figure.kind === 'way');
      const shown = read(percentWords(english, figure.percent), 'en');
      expect(shown >= 100).toBe(met);
      expect(Math.sign(shown)).toBe(Math.sign(figure.percent));
    }),
  );
});

test('the figure shown and what was expected of it give the verdict of the straight line', () => {
  fc.assert(
    fc.property(
      measured,
      entered,
      entered,
      fc.constantFrom('increase', 'decrease'),
      fc.nat(400),
      (said, baseline, target, direction, day) => {
        const date = new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10);
        const aim = {
          ...row,
          direction,
          baseline: { value: baseline, date: '2026-01-01', note: '' },
          target: { value: target, date: '2026-12-31' },
        } as const;
        const expectation = judgementOf(aim, { start: null, deadline: null }, { date, ...said })?.byLine;
        fc.pre(expectation?.kind === 'expected');
        const value = read(measuredWords(english, aim, said, expectation.value) ?? '', 'en');
        const expected = read(expectedWords(english, aim, expectation.value, said), 'en');
        expect(reachesTarget(value, expected, direction)).toBe(expectation.reached);
      },
    ),
  );
});

test('categories keep their order, and only equal ones look alike', () => {
  fc.assert(
    fc.property(fc.array(measured, { minLength: 2, maxLength: 5 }), (cells) => {
      const shown = categoryWords(english, row, cells).map((words) => read(words ?? '', 'en'));
      const values = cells.map((cell) => reportedValue('percentage', cell) ?? 0);
      for (const [at, one] of values.entries())
        for (const [other, another] of values.entries())
          expect(Math.sign((shown[at] ?? 0) - (shown[other] ?? 0))).toBe(Math.sign(one - another));
    }),
  );
});

test('no figure has more digits than it needs', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 3000 }), { minLength: 1, maxLength: 4 }), (thirds) => {
      for (const shown of shownTogether(thirds.map((one) => one / 3)).values())
        expect(shown).toBe(Number(shown.toFixed(1)));
    }),
  );
});
