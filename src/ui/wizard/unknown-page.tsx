import { PageLink } from '../common/button.tsx';
import { PageHeading } from '../common/page-heading.tsx';
import { paths } from '../common/routes.ts';
import { useTranslator } from '../common/translation.tsx';
import { usePlanId } from './plan-place.ts';

/** Stands where an address leads to no page of the plan. */
export function UnknownPage() {
  const { t } = useTranslator();
  const planId = usePlanId();
  return (
    <>
      <PageHeading title={t('wizard.unknownPage.title')} />
      <p>{t('wizard.unknownPage.text')}</p>
      <PageLink look="primary" to={paths.hub(planId)}>
        {t('wizard.toHub')}
      </PageLink>
    </>
  );
}
