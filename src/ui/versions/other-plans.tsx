import { useState } from 'react';
import { Button, PageLink } from '../common/button.tsx';
import { Dialog } from '../common/dialog.tsx';
import { paths } from '../common/routes.ts';
import { useTranslator } from '../common/translation.tsx';
import { useShelf } from '../plans/use-shelf.ts';
import { usePlan } from '../wizard/session-context.tsx';
import { sideOfPlan } from './use-compared.ts';
import styles from './versions.module.css';

/** The way to compare with another plan of this device; says how one gets here while there is none. */
export function OtherPlans() {
  const { t, dateTime } = useTranslator();
  const planId = usePlan((plan) => plan.id);
  const others = useShelf().plans.filter(({ id, damaged }) => id !== planId && !damaged);
  const [isOpen, setOpen] = useState(false);
  return (
    <section className={styles['list']} aria-labelledby="versions-others">
      <h2 id="versions-others">{t('versions.others.title')}</h2>
      <p>{t(others.length === 0 ? 'versions.others.none' : 'versions.others.text')}</p>
      {others.length === 0 ? null : (
        <div>
          <Button onClick={() => setOpen(true)}>{t('versions.others.choose')}</Button>
        </div>
      )}
      {isOpen ? (
        <Dialog title={t('versions.others.title')} onClose={() => setOpen(false)}>
          <ul role="list" className={styles['choices']}>
            {others.map(({ id, name, title, language, savedAt }) => (
              <li key={id}>
                <PageLink
                  to={paths.comparison(planId, sideOfPlan(id), 'now')}
                  lang={title.trim() ? language : undefined}
                >
                  {name}
                </PageLink>
                {savedAt === '' ? null : <span className={styles['facts']}>{dateTime(savedAt)}</span>}
              </li>
            ))}
          </ul>
        </Dialog>
      ) : null}
    </section>
  );
}
