import '../zod-setup.ts';
import { z } from 'zod';
import {
  indicatorDirections,
  indicatorMeasures,
  indicatorTypes,
  ratings,
  targetDirections,
} from '../plan/plan-schema.ts';
import { stepIds } from '../validation/issue.ts';

const id = z.string().min(1).max(100);

/** How sure we are of an entry: read in a source · remembered from a named document · formulated by us. */
export const entryStatuses = ['found', 'recalled', 'derived'] as const;
const status = z.enum(entryStatuses);
const sources = z.array(z.strictObject({ sourceId: id, locator: z.string(), status }));
const sourceId = id.nullable();

/** Steps of the wizard that are headings of the scheme, i.e. all but the profile. */
const headingIds = stepIds.filter((step) => step !== 'profile');

/** The structure of a scheme; its texts are apart (see scheme-text.ts). */
export const schemeSchema = z.strictObject({
  kind: z.literal('scheme'),
  id,
  version: z.int().min(1),
  verifiedAgainstAnnex: z.boolean(),
  languages: z.array(z.string()).min(1),
  created: z.iso.date(),
  headings: z.array(
    z.strictObject({
      id: z.enum(headingIds),
      ownedBy: z.array(z.enum(['policy-maker', 'practitioner'])).min(1),
      verifiedAgainstAnnex: z.boolean(),
    }),
  ),
  policyFields: z.array(z.strictObject({ id, sourceId: id })),
  principles: z.array(z.strictObject({ id, number: z.int().min(1), paraphrase: z.boolean() })),
  vocabularies: z.strictObject({
    targetGroups: z.array(id),
    actors: z.array(id),
    dataSources: z.array(id),
    disaggregations: z.array(id),
    frequencies: z.array(id),
    indicatorTypes: z.array(z.enum(indicatorTypes)),
    units: z.array(id),
    benchmarkTypes: z.array(id),
    organisationTypes: z.array(id),
    levels: z.array(id),
    roles: z.array(id),
    riskCategories: z.array(id),
    measures: z.array(z.enum(indicatorMeasures)),
    directions: z.array(z.enum(indicatorDirections)),
    placeholderBases: z.array(id),
  }),
  glossary: z.array(z.strictObject({ id, sourceId, status })),
  lessons: z.array(z.strictObject({ id, sourceId, status })),
  guidance: z.array(z.strictObject({ id, stepId: z.enum(stepIds), sourceId, status })),
  modelAnswers: z.array(z.strictObject({ id, stepId: z.enum(stepIds), field: z.string().min(1), status })),
  goals: z.array(
    z.strictObject({ id, policyField: id, principles: z.array(id), targetGroupIds: z.array(id), status, sources }),
  ),
  targets: z.array(
    z.strictObject({
      id,
      goalId: id,
      targetGroupIds: z.array(id),
      suggestion: z.strictObject({
        value: z.number(),
        unit: id,
        direction: z.enum(targetDirections),
        basis: z.enum(['level', 'change-in-points', 'relative-change']),
        withinMonths: z.int().min(1),
      }),
      status,
      sources,
    }),
  ),
  activities: z.array(
    z.strictObject({
      id,
      targetId: id,
      actorIds: z.array(id),
      leadRole: z.enum(['policy-maker', 'practitioner']),
      status,
      sources,
    }),
  ),
  indicators: z.array(
    z.strictObject({
      id,
      targetId: id,
      type: z.enum(indicatorTypes),
      measure: z.enum(indicatorMeasures),
      unit: id,
      direction: z.enum(indicatorDirections),
      cumulative: z.boolean(),
      dataSourceIds: z.array(id),
      frequencyId: id,
      disaggregationIds: z.array(id),
      benchmarkType: id.optional(),
      /** It measures what its target asks, so that a level asked of the target is its own target value. */
      measuresTarget: z.literal(true).optional(),
      status,
      sources,
    }),
  ),
  risks: z.array(z.strictObject({ id, categoryId: id, likelihood: z.enum(ratings), impact: z.enum(ratings), status })),
  assumptions: z.array(z.strictObject({ id, status })),
  checks: z.array(
    z.strictObject({
      id,
      severity: z.enum(['warning', 'advice']),
      stepId: z.enum(stepIds),
      appliesTo: z.enum(['plan', 'goal', 'target', 'activity', 'indicator', 'measurement']),
      rule: z.string().min(1),
      status,
    }),
  ),
  sources: z.array(
    z.strictObject({
      id,
      title: z.string().min(1),
      publisher: z.string(),
      year: z.int().nullable(),
      // Screens make links of it, so it must not be able to run anything.
      url: z.url({ protocol: /^https?$/u }).nullable(),
      consulted: z.string().min(1),
    }),
  ),
});

/** A versioned data pack that defines how plans are made. */
export type Scheme = z.infer<typeof schemeSchema>;
export type VocabularyName = keyof Scheme['vocabularies'];
