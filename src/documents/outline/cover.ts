import { countryName } from '#i18n/country-name.ts';
import type { Outline } from '../outline.ts';
import { labelText, periodText, typedText } from './field-text.ts';
import { titleOr } from './item-names.ts';
import type { OutlineContext } from './outline-context.ts';

/** The first page: as of when, whose programme, where and when, and which scheme was followed. */
export function buildCover(context: OutlineContext): Outline['cover'] {
  const { plan, pack, translator, options } = context;
  const { t } = translator;
  const { profile } = plan;
  const facts = [
    { label: t('documents.version'), value: versionText(context) },
    { label: t('documents.period'), value: programmePeriod(context) },
    { label: t('field.profile.region'), value: territory(context) },
    {
      label: t('field.profile.organisation.type'),
      value: labelText(context, 'organisationTypes', profile.organisation.type),
    },
    { label: t('field.profile.level'), value: labelText(context, 'levels', profile.level) },
    { label: t('field.profile.status'), value: t(`choice.status.${profile.status}`) },
    { label: t('field.profile.contact'), value: typedText(profile.contact) },
  ];
  return {
    kicker: t('documents.kicker'),
    title: titleOr(context, profile.title),
    subtitle: profile.organisation.name,
    facts: facts.flatMap(({ label, value }) => {
      if (value !== null) return [{ label, value }];
      return options.unanswered ? [{ label, value: t('documents.notProvided') }] : [];
    }),
    footnote: t('documents.footnote', {
      scheme: pack.text.title,
      version: plan.scheme.version,
      inspiredBy: pack.text.inspiredBy,
    }),
  };
}

function versionText({ translator: { t, date }, options }: OutlineContext): string {
  return t(options.draft ? 'documents.version.draft' : 'documents.version.final', { date: date(options.asOf) });
}

/** Start and end of the programme in words. */
export function programmePeriod(context: OutlineContext): string | null {
  const { start, end } = context.plan.profile;
  return periodText(context, ['profile/start', 'profile/end'], start, end);
}

/** Region and country, the country by its name in the language of the document. */
export function territory(context: OutlineContext): string | null {
  const { region, country } = context.plan.profile;
  const parts = [typedText(region), country === null ? null : countryName(context.translator, country)].filter(
    (part) => part !== null,
  );
  return parts.length === 0 ? null : parts.join(', ');
}
