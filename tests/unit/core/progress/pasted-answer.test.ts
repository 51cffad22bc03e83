import { describe, expect, test } from 'vitest';
import { answerInWords } from '#core/progress/pasted-answer.ts';

const words = { yes: ['Yes', 'oui'], no: ['No', 'non'] };
const answer = (text: string, measure: 'yes-no' | 'qualitative' | 'number', scale: readonly string[] = []) =>
  answerInWords(text, { measure, scale: [...scale] }, words);

test.each([
  ['yes', 1],
  ['OUI', 1],
  ['Non', 0],
  ['no', 0],
  ['perhaps', null],
  ['', null],
])('%s answers yes or no: %j', (text, expected) => {
  expect(answer(text, 'yes-no')).toBe(expected);
});

describe('a level of a scale', () => {
  const levels = ['Not begun', 'Begun', 'Good'];
  test.each([
    ['Begun', 2],
    ['begun', 2],
    ['2', 2],
    ['1', 1],
    ['3', 3],
    ['0', null],
    ['4', null],
    ['2 – Begun', 2],
    ['2-begun', 2],
    ['3 — Good', 3],
    ['3 – Begun', null],
    ['4 – Good', null],
    ['at 2 – Begun', null],
    ['2nd', null],
    ['no 2', null],
    ['Excellent', null],
    ['', null],
  ])('%s is level %j', (text, expected) => {
    expect(answer(text, 'qualitative', levels)).toBe(expected);
  });

  test('of a long scale by its number of two digits, alone and before its name', () => {
    const twelve = Array.from({ length: 12 }, (_, at) => `Step ${at + 1}`);
    expect(answer('12', 'qualitative', twelve)).toBe(12);
    expect(answer('12 – Step 12', 'qualitative', twelve)).toBe(12);
    expect(answer('13', 'qualitative', twelve)).toBeNull();
  });

  test('that has the number of another one as its name fits both', () => {
    expect(answer('2', 'qualitative', ['0', '1', '2', '3'])).toBe('several');
    expect(answer('2', 'qualitative', ['Good', 'good', 'Bad'])).toBe(2);
    expect(answer('good', 'qualitative', ['Good', 'good', 'Bad'])).toBe('several');
    expect(answer('', 'qualitative', ['', 'Begun'])).toBeNull();
  });

  test('says nothing of a number', () => {
    expect(answer('Begun', 'number', levels)).toBeNull();
    expect(answer('2', 'number', levels)).toBeNull();
  });
});
