import { type ReactNode, useState } from 'react';
import { navigate } from 'wouter/use-hash-location';
import type { ChainLevel } from '#core/chain/drawing.ts';
import { findRow } from '#core/plan/plan-edit.ts';
import { type PlanTable, pathOf } from '#core/plan/plan-path.ts';
import { Button, PageLink } from '../common/button.tsx';
import { historyState } from '../common/history-state.ts';
import { LevelMark } from '../common/level-mark.tsx';
import { PageHeading } from '../common/page-heading.tsx';
import { paths, stepOfTable } from '../common/routes.ts';
import { useTranslator } from '../common/translation.tsx';
import { ItemForm } from '../fields/item-form.tsx';
import { ComeBackLater } from './come-back-later.tsx';
import { ItemIssues } from './item-issues.tsx';
import { itemTitle, itemWord } from './item-names.ts';
import { usePlanId } from './plan-place.ts';
import { usePlan, useReadOnly } from './session-context.tsx';
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
  const translator = useTranslator();
  const { t } = translator;
  const planId = usePlanId();
  const readOnly = useReadOnly();
  const step = stepOfTable[table];
  const stepTitle = useStepTitle()(step);
  const planTitle = usePlan((plan) => plan.profile.title) || t('common.untitled');
  const position = usePlan((plan) => plan[table].findIndex((row) => row.id === id) + 1);
  const total = usePlan((plan) => plan[table].length);
  const title = usePlan((plan) =>
    itemTitle(translator, table, findRow(plan, table, id) ?? ({ id, title: '' } as never), position),
  ); // the row exists: see ItemPage
  const { remove, dialog } = useRemoveItem();
  const [isWrong, setWrong] = useState(false);
  const list = paths.step(planId, step);
  const leave = () => navigate(historyState().returnTo ?? list);
  return (
    <div className={`${styles['stepPage']} ${styles['itemPage']}`}>
      <p className={styles['kicker']}>
        <PageLink to={list} icon="back">
          {stepTitle}
        </PageLink>
        <span>{t('wizard.itemOf', { kind: t(`item.${itemWord[table]}`), position, total })}</span>
        <PanelButton quiet />
      </p>
      <PageHeading title={title} context={[stepTitle, planTitle]} error={isWrong}>
        {level ? <LevelMark level={level} size={22} /> : null} {title}
      </PageHeading>
      {chain}
      <ItemForm itemRef={{ table, id }} onValid={leave} onWrong={setWrong}>
        <div className={styles['fields']}>{children}</div>
        <div className={styles['actions']} data-screen-only="">
          <Button look="primary" type="submit">
            {t('wizard.done')}
          </Button>
          <ComeBackLater path={pathOf({ table, id })} name={title} />
          {readOnly ? null : (
            <Button
              look="quiet"
              icon="remove"
              label={`${t('wizard.remove')}: ${title}`}
              onClick={() => remove(table, id, leave)}
            >
              {t('wizard.remove')}
            </Button>
          )}
        </div>
      </ItemForm>
      <ItemIssues table={table} id={id} />
      {below}
      <Neighbours table={table} id={id} />
      {dialog}
    </div>
  );
}

function Neighbours({ table, id }: { table: PlanTable; id: string }) {
  const { t } = useTranslator();
  const planId = usePlanId();
  const step = stepOfTable[table];
  const previous = usePlan((plan) => plan[table][plan[table].findIndex((row) => row.id === id) - 1]?.id);
  const next = usePlan((plan) => plan[table][plan[table].findIndex((row) => row.id === id) + 1]?.id);
  if (!previous && !next) return null;
  const kind = t(`item.${itemWord[table]}`);
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
