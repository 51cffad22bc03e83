import type { OutputRequest } from '#session/session-types.ts';
import { Button } from '../common/button.tsx';
import { useTranslator } from '../common/translation.tsx';
import { useOpenSession } from '../wizard/session-context.tsx';
import styles from './export.module.css';

const around = ['summary', 'open-issues', 'sources'] as const;

/** Every chapter that a document can have, in its order. */
export const chapters = [
  'summary',
  'goals',
  'target-groups',
  'targets',
  'activities',
  'partners',
  'resources',
  'indicators',
  'open-issues',
  'sources',
] as const;

type SectionChoiceProps = { readonly request: OutputRequest; readonly change: (part: Partial<OutputRequest>) => void };

/** Which chapters go into the document, and whether unanswered questions are shown. A draft always lists its open issues. */
export function SectionChoice({ request, change }: SectionChoiceProps) {
  const { t } = useTranslator();
  const { pack } = useOpenSession();
  const titleOf = (chapter: (typeof chapters)[number]) => {
    const own = around.find((name) => name === chapter);
    return own ? t(`check.export.section.${own}`) : (pack.text.headings[chapter]?.title ?? chapter);
  };
  const offered = chapters.filter((chapter) => chapter !== 'open-issues' || !request.final);
  const toggle = (chapter: string) =>
    change({ sections: chapters.filter((name) => (name === chapter) !== request.sections.includes(name)) });
  return (
    <fieldset className={styles['choice']}>
      <legend>{t('check.export.sections')}</legend>
      <div className={styles['sections']}>
        {offered.map((chapter) => (
          <label key={chapter} className={styles['option']}>
            <input type="checkbox" checked={request.sections.includes(chapter)} onChange={() => toggle(chapter)} />
            <span>{titleOf(chapter)}</span>
          </label>
        ))}
      </div>
      <div className={styles['tools']}>
        <Button look="quiet" onClick={() => change({ sections: chapters })}>
          {t('check.export.all')}
        </Button>
        <Button look="quiet" onClick={() => change({ sections: [] })}>
          {t('check.export.none')}
        </Button>
      </div>
      {request.sections.length === 0 ? <p role="status">{t('check.export.noSections')}</p> : null}
      <label className={styles['option']}>
        <input
          type="checkbox"
          checked={request.unanswered}
          onChange={() => change({ unanswered: !request.unanswered })}
        />
        <span>{t('check.export.unanswered')}</span>
      </label>
    </fieldset>
  );
}
