import type { SchemeProblem } from './scheme-problem.ts';
import type { Scheme } from './scheme-schema.ts';

const catalogueLists = ['goals', 'targets', 'activities', 'indicators', 'risks', 'assumptions'] as const;
const otherLists = [
  'headings',
  'policyFields',
  'principles',
  'glossary',
  'lessons',
  'guidance',
  'modelAnswers',
  'checks',
  'sources',
] as const;

/** Ids that occur twice: in one list, or anywhere among the entries that a plan can refer to by `catalogueId`. */
export function duplicateIds(scheme: Scheme): SchemeProblem[] {
  const catalogue = catalogueLists.flatMap((list) => scheme[list].map(({ id }) => ({ id, where: `${list}/${id}` })));
  const groups = scheme.vocabularies.targetGroups.map((id) => ({ id, where: `vocabularies/targetGroups/${id}` }));
  return [
    ...repeated([...catalogue, ...groups]),
    ...otherLists.flatMap((list) => repeated(scheme[list].map(({ id }) => ({ id, where: `${list}/${id}` })))),
    ...Object.entries(scheme.vocabularies)
      .filter(([name]) => name !== 'targetGroups')
      .flatMap(([name, ids]) => repeated(ids.map((id) => ({ id, where: `vocabularies/${name}/${id}` })))),
  ];
}

function repeated(entries: readonly { id: string; where: string }[]): SchemeProblem[] {
  const seen = new Set<string>();
  return entries.flatMap(({ id, where }) => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    return [{ type: 'duplicate-id' as const, where, detail: id }];
  });
}

/** References to entries that the scheme does not have. */
export function brokenLinks(scheme: Scheme): SchemeProblem[] {
  const known = knownIds(scheme);
  const links = [
    ...originLinks(scheme),
    ...goalLinks(scheme),
    ...targetLinks(scheme),
    ...activityLinks(scheme),
    ...indicatorLinks(scheme),
  ];
  return links.flatMap(({ where, list, ids }) =>
    ids
      .filter((id) => !known.get(list)?.has(id))
      .map((id): SchemeProblem => ({ type: 'broken-link', where, detail: id })),
  );
}

/** `ids` found at `where` must be in `list`, a vocabulary or a list of the scheme. */
type Link = { readonly where: string; readonly list: string; readonly ids: readonly string[] };

function knownIds(scheme: Scheme): ReadonlyMap<string, ReadonlySet<string>> {
  const lists = (['policyFields', 'principles', 'sources', 'goals', 'targets'] as const).map(
    (name) => [`list:${name}`, new Set(scheme[name].map(({ id }) => id))] as const,
  );
  const words = Object.entries(scheme.vocabularies).map(([name, ids]) => [name, new Set<string>(ids)] as const);
  return new Map([...lists, ...words]);
}

function originLinks(scheme: Scheme): Link[] {
  const single = (['policyFields', 'glossary', 'lessons', 'guidance'] as const).flatMap((list) =>
    scheme[list].map(({ id, sourceId }) => ({
      where: `${list}/${id}/sourceId`,
      list: 'list:sources',
      ids: sourceId === null ? [] : [sourceId],
    })),
  );
  const several = (['goals', 'targets', 'activities', 'indicators'] as const).flatMap((list) =>
    scheme[list].map(({ id, sources }) => ({
      where: `${list}/${id}/sources`,
      list: 'list:sources',
      ids: sources.map(({ sourceId }) => sourceId),
    })),
  );
  return [...single, ...several];
}

function goalLinks({ goals }: Scheme): Link[] {
  return goals.flatMap(({ id, policyField, principles, targetGroupIds }) => [
    { where: `goals/${id}/policyField`, list: 'list:policyFields', ids: [policyField] },
    { where: `goals/${id}/principles`, list: 'list:principles', ids: principles },
    { where: `goals/${id}/targetGroupIds`, list: 'targetGroups', ids: targetGroupIds },
  ]);
}

function targetLinks({ targets }: Scheme): Link[] {
  return targets.flatMap(({ id, goalId, targetGroupIds, suggestion }) => [
    { where: `targets/${id}/goalId`, list: 'list:goals', ids: [goalId] },
    { where: `targets/${id}/targetGroupIds`, list: 'targetGroups', ids: targetGroupIds },
    { where: `targets/${id}/suggestion/unit`, list: 'units', ids: [suggestion.unit] },
    { where: `targets/${id}/suggestion/basis`, list: 'placeholderBases', ids: [suggestion.basis] },
  ]);
}

function activityLinks({ activities, risks }: Scheme): Link[] {
  return [
    ...activities.flatMap(({ id, targetId, actorIds }) => [
      { where: `activities/${id}/targetId`, list: 'list:targets', ids: [targetId] },
      { where: `activities/${id}/actorIds`, list: 'actors', ids: actorIds },
    ]),
    ...risks.map(({ id, categoryId }) => ({
      where: `risks/${id}/categoryId`,
      list: 'riskCategories',
      ids: [categoryId],
    })),
  ];
}

function indicatorLinks({ indicators }: Scheme): Link[] {
  return indicators.flatMap((indicator) => {
    const where = `indicators/${indicator.id}`;
    return [
      { where: `${where}/targetId`, list: 'list:targets', ids: [indicator.targetId] },
      { where: `${where}/unit`, list: 'units', ids: [indicator.unit] },
      { where: `${where}/dataSourceIds`, list: 'dataSources', ids: indicator.dataSourceIds },
      { where: `${where}/disaggregationIds`, list: 'disaggregations', ids: indicator.disaggregationIds },
      { where: `${where}/frequencyId`, list: 'frequencies', ids: [indicator.frequencyId] },
      {
        where: `${where}/benchmarkType`,
        list: 'benchmarkTypes',
        ids: indicator.benchmarkType ? [indicator.benchmarkType] : [],
      },
    ];
  });
}
