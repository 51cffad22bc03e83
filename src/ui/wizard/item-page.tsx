import { type ReactNode, useState } from 'react';
import { navigate } from 'wouter/use-hash-location';
import type { ChainLevel } from '#core/chain/drawing.ts';
import { findRow } from '#core/plan/plan-edit.ts';
import { type PlanTable, pathOf } from '#core/plan/plan-path.ts';
import type { Plan } from '#core/plan/plan-schema.ts';
import { idsInOrder, itemNumber } from '#core/validation/item-numbers.ts';
import { itemNames } from '#i18n/item-names.ts';
import { Button, PageLink } from '../common/button.tsx';
import { historyState } from '../common/history-state.ts';
import { LevelMark } from '../common/level-mark.tsx';
import { PageHeading } from '../common/page-heading.tsx';
import { paths, stepOfTable } from '../common/routes.ts';
import { useTranslator } from '../common/translation.tsx';
import { ItemForm } from '../fields/item-form.tsx';
import { ComeBackLater } from './come-back-later.tsx';
import { ItemIssues } from './item-issues.tsx';
import { itemTitle, titleLanguage } from './item-names.ts';
import { usePlanAnalysis } from './plan-analysis.tsx';
import { usePlanId } from './plan-place.ts';
import { usePlan, useReadOnly, useReadPlan } from './session-context.tsx';
import { PanelButton } from './side-panel.tsx';
import { useStepTitle } from './step-title.ts';
import { useRemoveItem } from './use-remove-item.tsx';
import styles from './wizard.module.css';

type ItemPageProps = {
  readonly table: PlanTable;
  readonly id: string;
  readonly level: ChainLevel | null;
  /** What the item serves, above its form. */
  readonly chain?: ReactNode;
  readonly children: ReactNode;
  /** Below the form: what follows from this item, e.g. its targets. */
  readonly below?: ReactNode;
};

/** One item of a long list with its own address: position, form, neighbours, removal. Done checks it and leads back. */
export function ItemPage(props: ItemPageProps) {
  const exists = usePlan((plan) => findRow(plan, props.table, props.id) !== undefined);
  return exists ? <ExistingItem key={props.id} {...props} /> : <MissingItem table={props.table} />;
}

function ExistingItem({ table, id, level, chain, children, below }: ItemPageProps) {
  const planId = usePlanId();
  const { remove, dialog } = useRemoveItem();
  const [isWrong, setWrong] = useState(false);
  const leave = () => navigate(historyState().returnTo ?? paths.step(planId, stepOfTable[table]));
  return (
    <div className={`${styles['stepPage']} ${styles['itemPage']}`}>
      <ItemHeading table={table} id={id} level={level} error={isWrong} />
      {chain}
      <ItemForm itemRef={{ table, id }} onValid={leave} onWrong={setWrong}>
        <div className={styles['fields']}>{children}</div>
        <ItemActions table={table} id={id} onRemove={() => remove(table, id, leave)} />
      </ItemForm>
      <ItemIssues table={table} id={id} />
      {below}
      <Neighbours table={table} id={id} />
      {dialog}
    </div>
  );
}

type Item = { readonly table: PlanTable; readonly id: string };

/** The title as of the last pause in typing: words that follow every key would lay out and paint the head of the page each time. */
function useItemTitle({ table, id }: Item): string {
  const translator = useTranslator();
  const plan = usePausedPlan({ table, id });
  const row = findRow(plan, table, id);
  return row ? itemTitle(translator, plan, table, row) : '';
}

function useItemLanguage(item: Item): string | undefined {
  const translator = useTranslator();
  const plan = usePausedPlan(item);
  const row = findRow(plan, item.table, item.id);
  return row ? titleLanguage(translator, plan, row) : undefined;
}

/** The plan as of the last pause in typing, or as it is now while that has no such row yet. */
function usePausedPlan({ table, id }: Item): Plan {
  const { plan } = usePlanAnalysis();
  const readPlan = useReadPlan();
  return findRow(plan, table, id) ? plan : readPlan();
}

/** The rows of the table in the order of their numbers, and the place of this one. */
function useReadingOrder({ table, id }: Item) {
  const plan = usePausedPlan({ table, id });
  const ids = idsInOrder(plan, table);
  return { ids, at: ids.indexOf(id), number: itemNumber(plan, table, id) };
}

function ItemHeading({ table, id, level, error }: Item & { level: ChainLevel | null; error: boolean }) {
  const { t } = useTranslator();
  const planId = usePlanId();
  const step = stepOfTable[table];
  const stepTitle = useStepTitle()(step);
  const planTitle = usePlan((plan) => plan.profile.title) || t('common.untitled');
  const { ids, at, number } = useReadingOrder({ table, id });
  const title = useItemTitle({ table, id });
  const lang = useItemLanguage({ table, id });
  return (
    <>
      <p className={styles['kicker']}>
        <PageLink to={paths.step(planId, step)} icon="back">
          {stepTitle}
        </PageLink>
        <span>
          {table === 'targets'
            ? t('wizard.targetOf', { number, position: at + 1, total: ids.length })
            : t('wizard.itemOf', { kind: t(`item.${itemNames[table]}`), position: at + 1, total: ids.length })}
        </span>
        <PanelButton quiet />
      </p>
      <PageHeading title={title} context={[stepTitle, planTitle]} error={error} lang={lang}>
        {level ? <LevelMark level={level} size={22} /> : null} {title}
      </PageHeading>
    </>
  );
}

function ItemActions({ table, id, onRemove }: Item & { onRemove: () => void }) {
  const { t } = useTranslator();
  const readOnly = useReadOnly();
  const title = useItemTitle({ table, id });
  return (
    <div className={styles['actions']} data-screen-only="">
      <Button look="primary" type="submit">
        {t('wizard.done')}
      </Button>
      <ComeBackLater path={pathOf({ table, id })} name={title} />
      {readOnly ? null : (
        <Button
          look="quiet"
          icon="remove"
          label={t('common.labelled', { label: t('wizard.remove'), item: title })}
          onClick={onRemove}
        >
          {t('wizard.remove')}
        </Button>
      )}
    </div>
  );
}

function Neighbours({ table, id }: { table: PlanTable; id: string }) {
  const { t } = useTranslator();
  const planId = usePlanId();
  const step = stepOfTable[table];
  const { ids, at } = useReadingOrder({ table, id });
  const previous = ids[at - 1];
  const next = ids[at + 1];
  if (!previous && !next) return null;
  const kind = t(`item.${itemNames[table]}`);
  return (
    <nav className={styles['neighbours']} aria-label={t('wizard.neighbours')} data-screen-only="">
      {previous ? (
        <PageLink to={paths.item(planId, step, previous)} icon="back">
          {t('wizard.previousItem', { kind })}
        </PageLink>
      ) : (
        <span />
      )}
      {next ? (
        <PageLink to={paths.item(planId, step, next)} icon="forward">
          {t('wizard.nextItem', { kind })}
        </PageLink>
      ) : null}
    </nav>
  );
}

function MissingItem({ table }: { table: PlanTable }) {
  const { t } = useTranslator();
  const planId = usePlanId();
  return (
    <div className={styles['stepPage']}>
      <PageHeading title={t('wizard.itemMissing.title')} />
      <p>{t('wizard.itemMissing.text')}</p>
      <div className={styles['actions']}>
        <PageLink look="primary" to={paths.step(planId, stepOfTable[table])}>
          {t('wizard.itemMissing.back')}
        </PageLink>
      </div>
    </div>
  );
}
