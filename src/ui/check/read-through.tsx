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
import { itemTitle, titleLanguage } from '../wizard/item-names.ts';
import { usePlan } from '../wizard/session-context.tsx';
import { useStepTitle } from '../wizard/step-title.ts';
import { answerLanguage, useAnswerWords } from './answer-words.ts';
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

/** What is read back under one heading. */
type Read = { readonly itemRef: ItemRef; readonly title: string; readonly lang: string | undefined };

function StepAnswers({ step }: { step: StepId }) {
  const translator = useTranslator();
  const { t } = translator;
  const plan = usePlan((present) => present);
  const [shown, setShown] = useState(pageSize);
  const list = useRef<HTMLDivElement>(null);
  const refs = itemsOfStep[step].flatMap((kind): Read[] => {
    if (kind === 'profile' || kind === 'resources' || kind === 'monitoring')
      return [{ itemRef: { section: kind }, title: t(`item.${kind}`), lang: undefined }];
    return plan[kind].map((row) => ({
      itemRef: { table: kind, id: row.id },
      title: itemTitle(translator, plan, kind, row),
      lang: titleLanguage(translator, plan, row),
    }));
  });
  const showMore = () => {
    setShown(shown + pageSize);
    requestAnimationFrame(() => list.current?.querySelectorAll<HTMLElement>('h3')[shown]?.focus());
  };
  if (refs.length === 0) return <p>{t('common.notProvided')}</p>;
  return (
    <div ref={list}>
      {refs.slice(0, shown).map((read) => (
        <ItemAnswers key={pathOf(read.itemRef)} plan={plan} {...read} />
      ))}
      {refs.length > shown ? (
        <Button onClick={showMore}>
          {t('wizard.list.more', { count: Math.min(pageSize, refs.length - shown), total: refs.length })}
        </Button>
      ) : null}
    </div>
  );
}

function ItemAnswers({ plan, itemRef, title, lang }: Read & { readonly plan: Plan }) {
  const translator = useTranslator();
  const { t, language } = translator;
  const words = useAnswerWords(plan);
  const kind: ItemKind = 'section' in itemRef ? itemRef.section : itemRef.table;
  const values = toFormValues(plan, itemRef, baseLanguage(language)) ?? {};
  const place = placeOfPath(plan.id, pathOf(itemRef))?.path ?? paths.hub(plan.id);
  return (
    <article className={styles['item']}>
      <header>
        <h3 tabIndex={-1} lang={lang}>
          {title}
        </h3>
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
              <dd data-missing={answer === '' || undefined} lang={answerLanguage(translator, plan, kind, name, values)}>
                {answer || t('common.notProvided')}
              </dd>
            </div>
          );
        })}
      </dl>
    </article>
  );
}
