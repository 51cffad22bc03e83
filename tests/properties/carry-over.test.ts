import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Plan, planSchema } from '#core/plan/plan-schema.ts';
import { carryOver } from '#core/scheme/carry-over.ts';
import { checkCarryOver } from '#core/scheme/carry-over-check.ts';
import { type Carrier, carryReferences } from '#core/scheme/carry-references.ts';
import { type EntryList, entryFate } from '#core/scheme/entry-fates.ts';
import { takeWordings } from '#core/scheme/new-wordings.ts';
import type { SchemePack, SchemeStep } from '#core/scheme/scheme-packs.ts';
import { linkProblems } from '#core/validation/link-problems.ts';
import {
  firstVersion,
  movesArbitrary,
  planOfVersionArbitrary,
  publishedStep,
  stepBy,
} from '../support/scheme-steps.ts';

const pack = await firstVersion('en');
const published = await publishedStep('en');

/** The published step, and made-up ones that rename, merge, split and remove entries of every list. */
const stepArbitrary: fc.Arbitrary<SchemeStep> = fc.oneof(
  fc.constant(published),
  movesArbitrary(pack).map((moves) => stepBy(pack, moves)),
);
const cases = fc.tuple(planOfVersionArbitrary(pack), stepArbitrary);

test('made-up steps are what a carry-over may say', () => {
  fc.assert(
    fc.property(movesArbitrary(pack), (moves) => {
      const { carryOver: data, from, to } = stepBy(pack, moves);
      const problems = checkCarryOver(data, from.scheme, to.scheme);
      expect(problems).toEqual([]);
    }),
  );
});

test('nothing a person typed is lost: all that is no id of the scheme is as it was, and every text is in the plan or told', () => {
  fc.assert(
    fc.property(cases, ([plan, step]) => {
      const { plan: moved, references } = carryOver(plan, step);
      expect(withoutReferences(moved)).toEqual({
        ...withoutReferences(plan),
        scheme: { id: 'annex-2004', version: 2 },
      });
      const told = new Set([...textsIn(moved), ...references.map(({ from }) => from)]);
      expect([...textsIn(plan)].filter((text) => !told.has(text))).toEqual([]);
    }),
  );
});

test('carrying over is total, and gives a plan of the format whose references the new version knows', () => {
  fc.assert(
    fc.property(cases, ([plan, step]) => {
      const { plan: moved, references } = carryOver(plan, step);
      expect(planSchema.safeParse(moved).error?.issues ?? []).toEqual([]);
      const own = new Set(references.filter(({ use }) => use === 'word').map(({ words }) => words));
      const backwards: SchemeStep = { ...step, from: step.to, to: step.from };
      const unknown = referencesIn(moved)
        .filter(({ list, id }) => entryFate(backwards, list, id) === null && entryFate(step, list, id) !== null)
        .filter(({ id }) => !own.has(id));
      expect(unknown).toEqual([]);
      expect(unknownChoices(moved, step.to)).toEqual(unknownChoices(plan, step.from));
    }),
  );
});

test('carrying over twice is carrying over once', () => {
  fc.assert(
    fc.property(cases, ([plan, step]) => {
      const { plan: moved } = carryOver(plan, step);
      expect(carryOver(moved, step)).toEqual({ plan: moved, references: [], wordings: [] });
      expect(carryOver(moved, step).plan).toBe(moved);
    }),
  );
});

test('taking every new wording changes only what was offered, and taking it twice is taking it once', () => {
  fc.assert(
    fc.property(planOfVersionArbitrary(pack), (plan) => {
      const { plan: moved, wordings } = carryOver(plan, published);
      const taken = takeWordings(moved, wordings);
      expect(planSchema.safeParse(taken).error?.issues ?? []).toEqual([]);
      const told = new Set([...textsIn(taken), ...textsIn(wordings)]);
      expect([...textsIn(moved)].filter((text) => !told.has(text))).toEqual([]);
      expect(takeWordings(taken, wordings)).toEqual(taken);
    }),
  );
});

/** Every text in a value. */
function textsIn(value: unknown): ReadonlySet<string> {
  const found = new Set<string>();
  const walk = (one: unknown) => {
    if (typeof one === 'string') found.add(one);
    else if (typeof one === 'object' && one !== null) for (const inner of Object.values(one)) walk(inner);
  };
  walk(value);
  return found;
}

/** A carrier that changes nothing, or takes everything out, and notes what it is asked for. */
function lookingCarrier(note: (list: EntryList, id: string) => void, isEmpty = false): Carrier {
  const choice: Carrier['choice'] = (_, list, id) => {
    if (id !== null) note(list, id);
    return isEmpty ? null : id;
  };
  return {
    row: choice,
    choice,
    word: (path, list, id) => choice(path, list, id) ?? '',
    words: (path, list, ids) => ids.flatMap((id) => choice(path, list, id) ?? []),
  };
}

/** Choices that a version does not have, as the checks find them. */
function unknownChoices(plan: Plan, { scheme }: SchemePack) {
  return linkProblems(plan, scheme).filter(({ code }) => code === 'unknownChoice');
}

function withoutReferences(plan: Plan): Plan {
  return {
    ...carryReferences(
      plan,
      lookingCarrier(() => {}, true),
    ),
    notCarried: [],
  };
}

function referencesIn(plan: Plan): readonly { readonly list: EntryList; readonly id: string }[] {
  const found: { list: EntryList; id: string }[] = [];
  carryReferences(
    plan,
    lookingCarrier((list, id) => found.push({ list, id })),
  );
  return found;
}
