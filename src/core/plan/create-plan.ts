import type { PlanRow, PlanTable } from './plan-path.ts';
import { type Plan, planFormatVersion, planType } from './plan-schema.ts';

/** An empty plan that follows a scheme; `language` (BCP 47) is the language of the document. */
export function createPlan(start: { id: string; language: string; scheme: { id: string; version: number } }): Plan {
  return {
    type: planType,
    formatVersion: planFormatVersion,
    id: start.id,
    scheme: start.scheme,
    language: start.language,
    profile: {
      title: '',
      context: '',
      organisation: { name: '', type: null },
      level: null,
      country: null,
      region: '',
      start: null,
      end: null,
      currency: 'EUR',
      contact: '',
      status: 'planned',
    },
    targetGroups: [],
    goals: [],
    targets: [],
    activities: [],
    indicators: [],
    measurements: [],
    assumptions: [],
    risks: [],
    fundingSources: [],
    resources: { staffFte: null, note: '' },
    monitoring: { steering: '', reportFrequency: null, reports: [], evaluation: '', budget: null },
    notes: { comeBackLater: [] },
    unparsed: {},
    notCarried: [],
  };
}

type RowFactories = { readonly [T in PlanTable]: (id: string) => PlanRow<T> };

const rowFactories: RowFactories = {
  targetGroups: (id) => ({ id, catalogueId: null, name: '', sizePerYear: null, needs: '' }),
  goals: (id) => ({
    id,
    catalogueId: null,
    policyField: null,
    title: '',
    overallPolicyGoal: '',
    description: '',
    targetGroupIds: [],
    alignments: [],
  }),
  targets: (id) => ({
    id,
    catalogueId: null,
    goalId: null,
    heading: null,
    title: '',
    targetGroupIds: [],
    value: null,
    unit: '%',
    direction: 'at-least',
    deadline: null,
  }),
  activities: (id) => ({
    id,
    catalogueId: null,
    targetIds: [],
    title: '',
    description: '',
    start: null,
    end: null,
    lead: '',
    partners: [],
    budget: null,
    expectedParticipants: null,
    status: 'planned',
  }),
  indicators: (id) => ({
    id,
    catalogueId: null,
    targetId: null,
    heading: null,
    title: '',
    type: null,
    measure: 'percentage',
    unit: '%',
    direction: 'increase',
    cumulative: false,
    calculation: '',
    numerator: '',
    denominator: '',
    sources: [],
    frequency: null,
    breakdowns: [],
    owner: '',
    baseline: { value: null, date: null, note: '' },
    toBeEstablished: null,
    target: { value: null, date: null },
    milestones: [],
    benchmark: { type: null, value: null, source: '' },
  }),
  assumptions: (id) => ({ id, catalogueId: null, text: '', howToCheck: '', ifNotTrue: '' }),
  risks: (id) => ({
    id,
    catalogueId: null,
    category: null,
    title: '',
    likelihood: null,
    impact: null,
    response: '',
    owner: '',
  }),
  fundingSources: (id) => ({ id, name: '', amount: null }),
};

/** An empty row of a table. */
export function createRow<T extends PlanTable>(table: T, id: string): PlanRow<T> {
  return rowFactories[table](id);
}
