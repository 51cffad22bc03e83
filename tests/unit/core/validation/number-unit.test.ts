import { describe, expect, test } from 'vitest';
import {
  countsInLarge,
  hasThousandths,
  namesCurrency,
  namesUnit,
  unitOfField,
  unitOfValues,
  unitSource,
} from '#core/validation/number-unit.ts';

describe('words that name a unit', () => {
  test.each([
    ['%', '%|percent|per cent|pourcent|pour cent'],
    ['pp', 'pp|point|points|percentage point|percentage points|point de pourcentage|points de pourcentage'],
    ['persons', 'person|persons|people|personne|personnes'],
    ['households', 'household|households|ménage|ménages'],
    ['organisations', 'organisation|organisations'],
    ['businesses', 'business|businesses|entreprise|entreprises'],
    ['projects', 'project|projects|projet|projets'],
    ['documents', 'document|documents'],
    ['days', 'day|days|jour|jours'],
    ['hours', 'hour|hours|heure|heures'],
    ['score', 'point|points'],
    ['fte', 'fte|etp'],
    ['EUR', '€|eur|euro|euros'],
    ['USD', '$|usd|dollar|dollars'],
    ['GBP', '£|gbp'],
    ['CHF', 'chf|franc|francs'],
  ])('%s: %s', (unit, all) => {
    const words = all.split('|');
    expect(words.filter((word) => !namesUnit(word, unit))).toEqual([]);
    expect(words.filter((word) => !namesUnit(word, undefined))).toEqual([]);
    expect(words.filter((word) => namesUnit(word, 'kits'))).toEqual([]);
  });

  test('own words are themselves, as they are typed; nothing and digits are no unit', () => {
    expect(namesUnit('full-time posts', 'Full\u2011time\u00a0posts')).toBe(true);
    expect([namesUnit('', ''), namesUnit('', undefined), namesUnit('', 'kits'), namesUnit('x', '')]).toEqual([
      false,
      false,
      false,
      false,
    ]);
    expect([namesUnit('000 x', '000 x'), namesUnit('constructor', 'constructor')]).toEqual([false, true]);
    expect(namesUnit('kits', undefined)).toBe(false);
  });
});

test('a currency stands before its own amounts only; any known one where the unit is not known', () => {
  expect(['€', '$', '£', 'chf', 'usd', 'gbp'].map((words) => namesCurrency(words, undefined))).toEqual(
    Array(6).fill(true),
  );
  expect(['%', 'persons', 'sek', ''].map((words) => namesCurrency(words, undefined))).toEqual(Array(4).fill(false));
  expect([
    namesCurrency('€', 'EUR'),
    namesCurrency('sek', 'SEK'),
    namesCurrency('€', 'SEK'),
    namesCurrency('days', 'days'),
    namesCurrency('xeur', 'XEUR'),
    namesCurrency('eurx', 'EURX'),
  ]).toEqual([true, true, false, false, false, false]);
});

test('only own words that count in thousands leave open what "5k" means', () => {
  expect(['k', 'thousand euros', 'in tsd', 'Millions', 'billion', 'EUR k'].map(countsInLarge)).toEqual(
    Array(6).fill(true),
  );
  expect([undefined, '', 'persons', 'weeks', 'works'].map(countsInLarge)).toEqual(Array(5).fill(false));
  expect(countsInLarge('x'.repeat(500))).toBe(false);
});

test('money, people and things have no thousandths; all else may', () => {
  expect(['EUR', 'SEK', 'persons', 'documents'].map(hasThousandths)).toEqual(Array(4).fill(false));
  expect([undefined, '', '%', 'days', 'XEUR', 'EURX', 'eur'].map(hasThousandths)).toEqual(Array(7).fill(true));
});

test('a measurement has the unit of its indicator, every other item its own', () => {
  const indicators = [
    { id: 'one', measure: 'percentage', unit: 'persons' },
    { id: 'two', measure: 'number', unit: 'days' },
  ];
  // Only what tells the unit is looked at.
  const plan = { indicators } as unknown as Parameters<typeof unitSource>[0];
  const item = { indicatorId: 'two', unit: 'kits' };
  expect(unitSource(plan, 'measurements', item)).toEqual({ measure: 'number', unit: 'days' });
  expect(unitSource(plan, 'measurements', { indicatorId: 'three' })).toEqual({ indicatorId: 'three' });
  expect(unitSource(plan, 'indicators', item)).toBe(item);
});

test.each([
  ['activities', 'budget', 'SEK'],
  ['activities', 'actual.spending', 'SEK'],
  ['monitoring', 'budget', 'SEK'],
  ['fundingSources', 'amount', 'SEK'],
  ['targetGroups', 'sizePerYear', 'persons'],
  ['activities', 'expectedParticipants', 'persons'],
  ['activities', 'actual.participants', 'persons'],
  ['resources', 'staffFte', 'fte'],
  ['measurements', 'value', 'days'],
  ['measurements', 'earlier.0.value', 'days'],
  ['measurements', 'numerator', ''],
  ['measurements', 'valueless', ''],
  ['measurements', 'xvalue', ''],
  ['indicators', 'baseline.value', 'days'],
  ['indicators', 'numerator', 'days'],
] as const)('%s.%s is a number of %j', (kind, field, unit) => {
  expect(unitOfField(kind, { measure: 'number', unit: 'days' }, field, 'SEK')).toBe(unit);
});

test('a share is in per cent whatever it is a share of, a difference of shares in points', () => {
  expect([
    unitOfValues('percentage', 'persons'),
    unitOfValues('percentage', 'pp'),
    unitOfValues('number', 'persons'),
    unitOfValues('number', ''),
    unitOfValues('number', undefined),
    unitOfValues('number', 5),
  ]).toEqual(['%', 'pp', 'persons', '', undefined, undefined]);
  expect(unitOfField('indicators', { measure: 'percentage', unit: 'persons' }, 'target.value', 'EUR')).toBe('%');
});
