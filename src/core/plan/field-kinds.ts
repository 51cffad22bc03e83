import type { PlanSection, RowTable } from './plan-path.ts';

/**
 * How a field is typed and decoded.
 * `text`/`longText` any words · `number`/`date` typed text that is decoded · `choice` one id or none ('' = none)
 * `fixedChoice` one id, always set · `choices` several ids · `words` a list of own words · `flag` yes or no · `rows` a short list of sub-rows with own ids.
 */
export type FieldKind =
  | { readonly kind: 'text' | 'longText' | 'number' | 'date' | 'choice' | 'fixedChoice' | 'choices' | 'words' | 'flag' }
  | { readonly kind: 'rows'; readonly fields: Readonly<Record<string, FieldKind>> };

const text: FieldKind = { kind: 'text' };
const longText: FieldKind = { kind: 'longText' };
const number: FieldKind = { kind: 'number' };
const date: FieldKind = { kind: 'date' };
const choice: FieldKind = { kind: 'choice' };
const fixedChoice: FieldKind = { kind: 'fixedChoice' };
const choices: FieldKind = { kind: 'choices' };
const words: FieldKind = { kind: 'words' };
const flag: FieldKind = { kind: 'flag' };

/** The editable fields of every item, by dotted name. Everything else in a row (ids, origin) is kept untouched by forms. */
export const fieldKinds = {
  profile: {
    title: text,
    context: longText,
    'organisation.name': text,
    'organisation.type': choice,
    level: choice,
    country: choice,
    region: text,
    start: date,
    end: date,
    currency: fixedChoice,
    contact: text,
    status: fixedChoice,
  },
  resources: { staffFte: number, note: longText },
  monitoring: {
    steering: longText,
    reportFrequency: choice,
    reports: { kind: 'rows', fields: { title: text, due: date } },
    evaluation: longText,
    budget: number,
  },
  targetGroups: { name: text, sizePerYear: number, needs: longText },
  goals: {
    policyField: choice,
    title: text,
    overallPolicyGoal: longText,
    description: longText,
    targetGroupIds: choices,
  },
  targets: {
    goalId: choice,
    heading: choice,
    title: text,
    targetGroupIds: choices,
    value: number,
    unit: text,
    direction: fixedChoice,
    deadline: date,
  },
  activities: {
    targetIds: choices,
    title: text,
    description: longText,
    start: date,
    end: date,
    lead: text,
    partners: words,
    budget: number,
    expectedParticipants: number,
    status: fixedChoice,
    'actual.start': date,
    'actual.end': date,
    'actual.spending': number,
    'actual.participants': number,
    'actual.obstacle': longText,
    'actual.lesson': longText,
  },
  indicators: {
    targetId: choice,
    heading: choice,
    title: text,
    type: choice,
    measure: fixedChoice,
    unit: text,
    direction: fixedChoice,
    cumulative: flag,
    calculation: longText,
    numerator: text,
    denominator: text,
    scale: words,
    sources: words,
    frequency: choice,
    breakdowns: words,
    owner: text,
    'baseline.value': number,
    'baseline.date': date,
    'baseline.note': text,
    toBeEstablished: date,
    'target.value': number,
    'target.date': date,
    milestones: { kind: 'rows', fields: { date, value: number } },
    'benchmark.type': choice,
    'benchmark.value': number,
    'benchmark.source': text,
  },
  assumptions: { text: longText, howToCheck: text, ifNotTrue: text },
  risks: { category: choice, title: text, likelihood: choice, impact: choice, response: longText, owner: text },
  fundingSources: { name: text, amount: number },
  measurements: {
    from: date,
    date,
    value: number,
    numerator: number,
    denominator: number,
    count: number,
    breakdown: {
      kind: 'rows',
      fields: { dimension: text, category: text, value: number, numerator: number, denominator: number },
    },
    unavailable: text,
    note: longText,
    evidence: text,
    enteredBy: text,
  },
  activityReports: {
    title: text,
    from: date,
    to: date,
    summary: longText,
    learned: longText,
    changes: longText,
    preparedBy: text,
    sentOn: date,
  },
} as const satisfies Record<PlanSection | RowTable, Readonly<Record<string, FieldKind>>>;

export type ItemKind = keyof typeof fieldKinds;
