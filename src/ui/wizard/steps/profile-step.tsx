import { useId } from 'react';
import { interfaceLanguages } from '#i18n/languages.ts';
import { PageLink } from '../../common/button.tsx';
import { paths } from '../../common/routes.ts';
import { useTranslator } from '../../common/translation.tsx';
import { ChoiceField } from '../../fields/choice-field.tsx';
import { DateField } from '../../fields/date-field.tsx';
import fieldStyles from '../../fields/field.module.css';
import { ItemForm } from '../../fields/item-form.tsx';
import { LongTextField, TextField } from '../../fields/text-field.tsx';
import { ModelAnswer } from '../panel/model-answer.tsx';
import { usePlanId } from '../plan-place.ts';
import { useEdit, usePlan, useReadOnly } from '../session-context.tsx';
import { StepPage } from '../step-page.tsx';
import { useNewerScheme } from '../use-newer-scheme.ts';
import styles from '../wizard.module.css';
import { useCountries, useCurrencies, useLevels, useStatuses, useVocabulary } from './use-choices.ts';

/** Step 1: who runs the programme, where, when, and from where it starts. */
export function ProfileStep() {
  return (
    <StepPage step="profile">
      <ItemForm itemRef={{ section: 'profile' }}>
        <div className={styles['fields']}>
          <TextField name="title" />
          <ModelAnswer field="profile.title" />
          <LongTextField name="context" />
          <ModelAnswer field="profile.context" />
          <Organisation />
          <div className={styles['pair']}>
            <DateField name="start" />
            <DateField name="end" />
          </div>
          <FormalFields />
        </div>
      </ItemForm>
      <DocumentLanguage />
      <SchemeVersion />
    </StepPage>
  );
}

function Organisation() {
  return (
    <>
      <div className={styles['pair']}>
        <TextField name="organisation.name" />
        <ChoiceField name="organisation.type" options={useVocabulary('organisationTypes')} />
      </div>
      <div className={styles['pair']}>
        <ChoiceField name="level" options={useLevels()} />
        <ChoiceField name="country" options={useCountries()} />
      </div>
      <TextField name="region" />
    </>
  );
}

function FormalFields() {
  return (
    <>
      <div className={styles['pair']}>
        <ChoiceField name="currency" options={useCurrencies()} required />
        <ChoiceField name="status" options={useStatuses()} required />
      </div>
      <TextField name="contact" />
    </>
  );
}

/** The way to a newer version of the scheme, also for those who once stayed. */
function SchemeVersion() {
  const { t } = useTranslator();
  const planId = usePlanId();
  const newer = useNewerScheme();
  return newer === null ? null : (
    <section className={styles['group']} aria-labelledby="scheme-version">
      <div className={fieldStyles['field']}>
        <p id="scheme-version" className={fieldStyles['label']}>
          {t('move.profile')}
        </p>
        <p className={fieldStyles['help']}>{t('move.profile.text', { from: newer.from, to: newer.to })}</p>
        <p>
          <PageLink to={paths.scheme(planId)}>{t('move.notice.look')}</PageLink>
        </p>
      </div>
    </section>
  );
}

/** The language of the plan and its documents, apart from the language of the interface. */
function DocumentLanguage() {
  const { t } = useTranslator();
  const edit = useEdit();
  const readOnly = useReadOnly();
  const id = useId();
  const current = usePlan((plan) => plan.language);
  const isForeign = !interfaceLanguages.some((language) => language === current);
  return (
    <div className={styles['group']}>
      <div className={fieldStyles['field']}>
        <label className={fieldStyles['label']} htmlFor={id}>
          {t('planning.language')}
        </label>
        <p className={fieldStyles['help']} id={`${id}-help`}>
          {t('planning.language.help')}
        </p>
        <select
          id={id}
          className={fieldStyles['input']}
          value={current}
          disabled={readOnly}
          aria-describedby={`${id}-help`}
          onChange={(event) => edit({ kind: 'language.set', language: event.target.value })}
        >
          {interfaceLanguages.map((language) => (
            <option key={language} value={language}>
              {t(`planning.language.${language}`)}
            </option>
          ))}
          {isForeign ? <option value={current}>{current}</option> : null}
        </select>
      </div>
    </div>
  );
}
