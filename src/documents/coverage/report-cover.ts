import { lensName } from '#i18n/coverage-text.ts';
import type { Outline } from '../outline.ts';
import { filterTexts } from './coverage-report.ts';
import type { ReportContext } from './report-context.ts';

/** The first page: whose plans, as of when, read how, and what was left out of sight. */
export function buildReportCover(context: ReportContext): Outline['cover'] {
  const { translator, words, view, address } = context;
  const { t } = translator;
  const filters = filterTexts(context).map(({ name, values }) => ({
    label: name,
    value: values.join(t('report.filter.or')),
  }));
  return {
    kicker: t('report.kicker'),
    title: context.collection,
    subtitle: lensName(words, context.lens),
    facts: [
      { label: t('report.cover.asOf'), value: translator.date(context.asOf) },
      { label: t('report.cover.plans'), value: translator.number(view.plans.length) },
      ...(filters.length === 0 ? [{ label: t('report.cover.filters'), value: t('report.filter.none') }] : filters),
      // An address of this machine leads nobody else anywhere.
      ...(address === null || /^(?:file|https?:\/\/(?:localhost|127\.|\[::1\]))/u.test(address)
        ? []
        : [{ label: t('report.cover.address'), value: address }]),
    ],
    footnote: t('report.footnote', { scheme: words.scheme.title, inspiredBy: words.scheme.inspiredBy }),
  };
}
