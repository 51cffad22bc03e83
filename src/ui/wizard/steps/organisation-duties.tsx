import type { OrganisationDuties as Duties } from '#core/chain/organisations.ts';
import type { PlanRow, PlanTable } from '#core/plan/plan-path.ts';
import type { Plan } from '#core/plan/plan-schema.ts';
import { readableSigns } from '#core/words/plain-signs.ts';
import type { MessageId } from '#i18n/messages.ts';
import { PageLink } from '../../common/button.tsx';
import { LevelMark } from '../../common/level-mark.tsx';
import { placeOfPath } from '../../common/routes.ts';
import { useTranslator } from '../../common/translation.tsx';
import { ItemTitle } from '../item-title.tsx';
import styles from './steps.module.css';

/** One organisation with everything that it does, each leading to the place where that is written. */
export function OrganisationDuties({ duties, plan }: { duties: Duties; plan: Plan }) {
  const { t } = useTranslator();
  const does = duties.leads.length + duties.contributesTo.length + duties.measures.length + duties.watchesRisks.length;
  return (
    <li className={styles['organisation']}>
      <h3>{readableSigns(duties.name)}</h3>
      {duties.runsProgramme ? <p className={styles['hint']}>{t('delivery.runsProgramme')}</p> : null}
      <dl className={styles['duties']}>
        <DutyList title="delivery.leads" table="activities" rows={duties.leads} field="lead" plan={plan} />
        <DutyList
          title="delivery.contributesTo"
          table="activities"
          rows={duties.contributesTo}
          field="partners"
          plan={plan}
        />
        <DutyList title="delivery.looksAfter" table="indicators" rows={duties.measures} field="owner" plan={plan} />
        <DutyList title="delivery.watchesRisks" table="risks" rows={duties.watchesRisks} field="owner" plan={plan} />
      </dl>
      {does === 0 ? <p className={styles['hint']}>{t('delivery.noDuty')}</p> : null}
    </li>
  );
}

type DutyListProps = {
  readonly title: MessageId;
  readonly table: PlanTable;
  readonly rows: readonly PlanRow<PlanTable>[];
  readonly field: string;
  readonly plan: Plan;
};

function DutyList({ title, table, rows, field, plan }: DutyListProps) {
  const translator = useTranslator();
  if (rows.length === 0) return null;
  return (
    <div>
      <dt>{translator.t(title)}</dt>
      <dd>
        <ul role="list">
          {rows.map((row) => {
            const place = placeOfPath(plan.id, `${table}/${row.id}/${field}`);
            return (
              <li key={row.id} className={styles['duty']}>
                {table === 'activities' ? <LevelMark level="activity" size={11} /> : null}
                {table === 'indicators' ? <LevelMark level="indicator" size={11} /> : null}
                {/* Leads to the item, not to the field: most come to read. A row without a page is opened at its field. */}
                <PageLink
                  to={place?.path ?? ''}
                  state={table === 'risks' && place?.field ? { field: place.field } : {}}
                >
                  <ItemTitle plan={plan} table={table} row={row} />
                </PageLink>
              </li>
            );
          })}
        </ul>
      </dd>
    </div>
  );
}
