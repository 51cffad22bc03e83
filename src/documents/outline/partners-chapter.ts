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
  const steering = paragraphs(typedText(context.plan.monitoring.steering));
  return [
    ...(organisations.length === 0
      ? [missingNote(t('documents.missing.partners'))]
      : organisationTable(context, organisations)),
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
  const name = (row: OrganisationDuties) =>
    row.runsProgramme ? t('documents.runsProgramme', { name: row.name }) : row.name;
  const looksAfter = (row: OrganisationDuties) =>
    lines([
      ...row.measures.map((indicator) => numbered(context, numbers.indicators.get(indicator.id), indicator.title)),
      ...row.watchesRisks.map((risk) => t('documents.riskOf', { title: titleOr(context, risk.title) })),
    ]);
  return table(context, t('documents.table.organisations'), organisations, [
    { header: t('field.profile.organisation.name'), weight: 2, cell: name },
    { header: t('documents.column.leads'), weight: 3, cell: (row) => activities(row.leads) },
    { header: t('documents.column.contributes'), weight: 3, cell: (row) => activities(row.contributesTo) },
    { header: t('documents.column.looksAfter'), weight: 3, cell: looksAfter },
  ]);
}

/** A duty that an organisation does not have is no unanswered question. */
function lines(items: readonly string[]): string {
  return items.length === 0 ? '–' : items.join('\n');
}
