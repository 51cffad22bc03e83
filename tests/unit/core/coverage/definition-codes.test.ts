import { expect, test } from 'vitest';
import { definitionCode, definitionOf, movedDefinitionCode } from '#core/coverage/definition-codes.ts';
import { createInterner } from '#core/coverage/interner.ts';

const texts = () => createInterner((text: string) => text);

test.each([
  ['~0000000000000', 0],
  ['~000000000000A', 10],
  ['~0123456789ABC', 0x0123456789abc],
  ['~FFFFFFFFFFFFF', 2 ** 52 - 1],
  ['?0000000000000', 2 ** 52],
  ['?FFFFFFFFFFFFF', 2 ** 53 - 1],
])('%s is a number without its text', (definition, code) => {
  const kept = texts();
  expect([definitionCode(kept, definition), kept.values]).toEqual([code, []]);
  expect(definitionOf(kept, code)).toBe(definition);
  expect(movedDefinitionCode(code, Int32Array.of(7))).toBe(code);
});

test.each([
  [''],
  ['intro-language (percentage %)'],
  ['~0123456789ab'],
  ['~0123456789abc'],
  ['~0123456789ABCD'],
  ['~ 123456789ABC'],
  ['0123456789ABC~'],
  ['A0123456789ABC'],
])('%j is the number of its text', (definition) => {
  const kept = texts();
  kept.numberOf('another text');
  expect([definitionCode(kept, definition), kept.values]).toEqual([-2, ['another text', definition]]);
  expect(definitionOf(kept, -2)).toBe(definition);
  expect(movedDefinitionCode(-2, Int32Array.of(5, 0))).toBe(-1);
});
