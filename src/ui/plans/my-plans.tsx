import { useCallback, useRef } from 'react';
import { Boundary } from '../common/boundary.tsx';
import { useTranslator } from '../common/translation.tsx';
import { DamagedPlan } from './damaged-plan.tsx';
import styles from './home.module.css';
import { PlanCard } from './plan-card.tsx';
import { ProblemBox } from './problem-box.tsx';
import { useShelf } from './use-shelf.ts';

/** All plans on this device, latest change first; what to do when there are none or they cannot be reached. */
export function MyPlans({ onEmptied }: { onEmptied: () => void }) {
  const { t } = useTranslator();
  const { plans, state, problem } = useShelf();
  const list = useRef<HTMLUListElement>(null);
  const focusAfterRemoval = useCallback(
    (planId: string) => {
      const cards = [...(list.current?.children ?? [])];
      const at = cards.findIndex((card) => card.getAttribute('data-plan') === planId);
      const next = cards[at + 1] ?? cards[at - 1];
      const heading = next?.querySelector<HTMLElement>('h3');
      if (heading) heading.focus();
      else onEmptied();
    },
    [onEmptied],
  );
  return (
    <section className={styles['section']} aria-labelledby="my-plans">
      <h2 id="my-plans">{t('home.plans.title')}</h2>
      {problem ? <ProblemBox problem={problem} title={t('home.problem.title')} /> : null}
      {state === 'ready' && plans.length === 0 ? <p className={styles['empty']}>{t('home.plans.empty')}</p> : null}
      <ul role="list" ref={list} className={styles['cards']}>
        {plans.map((plan) => (
          <Boundary key={plan.id} instead={() => <DamagedPlan plan={plan} onRemove={focusAfterRemoval} />}>
            <PlanCard plan={plan} onRemove={focusAfterRemoval} />
          </Boundary>
        ))}
      </ul>
    </section>
  );
}
