import type { OutputRequest } from '#session/session-types.ts';
import { Button } from '../common/button.tsx';
import { useTranslator } from '../common/translation.tsx';
import { useOpenSession } from '../wizard/session-context.tsx';
import styles from './export.module.css';

const around = ['summary', 'open-issues', 'sources', 'origins'] as const;

/** Every chapter that a document can have, in its order. */
const chapters = [
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
  'origins',
] as const;

/** What a document has unless its reader asks for more. */
export const usualChapters: readonly string[] = chapters.filter((chapter) => chapter !== 'origins');

/** Whether a document has more to it than what is still open, which each draft lists of itself. */
export function hasSections({ sections }: OutputRequest): boolean {
  return sections.some((section) => section !== 'open-issues');
}

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
            <input
              type="checkbox"
              checked={chapter === 'open-issues' || request.sections.includes(chapter)}
              disabled={chapter === 'open-issues'}
              onChange={() => toggle(chapter)}
            />
            <span>
              {titleOf(chapter)}
              {chapter === 'open-issues' ? (
                <span className={styles['help']}>{t('check.export.section.open-issues.help')}</span>
              ) : null}
            </span>
          </label>
        ))}
      </div>
      <div className={styles['tools']}>
        <Button look="quiet" onClick={() => change({ sections: chapters })}>
          {t('check.export.all')}
        </Button>
        <Button look="quiet" onClick={() => change({ sections: ['open-issues'] })}>
          {t('check.export.none')}
        </Button>
      </div>
      {hasSections(request) ? null : <p role="status">{t('check.export.noSections')}</p>}
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
