import type { VocabularyName } from '#core/scheme/scheme-schema.ts';

/** Fields that hold ids of a vocabulary, or own words in their place. */
export const fieldVocabularies: Readonly<Record<string, VocabularyName>> = {
  'profile.organisation.type': 'organisationTypes',
  'profile.level': 'levels',
  'monitoring.reportFrequency': 'frequencies',
  'targets.unit': 'units',
  'indicators.unit': 'units',
  'indicators.type': 'indicatorTypes',
  'indicators.measure': 'measures',
  'indicators.direction': 'directions',
  'indicators.sources': 'dataSources',
  'indicators.frequency': 'frequencies',
  'indicators.breakdowns': 'disaggregations',
  'indicators.benchmark.type': 'benchmarkTypes',
  'risks.category': 'riskCategories',
};

/** Beginnings of message ids for the fixed choices of a field, by the last name of the field. */
export const fieldChoices: Readonly<Record<string, string>> = {
  status: 'choice.status',
  direction: 'choice.targetDirection',
  likelihood: 'choice.rating',
  impact: 'choice.rating',
};

/** Last names of fields that hold an amount in the currency of the plan. */
export const moneyFields: readonly string[] = ['budget', 'amount', 'spending', 'cost', 'spent'];
