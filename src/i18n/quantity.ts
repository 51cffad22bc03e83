import type { SchemeText } from '#core/scheme/scheme-text.ts';
import { vocabularyLabel } from '#core/scheme/vocabulary-label.ts';
import type { MessageId } from './messages.ts';
import type { Translator } from './translator.ts';

/** Units whose words bend with the number; every other unit follows the number as it is. */
const bendingUnits = {
  '%': 'documents.quantity.percent',
  pp: 'documents.quantity.points',
  persons: 'documents.quantity.persons',
  households: 'documents.quantity.households',
  organisations: 'documents.quantity.organisations',
  municipalities: 'documents.quantity.municipalities',
  districts: 'documents.quantity.districts',
  businesses: 'documents.quantity.businesses',
  projects: 'documents.quantity.projects',
  documents: 'documents.quantity.documents',
  days: 'documents.quantity.days',
  hours: 'documents.quantity.hours',
  score: 'documents.quantity.score',
  index: 'documents.quantity.index',
  stage: 'documents.quantity.stage',
} as const satisfies Record<string, MessageId>;

/** A value with its unit, such as "65 %" or "1 household"; `unit` is an id of the vocabulary `units` or own words, '' and `count` add nothing. */
export function formatQuantity(translator: Translator, value: number, unit: string): string {
  const number = translator.number(value);
  const bending = Object.entries(bendingUnits).find(([id]) => id === unit)?.[1];
  if (bending) return translator.t(bending, { number, count: value });
  if (unit === 'EUR') return translator.money(value, unit);
  const words = unit.trim();
  return words === '' || words === 'count' ? number : translator.t('documents.quantity.other', { number, unit: words });
}

/** The name of a unit on its own, such as "Households". */
export function unitName(text: SchemeText, unit: string): string {
  return vocabularyLabel(text, 'units', unit.trim());
}
