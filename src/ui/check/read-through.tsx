import { fieldKinds, type ItemKind } from '#core/plan/field-kinds.ts';
import type { ItemRef, PlanTable } from '#core/plan/plan-path.ts';
import { pathOf } from '#core/plan/plan-path.ts';
import type { Plan } from '#core/plan/plan-schema.ts';
import { toFormValues } from '#core/validation/form-values.ts';
import { type StepId, stepIds } from '#core/validation/issue.ts';
import { baseLanguage } from '#i18n/languages.ts';
import type { MessageId } from '#i18n/messages.ts';
import { PageLink } from '../common/button.tsx';
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

/** Every answer of the plan read back, step by step, with a way to change each item. */
export function ReadThrough() {
  const { t } = useTranslator();
  const plan = usePlan((present) => present);
  const stepTitle = useStepTitle();
  return (
    <section className={styles['readThrough']} aria-labelledby="read-through">
      <h2 id="read-through">{t('check.readThrough')}</h2>
      {stepIds
        .filter((step) => itemsOfStep[step].length > 0)
        .map((step) => (
          <details key={step}>
            <summary>{stepTitle(step)}</summary>
            <StepAnswers plan={plan} step={step} />
          </details>
        ))}
    </section>
  );
}

function StepAnswers({ plan, step }: { plan: Plan; step: StepId }) {
  const translator = useTranslator();
  const { t } = translator;
  const refs = itemsOfStep[step].flatMap((kind): { ref: ItemRef; title: string }[] => {
    if (kind === 'profile' || kind === 'resources' || kind === 'monitoring')
      return [{ ref: { section: kind }, title: t(`item.${kind}`) }];
    return plan[kind].map((row, index) => ({
      ref: { table: kind, id: row.id },
      title: itemTitle(translator, kind, row, index + 1),
    }));
  });
  if (refs.length === 0) return <p>{t('common.notProvided')}</p>;
  return refs.map(({ ref, title }) => <ItemAnswers key={pathOf(ref)} plan={plan} itemRef={ref} title={title} />);
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
        <h3>{title}</h3>
        <PageLink
          to={place}
          state={{ returnTo: paths.step(plan.id, 'check') }}
          label={`${t('check.change')}: ${title}`}
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
