import { countryName } from '#i18n/country-name.ts';
import type { Outline } from '../outline.ts';
import { labelText, periodText, typedText } from './field-text.ts';
import { titleOr } from './item-names.ts';
import type { OutlineContext } from './outline-context.ts';

/** The first page: whose programme, where and when, and which scheme was followed. */
export function buildCover(context: OutlineContext): Outline['cover'] {
  const { plan, pack, translator } = context;
  const { t } = translator;
  const { profile } = plan;
  const facts = [
    { label: t('documents.period'), value: programmePeriod(context) },
    { label: t('field.profile.region'), value: territory(context) },
    { label: t('field.profile.level'), value: labelText(context, 'levels', profile.level) },
    { label: t('field.profile.status'), value: t(`choice.status.${profile.status}`) },
    { label: t('field.profile.contact'), value: typedText(profile.contact) },
  ];
  return {
    kicker: t('documents.kicker'),
    title: titleOr(context, profile.title),
    subtitle: profile.organisation.name,
    facts: facts.flatMap(({ label, value }) => (value === null ? [] : [{ label, value }])),
    footnote: t('documents.footnote', {
      scheme: pack.text.title,
      version: plan.scheme.version,
      basis: pack.text.basis,
    }),
  };
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
