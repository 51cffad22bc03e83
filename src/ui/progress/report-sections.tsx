import { reportSections } from '#core/scheme/report-sections.ts';
import styles from '../check/export.module.css';
import { Button } from '../common/button.tsx';
import { useTranslator } from '../common/translation.tsx';
import { useOpenSession } from '../wizard/session-context.tsx';

/** Every chapter that a full report can have, in its order. */
export function useReportSections(): readonly { readonly id: string; readonly title: string }[] {
  const { t } = useTranslator();
  const { pack } = useOpenSession();
  return reportSections(pack.scheme).map((id) => {
    if (id === 'summary' || id === 'lessons') return { id, title: t(`record.report.section.${id}`) };
    return { id, title: pack.text.headings[id]?.title ?? id };
  });
}

type SectionsProps = { readonly chosen: readonly string[]; readonly onChoose: (sections: readonly string[]) => void };

/** Which chapters go into the report. */
export function ReportSections({ chosen, onChoose }: SectionsProps) {
  const { t } = useTranslator();
  const sections = useReportSections();
  const choose = (isWanted: (id: string) => boolean) =>
    onChoose(sections.flatMap(({ id }) => (isWanted(id) ? [id] : [])));
  return (
    <fieldset className={styles['choice']}>
      <legend>{t('check.export.sections')}</legend>
      <div className={styles['sections']}>
        {sections.map(({ id, title }) => (
          <label key={id} className={styles['option']}>
            <input
              type="checkbox"
              checked={chosen.includes(id)}
              onChange={() => choose((other) => chosen.includes(other) !== (other === id))}
            />
            <span>{title}</span>
          </label>
        ))}
      </div>
      <div className={styles['tools']}>
        <Button look="quiet" onClick={() => choose(() => true)}>
          {t('check.export.all')}
        </Button>
        <Button look="quiet" onClick={() => choose(() => false)}>
          {t('check.export.none')}
        </Button>
      </div>
    </fieldset>
  );
}
