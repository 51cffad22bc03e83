import type { ItemKind } from '../plan/field-kinds.ts';
import type { Plan } from '../plan/plan-schema.ts';
import type { Item } from './item-fields.ts';

/** What people write beside a number for the units that plans know, in English and French; currencies also by their sign. */
const spellings: Readonly<Record<string, string>> = {
  '%': '%|per ?cent|pour ?cent',
  pp: 'pp|(?:percentage )?points?|points? de pourcentage',
  persons: 'persons?|people|personnes?',
  households: 'households?|ménages?',
  organisations: 'organisations?',
  businesses: 'business(?:es)?|entreprises?',
  projects: 'projects?|projets?',
  documents: 'documents?',
  days: 'days?|jours?',
  hours: 'hours?|heures?',
  score: 'points?',
  fte: 'fte|etp',
  EUR: '€|EUR|euros?',
  USD: '\\$|USD|dollars?',
  GBP: '£|GBP',
  CHF: 'CHF|francs?',
};
const currencies = new Set(['EUR', 'USD', 'GBP', 'CHF']);
const formsByUnit = new Map<string, UnitForms>();

/** Patterns of a unit before the digits (currencies only) and after them. */
export type UnitForms = { readonly before: RegExp; readonly after: RegExp };

/** How a unit of the vocabulary, a currency (ISO 4217) or own words may stand beside a number; undefined: any unit known here. */
export function unitForms(unit: string | undefined): UnitForms {
  const key = unit ?? '*';
  const forms = formsByUnit.get(key) ?? makeForms(unit);
  if (formsByUnit.size < 500) formsByUnit.set(key, forms);
  return forms;
}

function makeForms(unit: string | undefined): UnitForms {
  const words = unit === undefined ? Object.values(spellings).join('|') : wordsOf(unit.trim());
  const leading = unit === undefined ? [...currencies].map(wordsOf).join('|') : isCurrency(unit) ? words : '';
  return {
    before: leading === '' ? /^(?!)/u : new RegExp(`^(?:${leading})\\s*(?=[-+\\d.,])`, 'iu'),
    // A sign may touch its digits, a word may not: "12x" is a slip of the finger.
    after: words === '' ? /(?!)$/u : new RegExp(`(?<=\\d)(?:\\s*(?=[^\\p{L}]+$)|\\s+)(?:${words})$`, 'iu'),
  };
}

function wordsOf(unit: string): string {
  const own = /^[^\d\s][^\d]*$/u.test(unit) ? unit.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&') : '';
  return [Object.hasOwn(spellings, unit) ? spellings[unit] : '', own].filter(Boolean).join('|');
}

function isCurrency(unit: string): boolean {
  return /^[A-Z]{3}$/u.test(unit);
}

/** Whether a number of a unit may have three decimals: money and persons have none, an unknown unit may. */
export function hasThousandths(unit: string | undefined): boolean {
  return unit === undefined || !(isCurrency(unit) || unit === 'persons');
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
