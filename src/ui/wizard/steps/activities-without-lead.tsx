import { type KeyboardEvent, useState } from 'react';
import type { Activity } from '#core/plan/plan-schema.ts';
import { Button, PageLink } from '../../common/button.tsx';
import { Icon } from '../../common/icon.tsx';
import { paths } from '../../common/routes.ts';
import { useTranslator } from '../../common/translation.tsx';
import { ItemForm } from '../../fields/item-form.tsx';
import { TextField } from '../../fields/text-field.tsx';
import { itemTitle, useTitleLanguage } from '../item-names.ts';
import { usePlanAnalysis } from '../plan-analysis.tsx';
import { usePlanId } from '../plan-place.ts';
import { useOpenSession, useReadOnly } from '../session-context.tsx';
import styles from './editable-rows.module.css';
import { useOrganisationNames } from './organisation-names.ts';
import { focusFirstInput, focusRow, rowElementId } from './row-focus.ts';
import stepStyles from './steps.module.css';

/** Takes the focus when the last activity has got its lead and this list goes. */
export const organisationsHeading = 'organisations-title';

/** Activities that nobody answers for yet, with the lead to be filled in on the spot, one at a time. */
export function ActivitiesWithoutLead() {
  const translator = useTranslator();
  const { t } = translator;
  const { plan } = usePlanAnalysis();
  const [open, setOpen] = useState<string | null>(null);
  const rows = plan.activities.filter((row) => row.lead.trim() === '' || row.id === open);
  if (rows.length === 0) return null;
  const title = (row: Activity) => itemTitle(translator, plan, 'activities', row);
  const close = (index: number) => {
    setOpen(null);
    const next = rows[index + 1] ?? rows[index - 1];
    if (next) focusRow(next.id);
    else document.getElementById(organisationsHeading)?.focus();
  };
  return (
    <section className={stepStyles['missing']} aria-labelledby="without-lead-title">
      <h2 id="without-lead-title">
        <Icon name="warning" /> {t('delivery.withoutLead', { count: rows.length })}
      </h2>
      <ol role="list" className={styles['list']}>
        {rows.map((row, index) => (
          <RowWithoutLead
            key={row.id}
            row={row}
            title={title(row)}
            isOpen={row.id === open}
            onOpen={() => {
              setOpen(row.id);
              focusFirstInput(row.id);
            }}
            onClose={() => close(index)}
          />
        ))}
      </ol>
    </section>
  );
}

type RowWithoutLeadProps = {
  readonly row: Activity;
  readonly title: string;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
  readonly onClose: () => void;
};

function RowWithoutLead({ row, title, isOpen, onOpen, onClose }: RowWithoutLeadProps) {
  const { t } = useTranslator();
  const languageOf = useTitleLanguage();
  const planId = usePlanId();
  const readOnly = useReadOnly();
  return (
    <li id={rowElementId(row.id)} className={isOpen ? styles['open'] : styles['closed']}>
      <p className={styles['title']}>
        <PageLink to={paths.item(planId, 'activities', row.id)} lang={languageOf(row)}>
          {title}
        </PageLink>
      </p>
      {isOpen ? <LeadForm id={row.id} title={title} onClose={onClose} /> : null}
      {isOpen || readOnly ? null : (
        <div className={styles['tools']} data-screen-only="">
          <Button
            look="quiet"
            icon="edit"
            label={t('common.labelled', { label: t('delivery.nameLead'), item: title })}
            onClick={onOpen}
          >
            {t('delivery.nameLead')}
          </Button>
        </div>
      )}
    </li>
  );
}

/** Only the lead: its Done does not ask for the rest of the activity, and Enter means Done. */
function LeadForm({ id, title, onClose }: { id: string; title: string; onClose: () => void }) {
  const { t } = useTranslator();
  const { actor } = useOpenSession();
  const names = useOrganisationNames();
  const finish = () => {
    actor.send({ type: 'save.flushed' });
    onClose();
  };
  const finishOnEnter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    finish();
  };
  return (
    <ItemForm itemRef={{ table: 'activities', id }}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: catches the Enter key of the input inside */}
      <div onKeyDown={finishOnEnter}>
        <TextField name="lead" suggestions={names} />
      </div>
      <div className={styles['tools']}>
        <Button label={t('common.labelled', { label: t('wizard.done'), item: title })} onClick={finish}>
          {t('wizard.done')}
        </Button>
      </div>
    </ItemForm>
  );
}
