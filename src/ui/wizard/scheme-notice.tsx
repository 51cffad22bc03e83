import { Button, PageLink } from '../common/button.tsx';
import { Icon } from '../common/icon.tsx';
import { paths } from '../common/routes.ts';
import { useTranslator } from '../common/translation.tsx';
import { usePlanId } from './plan-place.ts';
import { useReadOnly } from './session-context.tsx';
import styles from './session-notices.module.css';
import { useNewerScheme } from './use-newer-scheme.ts';

/** Tells that a newer version of the plan's scheme is out, until the person has decided. */
export function SchemeNotice() {
  const { t } = useTranslator();
  const planId = usePlanId();
  const newer = useNewerScheme();
  const readOnly = useReadOnly();
  if (readOnly || !newer?.isOffered) return null;
  const { from, to, stay } = newer;
  return (
    <section className={styles['notice']} aria-labelledby="newer-scheme" data-screen-only="">
      <Icon name="advice" />
      <div>
        <p id="newer-scheme">
          <strong>{t('move.notice.title')}</strong>
        </p>
        <p>{t('move.notice.text', { from, to })}</p>
        <div className={styles['ways']}>
          <PageLink look="secondary" to={paths.scheme(planId)}>
            {t('move.notice.look')}
          </PageLink>
          <Button look="quiet" onClick={stay}>
            {t('move.stay', { from })}
          </Button>
        </div>
      </div>
    </section>
  );
}
