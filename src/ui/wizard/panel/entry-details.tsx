import { useTranslator } from '../../common/translation.tsx';
import { useOpenSession } from '../session-context.tsx';
import { useCatalogue } from './catalogue-context.tsx';
import type { EntryWords } from './catalogue-entry.ts';
import styles from './entry.module.css';
import { SourceText } from './source-text.tsx';

/** Description of an entry, how sure we are of it, and its sources, folded. */
export function EntryDetails({ words }: { words: EntryWords }) {
  const { t } = useTranslator();
  const { pack } = useOpenSession();
  const { lang } = useCatalogue();
  if (words.description === '' && words.more.length === 0) return null;
  const label = t(words.status ? 'panel.details' : 'panel.details.plain');
  return (
    <details className={styles['details']}>
      <summary>
        <span aria-hidden="true">{label}</span>
        <span className="visually-hidden">{t('common.labelled', { label, item: words.title })}</span>
      </summary>
      <div className={styles['inside']}>
        {words.description ? <p lang={lang}>{words.description}</p> : null}
        {words.more.length > 0 ? (
          <dl className={styles['more']}>
            {words.more.map(({ label, text }) => (
              <div key={label}>
                <dt>{t(label)}</dt>
                <dd lang={lang}>{text}</dd>
              </div>
            ))}
          </dl>
        ) : null}
        {words.status ? <p className={styles['meaning']}>{pack.text.statusMeaning[words.status]}</p> : null}
        {words.sources.length > 0 ? (
          <ul role="list" className={styles['sources']} aria-label={t('panel.sources')}>
            {words.sources.map(({ sourceId, locator, status }) => (
              <li key={`${sourceId}${locator}`}>
                <SourceText id={sourceId} locator={locator} status={status} />
              </li>
            ))}
          </ul>
        ) : null}
      </div>
    </details>
  );
}
