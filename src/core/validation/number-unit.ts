import type { ItemKind } from '../plan/field-kinds.ts';
import type { Plan } from '../plan/plan-schema.ts';
import { isCountedUnit } from '../progress/measured-sums.ts';
import type { Item } from './item-fields.ts';
import { typedLine } from './typed-line.ts';

/** What people write beside a number for the units that plans know, in English and French; currencies also by their sign. All as `typedLine` gives them. */
const spellings: Readonly<Record<string, readonly string[]>> = {
  '%': ['%', 'percent', 'per cent', 'pourcent', 'pour cent'],
  pp: [
    'pp',
    'point',
    'points',
    'percentage point',
    'percentage points',
    'point de pourcentage',
    'points de pourcentage',
  ],
  persons: ['person', 'persons', 'people', 'personne', 'personnes'],
  households: ['household', 'households', 'ménage', 'ménages'],
  organisations: ['organisation', 'organisations'],
  businesses: ['business', 'businesses', 'entreprise', 'entreprises'],
  projects: ['project', 'projects', 'projet', 'projets'],
  documents: ['document', 'documents'],
  days: ['day', 'days', 'jour', 'jours'],
  hours: ['hour', 'hours', 'heure', 'heures'],
  score: ['point', 'points'],
  fte: ['fte', 'etp'],
  EUR: ['€', 'eur', 'euro', 'euros'],
  USD: ['$', 'usd', 'dollar', 'dollars'],
  GBP: ['£', 'gbp'],
  CHF: ['chf', 'franc', 'francs'],
};
const knownWords = new Set(Object.values(spellings).flat());
const knownCurrencies = new Set(['EUR', 'USD', 'GBP', 'CHF'].flatMap((code) => spellings[code] ?? []));

/** Whether words, as `typedLine` gives them, name a unit of the vocabulary, a currency (ISO 4217) or own words; undefined: any unit known here. */
export function namesUnit(words: string, unit: string | undefined): boolean {
  if (unit === undefined) return knownWords.has(words);
  const isSpelling = Object.hasOwn(spellings, unit) && spellings[unit]?.includes(words) === true;
  return isSpelling || (words !== '' && !/\d/u.test(words) && words === typedLine(unit));
}

/** Whether words name a currency, which may stand before its amount. */
export function namesCurrency(words: string, unit: string | undefined): boolean {
  return unit === undefined ? knownCurrencies.has(words) : isCurrency(unit) && namesUnit(words, unit);
}

/** Whether the own words of a unit count in thousands or more, so that "5k" beside them leaves open what is meant. */
export function countsInLarge(unit: string | undefined): boolean {
  return /(?:^| )(?:k|tsd|thousand|mill|bill)/u.test(typedLine(unit ?? '') ?? '');
}

function isCurrency(unit: string): boolean {
  return /^[A-Z]{3}$/u.test(unit);
}

/** Whether a number of a unit may have three decimals: money, people and things have none, an unknown unit may. */
export function hasThousandths(unit: string | undefined): boolean {
  return unit === undefined || !(isCurrency(unit) || isCountedUnit(unit));
}

const moneyFields = ['activities.budget', 'activities.actual.spending', 'monitoring.budget', 'fundingSources.amount'];
const personFields = ['targetGroups.sizePerYear', 'activities.expectedParticipants', 'activities.actual.participants'];

/** An item with what tells the unit of its numbers: a measurement has that of its indicator. */
export function unitSource(plan: Pick<Plan, 'indicators'>, kind: ItemKind, item: Item): Item {
  if (kind !== 'measurements') return item;
  const indicator = plan.indicators.find(({ id }) => id === item['indicatorId']);
  return indicator ? { measure: indicator.measure, unit: indicator.unit } : item;
}

/** The unit that a number of an item is in, as unitForms takes it; `field` is its dotted name. '' when its author has not said yet. */
export function unitOfField(
  kind: ItemKind,
  item: Item,
  field: string,
  currency: string | undefined,
): string | undefined {
  const name = `${kind}.${field}`;
  if (moneyFields.includes(name)) return currency;
  if (personFields.includes(name)) return 'persons';
  if (name === 'resources.staffFte') return 'fte';
  // Terms and counts are plain numbers: a unit beside them belongs to something else.
  if (kind === 'measurements' && !/(?:^|\.)value$/u.test(field)) return '';
  return unitOfValues(item['measure'], item['unit']);
}

/** The unit that values of an indicator are written in: a share in per cent whatever it is a share of, a difference of two shares in points. */
export function unitOfValues(measure: unknown, unit: unknown): string | undefined {
  if (measure === 'percentage' && unit !== 'pp') return '%';
  return typeof unit === 'string' ? unit : undefined;
}
