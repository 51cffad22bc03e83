import { useRef, useState } from 'react';
import { fieldKinds, type ItemKind } from '#core/plan/field-kinds.ts';
import type { ItemRef, PlanTable } from '#core/plan/plan-path.ts';
import { pathOf } from '#core/plan/plan-path.ts';
import type { Plan } from '#core/plan/plan-schema.ts';
import { toFormValues } from '#core/validation/form-values.ts';
import { type StepId, stepIds } from '#core/validation/issue.ts';
import { baseLanguage } from '#i18n/languages.ts';
import type { MessageId } from '#i18n/messages.ts';
import { Button, PageLink } from '../common/button.tsx';
import { paths, placeOfPath } from '../common/routes.ts';
import { useTranslator } from '../common/translation.tsx';
import { itemTitle } from '../wizard/item-names.ts';
import { usePlan } from '../wizard/session-context.tsx';
import { useStepTitle } from '../wizard/step-title.ts';
import { useAnswerWords } from './answer-words.ts';
import styles from './check.module.css';

/** The items of each step, for reading the plan through. */
const itemsOfStep: Readonly<Record<StepId, readonly (PlanTable | 'profile' | 'resources' | 'monitoring')[]>> = {
  profile: ['profile'],
  goals: ['goals'],
  'target-groups': ['targetGroups'],
  targets: ['targets'],
  activities: ['activities'],
  partners: [],
  resources: ['fundingSources', 'resources'],
  indicators: ['indicators', 'monitoring', 'assumptions', 'risks'],
};

/** How many items of a step are read back at first; more come on demand. */
const pageSize = 20;

/** Every answer of the plan read back, step by step, with a way to change each item. */
export function ReadThrough() {
  const { t } = useTranslator();
  return (
    <section className={styles['readThrough']} aria-labelledby="read-through">
      <h2 id="read-through">{t('check.readThrough')}</h2>
      {stepIds
        .filter((step) => itemsOfStep[step].length > 0)
        .map((step) => (
          <StepFold key={step} step={step} />
        ))}
    </section>
  );
}

/** Its answers are only made when somebody opens it, because a plan may have thousands. */
function StepFold({ step }: { step: StepId }) {
  const title = useStepTitle()(step);
  const [isOpen, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{title}</summary>
      {isOpen ? <StepAnswers step={step} /> : null}
    </details>
  );
}

function StepAnswers({ step }: { step: StepId }) {
  const translator = useTranslator();
  const { t } = translator;
  const plan = usePlan((present) => present);
  const [shown, setShown] = useState(pageSize);
  const list = useRef<HTMLDivElement>(null);
  const refs = itemsOfStep[step].flatMap((kind): { ref: ItemRef; title: string }[] => {
    if (kind === 'profile' || kind === 'resources' || kind === 'monitoring')
      return [{ ref: { section: kind }, title: t(`item.${kind}`) }];
    return plan[kind].map((row) => ({
      ref: { table: kind, id: row.id },
      title: itemTitle(translator, plan, kind, row),
    }));
  });
  const showMore = () => {
    setShown(shown + pageSize);
    requestAnimationFrame(() => list.current?.querySelectorAll<HTMLElement>('h3')[shown]?.focus());
  };
  if (refs.length === 0) return <p>{t('common.notProvided')}</p>;
  return (
    <div ref={list}>
      {refs.slice(0, shown).map(({ ref, title }) => (
        <ItemAnswers key={pathOf(ref)} plan={plan} itemRef={ref} title={title} />
      ))}
      {refs.length > shown ? (
        <Button onClick={showMore}>
          {t('wizard.list.more', { count: Math.min(pageSize, refs.length - shown), total: refs.length })}
        </Button>
      ) : null}
    </div>
  );
}

function ItemAnswers({ plan, itemRef, title }: { plan: Plan; itemRef: ItemRef; title: string }) {
  const { t, language } = useTranslator();
  const words = useAnswerWords(plan);
  const kind: ItemKind = 'section' in itemRef ? itemRef.section : itemRef.table;
  const values = toFormValues(plan, itemRef, baseLanguage(language)) ?? {};
  const place = placeOfPath(plan.id, pathOf(itemRef))?.path ?? paths.hub(plan.id);
  return (
    <article className={styles['item']}>
      <header>
        <h3 tabIndex={-1}>{title}</h3>
        <PageLink
          to={place}
          state={{ returnTo: paths.step(plan.id, 'check') }}
          label={t('common.labelled', { label: t('check.change'), item: title })}
        >
          {t('check.change')}
        </PageLink>
      </header>
      <dl>
        {Object.keys(fieldKinds[kind]).map((name) => {
          const answer = words(kind, name, values);
          return (
            <div key={name}>
              <dt>{t(`field.${kind}.${name}` as MessageId)}</dt>
              <dd data-missing={answer === '' || undefined}>{answer || t('common.notProvided')}</dd>
            </div>
          );
        })}
      </dl>
    </article>
  );
}
