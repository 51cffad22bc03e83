import { type OrganisationDuties, organisationsOf } from '#core/chain/organisations.ts';
import type { Block } from '../outline.ts';
import { gapNote, missingNote, paragraphs, section, table } from './blocks.ts';
import { typedText } from './field-text.ts';
import { numbered, titleOr } from './item-names.ts';
import type { OutlineContext } from './outline-context.ts';

/** Chapter 5: who leads, contributes and measures, and how all of it is steered. */
export function buildPartnersBlocks(context: OutlineContext): readonly Block[] {
  const { t } = context.translator;
  const organisations = organisationsOf(context.plan);
  const runner = organisations.find(({ runsProgramme }) => runsProgramme);
  const withDuties = organisations.filter(hasDuties);
  const steering = paragraphs(typedText(context.plan.monitoring.steering));
  return [
    ...(organisations.length === 0
      ? [missingNote(t('documents.missing.partners'))]
      : [
          ...(runner ? paragraphs(t('documents.runsProgramme', { name: runner.name })) : []),
          ...(withDuties.length === 0 ? [] : organisationTable(context, withDuties)),
        ]),
    ...section(
      t('field.monitoring.steering'),
      'partners-steering',
      steering.length === 0 ? gapNote(context, t('documents.notProvided')) : steering,
    ),
  ];
}

function organisationTable(context: OutlineContext, organisations: readonly OrganisationDuties[]): readonly Block[] {
  const { t } = context.translator;
  const { numbers } = context;
  const activities = (rows: OrganisationDuties['leads']) =>
    lines(rows.map((row) => numbered(context, numbers.activities.get(row.id), row.title)));
  const looksAfter = (row: OrganisationDuties) =>
    lines([
      ...measured(context, row),
      ...row.watchesRisks.map((risk) => t('documents.riskOf', { title: titleOr(context, risk.title) })),
    ]);
  return table(context, t('documents.table.organisations'), organisations, [
    { header: t('field.profile.organisation.name'), weight: 2, cell: (row) => row.name },
    { header: t('documents.column.leads'), weight: 3, cell: (row) => activities(row.leads) },
    { header: t('documents.column.contributes'), weight: 3, cell: (row) => activities(row.contributesTo) },
    { header: t('documents.column.looksAfter'), weight: 2.6, cell: looksAfter },
  ]);
}

/** By number alone: chapter 7 names who looks after each, and a long list of titles would hide the rest. */
function measured({ translator, numbers }: OutlineContext, { measures }: OrganisationDuties): readonly string[] {
  if (measures.length === 0) return [];
  const list = translator.list(measures.flatMap(({ id }) => numbers.indicators.get(id) ?? []));
  return [translator.t('documents.indicatorNumbers', { count: measures.length, list })];
}

function hasDuties({ leads, contributesTo, measures, watchesRisks }: OrganisationDuties): boolean {
  return leads.length + contributesTo.length + measures.length + watchesRisks.length > 0;
}

/** A duty that an organisation does not have is no unanswered question. */
function lines(items: readonly string[]): string {
  return items.length === 0 ? '–' : items.join('\n');
}
